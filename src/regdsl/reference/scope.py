"""What the names of a regulation stand for in one application, looked up the plain way."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from regdsl.calendar import Calendar, Unpublished
from regdsl.checker import CheckedRegulation
from regdsl.checker.checked import Computation
from regdsl.checker.definitions import expression_pointer
from regdsl.checker.periods import end_pointer
from regdsl.feel.elaborate.periods import END, START
from regdsl.feel.strict import End, RangeValue, RecordScope, RecordValue, Scope, SeasonValue, Value, evaluate
from regdsl.feel.strict.figures import Figures
from regdsl.feel.types import ListOf, Number, Record
from regdsl.model.parameter import Parameter
from regdsl.model.period_value import PeriodValue
from regdsl.reference.figures import PeriodFigures, plain_value
from regdsl.runtime.unknown import Unknown

__all__ = ["ApplicationScope"]


def _nobody_yet() -> Value:
    return Unknown()


class ApplicationScope(Scope):
    """Facts by name; parameters on their day; definitions by their expressions, each worked out once."""

    def __init__(
        self, checked: CheckedRegulation, facts: Mapping[str, Value], day: date | None, calendar: Calendar
    ) -> None:
        self.checked = checked
        self.facts = facts
        self.day = day
        self.calendar = calendar
        self.kept: Callable[[], Value] = _nobody_yet
        self._known: dict[str, Value] = {}

    def speak_of(self, kept: Callable[[], Value]) -> None:
        """Give the list of the subjects for whom no ground holds, which rests on the variant."""
        self.kept = kept
        self._known.clear()

    def lookup(self, name: str) -> Value:
        """The value of a declared name. Raises KeyError for one that is not declared."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> Value:
        model = self.checked.bundle.regulation.model
        if name in self.checked.inputs:
            return self._input(name)
        if name in self.facts:
            return self.facts[name]
        if name in self.checked.parameters:
            return self._parameter(name)
        if name in model.periods:
            return self._period_range(name)
        if model.subject is not None and name == model.subject.kept:
            return self.kept()
        if name in model.definitions:
            pointer = expression_pointer("definitions", name, model.definitions[name])
        elif name in model.criteria:
            pointer = expression_pointer("criteria", name, model.criteria[name])
        elif name in self.checked.symbols:
            return Unknown(frozenset((name,)))
        else:
            raise KeyError(name)
        return evaluate(self.checked.expressions[pointer].tree, self)

    def _input(self, name: str) -> Value:
        """An input as it was given; records with what is computed for each."""
        value = self.facts.get(name, Unknown(frozenset((name,))))
        kind = self.checked.inputs[name].type
        if not (isinstance(value, tuple) and isinstance(kind, ListOf) and isinstance(kind.element, Record)):
            return value
        computations = self.checked.records[kind.element.name].computations
        return tuple(self._computed(record, computations) for record in value)

    def _computed(self, record: object, computations: Sequence[Computation]) -> RecordValue:
        assert isinstance(record, RecordValue)
        for one in computations:
            found = evaluate(self.checked.expressions[one.pointer].tree, RecordScope(self, record))
            record = RecordValue((*record.fields, (one.name, found)))
        return record

    def _period_range(self, name: str) -> RangeValue | SeasonValue:
        """A named period; an end of it that is unknown leaves what it holds unknown."""
        yearly = self.checked.bundle.regulation.model.periods[name].every_year
        if yearly is not None:
            first, last = yearly.first, yearly.last
            return SeasonValue((first.month, first.day), (last.month, last.day))
        start, end = (evaluate(self.checked.expressions[end_pointer(name, end)].tree, self) for end in (START, END))
        return RangeValue(End(start, True), End(end, True))

    def is_number(self, name: str) -> bool | None:
        """Whether a declared name is a number; None for one that is not declared."""
        symbol = self.checked.symbols.get(name)
        return None if symbol is None else isinstance(symbol.static.type, Number)

    def figures(self, name: str) -> Figures | Unknown | None:
        """The table of a keyed parameter on its day. Raises KeyError for another name."""
        if name not in self.checked.parameters or not self._declared(name).by:
            raise KeyError(name)
        day = self._day_of(name)
        if day is None or isinstance(day, Unknown):
            return day
        found = self._period(name, day)
        if found is None:
            return Unknown(frozenset((f"parameters.{name}",)))
        books = {own: book for file in self.checked.bundle.books.values() for own, book in file.model.books.items()}
        item = self._declared(name)
        return PeriodFigures(name, item.type, found, tuple(books.get(key) for key in item.by), day)

    def _day_of(self, name: str) -> date | Unknown | None:
        """The day on which a parameter is taken."""
        own = self._declared(name).as_of or self.checked.bundle.regulation.model.parameter_date or "дата обращения"
        if own in self.checked.inputs:
            day = self.lookup(own)
            assert day is None or isinstance(day, date | Unknown)
            return day
        if self.day is None:
            return Unknown(frozenset(("дата обращения",)))
        return self.day.replace(day=1) if own == "месяц обращения" else self.day

    def _period(self, name: str, day: date) -> PeriodValue | None:
        for period in self._declared(name).values:
            if period.from_ <= day and (period.to is None or day <= period.to):
                return period
        return None

    def _parameter(self, name: str) -> Value:
        day = self._day_of(name)
        if day is None or isinstance(day, Unknown):
            return day
        period = self._period(name, day)
        if period is None:
            return Unknown(frozenset((f"parameters.{name}",)))
        return plain_value(period.value, self._declared(name).type)

    def _declared(self, name: str) -> Parameter:
        bundle = self.checked.bundle
        if name in bundle.regulation.model.parameters:
            return bundle.regulation.model.parameters[name]
        return next(f.model.parameters[name] for f in bundle.parameters.values() if name in f.model.parameters)

    def add_working_days(self, day: date, count: int) -> date | Unknown:
        """The `count`-th working day after `day`."""
        found = self.calendar.add_working_days(day, count)
        return Unknown(frozenset((f"calendar.{found.year}",))) if isinstance(found, Unpublished) else found

    def working_days_between(self, start: date, end: date) -> int | Unknown:
        """How many working days there are after `start` up to `end`."""
        found = self.calendar.working_days_between(start, end)
        return Unknown(frozenset((f"calendar.{found.year}",))) if isinstance(found, Unpublished) else found
