"""The words of a comparison: days, applicants, amounts, differences in writing."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from regdsl.decide.export import exporter
from regdsl.feel.types import Static
from regdsl.report.assessment_words import Say
from regdsl.report.proof_facts import facts
from regdsl.report.sheet import Cell, said
from regdsl.text.numbers import format_number
from regdsl.text.units import format_quantity
from regdsl.verify.change.amounts import Amount, Bound
from regdsl.verify.change.days import Days
from regdsl.verify.change.fills import When
from regdsl.verify.change.run import BOTH, Comparison
from regdsl.verify.verdict import Refuted, Undecided, Verdict, Why
from regdsl.verify.why import why
from regdsl.verify.witness import Witness

__all__ = ["amount_cell", "applicant", "conclusion", "days_said", "lists_said", "verdict_said"]


def days_said(days: Days, say: Say) -> str:
    """On which days the versions are compared."""
    first = say.day(days.first)
    if days.last == days.first:
        told = say(f"Сравнены обращения {first}", f"Applications of {first} were compared")
    elif days.last is None:
        told = say(f"Сравнены обращения всех дней с {first}", f"Applications of all days from {first} were compared")
    else:
        last = say.day(days.last)
        told = say(
            f"Сравнены обращения всех дней с {first} по {last}",
            f"Applications of all days from {first} to {last} were compared",
        )
    told = told if told.endswith(".") else f"{told}."
    if not days.as_if:
        return told
    as_if = say(
        "Версия, которая в эти дни не действует, взята так, как если бы действовала.",
        "A version that is not in force then was taken as if it were.",
    )
    return f"{told} {as_if}"


def conclusion(made: Comparison, say: Say) -> str:
    """Whether decisions change, and of whom that is said."""
    if made.stopped is Why.INTERRUPTED:
        told = say("Прервано: ниже то, что успели решить.", "Interrupted: what was settled is below.")
        return f"{told} {_decided(made, say)}"
    return _decided(made, say)


def _decided(made: Comparison, say: Say) -> str:
    refuted = [one for one in made.answers if isinstance(one.verdict, Refuted)]
    if any(one.group.id == BOTH.id for one in refuted):
        return say("Сравнивать некого.", "There is nobody to compare.")
    if refuted:
        return say("Решения меняются.", "Decisions change.")
    if not made.can_change:
        whose = say("заявителей", "applicants") + _up_to(made, say)
        return say(
            f"Ни одно решение не меняется: доказано для всех {whose}.",
            f"No decision changes: this is proved of all {whose}.",
        )
    open_ = say("Не доказано, что решения не меняются.", "That no decision changes is not proved.")
    if not made.is_proved:
        return open_
    proved = say(
        f"Доказано лишь, что прежними остаются исход, основания и запись{_up_to(made, say)}.",
        f"It is proved but that the outcome, the grounds and the record stay{_up_to(made, say)}.",
    )
    if not made.is_cut:
        return f"{open_} {proved}"
    longer = say(
        "Более длинные списки не рассмотрены; сколько элементов довольно, говорит `--items`.",
        "Longer lists were not looked at; `--items` says how many elements are enough.",
    )
    return f"{open_} {proved} {longer}"


def lists_said(made: Comparison) -> str:
    """The lists that may be longer than was looked at, each with how many elements were."""
    return ", ".join(f"{name} — {places}" for name, places in made.cut.items())


def _up_to(made: Comparison, say: Say) -> str:
    """The bound on lists, where there is one that matters."""
    if not made.cut:
        return ""
    return say(
        f", при списках не длиннее указанного ({lists_said(made)})",
        f", for lists of at most so many elements ({lists_said(made)})",
    )


def applicant(made: Comparison, witness: Witness, say: Say) -> str:
    """The facts of an applicant that matter: as the new version asks for them, then what the old one has of its own,
    then what each fills by its own."""
    before = None if witness.before is None else witness.before["inputs"]
    after = witness.application["inputs"]
    filled = {} if before is None else dict(_filled(made, before, after, say))
    matter = tuple(path for path in witness.matter if path.partition(".")[0] not in filled)
    told = list(facts(made.new.program, replace(witness, before=None, matter=matter), say.lang))
    if witness.before is not None and before is not None:
        own = tuple(path for path in matter if _other(path.partition(".")[0], before, after))
        former = Witness({**witness.before, "events": ()}, witness.on, own)
        words = say("прежняя версия", "old version")
        told += [(f"{name} ({words})", value) for name, value in facts(made.old.program, former, say.lang)]
    told += filled.values()
    if not told:
        return say("любой заявитель", "any applicant")
    return f"{say('заявитель', 'an applicant')}: {'; '.join(f'{name} — {value}' for name, value in told)}"


def _filled(
    made: Comparison, before: Mapping[str, object], after: Mapping[str, object], say: Say
) -> Iterator[tuple[str, tuple[str, str]]]:
    """The data that the versions have taken for something else, each by its own default."""
    for fill in made.fills:
        name = fill.slot.name
        if not fill.is_proved:
            continue
        pair = [
            None if value is None else exporter(Static(kind, 1))(value)
            for kind, value in zip(fill.types, (fill.old, fill.new), strict=True)
        ]
        if [before.get(name), after.get(name)] == pair:
            title = fill.slot.title.get(say.lang) or fill.slot.title.get(made.new.program.language) or name
            blank = fill.when is When.BLANK
            silent = say("источник молчит, у каждой версии своё", "the source is silent, each version takes its own")
            left = say("не указано, у каждой версии своё", "left blank, each version takes its own")
            yield name, (title, left if blank else silent)


def _other(name: str, before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    """Whether the old version has a datum that the new one has not, or has otherwise."""
    return name in before and (name not in after or before[name] != after[name])


def verdict_said(made: Comparison, verdict: Verdict, say: Say) -> str:
    """Why there is no applicant to be told of."""
    if isinstance(verdict, Undecided):
        return say.of(why(made.new.program, verdict))
    if isinstance(verdict, Refuted) and not verdict.shown:
        return say(
            "движок решает о нём иначе: это ошибка regdsl", "the engine decides otherwise of him: a defect of regdsl"
        )
    return say("такого заявителя нет", "there is no such applicant")


def amount_cell(made: Comparison, amount: Amount, bound: Bound, say: Say) -> Cell:
    """A bound on the change of a number, and whose it is."""
    unit = amount.entry.either_one.display_unit
    value = bound.value
    size = (
        format_quantity(abs(value), unit, say.lang, amount.scale)
        if unit
        else format_number(abs(value), say.lang, amount.scale)
    )
    told = f"{'+' if value > 0 else '−' if value < 0 else ''}{size}"
    if not bound.proved:
        told += say(" (что дальше не бывает, не доказано)", " (that nobody's is further is not proved)")
    if bound.witness is None:
        return said(told, say("заявитель не показан", "no applicant was shown"))
    return said(told, applicant(made, bound.witness, say))
