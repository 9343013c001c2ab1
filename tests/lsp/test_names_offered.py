"""What may be named where: procedures, results, grounds, extensions, channels; found by the words of titles too."""

import pytest
from lsprotocol import types

from regdsl.lsp.completion import complete
from regdsl.lsp.state import State
from regdsl.model.words import ProcedureType
from tests.lsp.test_vocabularies import FILE

HEAD = """\
kind: regulation
language: ru
channels: {epgu: {title: Единый портал}, свой: {title: Личный приём}}
terms:
  решение: {title: Принять решение, length: 5 рабочих дней, from: регистрация}
extend:
  продление: {title: Ждём ответа ведомства, by: 3 рабочих дня}
sources:
  загс: {agency: ЕГР ЗАГС}
grounds:
  correct:
    - {id: недочёт, title: Неполное заявление}
  suspend:
    - {id: пауза, title: Ответа ещё нет}
  refuse:
    - {id: отказ, title: Доход велик}
"""
PROCEDURES = """\
procedures:
  standard: true
  not_provided: [suspension]
  осмотр: {type: assessment, title: Осмотр участка}
  запрос: {type: interagency}
"""
RESULTS = "results:\n  запись: {title: Запись в реестре}\n"
TEN = [one.value for one in ProcedureType]


def offered(text: str, above: str = "") -> list[str]:
    """The labels that are offered at `▮` of what is written below the head, or in it above the line `above`."""
    state = State()
    head, below = (HEAD[: HEAD.index(above)], HEAD[HEAD.index(above) :]) if above else (HEAD, "")
    begun = text.rpartition("\n")[0]
    state.write(FILE, f"{head}{begun}\n{below}" if begun else HEAD)
    state.knowledge.of(FILE)
    whole = f"{head}{text}\n{below}"
    offset = whole.index("▮")
    whole = whole.replace("▮", "")
    state.write(FILE, whole)
    begin = whole.rfind("\n", 0, offset) + 1
    place = types.Position(whole.count("\n", 0, offset), offset - begin)
    items = complete(state.knowledge.of(FILE), state.opened.lines(FILE), place, "ru").items
    for item in items:
        assert isinstance(item.text_edit, types.TextEdit)
        typed = whole[begin + item.text_edit.range.start.character : offset]
        assert (item.filter_text or "").casefold().startswith(typed.casefold())
    return [item.label for item in items]


@pytest.mark.parametrize(
    "place",
    [
        "procedures:\n  осмотр: {type: ▮",
        "procedures:\n  осмотр:\n    type: ▮",
        "procedures:\n  not_provided: [{type: ▮",
    ],
)
def test_the_type_of_a_procedure_is_one_of_ten(place: str) -> None:
    assert offered(f"procedures:\n{place}") == TEN


def test_the_type_of_a_datum_is_none_of_them() -> None:
    labels = offered("inputs:\n  имя: {type: ▮")
    assert "boolean" in labels
    assert not set(labels) & set(TEN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (PROCEDURES + "  решение: {type: decision, after: ▮", ["осмотр", "запрос"]),
        (PROCEDURES + "  решение: {type: decision, after: [запрос, осм▮", ["осмотр"]),
        (PROCEDURES + "  решение: {type: decision, after: уча▮", ["осмотр"]),
        ("result:\n  deliver: [▮", ["epgu", "свой"]),
        ("result:\n  deliver: един▮", ["epgu"]),
        (RESULTS + "  выписка: {after: ▮", ["запись"]),
        (RESULTS + "  выписка: {after: реес▮", ["запись"]),
        (RESULTS + "  выписка: {deliver: [лич▮", ["свой"]),
        ("applicants:\n  гра▮", ["citizen"]),
        ("applicants: [юр▮", ["legal_entity"]),
        ("procedures:\n  осмотр: {actor: маш▮", ["machine"]),
        ("procedures:\n  осмотр: {actor: авт▮", ["machine"]),
        ("procedures:\n  осмотр: {actor: чел▮", ["human"]),
        ("procedures:\n  осмотр: {type: осм▮", []),
        ("procedures:\n  осмотр: {type: оцен▮", ["assessment"]),
    ],
)
def test_names_are_offered_where_they_stand(text: str, wanted: list[str]) -> None:
    assert offered(text) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("if_silent: прод▮", ["продление"]),
        ("if_silent: жд▮", ["продление"]),
        ("if_silent: [пау▮", ["пауза"]),
        ("if_silent: пов▮", ["повтор", "repeat"]),
    ],
)
def test_what_follows_silence(line: str, wanted: list[str]) -> None:
    assert offered(f"  мвд: {{agency: МВД, {line}", above="grounds:") == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("stops: ▮", ["решение"]),
        ("stops: [прин▮", ["решение"]),
        ("applicant: {otherwise: дох▮", ["отказ"]),
        ("applicant: {stops: реш▮", ["решение"]),
        ("event: not_corrected(нед▮", ["недочёт"]),
        ("event: not_corrected(неп▮", ["недочёт"]),
        ("event: no_answer(егр▮", ["загс"]),
        ("event: not_corr▮", ["not_corrected"]),
    ],
)
def test_names_of_clocks_and_grounds(line: str, wanted: list[str]) -> None:
    assert offered(f"    - {{id: а, {line}") == wanted
