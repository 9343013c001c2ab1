"""What tables of services come to: the tables that the design sketches, each hit policy, absent and unknown data."""

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.decide.services import load, needed, said

SHARE = """
доход с половиной: {title: Доход, type: money, source: налоговая}
доход с тремя четвертями: {title: Доход, type: money, source: налоговая}
пм на душу: {title: Минимум, type: money, source: налоговая}
"""
PERCENT = """
процент:
  table: |
    | доход с половиной | доход с тремя четвертями | => процент |
    |-------------------|--------------------------|------------|
    | > пм на душу      | -                        | 50         |
    | <= пм на душу     | > пм на душу             | 75         |
    | <= пм на душу     | <= пм на душу            | 100        |
"""


def percent(folder: Path, **inputs: str) -> dict[str, Any]:
    regulation = load(folder, inputs=SHARE, definitions=PERCENT, record="процент: процент")
    names = {"половина": "доход с половиной", "четверти": "доход с тремя четвертями", "пм": "пм на душу"}
    return said(regulation, {names[name]: value for name, value in inputs.items()})


@pytest.mark.parametrize(
    ("half", "three_quarters", "expected"),
    [("100.01", "90", 50), ("100", "100.01", 75), ("100", "100", 100), ("0", "0", 100), ("101", "200", 50)],
)
def test_a_share_by_comparison_with_a_minimum(half: str, three_quarters: str, expected: int, tmp_path: Path) -> None:
    assert percent(tmp_path, половина=half, четверти=three_quarters, пм="100")["results"] == {"процент": expected}


def test_a_row_that_settles_it_asks_for_no_more(tmp_path: Path) -> None:
    assert percent(tmp_path, половина="101", пм="100")["results"] == {"процент": 50}


def test_rows_that_differ_ask_for_what_tells_them_apart(tmp_path: Path) -> None:
    waiting = percent(tmp_path, половина="99", пм="100")
    assert (waiting["outcome"], needed(waiting)) == ("needs_data", ["доход с тремя четвертями"])


RIGHT = """
очерёдность: {title: Который ребёнок, type: integer, min: 1, max: 20, source: полиция}
дата рождения ребёнка: {title: День рождения, type: date, source: полиция}
сертификат выдан ранее: {title: Выдан ранее, type: boolean, source: полиция}
"""
BY_BIRTH = """
право по рождению:
  table: |
    | очерёдность | дата рождения ребёнка                    | сертификат выдан ранее | => право |
    |-------------|------------------------------------------|------------------------|----------|
    | 1           | [date("2020-01-01")..date("2030-12-31")] | false                  | true     |
    | >= 2        | [date("2007-01-01")..date("2030-12-31")] | false                  | true     |
  otherwise: "false"
"""


@pytest.mark.parametrize(
    ("child", "born", "given", "expected"),
    [
        (1, "2020-01-01", False, "granted"),
        (1, "2019-12-31", False, "refused"),
        (2, "2019-12-31", False, "granted"),
        (2, "2006-12-31", False, "refused"),
        (2, "2030-12-31", False, "granted"),
        (1, "2031-01-01", False, "refused"),
        (1, "2020-01-01", True, "refused"),
        (None, "2020-01-01", False, "granted"),
        (None, "2020-01-01", True, "refused"),
        (None, "2010-01-01", False, "needs_data"),
        (None, None, True, "refused"),
    ],
)
def test_a_right_by_birth(child: int | None, born: str | None, given: bool, expected: str, tmp_path: Path) -> None:
    refuse = "- {id: нет права, title: Нет права, unless: право по рождению, basis: акт/п.1}"
    regulation = load(tmp_path, inputs=RIGHT, definitions=BY_BIRTH, refuse=refuse)
    inputs = {"очерёдность": child, "дата рождения ребёнка": born, "сертификат выдан ранее": given}
    assert said(regulation, {name: value for name, value in inputs.items() if value is not None})["outcome"] == expected


FLAGS = ("прокурор", "чернобыль", "военный", "инвалид")
STEP = """
ступень:
  hit: first
  table: |
    | прокурор | чернобыль | военный | инвалид | => ступень       |
    |----------|-----------|---------|---------|------------------|
    | true     | -         | -       | -       | "внеочередное"   |
    | -        | true      | -       | -       | "внеочередное"   |
    | -        | -         | true    | -       | "первоочередное" |
    | -        | -         | -       | true    | "первоочередное" |
  otherwise: '"общая"'
"""


