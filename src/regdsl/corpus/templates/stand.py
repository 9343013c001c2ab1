"""A template as it stands: checked without anything being settled, every local by the bounds it has."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from regdsl.calendar import Length, format_length, parse_length
from regdsl.calendar.findings import LENGTH_AMOUNT
from regdsl.corpus.templates.figures import figure_of, is_figure, with_figures
from regdsl.corpus.templates.places import with_books, with_lengths
from regdsl.corpus.templates.seasons import period_of, some_season
from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, Entry, Mapping, Node, Scalar, ScalarValue
from regdsl.document.compose import at_path, scalar_at, with_entries, without
from regdsl.model.local import Local, LocalType, length_of
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.template import Template

__all__ = ["as_it_stands", "hinted", "readable"]

_OTHERS: Final = frozenset(kind.value for kind in LocalType if kind is not LocalType.DURATION)
_SOME_LENGTH: Final = "1 рабочий день"
_SOME: Final[dict[LocalType, ScalarValue]] = {
    LocalType.BOOLEAN: True,
    LocalType.DATE: "2000-01-01",
    LocalType.TEXT: "…",
    LocalType.MONEY: 0,
}


def readable(document: Document) -> Document:
    """Return a template in which every length is one: where the name of a local stands, the longest that it may be."""
    declared = at_path(document.root, "locals")
    if not isinstance(declared, Mapping):
        return document
    lengths = {entry.key.text: _longest(entry.value) for entry in declared.entries if _is_duration(entry.value)}
    root = with_lengths(document.root, lengths)
    return document if root is document.root else Document(document.file, document.text, root)


def as_it_stands(document: Document, template: Template) -> Document:
    """Return the regulation that a readable template is while nothing is settled: its figures by their bounds, the
    codes of its books as texts."""
    root = document.root
    assert isinstance(root, Mapping)
    declared = at_path(root, "locals")
    books: dict[str, tuple[str, Node]] = {}
    figures: dict[str, tuple[Entry, Node]] = {}
    seasons: dict[str, tuple[Entry, Node]] = {}
    for entry in declared.entries if isinstance(declared, Mapping) else ():
        local = template.locals[entry.key.text]
        if local.type is LocalType.REFERENCE_BOOK:
            books[entry.key.text] = ("text", entry.value)
        elif local.type is LocalType.SEASON:
            season = scalar_at(entry.value, some_season(local))
            seasons[entry.key.text] = (entry, period_of(entry.key.text, entry.value, season))
        elif is_figure(local):
            value = scalar_at(entry.value, _some(local))
            figures[entry.key.text] = (entry, figure_of(entry.key.text, local, entry.value, value))
    kind = at_path(root, "kind")
    assert kind is not None
    root = with_entries(without(root, ["locals"]), [Entry(scalar_at(kind, "kind"), scalar_at(kind, "regulation"))])
    root = with_figures(with_figures(root, figures), seasons, "periods")
    made = with_books(root, books)
    return Document(document.file, document.text, made)


def hinted(found: Iterable[Diagnostic], document: Document) -> tuple[Diagnostic, ...]:
    """Ask of what was found to be no length whether the name of a local was meant."""
    declared = at_path(document.root, "locals")
    names = [entry.key.text for entry in declared.entries] if isinstance(declared, Mapping) else []
    return tuple(_hinted(one, document, names) for one in found) if names else tuple(found)


def _hinted(finding: Diagnostic, document: Document, names: list[str]) -> Diagnostic:
    node = document.node(finding.pointer) if finding.kind is LENGTH_AMOUNT else None
    near = nearest(node.text, names) if isinstance(node, Scalar) else None
    return finding if near is None else replace(finding, help=did_you_mean(near, getattr(node, "text", "")))


def _is_duration(node: Node) -> bool:
    """Whether it is a duration, or may be meant to be one where its type is a mistake."""
    kind = at_path(node, "type")
    return not isinstance(kind, Scalar) or kind.text not in _OTHERS


def _longest(node: Node) -> Node:
    """The longest that a local length may be; some length where the declaration does not say, or is a mistake that is
    told by itself."""
    unit, most = at_path(node, "unit"), at_path(node, "max")
    named = unit.text if isinstance(unit, Scalar) else None
    found = length_of(most.value, named) if isinstance(most, Scalar) else None
    if not isinstance(found, Length):
        found = parse_length(f"1 {named}") if named else None
    return scalar_at(node, format_length(found, "ru") if isinstance(found, Length) else _SOME_LENGTH)


def _some(local: Local) -> ScalarValue:
    """A value that the local may have: which one, nothing in the check turns on."""
    if local.type is LocalType.CODE:
        return next(iter(local.values or ()), "")
    bound = local.min if local.min is not None else local.max
    if isinstance(bound, int | Decimal):
        return bound
    return bound.isoformat() if isinstance(bound, date) else _SOME.get(local.type, 0)
