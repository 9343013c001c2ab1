"""What a case expects definitions to come to, held against what they came to in the decision."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from regdsl.core.program import Definition
from regdsl.decide import Decision
from regdsl.decide.export import decimal_of
from regdsl.decide.showing import definition_value
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.types import ListOf, Record
from regdsl.report.tested import Difference
from regdsl.runtime.unknown import Unknown
from regdsl.testing.trial import Trial

__all__ = ["compare_shown"]


def compare_shown(trial: Trial, decision: Decision, document: Document) -> Iterator[Difference]:
    """Yield the definitions under `show` that came to something else. A number is compared as the definition shows it;
    one written with more digits than that, with the exact value; records by their keys where a list is expected. Names
    of no definition are left out."""
    definitions = {one.name: one for one in decision.plan.program.definitions}
    for name, expected in trial.expect.show.items():
        if name not in definitions:
            continue
        one, wanted = definitions[name], expected
        actual: Any = definition_value(decision, name)
        if _are_records(one) and isinstance(actual, dict) and isinstance(expected, list):
            actual, wanted = list(actual), [str(_plain(key)) for key in expected]
        if not _same(actual, wanted, one.display_scale):
            span = document.locate_key(join(trial.pointer, "show", name))
            shown = _written(actual, expected, one.display_scale)
            yield Difference(f"{trial.path}show.{name}", _plain(expected), shown, span, unit=one.display_unit)


def _are_records(definition: Definition) -> bool:
    kind = definition.value.static.type
    return isinstance(kind, ListOf) and isinstance(kind.element, Record)


def _same(actual: object, expected: object, scale: int | None) -> bool:
    match actual:
        case Fraction():
            number = _number(expected)
            return number is not None and _shown(actual, number, scale) == Fraction(number)
        case list():
            return (
                isinstance(expected, list)
                and len(actual) == len(expected)
                and all(_same(one, other, scale) for one, other in zip(actual, expected, strict=True))
            )
        case dict():
            return (
                isinstance(expected, dict)
                and actual.keys() == expected.keys()
                and all(_same(actual[key], expected[key], scale) for key in actual)
            )
        case Unknown():
            return False
        case _:
            plain = _plain(expected)
            return type(actual) is type(plain) and actual == plain


def _shown(actual: Fraction, expected: Decimal | None, scale: int | None) -> Fraction:
    """The number as its definition shows it; the exact one where `expected` has more digits."""
    if scale is None or (expected is not None and _digits(expected) > scale):
        return actual
    return Fraction(decimal_of(actual, None, scale))


def _digits(number: Decimal) -> int:
    """How many digits stand after the point."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _number(value: object) -> Decimal | None:
    """The number that is written, maybe as text; None where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _written(actual: object, expected: object, scale: int | None) -> Any:
    """What came out, as JSON has it: an exact ratio that ends nowhere as `85000/3`."""
    match actual:
        case Fraction():
            shown = _shown(actual, _number(expected), scale)
            return _decimal(shown, scale or 0) or f"{shown.numerator}/{shown.denominator}"
        case list():
            return [_written(one, None, scale) for one in actual]
        case dict():
            return {key: _written(one, None, scale) for key, one in actual.items()}
        case Unknown(missing=missing):
            return {"unknown": sorted(missing)}
        case _:
            return actual


def _decimal(value: Fraction, least: int) -> str:
    """The number with all its digits after the point, at least so many; nothing where they do not end."""
    digits, rest = least, value.denominator
    for factor in (2, 5):
        power = 0
        while rest % factor == 0:
            rest, power = rest // factor, power + 1
        digits = max(digits, power)
    return str(decimal_of(value, None, digits)) if rest == 1 else ""


def _plain(value: Any) -> Any:
    """A value of the file as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return str(value) if isinstance(value, Decimal) else value
