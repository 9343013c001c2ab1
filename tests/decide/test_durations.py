"""Durations as data: how long somebody has lived here, worked, been away."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import regdsl
from regdsl import ApplicationError
from regdsl.cli.application_schema import application_schema
from regdsl.compile import build, to_python
from regdsl.report.decision_text import render_decision
from regdsl.report.decision_titles import titles_of
from tests.decide.services import application, load, write

INPUTS = """
    стаж: {title: Стаж работы, type: years and months duration, max: 60 лет, source: полиция}
    отсрочка: {title: Отсрочка, type: days and time duration, max: P90D, source: полиция}
    простой: {title: Простой, type: days and time duration, unit: час, source: налоговая}
    отпуск: {title: Отпуск, type: days and time duration, nullable: true, source: налоговая}
"""
REFUSE = """
    - id: стаж
      title: Стаж меньше положенного
      unless: стаж >= duration("P1Y6M")
      explain: "Стаж {стаж}, нужно не меньше полутора лет"
      basis: акт/ст.1
    - id: простой
      title: Простой слишком долгий
      unless: простой <= duration("P1DT12H")
      explain: "Простой {простой}"
      basis: акт/ст.2
    - id: отпуск
      title: Отпуск длиннее отсрочки
      when: отпуск != null and отпуск > отсрочка
      explain: "Отсрочка {отсрочка}"
      basis: акт/ст.3
"""
RECORD = """
    до: дата обращения + отсрочка
    с: дата обращения - стаж
    лет: стаж.years
    стаж: стаж
    отсрочка: отсрочка * 2
    простой: простой
