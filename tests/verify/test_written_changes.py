"""What differs as it is written: by titles, words apart from what decisions turn on."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.library.version_pairs import written_changes
from regdsl.verify.change.written import Change
from tests.decide.services import load
from tests.verify.test_change import SERVICE

Told = tuple[str, str, str | None, str | None, bool]


def told(change: Change) -> Told:
    where = " › ".join(title.ru for title in change.titles)
    before, after = (None if one is None else one.ru for one in (change.before, change.after))
    return change.how.value, where, before, after, change.words


def differences(folder: Path, **new: str) -> list[Told]:
    for name in ("old", "new"):
        (folder / name).mkdir()
    sections = {**SERVICE, "terms": "решение: {length: 10 рабочих дней, from: регистрация, title: Решение}", "fee": ""}
    old = load(folder / "old", **{key: one for key, one in sections.items() if one})
    made = load(folder / "new", **{key: one for key, one in {**sections, **new}.items() if one})
    return [told(one) for one in written_changes(old, made)]


def test_nothing_differs_in_layout(tmp_path: Path) -> None:
    assert not differences(tmp_path, refuse=SERVICE["refuse"].replace("when: возраст < 18", "when: 'возраст  <   18'"))


@pytest.mark.parametrize(
    ("section", "old", "new", "expected"),
    [
        (
            "inputs",
            "title: Возраст",
            "title: Сколько лет",
            [("changed", "Сведения › «Сколько лет» › Название", "Возраст", "Сколько лет", True)],
        ),
        ("inputs", "max: 150", "max: 120", [("changed", "Сведения › «Возраст» › Не больше", "150", "120", False)]),
        ("inputs", "unit: кг", "unit: г", [("changed", "Сведения › «Вес» › Единица", "кг", "г", False)]),
        (
            "refuse",
            "возраст < 18",
            "возраст < 19",
            [
                (
                    "changed",
                    "Основания › Отказ в предоставлении › «Мал» › Когда",
                    "возраст < 18",
                    "возраст < 19",
                    False,
                )
            ],
        ),
        (
            "refuse",
            "акт/п.2",
            "акт/п.7",
            [
                (
                    "changed",
                    "Основания › Отказ в предоставлении › «Судимость» › Основание в законе",
                    "акт/п.2",
                    "акт/п.7",
                    True,
                )
            ],
        ),
        (
            "refuse",
            "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}\n",
            "",
            [
                (
                    "removed",
                    "Основания › Отказ в предоставлении › «Судимость»",
                    "Имя: судимость; Когда: судим",
                    None,
                    False,
                )
            ],
        ),
        (
            "record",
            "доход * 0.1,",
            "доход * 0.2,",
            [
                (
                    "changed",
                    "Результат › Запись › «Выплата» › Выражение",
                    "round half up(доход * 0.1, 2)",
                    "round half up(доход * 0.2, 2)",
                    False,
                )
            ],
        ),
    ],
)
def test_a_difference_is_named_by_titles(
    tmp_path: Path, section: str, old: str, new: str, expected: list[Told]
) -> None:
    assert old in SERVICE[section]
    assert differences(tmp_path, **{section: SERVICE[section].replace(old, new)}) == expected


def test_a_list_that_is_no_longer_empty_is_told_by_its_entries(tmp_path: Path) -> None:
    (found,) = differences(tmp_path, terminate="- {id: отзыв, title: Отзыв, event: withdrawn, basis: акт/п.4}")
    assert found[:2] == ("added", "Основания › Прекращение › «Отзыв»")


def test_the_widths_of_a_table_are_layout(tmp_path: Path) -> None:
    tables = []
    for name, rule, value in (("narrow", "|---|---|", 2), ("wide", "|-------|----|", 2), ("other", "|---|---|", 3)):
        (tmp_path / name).mkdir()
        section = (
            f"разряд:\n  type: integer\n  table: |\n    | возраст | => |\n    {rule}\n"
            f"    | < 18 | 1 |\n    | >= 18 | {value} |"
        )
        tables.append(load(tmp_path / name, **{**SERVICE, "definitions": section}))
    narrow, wide, other = tables
    assert written_changes(narrow, wide) == ()
    assert [told(one)[2:4] for one in written_changes(narrow, other)] == [(">= 18 | 2", ">= 18 | 3")]


def test_what_comes_is_told_whole(tmp_path: Path) -> None:
    added = "\n- {id: смерть, title: Смерть, unless: {жив: {expr: вес > 0, explain: 'Вес {вес}'}}, basis: акт/п.4}"
    (found,) = differences(tmp_path, refuse=SERVICE["refuse"] + added)
    assert found == (
        "added",
        "Основания › Отказ в предоставлении › «Смерть»",
        None,
        "Имя: смерть; Если не: «жив»: Условие: вес > 0",
        False,
    )


def test_the_order_of_variants_is_told(tmp_path: Path) -> None:
    third = "- {id: пожилой, title: Пожилой, when: возраст >= 65}"
    first, last = SERVICE["variants"].splitlines()
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    old = load(tmp_path / "one", **{**SERVICE, "variants": f"{first}\n{third}\n{last}"})
    new = load(tmp_path / "other", **{**SERVICE, "variants": f"{third}\n{first}\n{last}"})
    assert [told(one) for one in written_changes(old, new)] == [
        ("changed", "Варианты › порядок", "Младший, Пожилой, Прочий", "Пожилой, Младший, Прочий", False)
    ]


def test_terms_and_periods_of_figures_are_told(tmp_path: Path) -> None:
    figure = "предел: {title: Предел, type: integer, values: [{from: 2020-01-01, to: 2024-12-31, value: 90}, %s]}"
    parameters = figure % "{from: 2025-01-01, open: true, value: 95}"
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    service = {**SERVICE, "refuse": SERVICE["refuse"].replace("вес > 90", "вес > предел"), "parameters": parameters}
    term = "решение: {length: 10 рабочих дней, from: регистрация, title: Решение}"
    old = load(tmp_path / "one", **{**service, "terms": term})
    later = figure % "{from: 2025-01-01, open: true, value: 99}"
    new = load(tmp_path / "other", **{**service, "parameters": later, "terms": term.replace("10", "7")})
    assert [told(one) for one in written_changes(old, new)] == [
        ("changed", "Нормативы › «Предел» › Значения › «2025-01-01» › Значение", "95", "99", False),
        ("changed", "Сроки › «Решение» › Длительность › Всегда", "10 рабочих дней", "7 рабочих дней", False),
    ]
