"""Every kind of file loads into its own class."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from regdsl.model import CalendarYear, Cases, LegalActs, Parameters, ReferenceBooks, Translation, load
from regdsl.model.kinds import KINDS, class_of
from regdsl.model.outcome import Outcome
from regdsl.model.words import Effect, EventType
from tests.model.files import FILES
from tests.model.sample import document_of, load_text, one_finding


@pytest.mark.parametrize("kind", FILES)
def test_a_right_file_loads(kind: str) -> None:
    loaded = load_text(FILES[kind])
    assert [finding.message("ru") for finding in loaded.diagnostics] == []
    assert isinstance(loaded.value, class_of(kind, {}))


def test_every_kind_has_a_file() -> None:
    assert {*FILES, "regulation"} == {*KINDS}


def test_reference_books() -> None:
    value = load_text(FILES["reference-book"]).value
    assert isinstance(value, ReferenceBooks)
    first, last = value.books["субъекты"].versions
    assert first.to == date(2025, 12, 31)
    assert last.open
    assert {code: entry.title for code, entry in last.codes.items()} == {
        "29": "Архангельская область",
        "95": "Херсонская область",
    }


def test_parameters() -> None:
    value = load_text(FILES["parameters"]).value
    assert isinstance(value, Parameters)
    assert value.uses == ("ru.books",)
    assert value.legal_basis["мрот"].article == "1"
    wage = value.parameters["мрот"]
    assert wage.values[1].value == Decimal("27093.00")
    assert wage.values[1].published == date(2025, 11, 28)


def test_legal_acts() -> None:
    value = load_text(FILES["legal-acts"]).value
    assert isinstance(value, LegalActs)
    assert value.acts["грк"].articles == ("51.1", "55")


def test_cases() -> None:
    value = load_text(FILES["cases"]).value
    assert isinstance(value, Cases)
    granted, unknown = value.cases
    assert value.fixtures["обычный"].values["кадастровый номер"] is None
    assert granted.given.based_on == "обычный"
    assert dict(granted.given.values) == {"право заявителя": True}
    assert granted.filed == datetime(2026, 3, 14, 21, 40)
    assert granted.expect is not None
    assert granted.expect.outcome is Outcome.GRANTED
    assert granted.expect.grounds == ()
    assert granted.expect.needs is None
    assert dict(granted.boundary[0].change) == {"этажей": None}
    assert unknown.unknown == ("право заявителя",)
    assert unknown.events[0].type is EventType.NO_ANSWER
    assert unknown.events[0].at is not None
    assert unknown.events[0].at.utcoffset() is not None
    assert unknown.expect is not None
    assert unknown.expect.certain is Effect.REFUSE


def test_a_translation() -> None:
    value = load_text(FILES["translation"]).value
    assert isinstance(value, Translation)
    assert value.authority is not None
    assert value.authority.body == "The local authority"
    assert value.inputs["право заявителя"].title == "The applicant's right to the plot"
    assert value.grounds["ч10п1"].limbs["отступ"].title == "Setbacks"
    assert value.grounds["ч10п3"].title == "Not filed by the developer"


def test_a_calendar_must_follow_from_the_law() -> None:
    value = load_text(FILES["calendar"]).value
    assert isinstance(value, CalendarYear)
    assert value.year == 2026
    finding = one_finding(FILES["calendar"].replace("2026-03-09,", ""))
    assert (finding.kind.slug, finding.pointer) == ("calendar-days-disagree", "/days_off")


def test_the_key_on_is_not_one_of_the_language() -> None:
    finding = one_finding(FILES["cases"].replace("decided_on:", '"on":'))
    assert finding.kind.slug == "unknown-key"
    assert finding.help_text("ru") == "возможно, имелось в виду `decided_on`"


def test_null_is_a_value_only_where_data_stand() -> None:
    finding = one_finding(FILES["cases"].replace("channel: epgu", "channel: null"))
    assert (finding.kind.slug, finding.pointer) == ("empty-value", "/cases/0/channel")
    finding = one_finding(FILES["cases"].replace("{based_on: обычный}", "{based_on: null}"))
    assert (finding.kind.slug, finding.pointer) == ("empty-value", "/cases/1/given/based_on")


def test_json_loads_as_well() -> None:
    loaded = load(document_of('{"kind": "reference-book", "regdsl": "1"}', "books.json"))
    assert {finding.kind.slug for finding in loaded.diagnostics} == {"missing-key"}
