"""The bundle digest: what a decision rests on, in one number that its parts explain.

Counted is what is said, not how it is laid out: comments, blank lines, quotes, JSON or YAML, the padding of tables, and
the order of fields that the language names make no difference. The order of what the author names does, wherever a
decision shows it. Translations stand outside, and what is to be proved (`properties`): they change no decision.
"""

import hashlib
from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from regdsl.calendar import YearCalendar
from regdsl.corpus.bundle import Bundle
from regdsl.corpus.canonical import MAX_WHOLE, canonical
from regdsl.document import Document
from regdsl.document.tree import Entry, Node, Scalar
from regdsl.document.tree import Mapping as MappingNode
from regdsl.model.table_layout import TABLE_KEY, aligned
from regdsl.version import SEMANTICS

__all__ = ["BundleDigest", "bundle_digest", "digest_of", "document_digest", "year_digest"]


class _Order(Struct, frozen=True):
    """Where in a file the order of keys counts: in this record itself, in those below it (`*` is any key or item)."""

    counts: bool = False
    below: Mapping[str, "_Order"] = field(default_factory=dict)


_KEPT = _Order(counts=True)
# Records whose keys the author chose and whose order reaches a decision: needs, limbs, deadlines, results; extensions
# upon one event are counted in their order.
_GROUND: Final = _Order(below={"unless": _KEPT})
_ORDERS: Final = _Order(
    below={
        "features": _KEPT,
        "inputs": _KEPT,
        "terms": _KEPT,
        "extend": _KEPT,
        "result": _Order(below={"record": _KEPT}),
        "grounds": _Order(below={"*": _Order(below={"*": _GROUND})}),
    }
)
_FREE: Final = _Order()
_OUTSIDE: Final = frozenset({"properties"})
"""The keys of a regulation that no decision rests on."""


class BundleDigest(Struct, frozen=True):
    """The digests of the parts of a bundle: parameters, reference books and acts by id, calendars by year."""

    semantics: str
    regulation: str
    parameters: Mapping[str, str]
    books: Mapping[str, str]
    calendars: Mapping[str, str]
    acts: Mapping[str, str]

    @property
    def whole(self) -> str:
        """The digest of all parts together."""
        parts = {
            "semantics": self.semantics,
            "regulation": self.regulation,
            "parameters": self.parameters,
            "books": self.books,
            "calendars": self.calendars,
            # only where there are some: the digest of a bundle without files of acts is what it was before them
            **({"acts": self.acts} if self.acts else {}),
        }
        return _digest(parts)

    def for_years(self, years: Collection[str]) -> "BundleDigest":
        """The same with the calendars of some years only: what it was before the others were published."""
        return replace(self, calendars={year: digest for year, digest in self.calendars.items() if year in years})


def digest_of(bundle: Bundle) -> BundleDigest:
    """Return the digests of a bundle's parts, with every published year of its calendar."""
    return BundleDigest(
        SEMANTICS,
        document_digest(bundle.regulation.document),
        {name: document_digest(file.document) for name, file in sorted(bundle.parameters.items())},
        {name: document_digest(file.document) for name, file in sorted(bundle.books.items())},
        {str(year.year): year_digest(year) for year in bundle.calendar.years},
        {name: document_digest(file.document) for name, file in sorted(bundle.acts.items())},
    )


def bundle_digest(bundle: Bundle) -> str:
    """Return the digest of a whole bundle: SHA-256 over the digests of its parts and the version of the semantics."""
    return digest_of(bundle).whole


def document_digest(document: Document) -> str:
    """Return the SHA-256 over the content of a document: every value that a decision may rest on counts, layout and
    comments do not."""
    return _digest(_content(_counted(document.root), _ORDERS))


@cache
def year_digest(year: YearCalendar) -> str:
    """Return the SHA-256 over the days of a calendar year. By which copy they were checked may be mended later without
    touching what was decided by them."""
    return _digest(
        {
            "year": year.year,
            "days_off": [day.isoformat() for day in year.days_off],
            "working_weekends": [day.isoformat() for day in year.working_weekends],
            "short_days": [day.isoformat() for day in year.short_days],
        }
    )


def _counted(root: Node) -> Node:
    if not isinstance(root, MappingNode) or _OUTSIDE.isdisjoint(entry.key.text for entry in root.entries):
        return root
    return replace(root, entries=tuple(entry for entry in root.entries if entry.key.text not in _OUTSIDE))


def _digest(value: object) -> str:
    return "sha256:" + hashlib.sha256(canonical(value)).hexdigest()


def _content(node: Node, order: _Order) -> object:
    """A node as canonical JSON can hold it; records are wrapped, so that no two contents look the same."""
    if isinstance(node, Scalar):
        value = node.value
        if isinstance(value, Decimal):
            return {"decimal": str(value)}
        if type(value) is int and not -MAX_WHOLE <= value <= MAX_WHOLE:
            return {"integer": str(value)}
        return value
    below = order.below
    anything = below.get("*", _FREE)
    if isinstance(node, MappingNode):
        if order.counts:
            return {"in order": [[entry.key.text, _said(entry, anything)] for entry in node.entries]}
        if not below:
            return {"record": {entry.key.text: _said(entry, _FREE) for entry in node.entries}}
        found = {}
        for entry in node.entries:
            found[entry.key.text] = _said(entry, below.get(entry.key.text, anything))
        return {"record": found}
    return [_content(item, anything) for item in node.items]


def _said(entry: Entry, order: _Order) -> object:
    """What an entry says; a table as it is laid out by `fmt`, however it was padded."""
    said = _content(entry.value, order)
    return aligned(said) if entry.key.text == TABLE_KEY and type(said) is str else said
