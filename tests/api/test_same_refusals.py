"""What stands in a file and is refused there is refused at every other door: bytes, a dict, prepared inputs."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.document.limits import MAX_DIGITS
from regdsl.library.applications import application_document
from regdsl.runtime.reading import MOST_DIGITS
from tests.decide.services import application, load

ON = date(2026, 3, 16)
INPUTS = """
имя: {title: Имя, type: text, nullable: true, source: заявление}
доход: {title: Доход, type: money, nullable: true, source: налоговая}
слова: {title: Слова, type: list of text, max_items: 3, nullable: true, source: заявление}
суммы: {title: Суммы, type: list of money, max_items: 3, nullable: true, source: налоговая}
дети:
  title: Дети
  type: list of ребёнок
  key: свидетельство
  max_items: 3
  nullable: true
  source: заявление
"""
TYPES = "ребёнок: {прозвище: {title: Прозвище, type: text, nullable: true}}"
EMPTY: dict[str, Any] = {"имя": None, "доход": None, "слова": None, "суммы": None, "дети": None}
UNSEEN = ["\u0000", "\u0008", "\u001b", "\u007f", "\u0085", "\ud83d", "\udc00", "\ufffe", "\uffff"]
SEEN = ["Ёлка", "а\u00a0б", "строка\nстрока", "табуляция\t", "\u2028", "\U0001f600", "e\u0301", "мягкий\u00adперенос"]
LONG = Decimal("5." + "0" * MAX_DIGITS)


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, types=TYPES, inputs=INPUTS, refuse='- {id: имя, title: Т, when: имя = "Я", basis: акт/п.1}')


def holding(text: str) -> list[dict[str, Any]]:
    """The inputs that hold a text, one at each place where a text may stand."""
    return [
        {"имя": text},
        {"слова": ["а", text]},
        {"дети": {"1": {"прозвище": text}}},
        {"дети": {f"1{text}": {"прозвище": "а"}}},
    ]


def doors(service: regdsl.Regulation, data: dict[str, Any]) -> list[Callable[[], object]]:
    """Everything that takes these inputs in whole."""
    return [
        lambda: service.decide(application(data)),
        lambda: service.engine.read_carefully(application(data)) and service.read(application(data)),
        lambda: service.prepare(data),
        lambda: service.outcome(data, ON),
    ]


def in_json(data: dict[str, Any], *, escaped: bool) -> bytes:
    """An application as bytes; half a surrogate can only be escaped."""
    return json.dumps(application(data), ensure_ascii=escaped).encode()


@pytest.mark.parametrize("char", UNSEEN)
@pytest.mark.parametrize("place", range(4))
def test_what_nobody_sees_is_refused_at_every_door(char: str, place: int, service: regdsl.Regulation) -> None:
    data = {**EMPTY, **holding(f"а{char}")[place]}
    for door in doors(service, data):
        with pytest.raises(regdsl.ApplicationError) as caught:
            door()
        (found,) = caught.value.diagnostics
        assert found.kind.code == "APP051"
        assert found.pointer.startswith("/inputs/")
        assert f"U+{ord(char):04X}" in found.message("ru")
        found.message("en").encode()
    for escaped in (True, False):
        if not escaped and (char < " " or "\ud800" <= char < "\ue000"):
            continue
        for read in (service.decide_json, lambda made: application_document(made, "a.json")):
            with pytest.raises(regdsl.ApplicationError) as caught:
                read(in_json(data, escaped=escaped))
            assert [one.kind.code for one in caught.value.diagnostics] == ["YML006"]
            assert caught.value.diagnostics[0].span is not None


@pytest.mark.parametrize("text", SEEN)
@pytest.mark.parametrize("place", range(4))
def test_every_other_text_is_taken_at_every_door(text: str, place: int, service: regdsl.Regulation) -> None:
    data = {**EMPTY, **holding(text)[place]}
    for door in doors(service, data):
        assert door()
    for escaped in (True, False):
        if not escaped and min(text) < " ":
            continue
        made = in_json(data, escaped=escaped)
        assert (
            service.decide_json(made, lang=None) == service.decide(application_document(made, "a.json").data).to_json()
        )


@pytest.mark.parametrize("given", [{"доход": LONG}, {"суммы": [Decimal(1), LONG]}])
def test_a_number_too_long_for_a_file_is_too_long_everywhere(given: dict[str, Any], service: regdsl.Regulation) -> None:
    data = {**EMPTY, **given}
    for door in doors(service, data):
        with pytest.raises(regdsl.ApplicationError) as caught:
            door()
        (found,) = caught.value.diagnostics
        assert (found.kind.code, found.pointer.split("/")[2]) == ("APP052", next(iter(given)))
    made = json.dumps(application({**EMPTY, **dict.fromkeys(given, "ЧИСЛО")}), ensure_ascii=False)
    with pytest.raises(regdsl.ApplicationError) as caught:
        service.decide_json(made.replace('"ЧИСЛО"', f"{LONG:f}").encode())
    assert [one.kind.code for one in caught.value.diagnostics] == ["YML019"]


def test_as_long_a_number_as_a_file_may_hold_is_taken(service: regdsl.Regulation) -> None:
    longest = Decimal("5." + "0" * (MAX_DIGITS - 1))
    for door in doors(service, {**EMPTY, "доход": longest, "суммы": [longest]}):
        assert door()
    made = f'{{"submitted_at": "2026-03-16", "inputs": {{"доход": {longest}}}}}'.encode()
    assert service.decide_json(made)


def test_the_program_counts_with_as_many_digits_as_a_file_holds() -> None:
    assert MOST_DIGITS == MAX_DIGITS


@pytest.mark.parametrize("written", ["1e40", "123456789012345678901234567890e20", "1E-41"])
def test_an_exponent_hides_no_digits(written: str, service: regdsl.Regulation) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        service.decide_json(f'{{"submitted_at": "2026-03-16", "inputs": {{"доход": {written}}}}}'.encode())
    assert [one.kind.code for one in caught.value.diagnostics] == ["YML019"]


@pytest.mark.parametrize("char", ["\u0000", "\u0085", "\ud83d"])
@pytest.mark.parametrize("field", ["source", "reason"])
def test_a_provenance_holds_nothing_unseen(char: str, field: str, service: regdsl.Regulation) -> None:
    said = {"source": "налоговая", "reason": "запрос", field: f"а{char}"}
    with pytest.raises(regdsl.ApplicationError) as caught:
        service.decide(application({**EMPTY, "имя": "а"}, provenance={"/inputs/имя": said}))
    assert [(one.kind.code, one.pointer) for one in caught.value.diagnostics] == [
        ("APP051", f"/provenance/~1inputs~1имя/{field}")
    ]


def test_letters_of_two_characters_are_one_letter_in_bytes_too(service: regdsl.Regulation) -> None:
    made = in_json({**EMPTY, "имя": "и\u0306"}, escaped=False)
    for data in (made, in_json({**EMPTY, "имя": "и\u0306"}, escaped=True)):
        assert (
            service.decide_json(data, lang=None) == service.decide(application_document(data, "a.json").data).to_json()
        )
        assert '"й"' in json.dumps(json.loads(service.decide_json(data)), ensure_ascii=False)
