"""`regdsl term`."""

from pathlib import Path

import pytest

from tests.cli.calling import call, draft_in
from tests.cli.golden_file import assert_golden
from tests.decide.services import write
from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(draft_in(tmp_path_factory.mktemp("term"), "permit-notice"))


@pytest.fixture(scope="module")
def licence(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(draft_in(tmp_path_factory.mktemp("term"), "licence-register"))


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_day_by_day(notice: str, lang: str, update_golden: bool) -> None:
    """Seven working days from Friday, 27 February 2026, pass two weekends and Monday, 9 March: 11 March."""
    done = call("term", notice, "решение", "--from", "2026-02-27", "--variant", "обычный", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"term.{lang}.txt", done.out, update_golden)


def test_json(notice: str) -> None:
    done = call("term", notice, "решение", "--from", "2026-02-27", "--variant", "обычный", "--format", "json").json
    (term,) = done["terms"]
    assert (term["term"], term["deadline"]) == ("решение", "2026-03-11")
    assert term["length"] == {"amount": 7, "unit": "working_day"}
    counted = [day["date"] for day in term["days"] if day["counted"]]
    assert counted == ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-10", "2026-03-11"]


def test_the_variant_decides(notice: str) -> None:
    done = call("term", notice, "решение", "--from", "2026-02-27")
    assert (done.status, done.out) == (2, "")
    assert "`обычный`, `с согласованием`" in done.err
    longer = call("term", notice, "решение", "--from", "2026-03-16", "--variant", "с согласованием", "--format", "json")
    assert longer.json["terms"][0]["deadline"] == "2026-04-13"


@pytest.mark.parametrize(
    ("lang", "said"), [("ru", "в варианте `обычный` нет срока `решение`"), ("en", "variant `обычный` has no term")]
)
def test_a_variant_without_the_term(notice: str, lang: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "notice.yaml"
    text = Path(notice).read_text(encoding="utf-8")
    term = text[text.index("  решение:\n") : text.index("silence:")]
    asked = "  решение: {length: {с согласованием: 20 рабочих дней}, only: [с согласованием], from: поступление}\n"
    path.write_text(text.replace(term, asked), encoding="utf-8")
    done = call("term", str(path), "решение", "--from", "2026-03-16", "--variant", "обычный", "--lang", lang)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "--variant" not in done.err
    there = call("term", str(path), "решение", "--from", "2026-03-16", "--variant", "с согласованием")
    assert there.status == 0


def test_the_channel_decides(licence: str) -> None:
    ends = {
        channel: call("term", licence, "решение", "--from", "2026-03-16", "--channel", channel, "--format", "json").json
        for channel in ("mfc", "epgu")
    }
    assert ends["mfc"]["terms"][0]["deadline"] == "2026-04-06"
    assert ends["epgu"]["terms"][0]["deadline"] == "2026-03-30"


BY_BOTH = """
решение:
  length: {парковый: 5 рабочих дней, охранный: 1 месяц, иначе: 10 календарных дней}
  by_channel: {mfc: 7 рабочих дней}
  from: поступление
  basis: акт/п.1
запись: {length: 2 рабочих дня, from: решение, basis: акт/п.1}
одинаково: {length: {парковый: 5 рабочих дней, иначе: 5 рабочих дней}, from: поступление, basis: акт/п.1}
кроме: {length: {парковый: 1 неделя, иначе: 1 месяц}, from: поступление, only: [обычный, охранный], basis: акт/п.1}
каналом: {length: 3 рабочих дня, by_channel: {mfc: 3 рабочих дня}, from: поступление, basis: акт/п.1}
из многих: {length: 3 рабочих дня, by_channel: {mfc: 7 рабочих дней}, from: поступление, basis: акт/п.1}
"""
_PLACES = "место: {question: Где?, values: {парк: Парк, улица: Улица, двор: Двор}}"
_VARIANTS = """
table: |
  | место | => вариант |
  |-------|------------|
  | парк  | парковый   |
  | улица | обычный    |
  | двор  | охранный   |
парковый: В парке
обычный: Обычный
охранный: С охраной
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write(tmp_path_factory.mktemp("term"), features=_PLACES, variants=_VARIANTS, terms=BY_BOTH))


@pytest.mark.parametrize("term", ["решение", "запись"])
@pytest.mark.parametrize(("lang", "said"), [("ru", "зависит от варианта"), ("en", "depends on the variant")])
def test_the_length_otherwise_is_not_guessed(both: str, term: str, lang: str, said: str) -> None:
    for channel in ((), ("--channel", "epgu")):
        done = call("term", both, term, "--from", "2026-03-06", *channel, "--lang", lang)
        assert done.status == 2
        assert said in done.err
        assert all(f"`{variant}`" in done.err for variant in ("парковый", "обычный", "охранный"))


@pytest.mark.parametrize("asked", [("решение", "--variant", "обычный"), ("запись", "--variant", "охранный")])
@pytest.mark.parametrize(("lang", "said"), [("ru", "зависит от канала"), ("en", "depends on the channel")])
def test_the_length_without_a_channel_is_not_guessed(both: str, asked: tuple[str, ...], lang: str, said: str) -> None:
    done = call("term", both, *asked, "--from", "2026-03-06", "--lang", lang)
    assert done.status == 2
    assert said in done.err
    assert "`mfc`" in done.err
    assert "`epgu`" in done.err
    named = call("term", both, "из многих", "--from", "2026-03-06", "--lang", lang)
    assert (named.status, said in named.err) == (2, True)


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        (("решение", "--variant", "обычный", "--channel", "epgu"), "2026-03-16"),
        (("решение", "--variant", "парковый", "--channel", "post"), "2026-03-16"),
        (("решение", "--variant", "охранный", "--channel", "epgu"), "2026-04-06"),
        (("решение", "--variant", "охранный", "--channel", "mfc"), "2026-03-18"),
        (("решение", "--channel", "mfc"), "2026-03-18"),  # said of the channel whatever the variant
        (("одинаково",), "2026-03-16"),
        (("кроме",), "2026-04-06"),  # only one of its lengths is of a variant that has it
        (("каналом",), "2026-03-12"),
    ],
)
def test_what_is_the_same_for_all_needs_no_answer(both: str, asked: tuple[str, ...], end: str) -> None:
    done = call("term", both, *asked, "--from", "2026-03-06", "--format", "json")
    assert done.status == 0, done.err
    assert done.json["terms"][-1]["deadline"] == end


def test_a_term_after_a_term(licence: str) -> None:
    done = call("term", licence, "запись", "--from", "2026-03-16", "--channel", "epgu", "--format", "json").json
    assert [(one["term"], one["deadline"]) for one in done["terms"]] == [
        ("решение", "2026-03-30"),
        ("запись", "2026-03-31"),
    ]


def test_a_year_without_a_calendar(licence: str) -> None:
    done = call("term", licence, "решение", "--from", "2027-12-20", "--channel", "epgu")
    assert (done.status, done.err) == (1, "")
    assert "календарь на 2028 год не опубликован" in done.out
    as_json = call("term", licence, "решение", "--from", "2027-12-20", "--channel", "epgu", "--format", "json")
    assert as_json.status == 1
    assert as_json.json["terms"][0]["needs"] == ["calendar.2028"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("решения", "--from", "2026-03-16"), "нет срока `решения`"),
        (("решение", "--from", "2026-03-16", "--channel", "fax"), "нет канала `fax`"),
        (("решение", "--from", "2026-03-16", "--variant", "особый"), "нет варианта `особый`"),
        (("решение", "--from", "16.03.2026"), "2026-03-01"),
        (("решение",), "--from"),
    ],
)
def test_what_is_not_there(notice: str, arguments: tuple[str, ...], said: str) -> None:
    done = call("term", notice, *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_an_unusable_regulation(tmp_path: Path) -> None:
    done = call("term", str(tmp_path / "no.yaml"), "решение", "--from", "2026-03-16")
    assert (done.status, done.out) == (2, "")
    assert "файл не найден" in done.err


CLOCKS = str(ROOT / "tests" / "property" / "clocks.yaml")


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_clock_that_stood_and_was_extended_day_by_day(lang: str, update_golden: bool) -> None:
    """Ten working days from 12 March 2026 without 13 to 17 March end on 31 March, twenty more on 28 April."""
    asked = ("--stood", "2026-03-12..2026-03-17", "--extend", "продление", "--variant", "новый", "--channel", "epgu")
    done = call("term", CLOCKS, "решение", "--from", "2026-03-12", *asked, "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"term-extended.{lang}.txt", done.out, update_golden)


def test_an_extension_as_json() -> None:
    asked = ("--extend", "продление", "--variant", "новый", "--channel", "epgu", "--format", "json")
    done = call("term", CLOCKS, "выплата", "--from", "2026-03-12", *asked).json
    assert [(one["term"], one["deadline"]) for one in done["terms"]] == [
        ("решение", "2026-03-26"),
        ("продление", "2026-04-23"),
        ("выплата", "2026-04-28"),
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--extend", "прод"), "нет продления `прод`"),
        (("--extend", "по молчанию архива"), "другого срока"),
        (("--stood", "2026-03-17..2026-03-12"), "2026-03-12..2026-03-17"),
        (("--stood", "2026-03-17"), "2026-03-12..2026-03-17"),
    ],
)
def test_what_no_clock_can_do(asked: tuple[str, ...], said: str) -> None:
    done = call("term", CLOCKS, "решение", "--from", "2026-03-12", "--variant", "новый", "--channel", "epgu", *asked)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_hours_stand_by_the_minute() -> None:
    done = call("term", CLOCKS, "часы", "--from", "2026-03-12", "--stood", "2026-03-12..2026-03-13")
    assert (done.status, done.out) == (2, "")
    assert "в часах" in done.err
