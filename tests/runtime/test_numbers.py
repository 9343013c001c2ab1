"""Exact arithmetic and the named roundings, against their definitions."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.runtime import numbers, rounding
from regdsl.runtime.operators import divide, mean, modulo
from regdsl.runtime.unknown import Unknown

MODES = {
    rounding.floor: ROUND_FLOOR,
    rounding.ceiling: ROUND_CEILING,
    rounding.up: ROUND_UP,
    rounding.down: ROUND_DOWN,
    rounding.half_up: ROUND_HALF_UP,
    rounding.half_down: ROUND_HALF_DOWN,
    rounding.half_even: ROUND_HALF_EVEN,
}


@pytest.mark.parametrize("function", MODES)
def test_roundings_are_those_of_decimal_arithmetic(function: object) -> None:
    context = Context(prec=50)
    for thousandths in range(-3100, 3101, 50):
        expected = int(Decimal(thousandths).scaleb(-3).quantize(Decimal(1), MODES[function], context))  # type: ignore[index]
        assert function(thousandths, 1000) == expected  # type: ignore[operator]
        assert function(Fraction(thousandths, 1000)) == expected  # type: ignore[operator]
        assert function(Fraction(thousandths, 10), 100) == expected  # type: ignore[operator]


@given(st.fractions(max_denominator=50))
def test_a_rounding_is_the_nearest_or_the_one_its_name_says(value: Fraction) -> None:
    assert rounding.floor(value) <= value < rounding.floor(value) + 1
    assert rounding.ceiling(value) - 1 < value <= rounding.ceiling(value)
    assert abs(rounding.up(value)) >= abs(value) >= abs(rounding.down(value))
    for nearest in (rounding.half_up, rounding.half_down, rounding.half_even):
        assert abs(nearest(value) - value) <= Fraction(1, 2)


def test_division_is_exact_and_outside_its_domain_unknown() -> None:
    assert divide(1, 3) == Fraction(1, 3)
    assert divide(1, 0) == Unknown()
    assert modulo(1, 0) == Unknown()
    assert mean((1, 2)) == Fraction(3, 2)


def test_modulo_has_the_sign_of_the_divisor() -> None:
    assert numbers.modulo(-12, 5) == 3
    assert numbers.modulo(12, -5) == -3
    assert numbers.modulo(Fraction(-7, 2), 2) == Fraction(1, 2)


def test_parity_of_negative_numbers() -> None:
    assert numbers.odd(-3)
    assert numbers.even(-2)
    assert not numbers.odd(-2)
