"""Lowering keeps the meaning: scaled integers and ratios say what exact rationals say."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import load, said

KINDS = {
    "ц": ("type: integer, min: -9, max: 9", 0),
    "д": ("type: decimal, scale: 1, min: -9, max: 9", 1),
    "м": ("type: decimal, scale: 3, min: -9, max: 9", 3),
}
INPUTS = "\n".join(f"{name}: {{title: Т, {kind}, source: полиция}}" for name, (kind, _) in KINDS.items())
WHOLE = ("-2", "0", "2")
POINTS = {"ц": WHOLE, "д": ("-2.0", "0.0", "2.0", "2.1", "-1.9"), "м": ("-2.000", "0.000", "2.000", "2.001", "2.100")}


def truth(service: regdsl.Regulation, inputs: dict[str, Any]) -> bool:
    return bool(said(service, inputs)["outcome"] == "granted")


def unless(folder: Path, condition: str, **more: str) -> regdsl.Regulation:
    refuse = f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless: '{condition}'"
    return load(folder, **{"inputs": INPUTS, "refuse": refuse, **more})


def value(name: str, written: str) -> Any:
    return int(written) if name == "ц" else written


COMPARED: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


@pytest.mark.parametrize("sign", COMPARED)
@pytest.mark.parametrize(("left", "right"), [("ц", "д"), ("д", "ц"), ("д", "м"), ("м", "д"), ("ц", "м")])
def test_numbers_of_different_scales_are_compared_by_value(tmp_path: Path, left: str, right: str, sign: str) -> None:
    service = unless(tmp_path, f"{left} {sign} {right}")
    rest = dict.fromkeys(KINDS, 0)
    for a, b in product(POINTS[left], POINTS[right]):
        expected = COMPARED[sign](Fraction(a), Fraction(b))
        assert truth(service, {**rest, left: value(left, a), right: value(right, b)}) is expected, (a, b)


ARITHMETIC: dict[str, Callable[..., Fraction]] = {
    "ц + д + м": lambda c, d, m: c + d + m,
    "ц - д - м": lambda c, d, m: c - d - m,
    "-(д) - м": lambda c, d, m: -d - m,
    "д * м": lambda c, d, m: d * m,
    "д * д - м": lambda c, d, m: d * d - m,
    "if ц < 0 then д else м": lambda c, d, m: d if c < 0 else m,
    "if ц < 0 then ц else if ц = 0 then д else м": lambda c, d, m: c if c < 0 else d if c == 0 else m,
    "min(ц, д, м)": min,
    "max(ц, д, м)": max,
    "min([ц, д, м])": min,
    "sum([ц, д, м])": lambda c, d, m: c + d + m,
    "abs(д - м)": lambda c, d, m: abs(d - m),
    "floor(м)": lambda c, d, m: Fraction(m.numerator // m.denominator),
    "ceiling(м)": lambda c, d, m: Fraction(-(-m.numerator // m.denominator)),
    "д / 4": lambda c, d, m: d / 4,
    "д / -4": lambda c, d, m: d / -4,
    "1 / (ц - 10)": lambda c, d, m: 1 / (c - 10),
    "м / (д + 10) * (ц - 10)": lambda c, d, m: m / (d + 10) * (c - 10),
    "д / 3 + м / 7": lambda c, d, m: d / 3 + m / 7,
    "if ц < 0 then д / 3 else м": lambda c, d, m: d / 3 if c < 0 else m,
    "max(д / 3, м)": lambda c, d, m: max(d / 3, m),
    "(if ц < 0 then д else м) / (if ц < 0 then -3 else -0.5)": lambda c, d, m: (
        (d if c < 0 else m) / (-3 if c < 0 else Fraction(-1, 2))
    ),
}


@pytest.mark.parametrize("expression", ARITHMETIC)
def test_arithmetic_over_different_scales_is_exact(tmp_path: Path, expression: str) -> None:
    limits = (Fraction(0), Fraction(1, 2), Fraction(-2))
    signs = ("=", "<", ">=")
    limbs = "".join(
        f"    к{index}: {{expr: '({expression}) {sign} {float(limit)}', title: К}}\n"
        for index, (sign, limit) in enumerate(product(signs, limits))
    )
    service = load(tmp_path, inputs=INPUTS, refuse=f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless:\n{limbs}")
    for c, d, m in product(POINTS["ц"], POINTS["д"], POINTS["м"]):
        meant = ARITHMETIC[expression](Fraction(c), Fraction(d), Fraction(m))
        failing = [
            f"к{index}"
            for index, (sign, limit) in enumerate(product(signs, limits))
            if not COMPARED[sign](meant, limit)
        ]
        made = said(service, {"ц": int(c), "д": d, "м": m})
        assert [limb["id"] for ground in made["grounds"] for limb in ground["limbs"]] == failing, (c, d, m)


MEMBERSHIP: dict[str, Callable[..., bool]] = {
    "ц in [д..м]": lambda c, d, m: d <= c <= m,
    "м in (ц..д]": lambda c, d, m: c < m <= d,
    "д between ц and м": lambda c, d, m: c <= d <= m,
    "list contains([ц, д], м)": lambda c, d, m: m in (c, d),
    "(ц in (д, м))": lambda c, d, m: c in (d, m),
    "some х in [ц, д] satisfies х > м": lambda c, d, m: c > m or d > m,
    "every х in [ц, м] satisfies х <= д": lambda c, d, m: c <= d and m <= d,
    "count([ц, д, м][item > 0.5]) = 1": lambda c, d, m: sum(x > Fraction(1, 2) for x in (c, d, m)) == 1,
    "[ц, д] = [д, м]": lambda c, d, m: c == d == m,
}


@pytest.mark.parametrize("condition", MEMBERSHIP)
def test_ranges_and_lists_over_different_scales(tmp_path: Path, condition: str) -> None:
    service = unless(tmp_path, condition)
    for c, d, m in product(POINTS["ц"], POINTS["д"], POINTS["м"]):
        meant = MEMBERSHIP[condition](Fraction(c), Fraction(d), Fraction(m))
        assert truth(service, {"ц": int(c), "д": d, "м": m}) is meant, (c, d, m)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("round half up", {"-2.5": -3, "-2.4": -2, "2.5": 3, "2.4": 2}),
        ("round half down", {"-2.5": -2, "-2.6": -3, "2.5": 2, "2.6": 3}),
        ("round up", {"-2.1": -3, "-2.0": -2, "2.1": 3, "2.0": 2}),
        ("round down", {"-2.9": -2, "-2.0": -2, "2.9": 2, "2.0": 2}),
    ],
)
def test_rounding_to_whole_numbers(tmp_path: Path, name: str, expected: dict[str, int]) -> None:
    service = load(tmp_path, inputs=INPUTS, record=f"значение: {name}(д, 0)")
    for written, meant in expected.items():
        assert Fraction(said(service, {"ц": 0, "д": written, "м": 0})["results"]["значение"]) == meant


def test_rounding_to_more_digits_than_there_are_changes_nothing(tmp_path: Path) -> None:
    service = load(tmp_path, inputs=INPUTS, record="значение: round up(д, 3)")
    assert said(service, {"ц": 0, "д": "2.1", "м": 0})["results"] == {"значение": "2.100"}


def test_definitions_may_be_used_before_they_are_written(tmp_path: Path) -> None:
    service = unless(tmp_path, "итог = 2 * ц + 1", definitions="итог: вдвое + 1\nвдвое: ц * 2")
    assert truth(service, {"ц": 3, "д": 0, "м": 0})


def test_definitions_in_a_circle_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(regdsl.LoadError) as caught:
        load(tmp_path, inputs=INPUTS, definitions="а: б + 1\nб: а + 1", record="итог: а")
    assert "EXP060" in {found.kind.code for found in caught.value.diagnostics}


def test_all_seven_stages_are_there_in_the_order_of_decision(tmp_path: Path) -> None:
    stages = load(tmp_path).program.stages
    order = ["terminate", "leave_unconsidered", "reject_intake", "return", "correct", "suspend", "refuse"]
    assert [stage.effect.value for stage in stages] == order
