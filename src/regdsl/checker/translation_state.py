"""What a translation lacks: texts that nobody has translated, and texts that have changed since."""

from collections.abc import Iterator, Mapping

from regdsl.checker.translation_findings import NOT_TRANSLATED, ORIGINAL_CHANGED, WHERE_ALL_ARE
from regdsl.checker.translation_texts import texts_in, texts_of
from regdsl.checker.workbench import Workbench
from regdsl.document import Document
from regdsl.document.pointer import join, split
from regdsl.model.translation import FeatureWords, GroundWords, Originals, Translation, Words

__all__ = ["check_state"]

_SHOWN = 3
_LONGEST = 60

Entries = Mapping[str, Words] | Mapping[str, FeatureWords] | Mapping[str, GroundWords]


def check_state(bench: Workbench, translation: Translation, document: Document) -> None:
    """Report the missing texts once a file, and every entry whose original has changed."""
    originals = texts_of(bench.bundle.regulation.model)
    translated = texts_in(translation)
    missing = ["/".join(split(pointer)) for pointer in originals if pointer not in translated]
    if missing:
        short, every = ", ".join(missing[:_SHOWN]), ", ".join(missing)
        help_, names = (None, short) if len(missing) <= _SHOWN else (WHERE_ALL_ARE, f"{short}, …")
        bench.report(
            NOT_TRANSLATED,
            "/of",
            at_key=True,
            document=document,
            help_=help_,
            count=len(missing),
            names=names,
            every=every,
        )
    for pointer, of in _recorded(translation):
        for below, was in (("", of.title), ("explain", of.explain), ("remedy", of.remedy)):
            at = join(pointer, below) if below else pointer
            if was is None or " ".join(was.split()) == " ".join(originals.get(at, "").split()):
                continue
            place = join(pointer, "of") if of.short else join(pointer, "of", below or "title")
            now = _cut(originals.get(at, "—"))
            bench.report(ORIGINAL_CHANGED, place, document=document, was=_cut(was), now=now)


def _recorded(translation: Translation) -> Iterator[tuple[str, Originals]]:
    """The originals that entries record, with the pointers of the entries."""
    groups: tuple[tuple[str, Entries], ...] = (
        ("applicants", translation.applicants),
        ("features", translation.features),
        ("variants", translation.variants),
        ("sources", translation.sources),
        ("documents", translation.documents),
        ("inputs", translation.inputs),
        ("parameters", translation.parameters),
        ("definitions", translation.definitions),
        ("periods", translation.periods),
        ("criteria", translation.criteria),
        ("grounds", translation.grounds),
        ("terms", translation.terms),
        ("channels", translation.channels),
        ("record", translation.record),
        ("properties", translation.properties),
    )
    for group, entries in groups:
        yield from _of(join("", group), entries)
    for name, words in translation.grounds.items():
        yield from _of(join("/grounds", name, "limbs"), words.limbs)
    for kind, fields in translation.types.items():
        yield from _of(join("/types", kind), fields)
    for key, one in (("silence", translation.silence), ("result", translation.result)):
        if one is not None and one.of is not None:
            yield join("", key), one.of


def _of(pointer: str, entries: Entries) -> Iterator[tuple[str, Originals]]:
    for name, words in entries.items():
        if words.of is not None:
            yield join(pointer, name), words.of


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
