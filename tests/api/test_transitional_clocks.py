"""A version that moves a clock on which an outcome turns may not be silent on cases under way."""

from pathlib import Path

import pytest

import regdsl
from regdsl.diagnostics import Severity
from tests.decide.services import text

WITHDRAWN = "- {id: отзыв, title: Отозвано, event: withdrawn, until: решение, basis: акт/п.2}"
SILENT = "- {id: молчит, title: Нет ответа, event: no_answer(налоговая), basis: акт/п.6}"
TERMS = """\
регистрация заявления: {length: 1 рабочий день, from: поступление, basis: акт/п.4}
решение: {length: 10 рабочих дней, from: регистрация заявления, basis: акт/п.4}
выдача: {length: 3 рабочих дня, from: решение, basis: акт/п.4}
"""
EXTEND = """\
дольше: {clock: решение, by: 5 рабочих дней, event: no_answer, basis: акт/п.5}
позже: {clock: выдача, by: 5 рабочих дней, event: no_answer, basis: акт/п.5}
"""
SOURCES = """\
заявление: {from: application}
налоговая: {agency: Налоговая служба, within: 5 рабочих дней}
полиция: {agency: Полиция}
"""


def sections_of(folder: Path, old: str, new: str, **given: str) -> list[object]:
    """The sections that EXP146 names where the second version has `new` for `old`; no other error is expected."""
    given = {"terms": TERMS, "sources": SOURCES, "leave_unconsidered": WITHDRAWN, **given}
    made = text(version="1", in_force="{from: 2024-01-01, to: 2024-12-31}", **given)
    assert made.count(old) == 1, old
    later = made.replace('version: "1"', 'version: "2"').replace(
        "{from: 2024-01-01, to: 2024-12-31}", "{from: 2025-01-01}"
    )
    (folder / "1.yaml").write_text(made, encoding="utf-8")
    (folder / "2.yaml").write_text(later.replace(old, new), encoding="utf-8")
    found = [one for one in regdsl.check([folder]).diagnostics if one.severity is Severity.ERROR]
    assert {one.kind.code for one in found} <= {"EXP146"}, [one.message("ru") for one in found]
    return [one.params["sections"] for one in found]


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ("length: 10 рабочих дней, ", "length: 20 рабочих дней, ", ["`terms`"]),
        ("length: 10 рабочих дней, ", "length: 10 рабочих дней, by_channel: {mfc: 12 рабочих дней}, ", ["`terms`"]),
        ("from: регистрация заявления, ", "from: поступление, ", ["`terms`"]),
        ("length: 10 рабочих дней, ", "length: 10 рабочих дней, roll: false, ", ["`terms`"]),
        ("length: 1 рабочий день, ", "length: 2 рабочих дня, ", ["`terms`"]),  # the decision runs from its end
        ("length: 10 рабочих дней, ", "length: 10 рабочих дней, title: Решение, ", []),
        ("length: 10 рабочих дней, from: регистрация заявления, basis: акт/п.4",
         "length: 10 рабочих дней, from: регистрация заявления, basis: акт/п.5", []),
        ("length: 3 рабочих дня, ", "length: 4 рабочих дня, ", []),  # no outcome turns on it
        ("выдача: {length: 3 рабочих дня, from: решение, basis: акт/п.4}\n", "\n", []),
        ("Europe/Moscow", "Asia/Kamchatka", ["`authority`"]),
    ],
)  # fmt: skip
def test_a_clock_until_which_an_event_counts(tmp_path: Path, old: str, new: str, sections: list[str]) -> None:
    assert sections_of(tmp_path, old, new) == sections


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ("clock: решение, by: 5 рабочих дней", "clock: решение, by: 9 рабочих дней", ["`extend`"]),
        ("clock: решение, by: 5 рабочих дней", "clock: решение, once: false, by: 5 рабочих дней", ["`extend`"]),
        ("clock: решение, by: 5 рабочих дней", "clock: решение, title: Дольше, by: 5 рабочих дней", []),
        ("clock: решение, by: 5 рабочих дней", "clock: решение, notify: заявитель, by: 5 рабочих дней", []),
        ("clock: выдача, by: 5 рабочих дней", "clock: выдача, by: 9 рабочих дней", []),
        # the sooner a source is silent, the sooner the clock is extended
        ("within: 5 рабочих дней", "within: 3 рабочих дня", ["`sources`"]),
    ],
)
def test_what_extends_such_a_clock(tmp_path: Path, old: str, new: str, sections: list[str]) -> None:
    assert sections_of(tmp_path, old, new, extend=EXTEND) == sections


@pytest.mark.parametrize(
    ("given", "old", "new", "sections"),
    [
        ({}, "length: 10 рабочих дней", "length: 20 рабочих дней", []),
        (
            {"silence": "after: решение\nmeans: granted\nbasis: акт/п.7"},
            "length: 10 рабочих дней", "length: 20 рабочих дней", ["`terms`"],
        ),
        (
            {"terminate": "- {id: истёк, title: Срок истёк, event: term_expired(решение), basis: акт/п.8}"},
            "length: 10 рабочих дней", "length: 20 рабочих дней", ["`terms`"],
        ),
        ({}, "within: 5 рабочих дней", "within: 3 рабочих дня", []),
        ({"suspend": SILENT}, "within: 5 рабочих дней", "within: 3 рабочих дня", ["`sources`"]),
    ],
)  # fmt: skip
def test_what_else_turns_on_a_clock(
    tmp_path: Path, given: dict[str, str], old: str, new: str, sections: list[str]
) -> None:
    withdrawn = "- {id: отзыв, title: Отозвано, event: withdrawn, basis: акт/п.2}"
    assert sections_of(tmp_path, old, new, **{"leave_unconsidered": withdrawn, **given}) == sections


DOCUMENT = """\
справка:
  proves: есть справка
  valid: {from: выдана, for: 6 месяцев, at: дата обращения}
  basis: акт/п.5
"""
PROVED = """\
возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
есть справка: {title: Есть справка, type: boolean, source: полиция}
выдана: {title: Выдана, type: date, source: полиция, nullable: true}
"""


@pytest.mark.parametrize(
    ("old", "new", "sections"),
    [
        ("for: 6 месяцев", "for: 1 месяц", ["`documents`"]),
        ("взрослый: возраст >= 18", "взрослый: возраст >= 21", ["`definitions`"]),
        ("  basis: акт/п.5", "  issued_by: Полиция", []),
    ],
)
def test_the_section_named_is_one_that_the_author_wrote(
    tmp_path: Path, old: str, new: str, sections: list[str]
) -> None:
    given = {
        "documents": DOCUMENT,
        "inputs": PROVED,
        "definitions": "взрослый: возраст >= 18",
        "refuse": "- {id: возраст, title: Рано, unless: справка and взрослый, basis: акт/п.1}",
    }
    assert sections_of(tmp_path, old, new, **given) == sections
