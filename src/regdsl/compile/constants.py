"""Values that generated code makes once: dates, sets of codes, fractions."""

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from regdsl.compile.code import WIDTH, Leaf, call, leaf, lines, number
from regdsl.compile.literals import moment_literal, text_literal
from regdsl.compile.mangle import Names
from regdsl.feel.types import Days, Months, Seconds
from regdsl.runtime.unknown import Unknown

__all__ = ["Constants"]

Made = date | datetime | time | Decimal | Fraction | frozenset[str] | Unknown


class Constants:
    """Collects constants and names each once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: dict[tuple[type, Made], Leaf] = {}
        self._lines: list[str] = []
        self._made: dict[str, str] = {}

    def name(self, value: Made, hint: str = "codes") -> Leaf:
        """The name of a value, made on first request; `hint` names a set of codes, or what is unknown."""
        key = (type(value), value)
        if key not in self._known:
            name = self._names.constant(hint if isinstance(value, frozenset | Unknown) else _own_name(value))
            self._known[key] = leaf(name)
            self._lines += _assignment(name, value)
        return self._known[key]

    def months(self, low: date, high: date) -> str:
        """The name of the months from `low` to `high`."""
        hint = f"months {low.isoformat()[:7]} {high.isoformat()[:7]}"
        return self._one_of("Months", hint, self.name(low).flat, self.name(high).flat)

    def durations(self, kind: Months | Days | Seconds) -> str:
        """The name of the durations of a type."""
        unit = type(kind).__name__.lower()
        hint = f"durations {unit} {kind.low} {kind.high}".replace("-", "minus ")
        return self._one_of("Durations", hint, text_literal(unit), number(kind.low).flat, number(kind.high).flat)

    def numbers(self, digits: int) -> str:
        """The name of the numbers that are written with so many digits after the point."""
        return self._one_of("Numbers", f"numbers {digits}", number(digits).flat)

    def _one_of(self, kind: str, hint: str, *arguments: str) -> str:
        """The name of an object of the runtime, made on first request."""
        made = f"{kind}({', '.join(arguments)})"
        if made not in self._made:
            self._made[made] = self._names.constant(hint)
            self._lines.append(f"{self._made[made]} = {made}")
        return self._made[made]

    def lines(self) -> list[str]:
        """The assignments, in the order of the requests."""
        return list(self._lines)


def _own_name(value: Made) -> str:
    if isinstance(value, Fraction):
        return f"ratio {value.numerator} {value.denominator}".replace("-", "minus ")
    if isinstance(value, Decimal):
        return f"times {value}"
    kind = {date: "day", datetime: "moment", time: "time"}.get(type(value), "value")
    return f"{kind} {value.isoformat()}" if isinstance(value, date | time) else kind


def _assignment(name: str, value: Made) -> list[str]:
    if isinstance(value, frozenset):
        return _set(name, [text_literal(code) for code in sorted(value)])
    if isinstance(value, Unknown):
        names = ", ".join(map(text_literal, sorted(value.missing)))
        return [f"{name} = Unknown(frozenset({{{names}}}))"]
    if isinstance(value, Fraction):
        return lines(call("Fraction", number(value.numerator), number(value.denominator)), 0, f"{name} = ")
    if isinstance(value, Decimal):
        # with the power in its exponent it multiplies by moving the point: faster than by counting
        return [f'{name} = Decimal("{value.normalize()}")']
    return [f"{name} = {moment_literal(value)}"]


def _set(name: str, codes: list[str]) -> list[str]:
    one = f"{name} = frozenset({{{', '.join(codes)}}})" if codes else f"{name} = frozenset()"
    if len(one) <= WIDTH or not codes:
        return [one]
    return [f"{name} = frozenset(", "    {", *(f"        {code}," for code in codes), "    }", ")"]
