"""Words of closed lists and phrases where they are typed: channels, the fee that there is none of, lengths, starts."""

from pathlib import Path

import pytest
from lsprotocol import types

from regdsl.calendar import parse_length
from regdsl.calendar.length import Length
from regdsl.lsp.completion import complete
from regdsl.lsp.state import State
from regdsl.model.channel import KnownChannel
from regdsl.model.term import START_WORDS, StartEvent, parse_start

FILE = Path("/regulations/a.yaml")
HEAD = """\
kind: regulation
language: {lang}
sources:
  заявление: {{from: application, title: Заявление о выдаче}}
  загс: {{agency: ЗАГС}}
channels: {{epgu: {{}}, свой: {{title: Свой канал}}}}
terms:
  решение: {{length: 5 рабочих дней, from: регистрация}}
"""
LAST = "  выдача: {length: 1 месяц}\n"


def typed(text: str, lang: str = "ru") -> tuple[list[str], list[str]]:
    """The labels that are offered at `▮`, and the texts with each of them taken."""
    whole = HEAD.format(lang=lang)
    if text.startswith("channels"):
        whole = whole.replace("channels: {epgu: {}, свой: {title: Свой канал}}\n", "")
    state = State()
    state.write(FILE, whole + (LAST if text.startswith("  ") else ""))
    state.knowledge.of(FILE)
    offset = len(whole) + text.index("▮")
    whole += text.replace("▮", "")
    state.write(FILE, whole)
    begin = whole.rfind("\n", 0, offset) + 1
    position = types.Position(whole.count("\n", 0, offset), offset - begin)
    items = complete(state.knowledge.of(FILE), state.opened.lines(FILE), position, "ru").items
    taken = []
    for item in items:
        assert isinstance(item.text_edit, types.TextEdit)
        start = begin + item.text_edit.range.start.character
        assert (item.filter_text or "").casefold().startswith(whole[start:offset].casefold())
        taken.append(whole[begin:start] + item.text_edit.new_text)
    return [item.label for item in items], taken


@pytest.mark.parametrize(
    "place", ["channels: [api, {}]", "channels:\n  - epgu\n  - {}", "channels: [{}", "channels:\n  свой: 1\n  {}"]
)
@pytest.mark.parametrize(
    ("begun", "wanted"),
    [
        ("", [one.value for one in KnownChannel]),
        ("поч", ["post"]),
        ("po", ["epgu", "rpgu", "post"]),
        ("мно", ["mfc", "mfc_selfservice", "mfc_assisted", "mfc_outreach"]),
        ("Единый пор", ["epgu"]),
        ("многофункциональный це", ["mfc", "mfc_selfservice", "mfc_assisted", "mfc_outreach"]),
        ("щщ", []),
    ],
)
def test_channels(place: str, begun: str, wanted: list[str]) -> None:
    labels, taken = typed(place.format(f"{begun}▮"))
    assert labels == wanted
    is_key = "свой" in place
    before = place.format("▮").rpartition("\n")[2].partition("▮")[0]
    assert taken == [f"{before}{label}{': ' if is_key else ''}" for label in labels]


def test_a_channel_that_is_written_is_not_offered_again() -> None:
    labels, _ = typed("channels:\n  epgu: {}\n  ▮\n  post: {}\n")
    assert "mfc" in labels
    assert not {"epgu", "post"} & set(labels)


@pytest.mark.parametrize("text", ["procedures:\n  приём: {channels: [▮]}", "  выдача:\n    by_channel:\n      ▮"])
def test_elsewhere_channels_are_those_of_the_file(text: str) -> None:
    labels, _ = typed(text)
    assert sorted(labels) == ["epgu", "свой"]


@pytest.mark.parametrize("begun", ["", "n", "бесп", "fr"])
def test_no_fee(begun: str) -> None:
    labels, taken = typed(f"fee: {begun}▮")
    assert (labels, taken) == (["none"], ["fee: none"])


