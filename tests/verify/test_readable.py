"""A witness says nothing that a reader has to wonder at: records are counted, and a text is no code of some list."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.compile.smt.world import Outside, Reason
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved, Refuted, Undecided, Why
from regdsl.verify.why import why
from tests.decide.services import load

TYPES = "человек:\n  болен: {title: Болен, type: boolean}"
INPUTS = """
люди: {title: Люди, type: list of человек, key: ключ, max_items: 5, source: полиция}
имя: {title: Имя, type: text, source: полиция}
кличка: {title: Кличка, type: text, source: полиция}
прозвище: {title: Прозвище, type: text, source: полиция}
вид: {title: Вид, type: code, values: {а: А, б: Б, в: В}, source: полиция}
"""


def shown(folder: Path, when: str) -> list[dict[str, object]]:
    refuse = f"- {{id: отказ, title: Отказ, when: '{when}', basis: акт/п.1}}"
    report = verify(load(folder, types=TYPES, inputs=INPUTS, refuse=refuse).engine)
    found = [one.verdict for one in report.settled if isinstance(one.verdict, Proved | Refuted)]
    assert all(not isinstance(one, Refuted) or one.shown for one in found)
    return [dict(one.witness.application["inputs"]) for one in found if one.witness is not None]


def test_records_are_counted(tmp_path: Path) -> None:
    made = [one["люди"] for one in shown(tmp_path, "count(люди[болен]) > 2")]
    assert max(map(len, made)) >= 3  # type: ignore[arg-type]  # lists of people
    assert all(list(people) == [str(n) for n in range(1, len(people) + 1)] for people in made)  # type: ignore[call-overload,arg-type]  # such


def test_keys_that_are_compared_keep_what_they_are(tmp_path: Path) -> None:
    made = shown(tmp_path, 'some один in люди satisfies один.ключ = "Анна"')
    assert any("Анна" in one["люди"] for one in made)  # type: ignore[operator]  # such a list


def test_a_text_is_no_code_of_another_list(tmp_path: Path) -> None:
    made = shown(tmp_path, "имя != кличка and кличка != прозвище and имя != прозвище")
    codes = {"epgu", "mfc", "post", "citizen", "legal_entity", "а", "б", "в"}
    texts = {one[name] for one in made for name in ("имя", "кличка", "прозвище")}
    assert len(texts) >= 3
    assert not texts & codes


def test_a_text_is_a_code_with_which_it_is_compared(tmp_path: Path) -> None:
    made = shown(tmp_path, 'имя = вид and вид != "а"')
    assert {one["имя"] for one in made} & {"б", "в"}


def test_what_stands_in_the_way_is_said_once(tmp_path: Path) -> None:
    program = load(tmp_path).program
    part = Outside(Reason.CALENDAR, "definitions/срок", 0, 5)
    told = why(program, Undecided(Why.OUTSIDE, (part, Outside(Reason.TEXT, "definitions/срок", 0, 5), part)))
    assert (told.en.count("working days"), told.en.count("taking a text apart")) == (1, 1)
