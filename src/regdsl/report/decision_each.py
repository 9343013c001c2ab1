"""The decisions on the subjects of one application, for the person they concern."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.decision_record import record_lines, results_lines
from regdsl.report.decision_titles import Titles
from regdsl.report.decision_words import day_in_words
from regdsl.report.paint import Paint, Role
from regdsl.report.wrapped import wrapped
from regdsl.text import VERDICTS, in_sentence

__all__ = ["ROLES", "each_lines", "granted_in_part"]

Json = Mapping[str, Any]

ROLES = {"granted": Role.HELP, "refused": Role.ERROR, "not_accepted": Role.ERROR, "terminated": Role.ERROR}
"""How the headlines of decisions are painted; all others are warnings."""

_PART = Bilingual("Предоставлено частично: {granted} из {all}", "Granted in part: {granted} of {all}")
_EACH = Bilingual("По каждому", "One by one")
_CERTAIN = Bilingual(
    "Отказ уже известен; недостающие сведения могут лишь добавить оснований.",
    "That it is refused is certain already; the missing data can only add grounds.",
)
_VERSION = Bilingual("по версии {version}", "by the version {version}")
_CLEAR = Bilingual("Оснований для отказа нет", "No ground for refusal")
_OPEN = Bilingual("Не выяснено: {names}.", "Open: {names}.")


def granted_in_part(decision: Json, lang: Lang) -> str:
    """The headline of a grant that is not for every subject; "" for any other decision."""
    each = decision.get("each") or {}
    granted = sum(own["outcome"] == "granted" for own in each.values())
    if decision["outcome"] != "granted" or granted == len(each):
        return ""
    return _PART.get(lang).format(granted=granted, all=len(each))


def each_lines(
    decision: Json, lang: Lang, titles: Titles, paint: Paint, width: int, ground: Callable[[str, Json], Iterator[str]]
) -> Iterator[str]:
    """Yield each subject of `decision` with its grounds and its own record; `ground` shows one ground behind its
    number."""
    each = decision.get("each") or {}
    if not each:
        return
    yield paint(Role.SECOND, _EACH.get(lang))
    for subject, own in each.items():
        open_yet = decision["outcome"] == "needs_data" and own["outcome"] == "granted"
        (verdict,) = in_sentence([(_CLEAR if open_yet else VERDICTS[own["outcome"]]).get(lang)], ":")
        start = f"  {one_line(str(subject))}: "
        by = f" ({_VERSION.get(lang).format(version=own['version'])})" if own.get("version") else ""
        yield start + paint(ROLES.get(own["outcome"], Role.WARNING), verdict) + by
        later = {
            name: day for name, day in (own.get("deadline") or {}).items() if day != decision["deadline"].get(name)
        }
        for name, day in later.items():
            said = f"{titles.terms.get(name) or titles.grounds.get(name) or name}: {day_in_words(day, lang)}"
            yield from wrapped(said, width, "    ")
        if own.get("certain"):
            yield from wrapped(_CERTAIN.get(lang), width, "    ")
        for number, one in enumerate(own.get("grounds") or (), 1):
            yield from ground(f"  {number}. ", one)
        if own.get("undetermined"):
            names = "; ".join(titles.grounds.get(name) or name for name in own["undetermined"])
            yield from wrapped(_OPEN.get(lang).format(names=names), width, "    ")
        results = own.get("results") or {}
        if titles.steps:
            yield from results_lines(results, lang, titles, width, "    ")
        else:
            yield from record_lines(results, lang, titles, width, "    ")
