"""Random well-typed applications to a regulation, for hypothesis (the extra `dev`).

    from hypothesis import given
    from regdsl.testing.strategies import applications

    @given(applications(regulation.program))
    def test_...(application): ...

Numbers and dates fall on the program's own boundaries far more often than chance would have it. With `near`, sound
applications to start from (those of a file of cases, `regdsl.testing.case_applications`), half of what is drawn differs
from one of them in a few inputs only, so that the late stages are reached too. Every application has the shape of its
file and a date of submission on which the program is in force.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from regdsl.core.interesting import Interesting, interesting
from regdsl.core.program import Program
from regdsl.core.start import BY_TRIGGER
from regdsl.decide.events import Recorded, is_used
from regdsl.decide.start import STARTED_BY
from regdsl.feel.types import Number
from regdsl.testing.possible import is_possible, possible_answers
from regdsl.testing.values import Recipe, met, recipes

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["applications", "complete_applications", "refinements"]

Application = dict[str, Any]
Near = Sequence[Mapping[str, Any]]
SUBMITTED_FOR = 10
"""Over how many years from the beginning of force applications are submitted."""
TIMES = ("00:00", "00:01", "10:00", "23:59")
LONGEST_WAIT = 60
FEW = 3


def complete_applications(program: Program, near: Near = ()) -> "SearchStrategy[Application]":
    """Applications of which everything is known: each input has a value, or is absent where it may be; what one of
    `near` leaves unknown is drawn."""
    from hypothesis import strategies as st

    drawer = _Drawer.of(program, near)
    return st.composite(drawer.application)()


def applications(program: Program, near: Near = ()) -> "SearchStrategy[Application]":
    """Applications of which some inputs, the channel or the category may be unknown: the keys are left out."""
    return refinements(program, near).map(lambda pair: pair[0])


def refinements(program: Program, near: Near = ()) -> "SearchStrategy[tuple[Application, Application]]":
    """Pairs of applications of which the second only fills unknowns of the first; the second may be complete."""
    from hypothesis import strategies as st

    answered = {start.feature for start in program.starts}  # by the engine, never unknown
    complete = complete_applications(program, near)
    left_out = _some_of((*(name for name in _names(program) if name not in answered), *FIELDS))

    def pair(draw: "DrawFn") -> tuple[Application, Application]:
        whole = draw(complete)
        more = _without(whole, draw(left_out) | _parts(draw, program, whole))
        return _without(more, draw(left_out) | _parts(draw, program, more)), more

    return st.composite(pair)()


FIELDS = ("/channel", "/applicant_category")
"""Fields of an application beside its inputs that may be unknown."""


def _names(program: Program) -> tuple[str, ...]:
    return tuple(slot.name for slot in program.inputs)


def _some_of(keys: Sequence[str]) -> "SearchStrategy[frozenset[str]]":
    """Mostly none or few of the keys, sometimes any."""
    from hypothesis import strategies as st

    if not keys:
        return st.just(frozenset[str]())
    key = st.sampled_from(keys)
    return st.one_of(st.just(frozenset[str]()), st.frozensets(key, min_size=1, max_size=FEW), st.frozensets(key))


def _parts(draw: "DrawFn", program: Program, application: Application) -> frozenset[str]:
    """Some of the fields of the records that an application holds, by the paths to them."""
    paths = [
        path
        for slot in program.inputs
        if slot.fields and isinstance(application["inputs"].get(slot.name), dict)
        for path in _paths(slot.name, application["inputs"][slot.name])
    ]
    return draw(_some_of(paths))


def _paths(name: str, records: Mapping[str, Any]) -> Iterator[str]:
    for key, fields in records.items():
        for field, value in fields.items():
            path = f"{name}.{key}.{field}"
            yield path
            if isinstance(value, dict):
                yield from _paths(path, value)


def _without(application: Application, keys: frozenset[str]) -> Application:
    kept = {key: value for key, value in application.items() if f"/{key}" not in keys}
    inputs = {name: _less(name, value, keys) for name, value in application["inputs"].items() if name not in keys}
    return {**kept, "inputs": inputs}


def _less(path: str, value: Any, keys: frozenset[str]) -> Any:
    """Records without the fields at some paths."""
    if not isinstance(value, dict):
        return value
    return {
        key: {
            name: _less(f"{path}.{key}.{name}", item, keys)
            for name, item in fields.items()
            if f"{path}.{key}.{name}" not in keys
        }
        for key, fields in value.items()
    }


class _Drawer(Struct, frozen=True):
    """Draws applications; what to draw from is worked out once."""

    program: Program
    near: Near
    base: "SearchStrategy[int]"
    day: "SearchStrategy[date]"
    time: "SearchStrategy[str]"
    values: "Mapping[str, SearchStrategy[Recipe]]"
    absent: "SearchStrategy[frozenset[str]]"
    changed: "SearchStrategy[frozenset[str]]"
    meetings: "SearchStrategy[list[tuple[str, str, int]]]"
    events: "SearchStrategy[list[tuple[str, str | None, int]]]"
    possible: "SearchStrategy[Mapping[str, object]]"

    @staticmethod
    def of(program: Program, near: Near) -> "_Drawer":
        """Work out what to draw from."""
        from hypothesis import strategies as st

        turns, names = interesting(program), _names(program)
        numbers = [slot.name for slot in program.inputs if isinstance(slot.static.type, Number)]
        meeting = st.tuples(st.sampled_from(numbers or [""]), st.sampled_from(numbers or [""]), st.integers(-1, 1))
        return _Drawer(
            program=program,
            near=near,
            base=st.integers(-len(near), len(near) - 1),
            day=_days(program, turns),
            time=st.sampled_from(TIMES),
            values={slot.name: recipes(slot.static.type, turns) for slot in program.inputs},
            absent=_some_of([slot.name for slot in program.inputs if slot.nullable or slot.required is not None]),
            changed=st.frozensets(st.sampled_from(names), max_size=FEW) if names else st.just(frozenset[str]()),
            meetings=st.lists(meeting, max_size=FEW) if numbers else st.just([]),
            events=_events(program),
            possible=st.sampled_from(possible_answers(program) or ({},)),
        )

    def application(self, draw: "DrawFn") -> Application:
        """Draw one application."""
        from hypothesis import strategies as st

        index = draw(self.base) if self.near else -1
        base = self.near[index] if index >= 0 else None
        day = _day(base) or draw(self.day)
        made: Application = {
            "regulation": self.program.id,
            "submitted_at": f"{day.isoformat()}T{draw(self.time)}",
        }
        for field, known in (("channel", self.program.channels), ("applicant_category", self.program.applicants)):
            if base is not None and field in base:
                made[field] = base[field]
            elif known:
                made[field] = draw(st.sampled_from(known))
        made["inputs"] = self._inputs(draw, day, base)
        if any(made["inputs"][start.feature] == start.by_trigger for start in self.program.starts):
            made[STARTED_BY] = BY_TRIGGER
            made["inputs"].update({start.feature: start.by_trigger for start in self.program.starts})
        made["events"] = [
            {"type": kind, **({"about": about} if about is not None else {}), "at": _later(day, wait)}
            for kind, about, wait in draw(self.events)
        ]
        return made

    def _inputs(self, draw: "DrawFn", day: date, base: Mapping[str, Any] | None) -> dict[str, Any]:
        made = {} if base is None else dict(base["inputs"])
        drawn = self.values.keys() - made.keys() | (draw(self.changed) if made else frozenset())
        made.update({name: draw(self.values[name])(day) for name in sorted(drawn)})
        for one, other, shift in draw(self.meetings):
            kind = next(slot.static.type for slot in self.program.inputs if slot.name == one)
            assert isinstance(kind, Number)
            value = met(made[other], kind, shift) if made[other] is not None else None
            made |= {one: value} if value is not None else {}
        if not is_possible(self.program.excluded, made):
            made.update(draw(self.possible))
        absent = draw(self.absent)
        return {name: None if name in absent else made[name] for name in self.values}


def _day(base: Mapping[str, Any] | None) -> date | None:
    return date.fromisoformat(base["submitted_at"][:10]) if base is not None and "submitted_at" in base else None


def _later(day: date, wait: int) -> str:
    return (day + timedelta(days=wait)).isoformat()


def _days(program: Program, turns: Interesting) -> "SearchStrategy[date]":
    """Days of submission, at the turns of the law above all."""
    from hypothesis import strategies as st

    first = program.first_filing
    last = min(first + timedelta(days=SUBMITTED_FOR * 365), program.last_filing)
    near = {day + timedelta(days=shift) for day in turns.dates for shift in (-1, 0, 1) if date.min < day < date.max}
    near |= {date(year, month, 28) + timedelta(days=1) for year in range(first.year, last.year) for month in (2, 12)}
    fitting = sorted(day for day in near if first <= day <= last)
    anywhere = st.dates(first, last)
    return st.one_of(st.sampled_from(fitting), anywhere) if fitting else anywhere


def _events(program: Program) -> "SearchStrategy[list[tuple[str, str | None, int]]]":
    """Mostly no events; else some of those that mean something, answers of silent sources among them: the type, what it
    is about, how many days after submission."""
    from hypothesis import strategies as st

    nothing: SearchStrategy[list[tuple[str, str | None, int]]] = st.just([])
    kinds: dict[tuple[str, str | None], None] = {(slot.type, slot.about): None for slot in program.events}
    kinds |= {(extension.type, extension.about): None for extension in program.extensions}
    sources = [slot.source.id for slot in program.inputs if slot.source is not None]
    sources += [about for kind, about in kinds if kind == "no_answer" and about is not None]
    kinds |= {(kind, source): None for source in sources for kind in ("no_answer", "answered")}
    used = [(kind, about) for kind, about in kinds if is_used(Recorded(kind, about, None), program)]
    if not used:
        return nothing
    event = st.builds(lambda kind, wait: (*kind, wait), st.sampled_from(used), st.integers(0, LONGEST_WAIT))
    few, more = st.lists(event, min_size=1, max_size=FEW), st.lists(event, min_size=FEW, max_size=2 * FEW)
    return st.one_of(nothing, nothing, few, more if program.extensions else few)
