"""The facts of a ground are what it rests on: of a list with computed fields, what the fields that it reads are
computed from, and nothing that the others are."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import load

ROOT = Path(__file__).parents[2]

SECTIONS = {
    "parameters": """\
        порог: {title: П, type: integer, publisher: Минтруд, values: [{from: 2020-01-01, to: 2029-12-31, value: 6}]}
        доход: {title: Д, type: integer, publisher: Минтруд, values: [{from: 2020-01-01, to: 2029-12-31, value: 9}]}
    """,
    "types": """\
        дитя:
          лет: {title: Лет, type: integer, min: 0, max: 17}
          бедно: {title: Бедно, type: boolean}
          месяц: {title: Месяц, type: month}
          computed:
            велик: лет > порог
            летом: месяц in лето
            сдан: бедно and лет > доход
            свой: велик and бедно
    """,
    "periods": "лето: {length: 3 месяца, before: месяц обращения, title: Лето, basis: акт/п.1}",
    "inputs": """\
        дети: {title: Дети, type: list of дитя, key: имя, max_items: 9, source: полиция}
        полных лет: {title: Лет, type: integer, min: 0, max: 150, source: полиция}
    """,
    "definitions": """\
        сколько: {expr: count(дети)}
        взрослые: "дети[велик]"
        бедные: "дети[бедно]"
        сданы: {expr: "count(бедные[сдан])"}
        всё равно: {expr: "if полных лет > 3 then бедные else взрослые"}
    """,
}

WIDE = {"дети", "порог", "доход", "месяц обращения"}


def facts(folder: Path, condition: str, **more: str) -> tuple[str, ...]:
    refuse = f"- {{id: п, title: Т, basis: акт/п.1, unless: '{condition}'{more.pop('said', '')}}}"
    return load(folder, **{**SECTIONS, "refuse": refuse, **more}).program.grounds[0].limbs[0].reads


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("count(дети) >= 3", {"дети"}),
        ("count(дети) + полных лет >= 3", {"дети", "полных лет"}),
        ("some д in дети satisfies д.бедно", {"дети"}),
        ("some д in дети satisfies д.велик", {"дети", "порог"}),
        ("every д in дети satisfies д.сдан", {"дети", "доход"}),
        ("some д in дети satisfies д.свой", {"дети", "порог"}),  # a computed field that another is computed from
        ("count(дети[велик]) > 1", {"дети", "порог"}),
        ("sum(for д in дети[велик] return д.лет) > 1", {"дети", "порог"}),
        ("some п in (for д in дети return д.велик) satisfies п", {"дети", "порог"}),
        ("some п in (for д in дети return д) satisfies п.сдан", {"дети", "доход"}),
        ("count(concatenate(дети, reverse(дети))) > 1", {"дети"}),
        ("some д in concatenate(дети, дети[велик]) satisfies д.бедно", {"дети", "порог"}),
        ("some д in дети satisfies (some и in дети[велик] satisfies и.лет > д.лет)", {"дети", "порог"}),
        # definitions stand among the facts themselves
        ("сколько > 3", {"сколько", "дети"}),
        ("count(взрослые) > 3", {"взрослые", "дети", "порог"}),
        ("some д in взрослые satisfies д.сдан", {"взрослые", "дети", "порог", "доход"}),
        ("count(бедные) > 3", {"бедные", "дети"}),
        ("count(бедные[велик]) > 3", {"бедные", "дети", "порог"}),
        ("сданы > 3", {"сданы", "дети", "доход"}),
        # while it is not known which of two lists it is, they are compared as a whole
        ("count(всё равно) > 3", {"всё равно", "полных лет", *WIDE}),
        ("some д in дети satisfies д.летом", {"дети", "месяц обращения"}),
    ],
)
def test_of_a_list_only_what_is_read_of_it_counts(tmp_path: Path, condition: str, expected: set[str]) -> None:
    assert set(facts(tmp_path, condition)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("{д.лет}", {"дети"}), ("{д.сдан}", {"дети", "доход"}), ("{порог}", {"дети", "порог"})],
)
def test_what_is_said_of_each_record_is_read_too(tmp_path: Path, said: str, expected: set[str]) -> None:
    each = f', explain: "Вот:", explain_each: {{д in дети: "{said}"}}'
    assert set(facts(tmp_path, "count(дети) >= 3", said=each)) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [("count(дети) >= 3", {"дети"}), ("some д in дети satisfies д.велик", {"дети", "порог"})],
)
def test_a_refusal_states_what_was_looked_at(tmp_path: Path, condition: str, expected: set[str]) -> None:
    refuse = f"- {{id: п, title: Т, basis: акт/п.1, unless: '{condition}'}}"
    service = load(tmp_path, **{**SECTIONS, "refuse": refuse})
    made = service.decide({"submitted_at": "2026-03-12T10:00", "inputs": {"дети": {}, "полных лет": 5}}).to_dict()
    assert set(made["grounds"][0]["facts"]) == expected
    trace = {step["step"]: step for step in made["trace"]}
    assert trace["facts"]["not_needed"] == ["полных лет"]


def test_the_benefit_refuses_for_property_by_no_figure_of_income() -> None:
    benefit = regdsl.load(ROOT / "examples" / "unified-benefit" / "unified-benefit.yaml")
    ground = next(one for one in benefit.program.grounds if one.id == "недвижимость")
    flats = next(one for one in ground.limbs if one.id == "квартиры")
    assert set(flats.reads) == {
        *("учтённые квартиры", "недвижимость", "треть", "площадь квартир", "размер семьи", "семья")
    }
