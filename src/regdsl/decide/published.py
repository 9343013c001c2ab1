"""What a decision rests on that was published only after the application had been filed: values of parameters, and the
version of the rules itself. They apply from their first day all the same; who reads the decision is told so."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from regdsl.core.program import Parameter, Period, Program
from regdsl.core.taken_on import taken_on
from regdsl.core.walk import nodes
from regdsl.decide.application import Application
from regdsl.decide.wording import Words
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.names import RESERVED
from regdsl.text import format_date

__all__ = ["LateFigure", "as_part", "late_figures", "published_later", "united"]

Json = dict[str, object]

PUBLISHED_LATER: Final = "published_later"
_FIGURE: Final = {
    "ru": "{what}: значение действует с {since}, опубликовано {published}, после подачи заявления",
    "en": "{what}: the value applies from {since} and was published on {published}, after the application was filed",
}
_VERSION: Final = {
    "ru": "Правила версии {what} действуют с {since}, опубликованы {published}, после подачи заявления",
    "en": "The rules of version {what} apply from {since} and were published on {published}, after the application was "
    "filed",
}


class LateFigure(Struct, frozen=True):
    """A parameter some value of which was published after it came into force: what the expressions call it that read
    it, and what gives the day on which it is taken."""

    parameter: Parameter
    names: frozenset[str]
    day: str


def late_figures(program: Program) -> tuple[LateFigure, ...]:
    """The parameters of a program with values that were published late."""
    return tuple(
        LateFigure(parameter, _names(program, parameter), day)
        for parameter in program.parameters
        if any(_is_late(period) for period in parameter.periods) and (day := taken_on(program, parameter)) is not None
    )


def _is_late(period: Period) -> bool:
    return period.published is not None and period.published > period.since


def _names(program: Program, parameter: Parameter) -> frozenset[str]:
    """Expressions name a parameter, or a lookup in it."""
    lookups = (one.name for one in program.lookups if _reads(one.value, parameter.name))
    return frozenset((parameter.name, *lookups))


def _reads(value: Kernel, name: str) -> bool:
    found = (node for node in nodes((value,)) if isinstance(node, Ref))
    return any(node.origin is Origin.PARAMETER and node.name == name for node in found)


def published_later(
    late: Collection[LateFigure], application: Application, used: Collection[str], words: Words
) -> list[Json]:
    """What was published after the application had been filed, of the version and of the parameters among the `used`
    names. Nothing where the day of filing is not known."""
    filed, program = application.submitted_on, words.program
    if filed is None:
        return []
    made: list[Json] = []
    if program.published is not None and filed < program.published:
        said = _told(_VERSION, program.version, program.in_force_from, program.published, words)
        made.append({"version": program.version, **said})
    for one in late:
        day = None if one.names.isdisjoint(used) else _day(one.day, filed, application, program)
        if day is None:
            continue
        for period in one.parameter.periods:
            within = period.since <= day and (period.until is None or day <= period.until)
            if within and period.published is not None and filed < period.published:
                name = one.parameter.name
                what = words.title(one.parameter.title, "parameters", name)
                made.append({"parameter": name, **_told(_FIGURE, what, period.since, period.published, words)})
    return made


def united(steps: Iterable[Json]) -> Json:
    """What several steps that tell of facts say was published later, each once."""
    found: list[object] = []
    for step in steps:
        told = step.get(PUBLISHED_LATER, [])
        assert isinstance(told, list)
        found += [one for one in told if one not in found]
    return as_part(found)


def as_part(late: Sequence[object]) -> Json:
    """The part of a step that tells of facts."""
    return {PUBLISHED_LATER: list(late)} if late else {}


def _told(said: Mapping[str, str], what: str, since: date, published: date, words: Words) -> Json:
    text = said[words.lang].format(
        what=what, since=format_date(since, words.lang), published=format_date(published, words.lang)
    )
    return {"from": since.isoformat(), "published": published.isoformat(), "explanation": text}


def _day(name: str, filed: date, application: Application, program: Program) -> date | None:
    """The day on which a parameter is taken; None while what gives it is not known."""
    if name in RESERVED:
        return filed.replace(day=1) if name == RESERVED[1] else filed
    places = {slot.name: place for place, slot in enumerate(program.inputs)}
    value = application.facts.values[places[name]]
    return value if isinstance(value, date) else None
