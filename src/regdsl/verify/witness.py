"""From a model to an application that people can read."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import z3
from msgspec import Struct

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.flags import Flag, Term
from regdsl.compile.smt.values import Day, Fields, Items, Share, Truth, Value, Whole
from regdsl.compile.smt.world import World
from regdsl.core.program import Program
from regdsl.core.start import BY_TRIGGER
from regdsl.feel.types import DateTime, Days, ListOf, Month, Months, Number, Record, Seconds, Static, Text, Time, Type
from regdsl.runtime.durations import days_text, months_text, seconds_text
from regdsl.runtime.written import decimal_text

__all__ = ["Reader", "Witness"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Witness(Struct, frozen=True):
    """An applicant: the `application` in the shape of its file, the day on which it is decided, the paths of the facts
    that `matter` (all others are as plain as can be); `before` is the application before more was learnt,
    or another one that it is compared with. `outcome` is what the regulation as it is decides on the one told first,
    `then` what it decides on the `application`."""

    application: Mapping[str, Any]
    on: date
    matter: tuple[str, ...]
    before: Mapping[str, Any] | None = None
    outcome: str = ""
    then: str = ""


class Reader(Struct, frozen=True):
    """Reads applications out of a model."""

    world: World
    program: Program
    model: z3.ModelRef

    def application(self, case: Case) -> dict[str, Any]:
        """The application of a case; what is unknown is left out."""
        made: dict[str, Any] = {"regulation": self.program.id, "submitted_at": f"{self.day(case).isoformat()}T10:00"}
        for key, value, known in (
            ("channel", case.channel, self.program.channels),
            ("applicant_category", case.category, self.program.applicants),
        ):
            if known and not self.holds(value.unknown):
                made[key] = self._text(value.term)
        started = {start.feature for start in self.program.starts}
        if started and self.holds(z3.Bool("/started_by")):
            made["started_by"] = BY_TRIGGER
        made["inputs"] = {
            slot.name: self.value(case.inputs[slot.name], slot.static.type)
            for slot in self.program.inputs
            if slot.name not in started and not self.holds(case.inputs[slot.name].unknown)
        }
        events = [
            {"type": kind, **({"about": about} if about is not None else {}), "at": made["submitted_at"][:10]}
            for (kind, about), flag in case.events.items()
            if self.holds(flag)
        ]
        return {**made, "events": events} if events else made

    def day(self, case: Case) -> date:
        """The day of submission."""
        return self.date(case.day)

    def holds(self, flag: Flag) -> bool:
        """Whether a flag holds in the model."""
        return flag if isinstance(flag, bool) else z3.is_true(self.model.eval(flag, model_completion=True))

    def number(self, term: Term) -> int:
        """The number that a term is in the model."""
        return term if isinstance(term, int) else int(self.model.eval(term, model_completion=True).as_long())

    def date(self, day: Day) -> date:
        """The date that a value is in the model."""
        return date(self.number(day.year), self.number(day.month), self.number(day.day))

    def _text(self, term: Term) -> str:
        return self.world.text_of(self.number(term))

    def value(self, value: Value, kind: Type, key: bool = False) -> Any:
        """A value of the model as an application writes it; `key` tells that it is the key of a record."""
        if self.holds(value.absent):
            return None
        match value, kind:
            case Truth(yes=yes), _:
                return self.holds(yes)
            case Whole(term=term), Number(scale=int() as scale):
                return decimal_text(self.number(term), scale) if scale else self.number(term)
            case Whole(term=term), Text(codes=None):
                return self.world.free_text_of(self.number(term), key)
            case Whole(term=term), Text():
                return self._text(term)
            case Whole(term=term), Months():
                return months_text(self.number(term))
            case Whole(term=term), Days():
                return days_text(self.number(term))
            case Whole(term=term), Seconds():
                return seconds_text(self.number(term))
            case Whole(term=term), Time():
                return (_EPOCH + timedelta(microseconds=self.number(term))).time().isoformat()
            case Whole(term=term), DateTime():
                return (_EPOCH + timedelta(microseconds=self.number(term))).isoformat()
            case Whole(term=term), Months():
                return months_text(self.number(term))
            case Whole(term=term), Days():
                return days_text(self.number(term))
            case Whole(term=term), Seconds():
                return seconds_text(self.number(term))
            case Share(above=above), _:
                found = self.model.eval(above, model_completion=True)
                return str(Fraction(found.numerator_as_long(), found.denominator_as_long()))
            case Day(), Month():
                return self.date(value).isoformat()[:7]
            case Day(), _:
                return self.date(value).isoformat()
            case Items(items=items), ListOf(element=Record() as element):
                return dict(self._record(one.value, element) for one in items if self.holds(one.belongs))
            case Items(items=items), ListOf(element=element):
                return [self.value(one.value, element) for one in items if self.holds(one.belongs)]
            case _:
                raise AssertionError(f"no input is of the type {kind}")

    def _record(self, value: Value, kind: Record) -> tuple[str, dict[str, Any]]:
        assert isinstance(value, Fields)
        key = self.value(value.fields[0], kind.fields[0][1].type, key=True)
        pairs: list[tuple[Value, tuple[str, Static]]] = list(zip(value.fields, kind.fields, strict=True))[1:]
        return key, {name: self.value(own, static.type) for own, (name, static) in pairs if not self.holds(own.unknown)}