def test_the_first_step_that_fits(tmp_path: Path) -> None:
    inputs = "\n".join(f"{name}: {{title: Льгота, type: boolean, source: полиция}}" for name in FLAGS)
    regulation = load(tmp_path, inputs=inputs, definitions=STEP, record="ступень: ступень")

    def step(values: tuple[bool | None, ...]) -> str:
        known = {name: value for name, value in zip(FLAGS, values, strict=True) if value is not None}
        decision = said(regulation, known)
        return str(decision["results"]["ступень"]) if decision["outcome"] == "granted" else "?"

    for values in product((True, False), repeat=len(FLAGS)):
        first = next((place for place, value in enumerate(values) if value), 4)
        assert step(values) == ("внеочередное", "внеочередное", "первоочередное", "первоочередное", "общая")[first]
    assert step((None, True, None, None)) == "внеочередное", "whichever of the two rows it is"
    assert step((False, False, None, True)) == "первоочередное"
    assert step((False, None, True, None)) == "?"


NUMBERS = """
а: {title: А, type: integer, min: 0, max: 9, source: полиция}
б: {title: Б, type: integer, min: 0, max: 9, source: полиция}
"""
ROWS = """
итог:
  hit: {hit}
  table: |
    | а    | б    | => итог |
    | >= 1 | -    | 7       |
    | -    | >= 1 | 3       |
    | > 5  | > 5  | а       |
{rest}
"""


@pytest.mark.parametrize(
    ("hit", "rest", "values"),
    [
        ("collect sum", "", {(0, 0): 0, (1, 0): 7, (0, 1): 3, (2, 2): 10, (9, 9): 19}),
        ("collect count", "", {(0, 0): 0, (1, 0): 1, (2, 2): 2, (6, 6): 3}),
        ("collect min", "  otherwise: 100", {(0, 0): 100, (1, 0): 7, (9, 9): 3}),
        ("collect max", "  otherwise: 100", {(0, 0): 100, (1, 0): 7, (0, 1): 3, (8, 8): 8}),
        ("collect sum", "  otherwise: 100", {(0, 0): 100, (1, 0): 7}),
        ("first", "  otherwise: 100", {(0, 0): 100, (1, 1): 7, (9, 9): 7, (0, 1): 3}),
    ],
)
def test_what_is_made_of_the_rows(hit: str, rest: str, values: dict[tuple[int, int], int], tmp_path: Path) -> None:
    regulation = load(tmp_path, inputs=NUMBERS, definitions=ROWS.format(hit=hit, rest=rest), record="итог: итог")
    for (a, b), expected in values.items():
        assert said(regulation, {"а": a, "б": b})["results"] == {"итог": expected}, (a, b)


def test_a_list_of_what_is_collected(tmp_path: Path) -> None:
    regulation = load(tmp_path, inputs=NUMBERS, definitions=ROWS.format(hit="collect", rest=""), record="итог: итог")
    for (a, b), expected in {(0, 0): [], (1, 0): [7], (1, 1): [7, 3], (9, 6): [7, 3, 9]}.items():
        assert said(regulation, {"а": a, "б": b})["results"] == {"итог": expected}


def test_what_every_row_agrees_on_is_collected_without_the_data(tmp_path: Path) -> None:
    regulation = load(
        tmp_path, inputs=NUMBERS, definitions=ROWS.format(hit="collect sum", rest=""), record="итог: итог"
    )
    assert needed(said(regulation, {"б": 0})) == ["а"]


def test_a_result_uses_what_its_row_has_tested(tmp_path: Path) -> None:
    table = """
    итог:
      table: |
        | а   | => итог          |
        | 0   | 0                |
        | > 0 | floor(90 / а)    |
    """
    regulation = load(tmp_path, inputs=NUMBERS, definitions=table, record="итог: итог")
    assert [said(regulation, {"а": a, "б": 0})["results"]["итог"] for a in (0, 1, 4)] == [0, 90, 22]


def test_a_code_needs_no_quotes_and_goes_before_a_name_that_looks_like_it(tmp_path: Path) -> None:
    inputs = """
    вид: {title: Вид, type: code, values: {семья: А, на ребёнка: Б, 1: В}, source: полиция}
    другой вид: {title: Вид, type: code, values: {семья: А, на ребёнка: Б, 1: В}, source: полиция}
    семья: {title: Семья, type: boolean, source: полиция}
    """
    table = """
    итог:
      hit: first
      table: |
        | вид                 | => итог |
        | семья, "на ребёнка" | 1       |
        | = другой вид        | 2       |
        | != на ребёнка       | 3       |
      otherwise: 4
    """
    regulation = load(tmp_path, inputs=inputs, definitions=table, record="итог: итог")
    for kind, expected in (("семья", 1), ("на ребёнка", 1), ("1", 2)):
        known = {"вид": kind, "другой вид": "1", "семья": False}
        assert said(regulation, known)["results"] == {"итог": expected}
    assert said(regulation, {"вид": "1", "другой вид": "семья", "семья": False})["results"] == {"итог": 3}


