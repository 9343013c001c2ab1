"""Terms of a template that an instance cuts short."""

from collections.abc import Iterator, Mapping
from typing import Final

from regdsl.calendar import Length, format_length
from regdsl.corpus.bundle import File
from regdsl.corpus.templates.findings import LOCAL_OTHER_UNIT, TERM_LONGER, UNKNOWN_TERM
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document, Entry, Node
from regdsl.document import Mapping as MappingNode
from regdsl.document.compose import at_path, scalar_at, with_entries
from regdsl.document.pointer import join
from regdsl.model.instance import Instance, ShorterTerm
from regdsl.model.per_variant import OTHERWISE, LengthPerVariant
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.term import Term

__all__ = ["check_shorter", "with_shorter"]

_HERE: Final = Bilingual("срок шаблона", "the template's term")


def check_shorter(instance: File[Instance], terms: Mapping[str, Term], template: Document) -> Iterator[Diagnostic]:
    """Find the terms that are not in the template, or are not shorter than there. `terms` are those of the template,
    every local in them settled."""
    for name, item in instance.model.terms.items():
        pointer = join("/terms", name)
        if name not in terms:
            near = nearest(name, terms)
            params = {"name": name, "known": ", ".join(terms) or "—"}
            help_ = did_you_mean(near, name) if near else None
            span = instance.document.locate_key(pointer)
            yield Diagnostic(UNKNOWN_TERM, span, pointer, params, help=help_)
            continue
        label = Label(template.locate(join(pointer, "length")), _HERE)
        for at, length, most in _pairs(pointer, item, terms[name]):
            if (finding := _longer(instance.document, at, name, length, most, label)) is not None:
                yield finding


def _pairs(pointer: str, item: ShorterTerm, term: Term) -> Iterator[tuple[str, Length, Length]]:
    """Every length of the instance with each of the template's that it takes the place of."""
    for variant, length in item.length.located():
        at = join(pointer, "length", variant) if variant else join(pointer, "length")
        yield from ((at, length, most) for most in _replaced(term.length, variant))
    for channel, length in item.by_channel.items():
        most = term.by_channel.get(channel)
        at = join(pointer, "by_channel", channel)
        yield from ((at, length, one) for one in ([most] if most is not None else _replaced(term.length, "")))


def _replaced(length: LengthPerVariant, variant: str) -> list[Length]:
    if not variant or variant in OTHERWISE:
        return [one for _, one in length.located()]
    found = length.of(variant)
    return [] if found is None else [found]


def _longer(document: Document, at: str, name: str, length: Length, most: Length, label: Label) -> Diagnostic | None:
    if length.unit is not most.unit:
        params: dict[str, Parameter] = {
            "name": name,
            "expected": _both(most),
            "found": _both(length),
            "example": format_length(most, "ru"),
        }
        return Diagnostic(LOCAL_OTHER_UNIT, document.locate(at), at, params, (label,))
    if length.amount > most.amount:
        shown: dict[str, Parameter] = {"name": name, "found": _both(length), "most": _both(most)}
        return Diagnostic(TERM_LONGER, document.locate(at), at, shown, (label,))
    return None


def _both(length: Length) -> Bilingual:
    return Bilingual(format_length(length, "ru"), format_length(length, "en"))


def with_shorter(root: MappingNode, instance: MappingNode) -> MappingNode:
    """Put the lengths of an instance in place of those of the template's terms."""
    shorter, terms = at_path(instance, "terms"), at_path(root, "terms")
    if not isinstance(shorter, MappingNode) or not isinstance(terms, MappingNode):
        return root
    entries = [
        Entry(entry.key, _cut(entry.value, cut))
        for entry in terms.entries
        if isinstance(entry.value, MappingNode) and isinstance(cut := at_path(shorter, entry.key.text), MappingNode)
    ]
    key = next(entry.key for entry in root.entries if entry.key.text == "terms")
    return with_entries(root, [Entry(key, with_entries(terms, entries))])


def _cut(term: Node, by: MappingNode) -> Node:
    assert isinstance(term, MappingNode)
    made = [
        Entry(entry.key, _merged(at_path(term, entry.key.text), entry.value, entry.key.text)) for entry in by.entries
    ]
    return with_entries(term, made)


def _merged(there: Node | None, said: Node, key: str) -> Node:
    """What is said of some variants or channels leaves the others as they are."""
    if not isinstance(said, MappingNode) or there is None:
        return said
    if isinstance(there, MappingNode):
        return with_entries(there, said.entries)
    if key != "length" or any(entry.key.text in OTHERWISE for entry in said.entries):
        return said
    return with_entries(said, [Entry(scalar_at(there, OTHERWISE[0]), there)])