"""
GIVEN = {"стаж": "P2Y1M", "отсрочка": "P10D", "простой": "PT36H", "отпуск": None}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> regdsl.Regulation:
    return load(tmp_path_factory.mktemp("durations"), inputs=INPUTS, refuse=REFUSE, record=RECORD)


def decided(service: regdsl.Regulation, **given: Any) -> dict[str, Any]:
    return service.decide(application({**GIVEN, **given}, submitted_at="2026-03-10")).to_dict("ru")


def test_durations_are_reckoned_with(service: regdsl.Regulation) -> None:
    said = decided(service)
    assert said["outcome"] == "granted"
    assert said["results"] == {
        "до": "2026-03-20",
        "с": "2024-02-10",
        "лет": 2,
        "стаж": "P2Y1M",
        "отсрочка": "P20D",
        "простой": "P1DT12H",
    }


@pytest.mark.parametrize(
    ("name", "value", "ground", "explanation"),
    [
        ("стаж", "P1Y5M", "стаж", "Стаж 1 год 5 месяцев, нужно не меньше полутора лет."),
        ("стаж", "P17M", "стаж", "Стаж 1 год 5 месяцев, нужно не меньше полутора лет."),
        ("простой", "P1DT12H1S", "простой", "Простой 1 день 12 часов 1 секунда."),
        ("отпуск", "P11D", "отпуск", "Отсрочка 10 дней."),
    ],
)
def test_a_duration_refuses_on_its_border(
    service: regdsl.Regulation, name: str, value: str, ground: str, explanation: str
) -> None:
    said = decided(service, **{name: value})
    assert [(one["id"], one["explanation"]) for one in said["grounds"]] == [(ground, explanation)]


def test_facts_of_durations_are_written_as_they_were_given(service: regdsl.Regulation) -> None:
    said = decided(service, отпуск="P2W")
    assert said["grounds"][0]["facts"] == {"отпуск": "P14D", "отсрочка": "P10D"}


def test_a_duration_is_said_in_english(service: regdsl.Regulation) -> None:
    known = service.decide(application({**GIVEN, "стаж": "P1Y5M"}, submitted_at="2026-03-10"))
    assert "Стаж 1 year 5 months" in known.to_dict("en")["grounds"][0]["explanation"]  # type: ignore[index]


@pytest.mark.parametrize("name", ["стаж", "простой", "отпуск"])
def test_an_unknown_duration_neither_grants_nor_refuses(service: regdsl.Regulation, name: str) -> None:
    inputs = {key: value for key, value in GIVEN.items() if key != name}
    said = service.decide(application(inputs, submitted_at="2026-03-10")).to_dict("ru")
    assert said["outcome"] == "needs_data"
    assert [need["input"] for need in said["needs"]] == [name]  # type: ignore[index]


@pytest.mark.parametrize(
    "given", [{}, {"стаж": "P1Y5M"}, {"простой": "PT36H1S"}, {"отпуск": "P10D"}, {"отпуск": "P11D"}, {"стаж": "P0M"}]
)
def test_the_fast_door_says_the_same(service: regdsl.Regulation, given: dict[str, str]) -> None:
    inputs = {**GIVEN, **given}
    brief = service.outcome(inputs, on=date(2026, 3, 10))
    whole = service.decide({"inputs": inputs, "submitted_at": "2026-03-10"})
    assert (brief.outcome, brief.grounds) == (whole.outcome, whole.ground_ids)


def test_generated_code_reads_durations_itself(service: regdsl.Regulation) -> None:
    module = build(to_python(service.program))
    assert module.read(dict(GIVEN)) == (25, 10, 129_600, None)
    for name, value in (("стаж", "P61Y"), ("стаж", "P3D"), ("отсрочка", "PT1H"), ("отсрочка", 3), ("простой", "-P1D")):
        assert module.read({**GIVEN, name: value}) is None


@pytest.mark.parametrize(
    ("name", "value", "code", "message"),
    [
        ("стаж", "P3D", "APP034", "«стаж»: «P3D» считает дни, а нужны годы и месяцы"),
        ("отсрочка", "P1M", "APP035", "«отсрочка»: «P1M» считает годы и месяцы, а нужны дни"),
        ("стаж", "P1M3D", "APP036", "«стаж»: в «P1M3D» вместе месяцы и дни, а месяц бывает разной длины"),
        ("отсрочка", "PT36H", "APP037", "«отсрочка»: «PT36H» — не целое число дней"),
        ("стаж", "P60Y1M", "APP004", "«стаж»: значение P60Y1M вне пределов от P0M до P60Y"),
        ("отсрочка", "P91D", "APP004", "«отсрочка»: значение P91D вне пределов от P0D до P90D"),
        ("простой", "-PT1S", "APP004", "«простой»: значение -PT1S вне пределов от P0D до P438291D"),
        ("стаж", "3 года", "APP003", '«стаж»: ожидается годы и месяцы по ISO 8601: P1Y2M, а здесь "3 года"'),
        ("отсрочка", 10, "APP003", "«отсрочка»: ожидается дни по ISO 8601: P10D, а здесь 10"),
        ("отсрочка", "P", "APP003", '«отсрочка»: ожидается дни по ISO 8601: P10D, а здесь "P"'),
        ("отсрочка", "P9999999999D", "APP003", '«отсрочка»: ожидается дни по ISO 8601: P10D, а здесь "P9999999999D"'),
    ],
)
def test_a_wrong_duration_is_told(service: regdsl.Regulation, name: str, value: Any, code: str, message: str) -> None:
    with pytest.raises(ApplicationError) as error:
        decided(service, **{name: value})
    (found,) = error.value.diagnostics
    assert (found.kind.code, found.pointer, found.message("ru")) == (code, f"/inputs/{name}", message)


def test_the_schema_of_applications_knows_durations(service: regdsl.Regulation) -> None:
    schema = application_schema(service.program, "ru")
    check = Draft202012Validator(schema)
    good = {"inputs": {**GIVEN, "стаж": "P24M"}}
    assert check.is_valid(good)
    for name, value in (("стаж", "P3D"), ("стаж", "P"), ("отсрочка", "P1M"), ("отсрочка", "PT36H"), ("простой", "PT")):
        assert not check.is_valid({"inputs": {**GIVEN, name: value}}), value


LISTS = """
    периоды: {title: Периоды, type: list of years and months duration, max: 10 лет, max_items: 3, source: полиция}
"""
COUNTED = """
    - id: долгий
      title: Нет ни одного долгого периода
      unless: some период in периоды satisfies период >= duration("P1Y")
      explain: "Периоды: {периоды}"
      basis: акт/ст.1