def test_a_table_rests_on_definitions_wherever_they_stand(tmp_path: Path) -> None:
    definitions = """
    первое:
      table: |
        | второе  | => итог |
        | > пятое | третье  |
        | пятое   | 1       |
        | < пятое | 2       |
    второе: а + 1
    третье: {hit: first, table: "| а | => и |\\n| четвёртое | 5 |\\n", otherwise: 6}
    четвёртое: б * 2
    пятое: четвёртое - 1
    """
    regulation = load(tmp_path, inputs=NUMBERS, definitions=definitions, record="итог: первое")
    values = {(4, 2): 5, (5, 2): 6, (2, 2): 1, (1, 3): 2}
    assert {key: said(regulation, {"а": key[0], "б": key[1]})["results"]["итог"] for key in values} == values


def test_a_table_of_many_rows_is_decided_row_by_row(tmp_path: Path) -> None:
    inputs = "\n".join(f"н{place}: {{title: Н, type: integer, min: 0, max: 9, source: полиция}}" for place in range(6))
    names = " | ".join(f"н{place}" for place in range(6))
    rows = "".join(
        f"    | {' | '.join(str((row * (place + 3)) % 7) for place in range(6))} | {row} |\n" for row in range(300)
    )
    table = f"итог:\n  hit: first\n  table: |\n    | {names} | => итог |\n{rows}  otherwise: 1000\n"
    regulation = load(tmp_path, inputs=inputs, definitions=table, record="итог: итог")
    for row in (0, 1, 6, 299):
        values = [(row * (place + 3)) % 7 for place in range(6)]
        same = next(r for r in range(300) if [(r * (place + 3)) % 7 for place in range(6)] == values)
        assert said(regulation, {f"н{place}": value for place, value in enumerate(values)})["results"] == {"итог": same}
    assert said(regulation, {f"н{place}": 9 for place in range(6)})["results"] == {"итог": 1000}


def test_both_doors_agree_on_a_table(tmp_path: Path) -> None:
    refuse = "- {id: нет, title: Нет, when: итог > 5, basis: акт/п.1}"
    regulation = load(
        tmp_path, inputs=NUMBERS, definitions=ROWS.format(hit="collect max", rest="  otherwise: 0"), refuse=refuse
    )
    for a, b in product(range(10), repeat=2):
        known = {"а": a, "б": b}
        brief = regulation.outcome(known, date(2026, 3, 16))
        assert brief.outcome == said(regulation, known)["outcome"] == ("refused" if a else "granted"), (a, b)


LISTED = """
льготы:
  hit: {hit}
  ranks: [главная, "средняя", последняя]
  table: |
    | а    | б    | => льгота   |
    | >= 1 | -    | "последняя" |
    | -    | >= 1 | "главная"   |
    | > 5  | -    | "средняя"   |
    | -    | > 5  | "последняя" |
"""
OUTPUTS: dict[str, dict[tuple[int, int], list[str]]] = {
    "output order": {
        (0, 0): [],
        (1, 0): ["последняя"],
        (1, 1): ["главная", "последняя"],
        (6, 6): ["главная", "средняя", "последняя", "последняя"],
    },
    "rule order": {(0, 0): [], (1, 1): ["последняя", "главная"], (6, 0): ["последняя", "средняя"]},
    "priority": {(1, 0): ["последняя"], (6, 0): ["средняя"], (6, 6): ["главная"], (0, 6): ["главная"]},
}


@pytest.mark.parametrize("hit", OUTPUTS)
def test_results_by_their_rank_and_by_their_rows(hit: str, tmp_path: Path) -> None:
    """DMN 1.5, clause 8.2.8: the values listed first come first, whichever row they stand in."""
    text = LISTED.format(hit=hit)
    if hit == "rule order":
        text = text.replace('  ranks: [главная, "средняя", последняя]\n', "")
    if hit == "priority":
        text += "  otherwise: '\"никакой\"'\n"
    regulation = load(tmp_path, inputs=NUMBERS, definitions=text, record="льгота: льготы")
    for (one, other), expected in OUTPUTS[hit].items():
        made = said(regulation, {"а": one, "б": other})
        assert made["results"]["льгота"] == (expected[0] if hit == "priority" else expected)
