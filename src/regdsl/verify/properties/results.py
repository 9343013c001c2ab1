"""What a grant writes down lies within the range that is declared for it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from msgspec import Struct

from regdsl.compile.smt.compare import before
from regdsl.compile.smt.flags import Flag, both, either
from regdsl.compile.smt.shapes import constant
from regdsl.compile.smt.values import Value, known
from regdsl.core.program import Result
from regdsl.diagnostics import Bilingual
from regdsl.feel.types import Number, Type
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField
from regdsl.model.year_month import YearMonth
from regdsl.runtime.effects import Outcome
from regdsl.runtime.shares import share_text
from regdsl.verify.claim_findings import RESULT_OUT_OF_RANGE
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["RESULTS"]

_WITHIN = Bilingual(
    "результат «{name}» всегда в своих пределах: {range}", "the result `{name}` keeps its range: {range}"
)
_FROM_TO = Bilingual("от {low} до {high}", "from {low} to {high}")
_FROM = Bilingual("не меньше {low}", "at least {low}")
_TO = Bilingual("не больше {high}", "at most {high}")

Bound = Fraction | date | None


def _claims(sight: Sight) -> Iterator[Claim]:
    """Nobody is granted a value beyond `min` and `max`. One of every field of the record that has any of them."""
    if sight.bundle is None:
        return
    declared = dict(_fields(sight.bundle.regulation.model))
    for result in sight.program.results:
        field = declared.get(result.name)
        if field is None or (field.min is None and field.max is None):
            continue
        low, high = _bound(field.min), _bound(field.max)
        words = {"name": called(result.title, result.name), "range": _range(low, high)}
        yield Claim(
            f"results/{result.name}",
            said(_WITHIN, **words),
            RESULT_OUT_OF_RANGE,
            dict(words),
            _beyond(sight, result, low, high),
            Model.COUNTEREXAMPLE,
            _Beyond(result.name, low, high),
        )


def _fields(model: Regulation) -> Iterator[tuple[str, RecordField]]:
    """The fields of the record, of several results those of each."""
    if model.result is not None:
        yield from model.result.record.items()
    for one in model.results.values():
        if one.record is not None:
            yield from one.record.fields.items()


def _bound(written: object) -> Bound:
    match written:
        case YearMonth():
            return written.first_day
        case date():
            return written
        case int() | Decimal() | Fraction():
            return Fraction(written)
        case _:
            return None


def _range(low: Bound, high: Bound) -> Bilingual:
    words = _TO if low is None else _FROM if high is None else _FROM_TO
    shown = {key: Bilingual(text, text) for key, text in (("low", _text(low)), ("high", _text(high)))}
    return said(words, **shown)


def _text(bound: Bound) -> str:
    if isinstance(bound, Fraction):
        exact = Decimal(bound.numerator) / Decimal(bound.denominator)
        return f"{exact:f}" if Fraction(exact) == bound else share_text(bound)
    return "" if bound is None else bound.isoformat()


def _beyond(sight: Sight, result: Result, low: Bound, high: Bound) -> Flag:
    kind, full = result.value.static.type, sight.full
    flags = []
    for name, when, value in full.record:
        if name == result.name:
            below = False if low is None else before(value, _limit(sight, low, kind, ceil))
            above = False if high is None else before(_limit(sight, high, kind, floor), value)
            flags.append(both(when, known(value), either(below, above)))
    return both(full.outcomes[Outcome.GRANTED], either(*flags))


def _limit(sight: Sight, bound: Fraction | date, kind: Type, rounded: Any) -> Value:
    """A bound as values of the type are; digits that no value has are cut off."""
    if isinstance(bound, Fraction) and isinstance(kind, Number) and kind.scale is not None:
        return constant(sight.world, rounded(bound * 10**kind.scale), kind)
    return constant(sight.world, bound, kind)


def _records(results: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The record; of several results that of each."""
    yield results
    yield from (one["record"] for one in results.values() if isinstance(one, dict) and "record" in one)


class _Beyond(Struct, frozen=True):
    """A grant, to the application or to some subject, has a value beyond the bounds."""

    name: str
    low: Bound
    high: Bound

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        told: dict[str, Any] = shown.decision.to_dict(None)
        results = [told["results"], *(own["results"] for own in told["each"].values())]
        written = [own[self.name] for one in results for own in _records(one) if own.get(self.name) is not None]
        return shown.outcome == Outcome.GRANTED.value and any(map(self._is_beyond, written))

    def _is_beyond(self, written: object) -> bool:
        limit = self.low if self.low is not None else self.high
        value: Any = Fraction(str(written)) if isinstance(limit, Fraction) else date.fromisoformat(f"{written}-01"[:10])
        return (self.low is not None and value < self.low) or (self.high is not None and value > self.high)


RESULTS: Final = Property(
    "results",
    Bilingual("Результаты не выходят за объявленные пределы", "Results keep their declared range"),
    _claims,
)
