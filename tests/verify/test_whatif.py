"""The nearest change of facts with which an application is decided otherwise, on services made by hand."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.runtime.unknown import Unknown
from regdsl.verify.limits import Limits
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Undecided, Why
from regdsl.verify.whatif import Alternative, Goal, WhatIf, whatif
from tests.decide.services import application, load

INCOME = "доход: {title: Доход, type: money, max: 1000000, source: заявление}"
RICH = "- {id: доход, title: Доход велик, unless: доход <= 50000, basis: акт/п.1}"
CONVICTED = "судим: {title: Судим, type: boolean, source: полиция}"
BARRED = "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}"


def service(folder: Path, **sections: str) -> regdsl.Regulation:
    """A service that is returned where the applicant leaves out what he has to say."""
    sections["inputs"] = "\n".join(map(_required, sections["inputs"].splitlines()))
    missing = "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.9}"
    return load(folder, **{"return_": missing if "required" in sections["inputs"] else "", **sections})


def _required(line: str) -> str:
    if any(key in line for key in ("nullable:", "default:", "required:")):
        return line
    return line.replace("source: заявление", "source: заявление, required: return")


def ask(made: regdsl.Regulation, inputs: dict[str, Any], count: int = 3, **rest: Any) -> WhatIf:
    """The answer; whatever it says was decided by the engine, so it is decided once more."""
    filed = application(inputs, **rest)
    answer = made.whatif(filed, count=count)
    for one in answer.alternatives:
        assert made.decide(one.application).outcome is one.outcome
        assert (one.outcome.value == "granted") is (answer.goal is Goal.GRANT)
    return answer


def said(answer: WhatIf) -> list[dict[str, tuple[Any, Any]]]:
    """Each alternative as what it changes: from what to what."""
    assert answer.undecided is None
    assert all(one.closest for one in answer.alternatives)
    return [changes(one) for one in answer.alternatives]


def changes(one: Alternative) -> dict[str, tuple[Any, Any]]:
    return {"/".join(change.path): (change.before, change.after) for change in one.changes}


def test_a_rouble_too_much_is_a_rouble_less(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=INCOME, refuse=RICH)
    assert said(ask(made, {"доход": "50001.00"})) == [{"доход": ("50001.00", "50000.00")}]
    assert said(ask(made, {"доход": "50000.01"})) == [{"доход": ("50000.01", "50000.00")}]


def test_a_grant_is_lost_by_the_smallest_step(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=f"{INCOME}\n{CONVICTED}", refuse=f"{RICH}\n{BARRED}")
    answer = ask(made, {"доход": "49999.00", "судим": False})
    assert answer.goal is Goal.LOSE
    assert sorted(said(answer), key=str) == [{"доход": ("49999.00", "50000.01")}, {"судим": (False, True)}]


def test_what_a_register_says_is_not_the_applicants(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=f"{INCOME}\n{CONVICTED}", refuse=f"{RICH}\n{BARRED}")
    answer = ask(made, {"доход": "60000.00", "судим": True})
    assert said(answer) == []
    assert answer.is_proved_impossible
    assert answer.unmoved == ("судимость",)
    assert answer.facts == (("доход",),)


def test_a_ground_of_a_later_stage_that_nothing_moves_is_named(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=f"{INCOME}\n{CONVICTED}", refuse=f"{RICH}\n{BARRED}")
    answer = ask(made, {"доход": None, "судим": True})
    assert answer.decision.outcome.value == "returned"
    assert answer.unmoved == ("судимость",)


def test_grounds_that_only_together_cannot_be_escaped_are_not_named(tmp_path: Path) -> None:
    both = "- {id: мал, title: Мал, unless: доход >= 10, basis: акт/п.1}\n"
    both += "- {id: велик, title: Велик, unless: доход < 10 or судим = false, basis: акт/п.2}"
    made = service(tmp_path, inputs=f"{INCOME}\n{CONVICTED}", refuse=both)
    answer = ask(made, {"доход": "60000.00", "судим": True})
    assert answer.is_proved_impossible
    assert answer.unmoved == ()


def test_as_few_facts_as_can_be_and_no_answer_contains_another(tmp_path: Path) -> None:
    three = "\n".join(f"{name}: {{title: Т, type: boolean, source: заявление}}" for name in ("а", "б", "в"))
    made = service(tmp_path, inputs=three, refuse="- {id: о, title: О, unless: а or (б and в), basis: акт/п.1}")
    answer = ask(made, {"а": False, "б": False, "в": False})
    assert said(answer) == [{"а": (False, True)}, {"б": (False, True), "в": (False, True)}]
    assert len(ask(made, {"а": False, "б": False, "в": False}, count=1).alternatives) == 1


def test_what_is_personal_is_added_and_not_changed(tmp_path: Path) -> None:
    born = "рождён: {title: Рождён, type: date, min: 1900-01-01, max: 2100-12-31, source: заявление, personal: common}"
    made = service(
        tmp_path, inputs=born, refuse="- {id: мал, title: Мал, when: рождён > дата обращения, basis: акт/п.1}"
    )
    assert ask(made, {"рождён": "2026-03-17"}).unmoved == ("мал",)
    learns = "учится: {title: Учится, type: boolean, default: false, source: заявление, personal: common}"
    made = service(tmp_path, inputs=learns, refuse="- {id: у, title: У, unless: учится, basis: акт/п.1}")
    assert said(ask(made, {"учится": False})) == [{"учится": (False, True)}]
    made = service(tmp_path, inputs=learns, refuse="- {id: у, title: У, when: учится, basis: акт/п.1}")
    assert ask(made, {"учится": True}).is_proved_impossible


def test_another_request_is_no_answer(tmp_path: Path) -> None:
    asked = "цель:\n  question: Что нужно?\n  values: {новое: Новое, замена: Замена}"
    table = "table: |\n  | цель | => вариант |\n  |---|---|\n  | новое | первый |\n  | замена | второй |"
    ground = "- {id: о, title: О, when: судим, only: [первый], basis: акт/п.1}"
    names = "\nпервый: Первый\nвторой: Второй"
    made = service(tmp_path, features=asked, variants=table + names, inputs=CONVICTED, refuse=ground)
    assert ask(made, {"цель": "новое", "судим": True}).unmoved == ("о",)


def test_what_was_left_out_is_added(tmp_path: Path) -> None:
    address = "адрес: {title: Адрес, type: text, source: заявление, required: return, personal: common}"
    area = "площадь: {title: Площадь, type: integer, min: 5, max: 900, source: заявление, required: return}"
    missing = "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}"
    small = "- {id: мало, title: Мало, unless: площадь >= 12, basis: акт/п.2}"
    made = service(tmp_path, inputs=f"{address}\n{area}", return_=missing, refuse=small)
    answer = ask(made, {"адрес": None, "площадь": None})
    (one,) = answer.alternatives
    assert changes(one)["площадь"] == (None, 12)
    assert [(change.path, change.any_text) for change in one.changes] == [(("адрес",), True), (("площадь",), False)]
    granted = ask(made, {"адрес": "Луговая, 4", "площадь": 14})
    assert said(granted) == [{"площадь": (14, 11)}]  # that the address were blank is no fact to fear


def test_a_text_that_is_taken_apart_is_not_any_text(tmp_path: Path) -> None:
    inputs = "адрес: {title: Адрес, type: text, nullable: true, source: заявление}\n"
    inputs += "день: {title: День, type: date, min: 2026-01-01, max: 2026-12-31, source: полиция}"
    late = "- {id: поздно, title: П, basis: акт/п.1, when: 'день > add working days(дата обращения, 9)'}\n"
    ground = late + "- {id: о, title: О, basis: акт/п.1, unless: 'if адрес = null then false else АДРЕС'}"
    any_text = service(tmp_path, inputs=inputs, refuse=ground.replace("АДРЕС", 'адрес != "нет"'))
    filed = {"адрес": None, "день": "2026-03-16"}
    assert [one.changes[0].any_text for one in ask(any_text, filed).alternatives] == [True]
    some = service(tmp_path, inputs=inputs, refuse=ground.replace("АДРЕС", "string length(адрес) > 3"))
    assert [one.changes[0].any_text for one in ask(some, filed).alternatives] == [False]


def test_an_optional_datum_can_be_withdrawn_and_stays_where_it_can(tmp_path: Path) -> None:
    said_so = "заявлено: {title: Заявлено, type: integer, min: 1, max: 9, nullable: true, source: заявление}"
    true = "- {id: о, title: О, unless: if заявлено = null then true else заявлено = 2, basis: акт/п.1}"
    made = service(tmp_path, inputs=said_so, refuse=true)
    assert said(ask(made, {"заявлено": 5})) == [{"заявлено": (5, 2)}]
    never = "- {id: о, title: О, unless: заявлено = null, basis: акт/п.1}"
    made = service(tmp_path, inputs=said_so, refuse=never)
    assert said(ask(made, {"заявлено": 5})) == [{"заявлено": (5, None)}]


@pytest.mark.parametrize(
    ("kind", "condition", "now", "wanted"),
    [
        ("type: date, min: 2020-01-01, max: 2030-12-31", 'х >= date("2026-03-01")', "2026-02-27", "2026-03-01"),
        ("type: date, min: 2020-01-01, max: 2030-12-31", 'х < date("2026-03-01")', "2027-02-27", "2026-02-28"),
        ("type: date, min: 1990-01-01, max: 2030-12-31", "age(х, дата обращения) >= 18", "2010-01-01", "2008-03-16"),
        ("type: integer, min: -9, max: 9", "х < -3 or х > 3", 1, 4),
        ("type: integer, min: -9, max: 9", "х < -3 or х > 3", -1, -4),
        ("type: integer, min: -9, max: 9", "х < -3 or х > 3", 0, 4),
        ("type: code, values: {п: П, в: В, а: А}", 'х != "п"', "п", "в"),
        ("type: fraction, min: 0, max: 1", "х >= 1/3", "1/4", "1/3"),
        ("type: decimal, scale: 2, min: 0, max: 9", "х * х <= 2", "1.50", "1.41"),
        ("type: month", 'х < месяц обращения', "2026-05", "2026-02"),
        ("type: years and months duration, max: 60 лет", 'х >= duration("P1Y")', "P2M", "P1Y"),
        ("type: list of decimal, scale: 2, min: 0, max: 9, max_items: 9", "every э in х satisfies э >= 3",
         ["3.00", "2.40", "4.00"], ["3.00", "3.00", "4.00"]),
        ("type: list of integer, min: 0, max: 9, max_items: 50", "count(х) >= 3", [7, 7], [7, 7, 0]),
        ("type: list of code, values: {а: А, б: Б}, max_items: 3", 'list contains(х, "б")', ["а", "а"], None),
    ],
)  # fmt: skip
def test_each_kind_of_fact_comes_close(tmp_path: Path, kind: str, condition: str, now: Any, wanted: Any) -> None:
    made = service(
        tmp_path,
        inputs=f"х: {{title: Х, {kind}, source: заявление}}",
        refuse=f"- id: о\n  title: О\n  basis: акт/п.1\n  unless: '{condition}'",
    )
    (one,) = said(ask(made, {"х": now}))
    if wanted is None:
        assert sorted(one["х"][1]) == ["а", "б"]  # one of the two, as long as it was
    else:
        assert one == {"х": (now, wanted)}


def test_a_field_of_a_record_is_a_fact_and_records_stay(tmp_path: Path) -> None:
    made = service(
        tmp_path,
        types="дом: {этажей: {title: Этажей, type: integer, min: 1, max: 9},"
        " площадь: {title: Площадь, type: integer, min: 1, max: 900, source: полиция}}",
        inputs="дома: {title: Дома, type: list of дом, key: имя, min_items: 1, max_items: 40, source: заявление}",
        refuse="- {id: о, title: О, unless: every д in дома satisfies д.этажей * д.площадь <= 300, basis: акт/п.1}",
    )
    four = {f"д{place}": {"этажей": 3, "площадь": 100} for place in range(4)}
    answer = ask(made, {"дома": {**four, "д2": {"этажей": 5, "площадь": 100}}})
    assert said(answer) == [{"дома/д2/этажей": (5, 3)}]
    assert ("дома", "д2", "площадь") not in answer.facts
    assert answer.cut == {}


def test_a_ground_about_a_subject_that_nothing_moves_is_named(tmp_path: Path) -> None:
    made = service(
        tmp_path,
        types="ребёнок: {лет: {title: Лет, type: integer, min: 0, max: 30, source: полиция},"
        " учится: {title: Учится, type: boolean}}",
        subject="{name: ребёнок, in: дети}",
        inputs="дети: {title: Дети, type: list of ребёнок, key: имя, min_items: 1, max_items: 9, source: заявление}",
        refuse="- {id: взрослый, about: ребёнок, unless: ребёнок.лет < 18, title: В, basis: акт/п.1}\n"
        "- {id: не учится, about: ребёнок, unless: ребёнок.учится, title: Н, basis: акт/п.2}",
    )
    old, idle = {"лет": 20, "учится": False}, {"лет": 12, "учится": False}
    assert ask(made, {"дети": {"А": old}}).unmoved == ("взрослый",)
    assert said(ask(made, {"дети": {"А": old, "Б": idle}})) == [{"дети/Б/учится": (False, True)}]


def test_while_data_are_missing_nothing_is_told(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=INCOME, refuse=RICH)
    answer = ask(made, {})
    assert (answer.goal, answer.alternatives, answer.undecided) == (None, (), None)
    assert not answer.is_proved_impossible


def test_what_nobody_knows_can_be_added_only_by_the_applicant(tmp_path: Path) -> None:
    inputs = f"{INCOME}\n{CONVICTED}\nсогласен: {{title: С, type: boolean, default: false, source: заявление}}"
    either = "- {id: о, title: О, unless: доход < 5 and (судим = false or согласен), basis: акт/п.1}"
    made = service(tmp_path, inputs=inputs, refuse=either)
    (one,) = ask(made, {"доход": "9.00"}).alternatives  # refused whatever the rest is
    assert {change.path for change in one.changes} == {("доход",), ("согласен",)}
    assert next(change.before for change in one.changes if change.path == ("согласен",)) == Unknown(
        frozenset(("согласен",))
    )


def test_where_data_of_others_are_missing_nothing_is_called_impossible(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=f"{INCOME}\n{CONVICTED}", refuse=f"{RICH}\n{BARRED}")
    answer = ask(made, {"доход": None})
    assert answer.decision.outcome.value == "returned"
    assert (answer.alternatives, answer.undecided, answer.waits) == ((), None, True)
    assert not answer.is_proved_impossible
    assert not ask(made, {"доход": None, "судим": True}).waits


def test_working_days_are_learnt(tmp_path: Path) -> None:
    made = service(
        tmp_path,
        inputs="день: {title: День, type: date, min: 2026-01-01, max: 2026-12-31, source: заявление}",
        refuse="- {id: о, title: О, basis: акт/п.1, unless: 'день >= add working days(дата обращения, 3)'}",
    )
    assert said(ask(made, {"день": "2026-03-17"})) == [{"день": ("2026-03-17", "2026-03-19")}]


def test_the_day_of_the_application_stays(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=CONVICTED, refuse="- {id: о, title: О, basis: акт/п.1,"
                " when: 'судим or дата обращения < date(\"2027-01-01\")'}")  # fmt: skip
    assert ask(made, {"судим": False}).unmoved == ("о",)


def test_time_that_runs_out_is_said_and_what_was_found_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = f"{INCOME}\nсогласен: {{title: С, type: boolean, source: заявление}}"
    made = service(tmp_path, inputs=two, refuse="- {id: о, title: О, unless: доход < 5 or согласен, basis: акт/п.1}")
    filed = application({"доход": "9.00", "согласен": False})
    day = made.program.in_force_from
    none = whatif(made.engine, filed, day, limits=Limits(seconds=1e-9))
    assert none.undecided == Undecided(Why.TIME)
    assert not none.is_proved_impossible
    check, calls = Solver.check, list[int]()

    def breaking(self: Solver, suppositions: Any = (), seconds: float | None = None) -> bool | None:
        calls.append(1)
        if len(calls) > enough:
            raise KeyboardInterrupt
        return check(self, suppositions, seconds)

    monkeypatch.setattr(Solver, "check", breaking)
    enough = 10_000
    assert len(whatif(made.engine, filed, day).alternatives) == 2
    enough = len(calls) - 1
    calls.clear()
    interrupted = whatif(made.engine, filed, day)
    assert interrupted.undecided == Undecided(Why.INTERRUPTED)
    assert len(interrupted.alternatives) in (1, 2)


def test_an_application_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    made = service(tmp_path, inputs=INCOME, refuse=RICH)
    with pytest.raises(regdsl.ApplicationError):
        made.whatif(application({"доход": "много"}))
    with pytest.raises(ValueError, match="does not fit"):
        whatif(made.engine, application({"доход": "много"}), made.program.in_force_from)


def test_what_is_required_may_be_left_out_where_nothing_else_loses_a_grant(tmp_path: Path) -> None:
    address = "адрес: {title: Адрес, type: text, source: заявление, required: return}"
    made = service(tmp_path, inputs=address)
    answer = ask(made, {"адрес": "Луговая, 4"})
    assert not answer.is_proved_impossible
    assert said(answer) == [{"адрес": ("Луговая, 4", None)}]
    assert answer.alternatives[0].outcome.value == "returned"
