"""Numbers are exact: nothing is rounded but by name."""

from decimal import Decimal
from pathlib import Path

import pytest

import regdsl
from tests.decide.services import load, said

PARTS = """
часть: {title: Ч, type: decimal, scale: 2, min: -1000, max: 1000, source: полиция}
целое: {title: Ц, type: decimal, scale: 2, min: 1, max: 1000, source: полиция}
людей: {title: Л, type: integer, min: 1, max: 20, source: полиция}
предел: {title: П, type: decimal, scale: 2, min: -1000, max: 1000, source: полиция}
"""
WHOLE = {"часть": "0", "целое": "100", "людей": 3, "предел": "0"}


def outcome(service: regdsl.Regulation, **inputs: object) -> str:
    made: str = said(service, {**WHOLE, **inputs})["outcome"]
    return made


def unless(folder: Path, condition: str, **more: str) -> regdsl.Regulation:
    refuse = f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless: '{condition}'"
    return load(folder, inputs=PARTS, refuse=refuse, **more)


@pytest.mark.parametrize(
    "condition",
    [
        "0.1 + 0.2 = 0.3",
        "0.1 * 3 = 0.3",
        "1.1 + 2.2 = 3.3",
        "3 * 0.1 - 0.3 = 0",
        "1 / 3 * 3 = 1",
        "часть / 3 + часть / 3 + часть / 3 = часть",
        "0.1 + часть = часть + 0.1",
    ],
)
def test_sums_are_exact(tmp_path: Path, condition: str) -> None:
    service = unless(tmp_path, condition)
    for value in ("0", "0.01", "-333.33", "999.99"):
        assert outcome(service, часть=value) == "granted"


def test_a_list_of_cents_adds_up(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs="суммы: {title: С, type: list of money, min: 0, max: 1, max_items: 20, source: налоговая}",
        refuse="- {id: п, title: Т, unless: sum(суммы) = 1.5, basis: акт/п.1}",
    )
    assert said(service, {"суммы": ["0.10"] * 15})["outcome"] == "granted"
    assert said(service, {"суммы": ["0.10"] * 14 + ["0.11"]})["outcome"] == "refused"


@pytest.mark.parametrize(("limit", "expected"), [("22.00", "granted"), ("21.99", "refused"), ("22.01", "granted")])
def test_a_share_at_its_limit(tmp_path: Path, limit: str, expected: str) -> None:
    service = unless(tmp_path, "100 * часть / целое <= предел")
    assert outcome(service, часть="110.00", целое="500.00", предел=limit) == expected


@pytest.mark.parametrize(("part", "expected"), [("33.33", "granted"), ("33.34", "refused")])
def test_a_third_is_no_decimal(tmp_path: Path, part: str, expected: str) -> None:
    assert outcome(unless(tmp_path, "часть / целое <= 1 / 3"), часть=part, целое="100") == expected


def test_two_quotients_are_compared_exactly(tmp_path: Path) -> None:
    service = unless(tmp_path, "часть / целое <= предел / людей")
    assert outcome(service, часть="1", целое="3", предел="1", людей=3) == "granted"
    assert outcome(service, часть="1.01", целое="3", предел="1", людей=3) == "refused"


@pytest.mark.parametrize(
    ("name", "half", "minus_half"),
    [
        ("round half up", "0.13", "-0.13"),
        ("round half down", "0.12", "-0.12"),
        ("round up", "0.13", "-0.13"),
        ("round down", "0.12", "-0.12"),
    ],
)
def test_results_are_rounded_by_name(tmp_path: Path, name: str, half: str, minus_half: str) -> None:
    service = load(tmp_path, inputs=PARTS, record=f"сумма: {name}(часть / 8, 2)")
    assert said(service, {**WHOLE, "часть": "1.00"})["results"] == {"сумма": half}
    assert said(service, {**WHOLE, "часть": "-1.00"})["results"] == {"сумма": minus_half}


def test_floor_and_ceiling_of_negative_numbers(tmp_path: Path) -> None:
    service = load(tmp_path, inputs=PARTS, record="пол: floor(часть)\nпотолок: ceiling(часть)")
    assert said(service, {**WHOLE, "часть": "-0.50"})["results"] == {"пол": -1, "потолок": 0}


@pytest.mark.parametrize("value", ["-0.01", "-0.10", "-1.00", "-999.99", "0.00", "0.01", "10.00"])
def test_a_scaled_number_is_written_as_it_is(tmp_path: Path, value: str) -> None:
    assert said(load(tmp_path, inputs=PARTS, record="сумма: часть"), {**WHOLE, "часть": value})["results"] == {
        "сумма": value
    }


def test_a_negative_divisor_keeps_the_sense_of_the_comparison(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs=PARTS + "минус: {title: М, type: decimal, scale: 1, min: -9, max: -0.5, source: полиция}",
        refuse="- {id: п, title: Т, unless: часть / минус <= 2, basis: акт/п.1}",
    )
    for part, minus, expected in (("-2", "-1.0", "granted"), ("-2.01", "-1.0", "refused"), ("9", "-0.5", "granted")):
        assert outcome(service, часть=part, минус=minus) == expected


@pytest.mark.parametrize("value", [Decimal("1.10"), "1.10", "1.1", 1])
def test_decimals_are_read_from_numbers_and_texts(tmp_path: Path, value: object) -> None:
    made = said(load(tmp_path, inputs=PARTS, record="сумма: часть"), {**WHOLE, "часть": value})
    assert made["results"]["сумма"] == ("1.00" if value == 1 else "1.10")


@pytest.mark.parametrize(
    ("value", "code"),
    [(0.1, "APP007"), ("0.001", "APP005"), ("1e2", "APP003"), ("1000.01", "APP004"), (True, "APP003"), ("", "APP003")],
)
def test_what_is_no_exact_number_is_refused(tmp_path: Path, value: object, code: str) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(load(tmp_path, inputs=PARTS), {**WHOLE, "часть": value})
    assert [found.kind.code for found in caught.value.diagnostics] == [code]


def test_a_definition_is_exact_though_it_is_shown_rounded(tmp_path: Path) -> None:
    service = load(
        tmp_path,
        inputs=PARTS,
        definitions="треть: {expr: часть / 3, scale: 0}",
        refuse="- {id: п, title: Т, unless: треть * 3 = часть and треть > 0.33, basis: акт/п.1}",
    )
    assert outcome(service, часть="1.00") == "granted"


def test_an_unrounded_quotient_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        load(tmp_path, inputs=PARTS, record="сумма: часть / 3")
    assert [found.kind.code for found in caught.value.diagnostics] == ["EXP064"]


def test_a_divisor_that_may_be_zero_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError):
        unless(tmp_path, "1 / часть <= 2")


def test_a_number_of_forty_digits_that_can_be_is_computed(tmp_path: Path) -> None:
    wide = "{title: Б, type: integer, min: 0, max: 10000000000000000000, source: полиция}"
    service = load(
        tmp_path,
        inputs=f"а: {wide}\nб: {wide}",
        refuse="- {id: п, title: Т, unless: а * б >= а, basis: акт/п.1}",
        record="а: а",
    )
    big = 10**19
    made = said(service, {"а": big, "б": big})
    assert (made["outcome"], made["results"]) == ("granted", {"а": big})
