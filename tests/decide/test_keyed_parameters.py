"""Parameters by key: the figure of the code itself, else of the code that it belongs to, in the table of the day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.decide.services import load, needed, said, text

BOOKS = """\
regdsl: "1"
kind: reference-book
id: test.books
language: ru
title: Справочники
books:
  территории:
    title: Края и острова
    versions:
      - from: 2020-01-01
        to: 2026-06-30
        codes:
          Север: Северный край
          Коса: {title: Остров Коса, parent: Север}
          Риф: {title: Остров Риф, parent: Север}
          Мыс: {title: Посёлок Мыс, parent: Риф}
          Юг: Южный край
      - from: 2026-07-01
        open: true
        codes:
          Север: Северный край
          Коса: {title: Остров Коса, parent: Север}
          Риф: {title: Остров Риф, parent: Юг}
          Мыс: {title: Посёлок Мыс, parent: Риф}
          Юг: Южный край
"""
NORMS = """\
regdsl: "1"
kind: parameters
id: test.norms
language: ru
title: Нормативы
uses: [test.books]
parameters:
  минимум:
    title: Величина минимума
    type: money
    by: [территории, группа]
    publisher: Правительство края
    reading: {kind: gap, text: До 2025 года минимум не устанавливали}
    values:
      - from: 2025-01-01
        to: 2025-12-31
        table: |
          | край  | на душу | дети  |
          |-------|---------|-------|
          | Север | 100.00  | 90.00 |
          | Юг    | 200.00  | 190.00 |
      - from: 2026-01-01
        to: 2026-12-31
        table: |
          | край  | на душу | дети   |
          |-------|---------|--------|
          | Север | 110.00  | 99.50  |
          | Коса  | -       | 120.00 |
          | Юг    | 210.00  | 199.00 |
"""
INPUTS = """
    место: {title: Место жительства, type: code(территории), source: полиция}
    доход: {title: Доход, type: money, source: налоговая}
"""
REFUSE = """
    - id: доход
      title: Доход велик
      unless: доход <= минимум(место, "на душу")
      basis: акт/п.1
    - id: дети
      title: Доход велик на детей
      unless: доход <= 2 * предел
      explain: 'Предел {2 * минимум(место, "дети")} — {место}'
      basis: акт/п.1
"""


def keyed(folder: Path, norms: str = NORMS, books: str = BOOKS, **sections: str) -> regdsl.Regulation:
    (folder / "books.yaml").write_text(books, encoding="utf-8")
    (folder / "norms.yaml").write_text(norms, encoding="utf-8")
    made = {"inputs": INPUTS, "definitions": 'предел: минимум(место, "дети")', "refuse": REFUSE, **sections}
    made.setdefault("record", 'душа: минимум(место, "на душу")\nдети: предел')
    path = folder / "service.yaml"
    path.write_text(text(**made).replace("applicants:", "uses: [test.norms]\napplicants:", 1), encoding="utf-8")
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return keyed(tmp_path)


@pytest.mark.parametrize(
    ("day", "place", "per_head", "children"),
    [
        ("2025-12-31", "Север", "100.00", "90.00"),
        ("2025-12-31", "Коса", "100.00", "90.00"),
        ("2026-01-01", "Север", "110.00", "99.50"),
        ("2026-01-01", "Коса", "110.00", "120.00"),  # its own figure for children, the wider one per head
        ("2026-01-01", "Мыс", "110.00", "99.50"),  # two steps up
        ("2026-06-30", "Риф", "110.00", "99.50"),
        ("2026-07-01", "Риф", "210.00", "199.00"),  # it belongs to another code since
        ("2026-07-01", "Мыс", "210.00", "199.00"),
        ("2026-12-31", "Коса", "110.00", "120.00"),
    ],
)
def test_the_row_of_the_code_or_of_the_wider_one(
    service: regdsl.Regulation, day: str, place: str, per_head: str, children: str
) -> None:
    inputs = {"место": place, "доход": "0"}
    made = said(service, inputs, submitted_at=day)
    assert made["results"] == {"душа": per_head, "дети": children}
    assert service.outcome(inputs, on=date.fromisoformat(day)).outcome == "granted"


@pytest.mark.parametrize("day", ["2024-12-31", "2027-01-01"])
def test_a_day_without_a_table_asks_the_publisher(service: regdsl.Regulation, day: str) -> None:
    made = said(service, {"место": "Юг", "доход": "0"}, submitted_at=day)
    assert made["outcome"] == "needs_data"
    need = {"input": "parameters.минимум", "title": "Величина минимума", "source": "Правительство края"}
    assert made["needs"] == [need]
    assert service.outcome({"место": "Юг", "доход": "0"}, on=date.fromisoformat(day)).outcome == "needs_data"


def test_an_unknown_key_is_asked_for(service: regdsl.Regulation) -> None:
    made = said(service, {"доход": "0"})
    assert (made["outcome"], needed(made)) == ("needs_data", ["место"])


def test_the_figure_decides_exactly(service: regdsl.Regulation) -> None:
    assert said(service, {"место": "Коса", "доход": "110.00"})["outcome"] == "granted"
    made = said(service, {"место": "Коса", "доход": "110.01"})
    assert [ground["id"] for ground in made["grounds"]] == ["доход"]


def test_facts_say_by_which_keys_the_figure_was_taken(service: regdsl.Regulation) -> None:
    made = said(service, {"место": "Коса", "доход": "300"})
    first, second = made["grounds"]
    assert first["facts"] == {"доход": "300.00", "место": "Коса", 'минимум(место, "на душу")': "110.00"}
    assert second["facts"] == {
        "доход": "300.00",
        "предел": "120.00",
        "место": "Коса",
        'минимум(место, "дети")': "120.00",
    }
    assert second["explanation"] == "Предел 240\N{NO-BREAK SPACE}₽ — Остров Коса."
    keys = "«Величина минимума» для значений «Место жительства» и «на душу»"
    assert first["explanation"] == f"Не выполнено условие: «Доход» не больше, чем {keys}."


ONE = """
сбор:
  title: Сбор
  type: money
  by: товар
  publisher: Дума
  values:
    - from: 2020-01-01
      open: true
      reading: {kind: gap, text: За прочее платы нет}
      table: |
        | товар | => рублей |
        |-------|-----------|
        | еда   | 5         |
        | вещи  | 7.50      |
        | иное  | -         |
