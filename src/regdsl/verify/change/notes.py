"""What of two versions is not compared, or is compared in a way that has to be told."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from regdsl.core.program import Field, Input, Program, Source
from regdsl.decide.export import exporter
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import ListOf, Static
from regdsl.text.dates import format_date
from regdsl.text.values import ABSENT
from regdsl.verify.change.bare import bare
from regdsl.verify.change.days import Alone, days_alone
from regdsl.verify.change.fills import Fill, Refuses, When
from regdsl.verify.change.saying import as_it_is, said_by
from regdsl.verify.change.shared import Relation, relation, same_values
from regdsl.verify.change.uncompared import alike, parts_that_differ
from regdsl.verify.change.written import Change
from regdsl.verify.property import called, said

__all__ = ["Note", "notes_on", "notes_on_days", "notes_on_fills", "notes_on_writing"]

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
_ELSEWHERE: Final = Bilingual(
    "«{name}»: другой источник, реестр или день, на который берут сведения; сравнено, как если бы ответ был один",
    "`{name}`: another source, register or day as of which it is taken; it was compared as if the answer were one",
)
_ASKED: Final = Bilingual(
    "«{name}»: спрашивают в других вариантах; чего без этого ждут, не сравнивалось",
    "`{name}` is asked for in other variants; what is waited for without it was not compared",
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
_PART: Final = Bilingual(
    "не то же: {name}; что это меняет в решениях, записях и сроках, не доказывалось",
    "not the same: {name}; what that changes of decisions, records and deadlines was not proved",
)
_BESIDE: Final = Bilingual(
    "написано иначе: {name}; в решении этого не видно, меняет ли оно что-нибудь, не доказывалось",
    "written differently: {name}; no decision shows it, whether it changes anything was not proved",
)
_SUBJECTS: Final = Bilingual(
    "кому из них предоставлено, сравнено только по основаниям и записям",
    "which subjects are granted was compared by grounds and records alone",
)
_INCOMPLETE: Final = Bilingual(
    "что говорится и запрашивается, пока известно не всё, сравнено не целиком",
    "what is said and asked for while not all is known was compared in part",
)
_BLANK: Final = Bilingual(
    "«{name}»: чего заявитель не указал, прежняя версия заменяет на «{old}», новая — на «{new}»",
    "`{name}`: for what the applicant leaves blank the old version takes `{old}`, the new one `{new}`",
)
_SILENT: Final = Bilingual(
    "«{name}»: пока источник молчит, прежняя версия берёт «{old}», новая — «{new}»",
    "`{name}`: while the source is silent the old version takes `{old}`, the new one `{new}`",
)
_REFUSES: Final = Bilingual("обращение не принимает", "no such application")
_DAYS: Final = {
    True: Bilingual("только новая версия действует {days}", "the new version alone is in force {days}"),
    False: Bilingual("только прежняя версия действует {days}", "the old version alone is in force {days}"),
}


class Note(Struct, frozen=True):
    """Something to be told beside the proofs; `counts` where something may change that no claim speaks of: there are
    applicants whom one version alone allows, or a part that is not compared is not the same."""

    says: Bilingual
    counts: bool = False


def notes_on(old: Program, new: Program) -> Iterator[Note]:
    """What has to be told of comparing two programs."""
    before, after = ({slot.name: slot for slot in program.inputs} for program in (old, new))
    for name, slot in before.items():
        if name not in after:
            yield _note(_ONLY_OLD, slot)
            continue
        now = after[name]
        if relation(slot.static.type, now.static.type) is Relation.APART:
            yield _note(_APART, now)
        elif not _alike(slot, now):
            yield _note(_NARROWED, now, counts=True)
        if _taken(slot) != _taken(now) or _fields_taken(slot.fields, now.fields):
            yield _note(_ELSEWHERE, now, counts=True)
        if (slot.only, slot.in_some, slot.is_feature) != (now.only, now.in_some, now.is_feature):
            yield _note(_ASKED, now, counts=True)
    yield from (_note(_ONLY_NEW, slot) for name, slot in after.items() if name not in before)
    if set(old.channels) != set(new.channels):
        yield Note(_CHANNELS, counts=True)
    if set(old.applicants) != set(new.applicants):
        yield Note(_APPLICANTS, counts=True)
    if {one.answers for one in old.excluded} != {one.answers for one in new.excluded}:
        yield Note(_EXCLUDED, counts=True)
    if _one_by_one_elsewhere(old, new):
        yield Note(_SUBJECTS, counts=_decides(old) != _decides(new))
    if not alike(old, new) and not _asks_alike(old, new):
        yield Note(_INCOMPLETE, counts=_decides(old) != _decides(new))
    yield from (Note(said(_PART, name=title), counts=True) for title in parts_that_differ(old, new))


def notes_on_days(old: Program, new: Program, on: date | None) -> Iterator[Note]:
    """The days that one version alone covers, among those asked about."""
    for one in days_alone(old, new, on):
        yield Note(said(_DAYS[one.is_new], days=Bilingual(_span(one, "ru"), _span(one, "en"))), counts=True)


def _span(days: Alone, lang: Lang) -> str:
    first, last = format_date(days.first, lang), days.last and format_date(days.last, lang)
    if days.last == days.first:
        return first if lang == "ru" else f"on {first}"
    begun = f"с {first}" if lang == "ru" else f"from {first}"
    return begun if last is None else f"{begun} {'по' if lang == 'ru' else 'to'} {last}"


def notes_on_fills(fills: Iterable[Fill]) -> Iterator[Note]:
    """The data that each version fills by its own; they count where no claim speaks of them."""
    for fill in fills:
        words = _BLANK if fill.when is When.BLANK else _SILENT
        old, new = _filled(fill, 0), _filled(fill, 1)
        name = called(fill.slot.title, fill.slot.name)
        yield Note(said(words, name=name, old=old, new=new), counts=not fill.is_proved)


def _filled(fill: Fill, place: int) -> Bilingual:
    value = (fill.old, fill.new)[place]
    if value is None:
        return ABSENT
    if isinstance(value, Refuses):
        return _REFUSES
    titles = (fill.slot.codes or {}).get(value) if isinstance(value, str) else None
    if titles is not None:
        return called(titles, str(value))
    if isinstance(value, bool) or isinstance(fill.types[place], ListOf):
        return said_by(value)
    return as_it_is(str(exporter(Static(fill.types[place]))(value)))


def notes_on_writing(written: Iterable[Change]) -> Iterator[Note]:
    """What is written differently, and stands in no program."""
    for change in written:
        if change.counts:
            ru, en = (" › ".join(title.get(lang) for title in change.titles) for lang in _LANGS)
            yield Note(said(_BESIDE, name=Bilingual(ru, en)), counts=True)


_LANGS: Final[tuple[Lang, Lang]] = ("ru", "en")


def _note(words: Bilingual, slot: Input, counts: bool = False) -> Note:
    return Note(said(words, name=called(slot.title, slot.name)), counts)


def _alike(old: Input, new: Input) -> bool:
    absent = [slot.nullable or slot.required is not None for slot in (old, new)]
    return absent[0] == absent[1] and same_values(old.static.type, new.static.type)


def _taken(slot: Input | Field) -> object:
    """Where a datum is taken from, and as of which day: from elsewhere it is another."""
    day = slot.as_of if isinstance(slot, Input) else slot.record
    return _asked(slot.source), slot.register, day


def _asked(source: Source | None) -> object:
    return None if source is None else (source.id, source.from_applicant, source.kind)


def _fields_taken(old: tuple[Field, ...], new: tuple[Field, ...]) -> bool:
    """Whether a field that both versions know is taken from elsewhere."""
    after = {field.name: field for field in new}
    pairs = ((field, after[field.name]) for field in old if field.name in after)
    return any(_taken(one) != _taken(other) or _fields_taken(one.fields, other.fields) for one, other in pairs)


def _one_by_one_elsewhere(old: Program, new: Program) -> bool:
    """Whether subjects are decided on that no claim speaks of: those of several results, or of other lists."""
    if old.subjects is None or new.subjects is None:
        return old.subjects is not new.subjects
    return bool(old.links or new.links) or old.subjects.input != new.subjects.input


def _asks_alike(old: Program, new: Program) -> bool:
    """Whether claims speak of all that is said and asked for while data are missing: not of several results, nor of
    answers that one version alone knows of and that a deadline waits for while the variant is open."""
    answers = [{slot.name for slot in one.inputs if slot.is_feature} for one in (old, new)]
    return not old.links and not new.links and (answers[0] == answers[1] or not old.terms)


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
            program.results,
            program.silence_defaults,
        )
    )
