"""The words of a comparison: days, applicants, amounts, differences in writing."""

from collections.abc import Mapping

from msgspec.structs import replace

from regdsl.report.assessment_words import Say
from regdsl.report.proof_facts import facts
from regdsl.report.sheet import Cell, said
from regdsl.text.numbers import format_number
from regdsl.text.units import format_quantity
from regdsl.verify.change.amounts import Amount, Bound
from regdsl.verify.change.days import Days
from regdsl.verify.change.run import Comparison
from regdsl.verify.verdict import Refuted, Undecided, Verdict
from regdsl.verify.why import why
from regdsl.verify.witness import Witness

__all__ = ["amount_cell", "applicant", "days_said", "verdict_said"]


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


def applicant(made: Comparison, witness: Witness, say: Say) -> str:
    """The facts of an applicant that matter: as the new version asks for them, then what the old one has of its own."""
    told = list(facts(made.new.program, replace(witness, before=None), say.lang))
    if witness.before is not None:
        before, after = witness.before["inputs"], witness.application["inputs"]
        own = tuple(path for path in witness.matter if _other(path.partition(".")[0], before, after))
        former = Witness({**witness.before, "events": ()}, witness.on, own)
        words = say("прежняя версия", "old version")
        told += [(f"{name} ({words})", value) for name, value in facts(made.old.program, former, say.lang)]
    if not told:
        return say("любой заявитель", "any applicant")
    return f"{say('заявитель', 'an applicant')}: {'; '.join(f'{name} — {value}' for name, value in told)}"


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