"""


def test_a_list_of_durations(tmp_path: Path) -> None:
    known = load(tmp_path, inputs=LISTS, refuse=COUNTED, record="    периоды: периоды")
    said = known.decide(application({"периоды": ["P11M", "P1Y"]})).to_dict("ru")
    assert (said["outcome"], said["results"]) == ("granted", {"периоды": ["P11M", "P1Y"]})
    refused = known.decide(application({"периоды": ["P11M", "P2M"]})).to_dict("ru")
    assert refused["grounds"][0]["explanation"] == "Периоды: 11 месяцев и 2 месяца."  # type: ignore[index]
    assert known.outcome({"периоды": ["P1M"]}, on=date(2026, 3, 16)).grounds == ("долгий",)
    with pytest.raises(ApplicationError) as error:
        known.decide(application({"периоды": ["P1M", "P3D"]}))
    assert [(one.kind.code, one.pointer) for one in error.value.diagnostics] == [("APP034", "/inputs/периоды/1")]


DEFAULTED = """
    стаж: {title: Стаж, type: years and months duration, default: полгода, source: заявление}
"""
NORM = """
    нужный стаж:
      title: Нужный стаж
      type: years and months duration
      values: [{from: 2020-01-01, to: 2025-12-31, value: 1 год, basis: акт/ст.1},
               {from: 2026-01-01, open: true, value: P6M, basis: акт/ст.1}]
"""


def test_a_default_and_a_parameter_may_be_written_in_words(tmp_path: Path) -> None:
    refuse = "    - {id: мало, title: Мало, unless: стаж >= нужный стаж, basis: акт/ст.1}"
    known = load(tmp_path, inputs=DEFAULTED, parameters=NORM, refuse=refuse)
    for day, outcome in (("2025-12-31", "refused"), ("2026-01-01", "granted")):
        filed = regdsl.submit(known, application({}, submitted_at=day))
        assert filed["inputs"] == {"стаж": "P6M"}
        assert known.decide(filed).outcome == outcome


KEYED = """
    нужный срок:
      title: Срок
      type: years and months duration
      by: [группа]
      values:
        - from: 2020-01-01
          open: true
          table: |
            | группа | => срок |
            |--------|---------|
            | а | P1Y |
            | б | 18 месяцев |
"""
BOTH = """
    стаж: {title: Стаж, type: years and months duration, max: 60 лет, source: полиция}
    отсрочка: {title: Отсрочка, type: days and time duration, max: P90D, source: полиция}
    группа: {title: Группа, type: code, values: {а: А, б: Б}, source: полиция}
"""


def test_a_parameter_by_key_may_be_a_duration(tmp_path: Path) -> None:
    known = load(tmp_path, inputs=BOTH, parameters=KEYED, record="    хватает: стаж >= нужный срок(группа)")
    for group, enough in (("а", True), ("б", False)):
        given = {"стаж": "P13M", "отсрочка": "P1D", "группа": group}
        assert known.decide(application(given)).to_dict("ru")["results"] == {"хватает": enough}
        assert known.outcome(given, on=date(2026, 3, 16)).outcome == "granted"


TABLE = """
    платёж:
      table: |
        | стаж                               | отсрочка            | => платёж |
        |------------------------------------|---------------------|-----------|
        | < duration("P1Y")                  | -                   | 1         |
        | [duration("P1Y")..duration("P5Y")] | LIMIT | 2         |
        | > duration("P5Y")                  | -                   | 3         |
"""


def test_a_table_of_durations_is_proved_to_cover_all(tmp_path: Path) -> None:
    known = load(tmp_path, inputs=BOTH, definitions=TABLE.replace("LIMIT", "-"), record="    платёж: платёж")
    for stay, paid in (("P11M", 1), ("P1Y", 2), ("P60M", 2), ("P61M", 3)):
        given = {"стаж": stay, "отсрочка": "P1D", "группа": "а"}
        assert known.decide(application(given)).to_dict("ru")["results"] == {"платёж": paid}


def test_a_row_that_is_lacking_is_told_with_durations(tmp_path: Path) -> None:
    limited = TABLE.replace("LIMIT", '<= duration("P10D")')
    path = write(tmp_path, inputs=BOTH, definitions=limited, record="    платёж: платёж")
    (found,) = [one for one in regdsl.check([path]).diagnostics if one.kind.code == "EXP100"]
    assert "стаж = P12M, отсрочка > P10D" in found.message("ru")


def test_people_read_the_record_in_words(service: regdsl.Regulation) -> None:
    titles = titles_of(service.program, "ru", {})
    said = render_decision(decided(service), "ru", titles)
    assert "стаж: 2 года 1 месяц\n" in said
    assert "простой: 1 день 12 часов\n" in said
