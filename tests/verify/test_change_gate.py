"""What the gate of editorial changes may not let through: whatever is not proved to stay fails it."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.library.version_pairs import written_changes
from regdsl.verify.change import run as running
from regdsl.verify.change.comparer import Comparer
from regdsl.verify.change.run import Comparison, compare
from regdsl.verify.verdict import Proved, Refuted, Why
from tests.decide.services import write

SERVICE = {
    "sources": """
        заявление: {from: application}
        налоговая: {agency: Налоговая служба}
        полиция: {agency: Полиция, within: 5 рабочих дней, if_silent: продление}
        соцзащита: {agency: Соцзащита, if_silent: {default: {льгота: false}, basis: акт/п.9}}
        фонд: {agency: Фонд, if_silent: повтор}
        опека: {agency: Опека}
    """,
    "features": "цель: {question: Зачем, values: {одно: Одно, другое: Другое}, known_from: заявление}",
    "inputs": """
        возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}
        судим: {title: Судим, type: boolean, default: false, source: заявление}
        имя: {title: Имя, type: text, source: заявление, required: return}
        адрес: {title: Адрес, type: text, source: заявление, required: return}
        льгота: {title: Льгота, type: boolean, source: соцзащита}
        доход: {title: Доход, type: integer, min: 0, max: 9, only: [первый], source: фонд}
        опекун: {title: Опекун, type: boolean, register: Реестр опеки, source: опека}
        предел: {title: Предел, type: integer, min: 0, max: 9, source: опека}
    """,
    "variants": """
        table: |
          | цель   | => вариант |
          |--------|------------|
          | одно   | первый     |
          | другое | второй     |
        первый: {title: Первый}
        второй: {title: Второй}
    """,
    "definitions": "мал: {title: Мал, expr: возраст < 18}",
    "terms": """
        решение: {title: Решить, length: 10 рабочих дней, from: регистрация, basis: акт/п.2}
        ответ: {title: Ответить, length: 3 рабочих дня, from: регистрация, only: [первый], basis: акт/п.2}
    """,
    "extend": "продление: {clock: решение, by: 5 рабочих дней, event: no_answer, once: true, basis: акт/п.3}",
    "silence": "{after: решение, means: granted, only: [первый], basis: акт/п.4}",
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
    "suspend": """
        - {id: запрос, title: Запрос, event: no_answer(опека), resume: answered, stops: ответ, basis: акт/п.5,
           term: 2 рабочих дня}
    """,
    "refuse": """
        - {id: мал, title: Мал, when: мал, basis: акт/п.6}
        - {id: судимость, title: Судимость, when: судим, basis: акт/п.7}
        - {id: беден, title: Беден, when: доход < 3, only: [первый], basis: акт/п.7}
        - {id: опека, title: Опека, when: опекун, basis: акт/п.7}
    """,
    "early": "[refuse]",
    "record": "плата: {title: Плата, expr: 'if льгота then предел else предел * 2', unit: руб.}",
    "transitional": "- {change: Раньше, undecided_cases: old, basis: акт/п.8}",
}
ANNUL = "  annul:\n    - {id: подлог, title: Подлог, when: мал and опекун, term: 1 рабочий день, basis: акт/п.7}\n"


def put(folder: Path, name: str, *edits: tuple[str, str]) -> regdsl.Regulation:
    """The service with edits of its text."""
    (folder / name).mkdir()
    path = write(folder / name, **{key: body.strip("\n") for key, body in SERVICE.items()})
    text = path.read_text(encoding="utf-8").replace("channels: [epgu", ANNUL + "channels: [epgu")
    for old, new in edits:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def compared(folder: Path, *edits: tuple[str, str], **more: Any) -> Comparison:
    old, new = put(folder, "old"), put(folder, "new", *edits)
    return compare(old.engine, new.engine, written=written_changes(old, new), **more)


def counting(made: Comparison) -> str:
    return "; ".join(note.says.en for note in made.notes if note.counts)


def moved(made: Comparison) -> dict[str, Refuted]:
    return {one.claim.about: one.verdict for one in made.answers if isinstance(one.verdict, Refuted)}


EDITORIAL = (
    ("title: Возраст", "title: Сколько лет"),
    ("title: Мал, when", "title: Слишком мал, when"),
    ("agency: Полиция,", "agency: Полиция, title: МВД,"),
    ("body: Орган", "body: Орган власти"),
    ("when: мал, basis: акт/п.6", "when: мал, basis: акт/п.66"),
    ("title: Решить", "title: Решить дело"),
    ("change: Раньше", "change: Прежде"),
    ("unit: руб.", "unit: руб., max: 18"),
)


def test_words_pass(tmp_path: Path) -> None:
    made = compared(tmp_path, *EDITORIAL)
    assert made.alike
    assert not counting(made)
    assert not made.can_change


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("in_force: {from: 2020-01-01}", "in_force: {from: 2020-02-01}", "in force from 1 January 2020 to 31 January"),
        ("in_force: {from: 2020-01-01}", "in_force: {from: 2020-01-01, to: 2030-12-31}", "from 1 January 2031"),
        ("Europe/Moscow", "Asia/Omsk", "time zone"),
        ("applicants: [citizen, legal_entity]", "applicants: [citizen]", "categories of applicants"),
        ("channels: [epgu, mfc, post]", "channels: [epgu, mfc]", "channels are not the same"),
        ("undecided_cases: old", "undecided_cases: new", "cases under way"),
        ("early: [refuse]", "early: []", "`early`"),
        ("length: 10 рабочих дней", "length: 11 рабочих дней", "terms"),
        ("only: [первый], basis: акт/п.2", "only: [второй], basis: акт/п.2", "terms"),
        ("term: 2 рабочих дня", "term: 3 рабочих дня", "terms"),
        ("stops: ответ", "stops: решение", "terms"),
        ("by: 5 рабочих дней", "by: 6 рабочих дней", "extensions"),
        ("once: true", "once: false", "extensions"),
        ("only: [первый], basis: акт/п.4", "only: [второй], basis: акт/п.4", ""),
        ("agency: Фонд, if_silent: повтор", "agency: Фонд", "asked again"),
        ("agency: Налоговая служба", "agency: Налоговая служба, if_silent: повтор", "asked again"),
        ("within: 5 рабочих дней", "within: 6 рабочих дней", "Источники"),
        ("agency: Опека}", "agency: Суд}", "Ведомство"),
        ("if_silent: продление", "if_silent: повтор", "При молчании"),
        ("5 рабочих дней, if_silent: продление", "5 рабочих дней", "При молчании"),
        ("register: Реестр опеки", "register: Реестр семьи", "another source, register or day"),
        ("max: 9, source: опека}", "max: 9, source: фонд}", "another source"),
        ("only: [первый], source: фонд", "source: фонд", "other variants"),
        ("max: 150", "max: 140", "values that both versions allow"),
        (
            "Адрес, type: text, source: заявление, required: return",
            "Адрес, type: text, source: заявление, default: нет",
            "",
        ),
        ("when: мал and опекун", "when: опекун", "annulment"),
        ("term: 1 рабочий день", "term: 2 рабочих дня", "annulment"),
        ("register: Реестр\n", "register: Другой реестр\n", "Реестр"),
        ("fee: none", "fee: {amount: '5', title: Пошлина, basis: акт/п.9}", "Плата"),
    ],
)
def test_what_no_claim_speaks_of_counts(tmp_path: Path, old: str, new: str, said: str) -> None:
    made = compared(tmp_path, (old, new))
    assert made.can_change
    if said:
        says = "; ".join(f"{note.says.ru}; {note.says.en}" for note in made.notes if note.counts)
        assert said in says
        complete = [one for one in made.answers if not one.claim.about.startswith("incomplete/")]
        assert all(isinstance(one.verdict, Proved) for one in complete), "whoever is known whole is decided as before"
    else:
        assert not made.is_proved or counting(made)


def test_a_blank_is_filled_by_the_default_of_each_version(tmp_path: Path) -> None:
    made = compared(tmp_path, ("default: false", "default: true"))
    verdict = moved(made)["outcomes/granted/refused"]
    assert verdict.shown
    assert verdict.witness is not None
    assert verdict.witness.before is not None
    assert (verdict.witness.before["inputs"]["судим"], verdict.witness.application["inputs"]["судим"]) == (False, True)
    assert "for what the applicant leaves blank the old version takes `no`, the new one `yes`" in " ".join(
        note.says.en for note in made.notes
    )


def test_a_silent_source_is_made_up_for_by_the_default_of_each_version(tmp_path: Path) -> None:
    made = compared(tmp_path, ("льгота: false", "льгота: true"))
    assert set(moved(made)) == {"result/плата"}
    (amount,) = made.amounts
    assert (amount.least.value, amount.most.value) == (-9, 0)


LIST = {
    "types": "чел: {судим: {title: Судим, type: boolean}}",
    "inputs": "дети: {title: Дети, type: list of чел, key: имя, max_items: 50, source: полиция}",
    "refuse": "- {id: много, title: Много, when: count(дети) > 5, basis: акт/п.1}",
}


def listed(folder: Path, *edits: tuple[str, str], base: tuple[str, str] = ("", ""), **more: Any) -> Comparison:
    """The service with a list, changed by `base`, beside itself with edits."""
    engines = []
    for name, own in (("old", [base]), ("new", [base, *edits])):
        (folder / name).mkdir()
        path = write(folder / name, **LIST)
        text = path.read_text(encoding="utf-8")
        for old, new in own:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        made = regdsl.load(path)
        assert isinstance(made, regdsl.Regulation)
        engines.append(made.engine)
    return compare(engines[0], engines[1], **more)


def test_a_list_is_looked_at_up_to_the_numbers_that_its_count_is_compared_with(tmp_path: Path) -> None:
    verdict = moved(listed(tmp_path, ("> 5", "> 4")))["outcomes/granted/refused"]
    assert verdict.witness is not None
    assert len(verdict.witness.application["inputs"]["дети"]) == 5


SAME = ("count(дети) > 5", "not (count(дети) <= 5)")


def test_longer_lists_that_nobody_looked_at_fail_the_gate(tmp_path: Path) -> None:
    made = listed(tmp_path, SAME)
    assert made.is_proved
    assert made.cut == {"дети": 6}
    assert made.can_change


def test_who_bounds_lists_knows_what_is_proved(tmp_path: Path) -> None:
    made = listed(tmp_path, SAME, longest=7)
    assert made.cut == {"дети": 7}
    assert not made.can_change


def test_a_list_that_is_never_long_is_looked_at_whole(tmp_path: Path) -> None:
    made = listed(tmp_path, SAME, base=("max_items: 50", "max_items: 9"))
    assert not made.cut
    assert not made.can_change


def test_versions_that_say_the_same_decide_alike_on_lists_of_any_length(tmp_path: Path) -> None:
    made = listed(tmp_path, ("title: Много", "title: Слишком много"))
    assert made.alike
    assert not made.cut
    assert not made.can_change


RESULTS = """\
grounds:
  допуск:
    terminate: []
    leave_unconsidered: []
    reject_intake: []
    return: []
    correct: []
    suspend: []
    refuse: []
  место:
    refuse:
      - {id: болен, title: Болен, basis: акт/п.1, when: болен}
