"""`read` takes what is plainly right, and only that."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from regdsl.compile import build, to_python
from regdsl.feel.types import LONGEST, DateTime, Number, Static
from regdsl.runtime import Module
from tests.compile.hand import NoCalendar, entry, num, program
from tests.compile.small_program import small_program

GOOD: dict[str, Any] = {
    "доход семьи": Decimal("30000.50"),
    "человек в семье": 3,
    "отступы": [Decimal("3.5"), 4],
    "минимальный отступ": 3,
    "этажей": 2,
    "предел этажей": 3,
    "дата рождения": date(1990, 5, 17),
    "регион": "77",
    "кадастровый номер": None,
    "есть долг": False,
    "поселение": "нет",
}
VALUES = (3000050, 3, (350, 400), 300, 2, 3, date(1990, 5, 17), "77", None, False, "нет")


@pytest.fixture(scope="module")
def module() -> Module:
    return build(to_python(small_program()))


def test_a_complete_application(module: Module) -> None:
    assert module.read(dict(GOOD)) == VALUES
    assert module.read(dict(reversed(GOOD.items()))) == VALUES
    assert module.read({**GOOD, "этажей": None}) is not None
    assert module.read({**GOOD, "кадастровый номер": "50:21:0000000:1"}) is not None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("доход семьи", Decimal("1.001")),
        ("доход семьи", Decimal("NaN")),
        ("доход семьи", Decimal("sNaN")),
        ("доход семьи", Decimal("Infinity")),
        ("доход семьи", Decimal("1E+999999999")),
        ("доход семьи", Decimal("1E-999999999")),
        ("доход семьи", Decimal(f"1.{'0' * 30}1")),
        ("доход семьи", Decimal("-0.01")),
        ("доход семьи", Decimal("10000000.01")),
        ("доход семьи", 10_000_001),
        ("доход семьи", 1.5),
        ("доход семьи", "1.505"),
        ("доход семьи", True),
        ("доход семьи", None),
        ("человек в семье", True),
        ("человек в семье", Decimal(3)),
        ("человек в семье", 3.0),
        ("человек в семье", 0),
        ("человек в семье", 31),
        ("отступы", []),
        ("отступы", [1] * 13),
        ("отступы", (1, 2)),
        ("отступы", [1, None]),
        ("отступы", [1, Decimal("0.001")]),
        ("отступы", [1, 1001]),
        ("отступы", "12"),
        ("этажей", 0),
        ("этажей", False),
        ("дата рождения", datetime(1990, 5, 17)),
        ("дата рождения", date(1899, 12, 31)),
        ("дата рождения", date(2101, 1, 1)),
        ("дата рождения", "1990-05-17T00:00"),
        ("регион", "01"),
        ("регион", 77),
        ("регион", ["77"]),
        ("регион", None),
        ("кадастровый номер", 5),
        ("кадастровый номер", "x" * (LONGEST + 1)),
        ("есть долг", 0),
        ("есть долг", None),
        ("есть долг", "false"),
    ],
)
def test_what_is_not_plainly_right(module: Module, name: str, value: object) -> None:
    application = {**GOOD, name: value}
    assert module.read(application) is None
    assert module.judge(application, (1, date(2026, 1, 1), False), NoCalendar()) is None


def test_names_must_be_exactly_the_declared_ones(module: Module) -> None:
    assert module.read({name: value for name, value in GOOD.items() if name != "регион"}) is None
    assert module.read({**GOOD, "лишнее": 1}) is None
    assert module.read({("лишнее" if name == "регион" else name): value for name, value in GOOD.items()}) is None
    assert module.read({}) is None
    for other in ([], "x" * len(GOOD), None, tuple(GOOD)):
        assert module.read(other) is None  # type: ignore[arg-type]


def test_long_numbers_cost_nothing(module: Module) -> None:
    assert module.read({**GOOD, "доход семьи": Decimal(f"1.{'0' * 1_000_000}1")}) is None
    assert module.read({**GOOD, "доход семьи": Decimal(f"1.{'0' * 1_000_000}")}) is None


def test_other_kinds_are_left_to_the_careful_reader() -> None:
    for kind in (DateTime(), Number(None, None, 0), num(None)):
        made = build(to_python(program((entry("х", Static(kind).type),))))
        assert made.read({"х": 1}) is None
        assert made.judge({"х": 1}, (), NoCalendar()) is None


def test_a_regulation_without_inputs() -> None:
    made = build(to_python(program()))
    assert made.read({}) == ()
    assert made.judge({}, (), NoCalendar()) == ("granted", None, ())
