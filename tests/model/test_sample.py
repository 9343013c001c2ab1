"""The regulation of the design loads, and every part of it is typed."""

import dataclasses
from datetime import date

import pytest

from regdsl.calendar import Length, Unit
from regdsl.model.term import StartEvent, StartPoint, parse_start
from regdsl.model.value_type import Basic, ListOf
from regdsl.model.words import Effect, EventType, Level, Post, RequiredEffect, Verified
from tests.model.sample import changed, load_text, sample


def test_the_head() -> None:
    regulation = sample()
    assert (regulation.id, regulation.version, regulation.language) == ("ru.municipal.izhs-notice", "2026.1", "ru")
    assert regulation.in_force.from_ == date(2018, 8, 4)
    assert regulation.in_force.to is None
    assert regulation.law_as_of == date(2023, 8, 4)
    assert regulation.authority.level is Level.MUNICIPAL
    assert regulation.authority.owner is not None
    assert regulation.authority.owner.post is Post.DEPUTY_HEAD
    assert regulation.legal_basis["грк"].verified is Verified.OFFICIAL_COPY
    assert list(regulation.applicants) == ["citizen", "sole_proprietor", "legal_entity"]
    assert list(regulation.channels) == ["epgu", "rpgu", "mfc", "post"]


def test_features_and_variants() -> None:
    regulation = sample()
    assert list(regulation.features["поселение"].values) == ["нет", "без решения", "с решением"]
    assert regulation.variants is not None
    table = regulation.variants.table
    assert table is not None
    assert regulation.variants.ids == ("обычный", "с описанием")
    assert [cell.text for cell in table.features] == ["поселение"]
    codes = [[code.text for code in row.codes[0] or ()] for row in table.rows]
    assert codes == [["нет", "с решением"], ["без решения"]]
    cell = (table.rows[0].codes[0] or ())[1]
    assert table.text[cell.start : cell.end] == "с решением"


def test_inputs() -> None:
    inputs = sample().inputs
    assert inputs["кадастровый номер"].nullable
    assert inputs["этажей"].type is Basic.INTEGER
    assert inputs["этажей"].required is RequiredEffect.RETURN
    assert inputs["отступы"].type == ListOf(Basic.DECIMAL)
    assert (inputs["отступы"].scale, inputs["отступы"].max_items) == (2, 12)
    assert inputs["право заявителя"].source.name == "егрн"


def test_grounds() -> None:
    grounds = sample().grounds
    assert [len(grounds.of(effect)) for effect in Effect] == [0, 1, 0, 0, 2, 0, 0]
    (returned,) = grounds.return_
    assert returned.event is not None
    assert returned.event.type is EventType.MISSING_REQUIRED
    assert returned.term == Length(3, Unit.WORKING_DAY)
    many, single = grounds.refuse
    assert many.unless is not None
    assert list(many.unless.limbs) == ["этажи", "отступ"]
    assert many.unless.expr is None
    assert single.unless is not None
    assert (single.unless.expr, dict(single.unless.limbs)) == ("право заявителя", {})
    assert [pointer for pointer, _, _ in grounds.located()] == [
        "/grounds/return/0",
        "/grounds/refuse/0",
        "/grounds/refuse/1",
    ]


def test_terms_silence_result() -> None:
    regulation = sample()
    term = regulation.terms["решение"]
    assert term.length.of("обычный") == Length(7, Unit.WORKING_DAY)
    assert term.length.of("с описанием") == Length(20, Unit.WORKING_DAY)
    assert term.length.of("иной") is None
    assert (term.from_.always, term.from_.of("обычный")) == ("поступление", "поступление")
    assert regulation.silence is not None
    assert regulation.silence.after == "решение"
    assert regulation.fee is not None
    assert regulation.fee.free
    assert regulation.result is not None
    field = regulation.result.record["право строить до"]
    assert (field.expr, field.short) == ('дата обращения + duration("P10Y")', True)
    assert regulation.procedures is not None
    assert regulation.procedures.standard


def test_the_model_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        sample().title = "другое"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("регистрация", StartPoint(StartEvent.REGISTRATION)),
        ("registration", StartPoint(StartEvent.REGISTRATION)),
        ("поступление", StartPoint(StartEvent.RECEIPT)),
        ("поступление( загс )", StartPoint(StartEvent.RECEIPT, "загс")),
        ("направление", StartPoint(StartEvent.SENDING)),
        ("решение  по делу", StartPoint(StartEvent.TERM, "решение по делу")),
    ],
)
def test_where_a_term_starts(text: str, expected: StartPoint) -> None:
    assert parse_start(text) == expected


OPEN = "{from: 2026-01-01, open: true, value: 27093.00}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("unless: право заявителя", "unless: true"),
        ("unless: право заявителя", "when: not(право заявителя)"),
        ("unless: право заявителя", "event: withdrawn"),
        ("unless: право заявителя", "event: not_corrected(ч6)"),
        ("unless: право заявителя", "event: {type: term_expired, about: решение}"),
        ("fee: none", "fee: {amount: 350, currency: RUB, portal: true}"),
        ("channels: [epgu, rpgu, mfc, post]", "channels: {epgu: Единый портал, post: {electronic: false}}"),
        ("procedures: standard", "procedures: {standard: true, осмотр: {type: assessment, method: video_call}}"),
        ("procedures: standard", "procedures: {standard: true, not_provided: [allocation]}"),
        ("terminate: []", "terminate: []\n  early: [return, refuse]"),
        ("from: поступление, basis", "from: {обычный: поступление, иначе: регистрация}, basis"),
        ('version: "2026.1"', "version: 2026.10"),
        ("silence: {", "criteria: {свой: право заявителя}\nsilence: {"),
        ("silence: {", "definitions: {годы: {expr: 12, type: integer, title: Лет}}\nsilence: {"),
        ("silence: {", f"parameters: {{мрот: {{title: МРОТ, type: money, values: [{OPEN}]}}}}\nsilence: {{"),
        ("unless: право заявителя", "unless: {а: {expr: право заявителя, only: обычный}}"),
    ],
)  # fmt: skip
def test_other_spellings_load(old: str, new: str) -> None:
    loaded = load_text(changed(old, new))
    assert [finding.message("ru") for finding in loaded.diagnostics] == []


def test_a_version_keeps_its_digits() -> None:
    value = load_text(changed('version: "2026.1"', "version: 2026.10")).value
    assert getattr(value, "version", None) == "2026.10"


LISTED = """variants:
  - {id: обычный, when: поселение = "нет"}
  - {id: с описанием, title: С описанием, otherwise: true}
"""
TABLE = """variants:                             # table 2: every combination leads to exactly one variant
  table: |
    | поселение       | => variant  |
    |-----------------|-------------|
    | нет, с решением | обычный     |
    | без решения     | с описанием |
"""


def test_variants_as_a_list() -> None:
    value = load_text(changed(TABLE, LISTED)).value
    variants = getattr(value, "variants", None)
    assert variants is not None
    assert variants.table is None
    assert variants.ids == ("обычный", "с описанием")
