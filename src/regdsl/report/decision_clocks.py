"""What a decision says of clocks that stand or were extended."""

from collections.abc import Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.decision_titles import Titles
from regdsl.report.decision_words import plain_day

__all__ = ["clock_notes", "end_of", "standing_clocks"]

Json = Mapping[str, Any]

_STANDS = Bilingual("срок стоит с {since}", "the clock stands since {since}")
_STOOD = Bilingual("срок стоял с {since} по {until}", "the clock stood from {since} to {until}")
_EXTENDED = Bilingual("продлён с {since} по {until}", "extended from {since} to {until}")


def _clocks(decision: Json) -> Json:
    steps = decision.get("trace") or ()
    found: Json = next((step["clocks"] for step in steps if step.get("step") == "clocks"), {})
    return found


def end_of(decision: Json, term: str) -> str | None:
    """The last day of a term, of one in hours the moment; None where there is none yet."""
    day = (decision.get("deadline") or {}).get(term)
    moment = _clocks(decision).get(term, {}).get("moment")
    return str(moment) if moment is not None and str(moment).startswith(str(day)) else day


def standing_clocks(decision: Json) -> tuple[str, ...]:
    """The terms whose clocks stand, so that they have no last day yet."""
    shown = decision.get("deadline") or {}
    clocks = _clocks(decision)
    return tuple(name for name in clocks if name not in shown and any(not one["to"] for one in clocks[name]["stood"]))


def clock_notes(decision: Json, term: str, lang: Lang, titles: Titles) -> Iterator[str]:
    """What moved the last day of a term: when its clock stood and by which ground, what extended it."""
    clock = _clocks(decision).get(term)
    if clock is None:
        return
    for one in clock["stood"]:
        words = (_STOOD if one["to"] else _STANDS).get(lang)
        said = words.format(since=plain_day(one["from"], lang), until=plain_day(one["to"] or "", lang))
        yield f"{said} — {titles.grounds.get(one['ground']) or one['ground']}"
    for one in clock["extended"]:
        said = _EXTENDED.get(lang).format(since=plain_day(one["from"], lang), until=plain_day(one["to"], lang))
        yield f"{said} — {titles.extensions.get(one['extension']) or one['extension']}"