"""
GOODS = "товар: {title: Товар, type: code, values: {еда: Еда, вещи: Вещи, иное: Иное}, source: полиция}"


def test_a_list_without_a_book_is_the_one_of_the_table(tmp_path: Path) -> None:
    service = load(tmp_path, parameters=ONE, inputs=GOODS, record="сбор: сбор(товар)")
    assert said(service, {"товар": "вещи"})["results"] == {"сбор": "7.50"}
    made = said(service, {"товар": "иное"})
    assert (made["outcome"], needed(made)) == ("needs_data", ["parameters.сбор"])
    assert made["needs"][0]["source"] == "Дума"
    assert service.outcome({"товар": "иное"}, on=date(2026, 3, 16)).outcome == "needs_data"
    assert service.outcome({"товар": "еда"}, on=date(2026, 3, 16)).outcome == "granted"


def test_what_has_no_figure_is_not_needed_where_it_cannot_matter(tmp_path: Path) -> None:
    refuse = "- {id: п, title: Т, when: 'товар = \"еда\" and сбор(товар) > 1', basis: акт/п.1}"
    service = load(tmp_path, parameters=ONE, inputs=GOODS, refuse=refuse)
    assert said(service, {"товар": "иное"})["outcome"] == "granted"
    assert said(service, {"товар": "еда"})["outcome"] == "refused"


def test_a_key_may_be_chosen_and_may_be_an_element(tmp_path: Path) -> None:
    inputs = (
        GOODS
        + "\nтовары: {title: Товары, type: list of code, max_items: 5, source: полиция, values: {еда: Е, вещи: В}}"
    )
    service = load(
        tmp_path,
        parameters=ONE,
        inputs=inputs,
        refuse="- {id: п, title: Т, unless: 'every т in товары satisfies сбор(т) > 5', basis: акт/п.1}",
        record='сбор: \'сбор(if товар = "иное" then "еда" else товар)\'\nвсего: sum(for т in товары return сбор(т))',
    )
    made = said(service, {"товар": "иное", "товары": ["вещи", "вещи"]})
    assert made["results"] == {"сбор": "5.00", "всего": "15.00"}
    refused = said(service, {"товар": "иное", "товары": ["вещи", "еда"]})
    assert refused["outcome"] == "refused"
    assert refused["grounds"][0]["facts"] == {"товары": ["вещи", "еда"]}


@pytest.mark.parametrize(
    ("kind", "one", "two", "result"),
    [
        ("integer", "3", "-4", 3),
        ("boolean", "true", "false", True),
        ("date", "2026-05-01", "2026-06-01", "2026-05-01"),
        ("text", "первый этап", "второй", "первый этап"),
    ],
)
def test_figures_of_every_type(tmp_path: Path, kind: str, one: str, two: str, result: Any) -> None:
    table = f"| т | => з |\n        | еда | {one} |\n        | вещи | {two} |\n        | иное | {two} |"
    norm = ONE[: ONE.index("        | товар")] + f"        {table}\n"
    norm = norm.replace("type: money", f"type: {kind}")
    service = load(tmp_path, parameters=norm, inputs=GOODS, record="сбор: сбор(товар)")
    assert said(service, {"товар": "еда"})["results"] == {"сбор": result}


def test_another_table_is_another_bundle(tmp_path: Path) -> None:
    first = keyed(tmp_path).digest
    assert keyed(tmp_path, NORMS.replace("120.00", "120.01")).digest != first
    assert keyed(tmp_path, books=BOOKS.replace("Риф, parent: Юг", "Риф, parent: Север")).digest != first
    assert keyed(tmp_path).digest == first


def test_a_receipt_replays_by_the_tables_of_then(tmp_path: Path) -> None:
    service = keyed(tmp_path)
    application = {"submitted_at": "2026-03-16", "inputs": {"место": "Коса", "доход": "300"}}
    receipt = regdsl.make_receipt(service, application, service.decide(application))
    assert regdsl.replay(receipt, service.path).verdict.value == "same"
    changed = NORMS.replace("| 120.00 |", "| 121.00 |")
    (tmp_path / "norms.yaml").write_text(changed, encoding="utf-8")
    assert regdsl.replay(receipt, service.path).verdict.value == "other_bundle"
