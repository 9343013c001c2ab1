"""The run of cases for a person at a terminal.

    ✗ высота по правилам: Предельная высота двенадцать метров
      --> izhs-notice.cases.yaml:175
        outcome: ожидалось granted (предоставлено), получено refused (отказано)
        grounds: лишнее ч10п1/высота — Высота 12,01 м, допускается 12 м

    дел: 41, прошло: 40, не прошло: 1

Only what failed is told at length.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.model.annulment_shape import AnnulmentOutcome
from regdsl.model.clock_state import ClockState
from regdsl.model.outcome import Outcome
from regdsl.model.words import Effect
from regdsl.report.cells import one_line
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role
from regdsl.report.tested import CaseResult, Covered, Difference, LimbsCovered, TestReport
from regdsl.report.text import render_text
from regdsl.text import format_date, format_quantity
from regdsl.text.numbers import CURRENCIES

__all__ = ["render_coverage", "render_report"]

_EXPECTED = Bilingual("ожидалось", "expected")
_ACTUAL = Bilingual("получено", "got")
_MISSING = Bilingual("нет", "missing")
_EXTRA = Bilingual("лишнее", "not expected")
_NOTHING = Bilingual("ничего", "nothing")
_UNKNOWN = Bilingual("неизвестно, не хватает", "unknown, missing")
_BOUNDARY = Bilingual("граница", "boundary")
_STEP = Bilingual("шаг", "step")
_ANNUL = Bilingual("аннулирование", "annulment")
_SUMMARY = Bilingual(
    "дел: {all}, прошло: {passed}, не прошло: {failed}",
    "cases: {all}, passed: {passed}, failed: {failed}",
)
_UNUSABLE = Bilingual("часть дел не запущена", "some cases were not run")
_GROUNDS = Bilingual("основания", "grounds")
_LIMBS = Bilingual("критерии", "limbs")
_VARIANTS = Bilingual("варианты", "variants")
_ANNULMENTS = Bilingual("основания аннулирования", "grounds for annulment")
_NEVER = Bilingual("ни в одном деле", "in no case")
_NEVER_TRUE = Bilingual("ни в одном деле не нарушен", "never fails in any case")
_NEVER_FALSE = Bilingual("ни в одном деле не соблюдён", "never holds in any case")
_COVERAGE = Bilingual("Дела проверяют", "The cases exercise")


def render_report(report: TestReport, lang: Lang = "ru", color: bool = False) -> str:
    """Return what differed in each failing case and why, the findings about files, and the summary line; ends with a
    newline."""
    paint = PAINTED if color else PLAIN
    lines: list[str] = []
    if report.diagnostics:
        lines += [render_text(report.diagnostics, report.sources, lang, color=color)]
    for case in report.cases:
        if not case.passed:
            lines += [*_case(case, paint, lang), *_findings(case, report.sources, lang, color), ""]
    lines.append(_summary(report, paint, lang))
    return "\n".join(lines) + "\n"


def render_coverage(report: TestReport, lang: Lang = "ru", color: bool = False) -> str:
    """Return how many grounds, limbs and variants the cases exercise, and name the others; ends with a newline."""
    paint = PAINTED if color else PLAIN
    coverage = report.coverage
    lines = [
        paint(Role.STRONG, f"{_COVERAGE.get(lang)}:"),
        _covered(_GROUNDS, coverage.grounds, paint, lang),
        *_missing(_NEVER, coverage.grounds.missing, paint, lang),
        _covered(_LIMBS, coverage.limbs, paint, lang),
        *_missing(_NEVER_TRUE, coverage.limbs.never_true, paint, lang),
        *_missing(_NEVER_FALSE, coverage.limbs.never_false, paint, lang),
        _covered(_VARIANTS, coverage.variants, paint, lang),
        *_missing(_NEVER, coverage.variants.missing, paint, lang),
        *_annulments(coverage.annulments, paint, lang),
    ]
    return "\n".join(lines) + "\n"


def _annulments(covered: Covered, paint: Paint, lang: Lang) -> Iterator[str]:
    """Most regulations annul nothing: of those nothing is said."""
    if covered.total:
        yield _covered(_ANNULMENTS, covered, paint, lang)
        yield from _missing(_NEVER, covered.missing, paint, lang)


def _case(case: CaseResult, paint: Paint, lang: Lang) -> Iterator[str]:
    title = f": {case.title}" if case.title else ""
    yield f"{paint(Role.ERROR, '✗')} {paint(Role.STRONG, one_line(case.id))}{one_line(title)}"
    yield f"  {paint(Role.FRAME, '-->')} {one_line(case.span.file)}:{case.span.start.line}"
    part = ""
    for difference in case.differences:
        head, key = _split(difference, lang)
        if head != part:
            part = head
            place = f"{one_line(difference.span.file)}:{difference.span.start.line}"
            yield f"    {head} {paint(Role.FRAME, '-->')} {place}"
        indent = "      " if head else "    "
        yield from (indent + line for line in _difference(key, difference, paint, lang))


def _split(difference: Difference, lang: Lang) -> tuple[str, str]:
    """Which boundary, step or annulment it is about ("" for the case itself), and the rest of the path."""
    part, _, rest = difference.path.partition(".")
    name = {"boundary": _BOUNDARY, "then": _STEP, "annul": _ANNUL}.get(part)
    if name is None:
        return "", difference.path
    number, key = rest.split(".", 1)
    day = f", {format_date(difference.day, lang)}" if difference.day is not None else ""
    return f"{name.get(lang)} {int(number) + 1}{day}", key


def _difference(key: str, difference: Difference, paint: Paint, lang: Lang) -> Iterator[str]:
    name = paint(Role.SECOND, f"{one_line(key)}:")
    if isinstance(difference.expected, list) and isinstance(difference.actual, list) and not _is_result(key):
        missing = [item for item in difference.expected if item not in difference.actual]
        extra = [item for item in difference.actual if item not in difference.expected]
        told = [item for item in missing if item in difference.reasons]
        if plain := [item for item in missing if item not in told]:
            yield f"{name} {_MISSING.get(lang)} {_shown(key, plain, None, lang)}"
        for words, items in ((_MISSING, told), (_EXTRA, extra)):
            for item in items:
                said = _because(difference.reasons.get(item), lang)
                yield f"{name} {words.get(lang)} {one_line(str(item))}{said}"
        return
    expected, actual = (_shown(key, value, difference.unit, lang) for value in (difference.expected, difference.actual))
    said = _because(difference.why, lang)
    yield f"{name} {_EXPECTED.get(lang)} {expected}, {_ACTUAL.get(lang)} {actual}{said}"


def _because(reason: Bilingual | None, lang: Lang) -> str:
    return f" — {one_line(reason.get(lang))}" if reason is not None and reason.ru else ""


def _is_result(key: str) -> bool:
    return key.startswith(("results.", "show."))


def _shown(key: str, value: Any, unit: str | None, lang: Lang) -> str:
    """A value as a case would write it; a sum and the words of the engine with how they are said."""
    if value is None:
        return _NOTHING.get(lang)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict) and list(value) == ["unknown"] and isinstance(value["unknown"], list):
        return f"{_UNKNOWN.get(lang)}: {', '.join(value['unknown'])}".removesuffix(": ")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_shown(key, item, unit, lang)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return ", ".join(_shown(key, item, unit, lang) for item in value) or "[]"
    if unit is not None and (said := _sum(value, unit, lang)):
        return f"{value} ({said})"
    words = _WORDS.get(key.partition(".")[0], {}).get(str(value))
    return f"{value} ({words.get(lang)})" if words else one_line(str(value))


def _sum(value: Any, unit: str, lang: Lang) -> str:
    """A number as a sum of money; nothing where it is none, or the unit is not one of money."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return ""
    money = unit in CURRENCIES or unit.startswith("₽")
    return format_quantity(number, unit, lang) if money and number.is_finite() else ""