results:
  допуск: {kind: intermediate, title: Допуск, record: {register: Реестр, fields: {мест: ПОЛЕ}}}
  место: {kind: main, title: Место, after: допуск, record: {register: Реестр, fields: {б: '1'}}}
"""


def test_a_record_of_a_result_granted_before_another_is_refused_is_compared(tmp_path: Path) -> None:
    engines = []
    for name, field in (("old", "'1'"), ("new", "'if болен then 2 else 1'")):
        (tmp_path / name).mkdir()
        path = write(tmp_path / name, inputs="болен: {title: Болен, type: boolean, source: полиция}")
        text = path.read_text(encoding="utf-8")
        start, end = text.index("grounds:"), text.index("channels:")
        path.write_text(text[:start] + RESULTS.replace("ПОЛЕ", field) + text[end:], encoding="utf-8")
        made = regdsl.load(path)
        assert isinstance(made, regdsl.Regulation)
        engines.append(made.engine)
    found = moved(compare(engines[0], engines[1]))
    assert set(found) == {"result/мест"}
    assert found["result/мест"].shown


def test_grounds_that_change_places_between_subjects_are_seen(tmp_path: Path) -> None:
    sections = {
        "types": "чел: {судим: {title: Судим, type: boolean}, болен: {title: Болен, type: boolean}}",
        "inputs": "люди: {title: Люди, type: list of чел, key: имя, min_items: 2, max_items: 2, source: полиция}",
        "subject": "name: чел\nin: люди",
        "reject_intake": (
            "- {id: не те, title: Не те, basis: акт/п.1, "
            "when: not (some q in люди satisfies (q.судим and not (q.болен))) "
            "or not (some q in люди satisfies (q.болен and not (q.судим)))}"
        ),
    }
    refuse = (
        "- {id: судим, title: Судим, basis: акт/п.1, when: чел.ПЕРВОЕ, about: чел}\n"
        "- {id: болен, title: Болен, basis: акт/п.1, when: чел.ВТОРОЕ, about: чел}"
    )
    engines = []
    for name, one, other in (("old", "судим", "болен"), ("new", "болен", "судим")):
        (tmp_path / name).mkdir()
        own = refuse.replace("ПЕРВОЕ", one).replace("ВТОРОЕ", other)
        made = regdsl.load(write(tmp_path / name, **sections, refuse=own))
        assert isinstance(made, regdsl.Regulation)
        engines.append(made.engine)
    found = moved(compare(engines[0], engines[1]))
    assert set(found) == {"each/grounds"}
    assert found["each/grounds"].shown


@pytest.mark.parametrize("where", ["pair_of", "of", "amount_of"])
def test_an_interrupt_before_and_between_proofs_keeps_what_was_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def interrupted(*given: object, **named: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(Comparer if where == "of" else running, where, interrupted)
    made = compared(tmp_path, ("льгота then предел", "льгота then предел + 1"))
    assert made.stopped is Why.INTERRUPTED
    assert made.can_change
    assert bool(moved(made)) is (where == "amount_of")


def test_records_of_which_one_version_knows_more_are_shown(tmp_path: Path) -> None:
    edits = (
        (
            "судим: {title: Судим, type: boolean}",
            "судим: {title: Судим, type: boolean}, болен: {title: Болен, type: boolean}",
        ),
    )
    made = listed(tmp_path, *edits, ("when: count(дети) > 5", "when: 'count(дети[болен]) > 0'"))
    witness = moved(made)["outcomes/granted/refused"].witness
    assert witness is not None
    assert witness.application["inputs"]["дети"] == {"1": {"судим": False, "болен": True}}
    assert witness.before is not None
    assert witness.before["inputs"]["дети"] == {"1": {"судим": False}}