def test_typical_procedures_and_events() -> None:
    assert typed("procedures: ▮")[0] == ["standard"]
    assert "no_answer" in typed("grounds:\n  refuse:\n    - event: ответ на▮")[0]


@pytest.mark.parametrize(
    ("lang", "written", "wanted"),
    [
        ("ru", "5 раб", ["рабочих дней"]),
        ("ru", "5 work", ["рабочих дней"]),
        ("en", "5 work", ["working days"]),
        ("en", "5 раб", ["working days"]),
        ("en", "1 ", ["working day", "calendar day", "week", "month", "year", "hour"]),
        ("ru", "21 ", ["рабочий день", "календарный день", "неделя", "месяц", "год", "час"]),
        ("ru", "12 ", ["рабочих дней", "календарных дней", "недель", "месяцев", "лет", "часов"]),
        ("ru", "3", ["рабочих дня", "календарных дня", "недели", "месяца", "года", "часа"]),
        ("ru", "5 дн", ["рабочих дней", "календарных дней"]),
        ("ru", "", ["мгновенно", "полгода", "полмесяца"]),
        ("en", "", ["instant", "half a year", "half a month"]),
        ("ru", "half", ["полгода", "полмесяца"]),
        ("ru", "99999 ", []),
        ("ru", "9" * 5000, []),
        ("ru", "0 ", []),
    ],
)
@pytest.mark.parametrize(
    "place",
    [
        "  выдача: {{length: {}",
        "  выдача:\n    length: {}",
        "  выдача:\n    length: {{обычный: {}",
        "  выдача:\n    by_channel: {{epgu: {}",
        "grounds:\n  suspend:\n    - id: а\n      applicant: {{within: {}",
        "sources:\n  иной:\n    within: {}",
    ],
)
def test_lengths(place: str, lang: str, written: str, wanted: list[str]) -> None:
    text = place.format(f"{written}▮")
    labels, taken = typed(text, lang)
    assert labels == wanted
    start = text.rpartition("\n")[2].index(f"{written}▮")
    assert all(isinstance(parse_length(line[start:]), Length) for line in taken)


@pytest.mark.parametrize(
    ("lang", "written", "wanted"),
    [
        ("ru", "рег", ["регистрация"]),
        ("ru", "reg", ["регистрация"]),
        ("en", "рег", ["registration"]),
        ("ru", "пост", ["поступление", "поступление(заявление)", "поступление(загс)"]),
        ("ru", "заг", ["поступление(загс)"]),
        ("en", "rec", ["receipt", "receipt(заявление)", "receipt(загс)"]),
        ("ru", "поступление(", ["заявление", "загс"]),
        ("ru", "поступление(за", ["заявление", "загс"]),
        ("ru", "нап", ["направление"]),
        ("ru", "реш", ["решение"]),
        (
            "ru",
            "",
            [
                "регистрация",
                "поступление",
                "направление",
                "поступление(заявление)",
                "поступление(загс)",
                "решение",
            ],
        ),
    ],
)
@pytest.mark.parametrize("place", ["  выдача: {{from: {}", "  выдача:\n    from: {}", "  выдача: {{from: {{иначе: {}"])
def test_starts(place: str, lang: str, written: str, wanted: list[str]) -> None:
    text = place.format(f"{written}▮")
    labels, taken = typed(text, lang)
    assert labels == wanted
    start = text.index(f"{written}▮") if "\n" not in text else len("    from: ")
    known = [parse_start(line[start:]) for line in taken]
    assert all(one.event is not StartEvent.TERM or one.name == "решение" or "(" in written for one in known)


def test_the_applicant_is_told_first() -> None:
    labels, _ = typed("grounds:\n  correct:\n    - id: а\n      applicant: {from: ▮")
    assert labels[:2] == ["получение уведомления", START_WORDS[StartEvent.REGISTRATION].ru]
    assert "решение" in labels
