"""From a template and what an instance says to one regulation."""

from collections.abc import Iterator
from typing import Final

from regdsl.corpus.bundle import File
from regdsl.corpus.templates.figures import figure_of, is_figure, with_figures
from regdsl.corpus.templates.findings import ACT_TWICE
from regdsl.corpus.templates.places import with_books, with_lengths
from regdsl.corpus.templates.seasons import period_of
from regdsl.corpus.templates.terms import with_shorter
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.document import Document, Entry, Mapping, Node, Sequence
from regdsl.document.compose import at_path, mapping_at, scalar_at, sequence_of, with_entries, without
from regdsl.document.pointer import join
from regdsl.model.instance import Instance
from regdsl.model.local import LocalType, length_of
from regdsl.model.template import Template

__all__ = ["filled", "regulation_of", "twice_named_acts"]

_OWN: Final = ("kind", "id", "version", "title", "short", "in_force", "transitional", "law_as_of")
"""What an instance says in place of its template."""

_JOINED: Final = ("legal_basis", "uses", "channels")
"""What an instance says beside its template."""

_HERE: Final = Bilingual("он назван здесь", "it is named here")


def filled(instance: File[Instance], template: File[Template]) -> Document:
    """Return the template's regulation with every local settled, under the instance's name; its terms are still those
    of the template."""
    root, own = template.document.root, instance.document.root
    assert isinstance(root, Mapping)
    assert isinstance(own, Mapping)
    declared, given = at_path(root, "locals"), at_path(own, "locals")
    lengths: dict[str, Node] = {}
    books: dict[str, tuple[str, Node]] = {}
    figures: dict[str, tuple[Entry, Node]] = {}
    seasons: dict[str, tuple[Entry, Node]] = {}
    for entry in declared.entries if isinstance(declared, Mapping) else ():
        name = entry.key.text
        local, said = template.model.locals[name], at_path(given, name)
        if said is None:
            continue
        value = at_path(said, "value") or said
        if local.type is LocalType.DURATION:
            lengths[name] = _length(value, local.unit)
        elif local.type is LocalType.REFERENCE_BOOK:
            books[name] = (f"code({instance.model.locals[name].value})", value)
        elif local.type is LocalType.SEASON:
            seasons[name] = (entry, period_of(name, entry.value, value, said))
        elif is_figure(local):
            figures[name] = (entry, figure_of(name, local, entry.value, value, said))
    made = with_figures(without(root, ["locals", *_without(own)]), figures)
    made = with_figures(made, seasons, "periods")
    made = with_entries(made, (entry for entry in own.entries if entry.key.text in _OWN))
    made = with_entries(made, _authority(made, own))
    made = with_entries(made, (one for key in _JOINED if (one := _joined(made, own, key)) is not None))
    whole = with_books(with_lengths(made, lengths), books)
    text = f"{instance.document.text}\n{template.document.text}"
    return Document(instance.document.file, text, whole)


def regulation_of(settled: Document, instance: Document) -> Document:
    """Return the regulation that an instance is: the settled template with the terms that are shorter here."""
    assert isinstance(settled.root, Mapping)
    assert isinstance(instance.root, Mapping)
    return Document(settled.file, settled.text, with_shorter(settled.root, instance.root))


def twice_named_acts(instance: File[Instance], template: File[Template]) -> Iterator[Diagnostic]:
    """Find the acts that an instance names by a key which its template has given away."""
    for name in instance.model.legal_basis:
        if name in template.model.legal_basis:
            pointer = join("/legal_basis", name)
            labels = (Label(template.document.locate_key(pointer), _HERE),)
            yield Diagnostic(ACT_TWICE, instance.document.locate_key(pointer), pointer, {"name": name}, labels)


def _length(value: Node, unit: str | None) -> Node:
    """A length that was written as a bare number, in the units that the template counts in."""
    number = getattr(value, "value", None)
    if not isinstance(number, int) or isinstance(number, bool) or length_of(number, unit) is None:
        return value
    return scalar_at(value, f"{number} {unit}")


def _without(own: Mapping) -> tuple[str, ...]:
    """What of the template does not pass on: its everyday name belongs to its title."""
    return ("short",) if at_path(own, "title") is not None else ()


def _authority(root: Mapping, own: Mapping) -> Iterator[Entry]:
    there, said = at_path(root, "authority"), at_path(own, "authority")
    if isinstance(there, Mapping) and isinstance(said, Mapping):
        yield Entry(scalar_at(said, "authority"), with_entries(there, said.entries))


def _joined(root: Mapping, own: Mapping, key: str) -> Entry | None:
    there, said = at_path(root, key), at_path(own, key)
    if said is None:
        return None
    return Entry(scalar_at(said, key), said if there is None else _together(there, said))


def _together(there: Node, said: Node) -> Node:
    if isinstance(there, Mapping) or isinstance(said, Mapping):
        return with_entries(_by_name(there), _by_name(said).entries)
    return sequence_of(said, (*_items(there), *_items(said)))


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _by_name(node: Node) -> Mapping:
    """A mapping, which may be written as a mere list of names."""
    if isinstance(node, Mapping):
        return node
    named = ((getattr(item, "text", ""), item) for item in _items(node))
    return mapping_at(node, ((name, mapping_at(item, ())) for name, item in named))
