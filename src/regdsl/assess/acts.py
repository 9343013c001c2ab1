"""Acts as the regulation names them, and the figures of law that nobody compared with an official text."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from regdsl.assess.assessment import ActUsed, NumberUsed
from regdsl.assess.point import child, point
from regdsl.checker import CheckedRegulation
from regdsl.corpus import acts
from regdsl.corpus.acts import Act
from regdsl.corpus.bundle import Bundle
from regdsl.document import Document
from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping as MappingNode
from regdsl.document.tree import Node, Scalar, Sequence
from regdsl.lint.acts import law_day
from regdsl.lint.draft import Draft
from regdsl.lint.figures import figures_of
from regdsl.lint.texts import all_mappings
from regdsl.model.common import act_of
from regdsl.model.legal_basis import LegalBasis
from regdsl.model.parameters import Parameters
from regdsl.model.regulation import Regulation
from regdsl.model.words import Verified

__all__ = ["acts_of", "numbers_in_conditions", "numbers_of"]

_FIGURES = ("value", "length", "within", "by", "term", "table", "amount")
"""The keys whose values are figures of law where they stand in one of the sections below."""
_CONDITIONS = ("criteria", "definitions", "grounds", "periods", "types", "variants")
"""The sections whose expressions decide: a figure in one of them is a threshold."""
_SECTIONS = ("parameters", "terms", "sources", "extend", "grounds", "fee", "results", "procedures")


def acts_of(draft: Draft) -> tuple[ActUsed, ...]:
    """The acts in the order of the file, then those that shared files give and something rests on."""
    model, cited = draft.model, {one.act for one in draft.bases}
    return tuple(
        _used(key, one, law_day(model)) for key, one in draft.acts.items() if key in model.legal_basis or key in cited
    )


def _used(key: str, one: Act, read: date) -> ActUsed:
    """An act as a table shows it; of a shared one the edition is that of the day on which the law was read."""
    if isinstance(one, LegalBasis):
        listed = (*((one.article,) if one.article else ()), *one.articles)
        return ActUsed(key, one.act, listed, one.edition, one.verified)
    edition = max((day for day in one.editions if day <= read), default=None)
    return ActUsed(key, one.act, one.articles, edition, one.verified)


def numbers_of(bundle: Bundle) -> tuple[NumberUsed, ...]:
    """The figures without the mark of an official text: of the regulation, then of the shared files that it uses.

    A figure without a mark of its own has that of the entry it stands in, else of the act that it rests on.
    """
    file = bundle.regulation
    found = list(_Reader(file.document, acts.acts_of(bundle), Regulation).numbers())
    for shared in bundle.parameters.values():
        found += _Reader(shared.document, shared.model.legal_basis, Parameters).numbers()
    return tuple(found)


def numbers_in_conditions(bundle: Bundle, checked: CheckedRegulation | None) -> tuple[NumberUsed, ...]:
    """The figures that stand inside the conditions themselves, without the mark of an official text; of a regulation
    that does not check none are known."""
    document = bundle.regulation.document
    reader = _Reader(document, acts.acts_of(bundle), Regulation)
    expressions = () if checked is None else checked.expressions.items()
    return tuple(
        used
        for pointer, one in expressions
        if split(pointer)[0] in _CONDITIONS
        for figure in figures_of(one.tree)
        for used in reader.at(pointer, figure.text)
    )


class _Reader(Struct, frozen=True):
    document: Document
    acts: Mapping[str, Act]
    model: type[Any]

    def numbers(self) -> Iterator[NumberUsed]:
        for path, node in all_mappings(self.document.root):
            if path.split("/", 2)[1:2] and split(path)[0] in _SECTIONS:
                yield from self._of(path, node)

    def _of(self, path: str, node: MappingNode) -> Iterator[NumberUsed]:
        for entry in node.entries:
            value = entry.value
            if entry.key.text not in _FIGURES or not isinstance(value, Scalar) or value.value is None:
                continue
            shown = "…" if entry.key.text == "table" else value.text
            yield from self.at(join(path, entry.key.text), shown, path)

    def at(self, pointer: str, shown: str, path: str | None = None) -> Iterator[NumberUsed]:
        """The figure `shown` at `pointer`, if it has no mark of an official text; called by what stands at `path`."""
        basis = self._inherited(pointer, "basis")
        mark = self._mark(pointer, basis)
        if mark is not Verified.OFFICIAL_COPY:
            where = self.document.locate(pointer)
            called = point(self.document.root, pointer if path is None else path, self.model)
            yield NumberUsed(called, shown, basis, mark, where.file, where.start.line)

    def _mark(self, path: str, basis: tuple[str, ...]) -> Verified | None:
        own = self._inherited(path, "verified")
        marks = [one for one in Verified if one.value in own]
        if not marks:
            of_acts = [self.acts[act].verified for one in basis if (act := act_of(one)) in self.acts]
            marks = [mark for mark in of_acts if mark is not None]
            marks = marks if len(marks) == len(basis) else []
        return max(marks, key=list(Verified).index, default=None)

    def _inherited(self, path: str, key: str) -> tuple[str, ...]:
        """What `key` says in the mapping at `path`, else in the nearest one around it."""
        tokens = split(path)
        for size in range(len(tokens), 0, -1):
            node = self.document.node(join("", *tokens[:size]))
            said = _texts(child(node, key)) if isinstance(node, MappingNode) else ()
            if said:
                return said
        return ()


def _texts(node: Node | None) -> tuple[str, ...]:
    listed: tuple[Node | None, ...] = tuple(node.items) if isinstance(node, Sequence) else (node,)
    return tuple(one.text for one in listed if isinstance(one, Scalar))