_WORDS: Mapping[str, Mapping[str, Bilingual]] = {
    "clock": {member.value: member.words for member in ClockState},
    "outcome": {member.value: member.words for choice in (AnnulmentOutcome, Outcome) for member in choice},
    "decision": {member.value: member.words for member in Outcome},
    "certain": {member.value: member.words for member in Effect},
}


def _findings(case: CaseResult, sources: Mapping[str, str], lang: Lang, color: bool) -> Iterator[str]:
    if case.diagnostics:
        text = render_text(case.diagnostics, sources, lang, color=color)
        yield from (f"  {line}" if line else "" for line in text.rstrip("\n").split("\n"))


def _summary(report: TestReport, paint: Paint, lang: Lang) -> str:
    text = _SUMMARY.get(lang).format(all=len(report.cases), passed=report.passed, failed=report.failed)
    if not report.usable:
        text += f"; {_UNUSABLE.get(lang)}"
    return paint(Role.HELP if report.ok else Role.ERROR, text)


def _covered(name: Bilingual, covered: Covered | LimbsCovered, paint: Paint, lang: Lang) -> str:
    role = Role.WARNING if covered.missing else Role.HELP
    return f"  {name.get(lang)}: {paint(role, f'{covered.covered}/{covered.total}')}"


def _missing(words: Bilingual, names: tuple[str, ...], paint: Paint, lang: Lang) -> Iterator[str]:
    if names:
        yield f"    {words.get(lang)}: {', '.join(paint(Role.STRONG, one_line(name)) for name in names)}"
