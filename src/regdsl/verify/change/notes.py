"""What of two versions is not compared, or is compared in a way that has to be told."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.core.program import Input, Program
from regdsl.diagnostics import Bilingual
from regdsl.verify.change.bare import bare
from regdsl.verify.change.shared import Relation, relation, same_values
from regdsl.verify.property import called, said

__all__ = ["Note", "notes_on"]

_ONLY_OLD: Final = Bilingual(
    "сведения «{name}» есть только в прежней версии: для неё они любые",
    "the datum `{name}` is in the old version only: to that it may be anything",
)
_ONLY_NEW: Final = Bilingual(
    "сведения «{name}» есть только в новой версии: для неё они любые",
    "the datum `{name}` is in the new version only: to that it may be anything",
)
_APART: Final = Bilingual(
    "«{name}» — сведения другого вида или в других единицах: в каждой версии они свои",
    "`{name}` is of another kind or in another unit: each version has its own",
)
_NARROWED: Final = Bilingual(
    "«{name}»: сравнены значения, которые допускают обе версии; прочие допускает только одна",
    "`{name}`: values that both versions allow were compared; others only one of them allows",
)
_CHANNELS: Final = Bilingual(
    "каналы обращения не те же: сравнены общие", "the channels are not the same: those in common were compared"
)
_APPLICANTS: Final = Bilingual(
    "категории заявителей не те же: сравнены общие",
    "the categories of applicants are not the same: those in common were compared",
)
_EXCLUDED: Final = Bilingual(
    "невозможные сочетания признаков не те же: сравнено то, что возможно в обеих версиях",
    "the excluded combinations are not the same: what is possible in both versions was compared",
)
_UNDER_WAY: Final = Bilingual(
    "правила о начатых делах и об отмене решений не сравнивались",
    "rules on cases under way and on annulment were not compared",
)

_SUBJECTS: Final = Bilingual(
    "кому из них предоставлено, сравнено только по основаниям и записям",
    "which subjects are granted was compared by grounds and records alone",
)


class Note(Struct, frozen=True):
    """Something to be told beside the proofs; `counts` where there are applicants whom one version alone allows."""

    says: Bilingual
    counts: bool = False


def notes_on(old: Program, new: Program) -> Iterator[Note]:
    """What has to be told of comparing two programs."""
    before, after = ({slot.name: slot for slot in program.inputs} for program in (old, new))
    for name, slot in before.items():
        if name not in after:
            yield _note(_ONLY_OLD, slot)
        elif relation(slot.static.type, after[name].static.type) is Relation.APART:
            yield _note(_APART, after[name])
        elif not _alike(slot, after[name]):
            yield Note(_note(_NARROWED, after[name]).says, counts=True)
    yield from (_note(_ONLY_NEW, slot) for name, slot in after.items() if name not in before)
    if set(old.channels) != set(new.channels):
        yield Note(_CHANNELS, counts=True)
    if set(old.applicants) != set(new.applicants):
        yield Note(_APPLICANTS, counts=True)
    if {one.answers for one in old.excluded} != {one.answers for one in new.excluded}:
        yield Note(_EXCLUDED, counts=True)
    if _one_by_one_elsewhere(old, new):
        yield Note(_SUBJECTS, counts=_decides(old) != _decides(new))
    if bare((old.under_way, old.annulments)) != bare((new.under_way, new.annulments)):
        yield Note(_UNDER_WAY)


def _note(words: Bilingual, slot: Input) -> Note:
    return Note(said(words, name=called(slot.title, slot.name)))


def _alike(old: Input, new: Input) -> bool:
    absent = [slot.nullable or slot.required is not None for slot in (old, new)]
    return absent[0] == absent[1] and same_values(old.static.type, new.static.type)


def _one_by_one_elsewhere(old: Program, new: Program) -> bool:
    """Whether subjects are decided on that no claim speaks of: those of several results, or of other lists."""
    if old.subjects is None or new.subjects is None:
        return old.subjects is not new.subjects
    return bool(old.links or new.links) or old.subjects.input != new.subjects.input


def _decides(program: Program) -> object:
    """All of a program that decides on subjects."""
    return bare(
        (
            program.inputs,
            program.parameters,
            program.definitions,
            program.variants,
            program.stages,
            program.subjects,
            program.links,
        )
    )
