"""What a change changes: planted changes are found with the applicant on the limit, editorial ones change nothing."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.change import comparer
from regdsl.verify.change.run import Comparison, compare
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Proved, Refuted, Undecided, Why
from tests.decide.services import load
from tests.support.paths import ROOT

PROPERTY = ROOT / "tests" / "property"

SERVICE = {
    "inputs": "\n".join(
        (
            "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
            "доход: {title: Доход, type: money, min: 0, max: 100000, source: налоговая}",
            "вес: {title: Вес, type: integer, min: 0, max: 100, unit: кг, source: полиция}",
            "судим: {title: Судим, type: boolean, source: полиция}",
            "номер: {title: Номер, type: text, nullable: true, source: полиция}",
        )
    ),
    "variants": "\n".join(
        (
            "- {id: младший, title: Младший, when: возраст < 30}",
            "- {id: прочий, title: Прочий, otherwise: true}",
        )
    ),
    "refuse": "\n".join(
        (
            "- {id: мал, title: Мал, when: возраст < 18, basis: акт/п.1}",
            "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}",
            "- {id: тяжёл, title: Тяжёл, when: вес > 90, basis: акт/п.3}",
        )
    ),
    "record": "выплата: {title: Выплата, expr: 'round half up(доход * 0.1, 2)', unit: руб.}",
}


def compared(folder: Path, *changes: tuple[str, str, str], **more: Any) -> Comparison:
    """The service beside itself with changes: the section, what was, what is."""
    sections = dict(SERVICE)
    for section, old, new in changes:
        assert old in sections[section]
        sections[section] = sections[section].replace(old, new)
    return pair(folder, SERVICE, sections, **more)


def pair(folder: Path, old: dict[str, str], new: dict[str, str], **more: Any) -> Comparison:
    for name in ("old", "new"):
        (folder / name).mkdir(exist_ok=True)
    return compare(load(folder / "old", **old).engine, load(folder / "new", **new).engine, **more)


def changed(made: Comparison) -> dict[str, Refuted]:
    assert all(isinstance(one.verdict, Proved | Refuted) for one in made.answers)
    found = {one.claim.about: one.verdict for one in made.answers if isinstance(one.verdict, Refuted)}
    assert all(verdict.shown for verdict in found.values())
    return found


def inputs(verdict: Refuted) -> dict[str, Any]:
    assert verdict.witness is not None
    made: dict[str, Any] = verdict.witness.application["inputs"]
    return made


@pytest.mark.parametrize(
    ("change", "about", "facts"),
    [
        (("refuse", "возраст < 18", "возраст < 19"), "outcomes/granted/refused", {"возраст": 18}),
        (("refuse", "возраст < 18", "возраст < 17"), "outcomes/refused/granted", {"возраст": 17}),
        (("refuse", "возраст < 18", "возраст <= 18"), "outcomes/granted/refused", {"возраст": 18}),
        (("refuse", "вес > 90", "вес >= 90"), "outcomes/granted/refused", {"вес": 90}),
        (("refuse", "when: судим", "when: судим and возраст > 40"), "outcomes/refused/granted", {"судим": True}),
        (("variants", "возраст < 30", "возраст < 31"), "variants/прочий", {"возраст": 30}),
    ],
)
def test_a_limit_that_moves_shows_the_applicant_on_it(
    tmp_path: Path, change: tuple[str, str, str], about: str, facts: dict[str, Any]
) -> None:
    made = compared(tmp_path, change)
    found = changed(made)
    assert about in found
    assert {name: inputs(found[about])[name] for name in facts} == facts
    assert {one for one in found if one.startswith("outcomes/")} <= {about}
    witness = found[about].witness
    assert witness is not None
    assert set(witness.matter) <= {*facts, "возраст"}  # who is too young is refused whatever else
    assert made.can_change


def test_words_change_nothing(tmp_path: Path) -> None:
    made = compared(
        tmp_path,
        ("inputs", "title: Возраст", "title: Возраст заявителя, hint: Полных лет"),
        ("refuse", "title: Мал,", "title: Слишком мал, explain: 'Заявителю {возраст}',"),
        ("refuse", "when: судим,", "when: 'судим = true',"),
    )
    assert not changed(made)
    assert not made.can_change
    assert {one.group.id for one in made.answers} == {
        *("both", "outcomes", "variants", "grounds", "result", "incomplete")
    }


def test_a_ground_that_goes_sets_free_those_it_refused(tmp_path: Path) -> None:
    gone = "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}\n"
    found = changed(compared(tmp_path, ("refuse", gone, "")))
    assert inputs(found["outcomes/refused/granted"])["судим"] is True
    both = inputs(found["grounds/судимость/gone"])  # refused all the same: by another ground
    assert both["судим"] is True
    assert both["возраст"] < 18 or both["вес"] > 90
    assert set(found) == {"outcomes/refused/granted", "grounds/судимость/gone"}


def test_another_unit_is_another_datum(tmp_path: Path) -> None:
    made = compared(tmp_path, ("inputs", "unit: кг", "unit: фунт"))
    assert {"outcomes/refused/granted", "outcomes/granted/refused"} <= set(changed(made))
    assert any("Вес" in note.says.ru for note in made.notes)


def test_an_amount_changes_by_a_tenth_at_most(tmp_path: Path) -> None:
    made = compared(tmp_path, ("record", "доход * 0.1,", "доход * 0.11,"))
    assert set(changed(made)) == {"result/выплата"}
    (amount,) = made.amounts
    assert (amount.least.value, amount.most.value) == (0, 1000)
    assert amount.least.proved
    assert amount.most.proved
    assert amount.most.witness is not None
    assert Decimal(amount.most.witness.application["inputs"]["доход"]) > 99999


def test_an_amount_that_falls_for_all_has_a_bound_above_too(tmp_path: Path) -> None:
    made = compared(tmp_path, ("record", "round half up(доход * 0.1, 2)", "round half up(доход * 0.1, 2) - 7.5"))
    (amount,) = made.amounts
    assert (amount.least.value, amount.most.value) == (Fraction(-15, 2), Fraction(-15, 2))


def test_a_field_that_comes_is_told(tmp_path: Path) -> None:
    new = {**SERVICE, "record": f"{SERVICE['record']}\nвзрослый: возраст >= 18"}
    found = changed(pair(tmp_path, SERVICE, new))
    assert set(found) == {"result/взрослый"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("max: 150", "max: 120"),
        ("max: 150", "max: 200"),
        ("type: text, nullable: true", "type: text, nullable: false"),
        ("unit: кг", "scale: 1, unit: кг"),
    ],
)
def test_values_that_one_version_allows_alone_are_told_and_fail_the_gate(tmp_path: Path, old: str, new: str) -> None:
    kind = ("inputs", "вес: {title: Вес, type: integer", "вес: {title: Вес, type: decimal")
    changes = [kind] if "scale" in new else []
    made = compared(tmp_path, *changes, ("inputs", old, new))
    assert not changed(made)
    assert [note.counts for note in made.notes] == [True]
    assert made.can_change


def test_a_datum_of_another_kind_is_free(tmp_path: Path) -> None:
    made = compared(
        tmp_path,
        (
            "inputs",
            "судим: {title: Судим, type: boolean",
            "судим: {title: Судим, type: code, values: {да: Да, нет: Нет}",
        ),
        ("refuse", "when: судим", 'when: судим = "да"'),
    )
    found = changed(made)
    moved = found["outcomes/granted/refused"].witness
    assert moved is not None
    assert moved.before is not None
    assert (moved.before["inputs"]["судим"], moved.application["inputs"]["судим"]) == (False, "да")


def test_data_that_one_version_has_alone_are_free_and_told(tmp_path: Path) -> None:
    made = pair(
        tmp_path,
        SERVICE,
        {
            **SERVICE,
            "inputs": SERVICE["inputs"] + "\nмёртв: {title: Мёртв, type: boolean, source: полиция}",
            "refuse": SERVICE["refuse"] + "\n- {id: смерть, title: Смерть, when: мёртв, basis: акт/п.4}",
        },
    )
    found = changed(made)
    witness = found["outcomes/granted/refused"].witness
    assert witness is not None
    assert witness.application["inputs"]["мёртв"] is True
    assert witness.before is not None
    assert "мёртв" not in witness.before["inputs"]
    assert witness.matter == ("возраст", "мёртв") or set(witness.matter) == {"возраст", "мёртв"}
    assert [(note.counts, "Мёртв" in note.says.ru) for note in made.notes] == [(False, True)]


def test_a_successor_is_compared_on_its_own_days(tmp_path: Path) -> None:
    old = {**SERVICE, "in_force": "{from: 2020-01-01, to: 2024-12-31}"}
    made = pair(tmp_path, old, {**SERVICE, "in_force": "{from: 2025-01-01}"})
    assert (made.days.first.isoformat(), made.days.last, made.days.as_if) == ("2025-01-01", None, True)
    assert made.is_proved
    days = ["the old version alone is in force from 1 January 2020 to 31 December 2024"]
    days += ["the new version alone is in force from 1 January 2025"]
    assert [(note.says.en, note.counts) for note in made.notes] == [(one, True) for one in days]


def test_figures_that_have_ended_are_missing_to_the_old_version(tmp_path: Path) -> None:
    period = "{{from: 2020-01-01, {end}, value: {value}}}"
    figure = f"предел: {{{{title: Предел, type: integer, values: [{period}], basis: акт/п.5}}}}"
    old = {
        **SERVICE,
        "in_force": "{from: 2020-01-01, to: 2024-12-31}",
        "parameters": figure.format(end="to: 2024-12-31", value=90),
        "refuse": SERVICE["refuse"].replace("вес > 90", "вес > предел"),
    }
    new = {**old, "in_force": "{from: 2025-01-01}", "parameters": figure.format(end="open: true", value=80)}
    found = changed(pair(tmp_path, old, new))
    assert {"outcomes/needs_data/granted", "outcomes/needs_data/refused"} <= set(found)


def test_ages_are_of_one_day(tmp_path: Path) -> None:
    aged = {
        **SERVICE,
        "inputs": SERVICE["inputs"]
        + "\nрождён: {title: Рождён, type: date, min: 1900-01-01, max: 2100-12-31, source: полиция}",
        "refuse": SERVICE["refuse"]
        + "\n- {id: юн, title: Юн, when: 'age(рождён, дата обращения) < 14', basis: акт/п.4}",
    }
    assert not pair(tmp_path, aged, aged).can_change
    later = {**aged, "refuse": aged["refuse"].replace("< 14", "< 15")}
    found = changed(pair(tmp_path, aged, later))
    witness = found["outcomes/granted/refused"].witness
    assert witness is not None
    born = witness.application["inputs"]["рождён"]
    assert (
        witness.on.year * 10000 + witness.on.month * 100 + witness.on.day - int(born.replace("-", ""))
    ) // 10000 == 14


def test_nobody_whom_both_allow_is_no_proof_of_anything(tmp_path: Path) -> None:
    made = compared(tmp_path, ("inputs", "max: 150", "max: 150"))
    assert not made.can_change
    old = {**SERVICE, "channels": ""}
    del old["channels"]
    first, second = (load(tmp_path / name, **SERVICE) for name in ("old", "new"))
    text = second.path.read_text(encoding="utf-8").replace("channels: [epgu, mfc, post]", "channels: [rpgu]")
    second.path.write_text(text, encoding="utf-8")
    other = regdsl.load(second.path)
    assert isinstance(other, regdsl.Regulation)
    nobody = compare(first.engine, other.engine)
    assert [type(one.verdict) for one in nobody.answers] == [Refuted]
    assert nobody.can_change


def test_what_was_settled_before_an_interrupt_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check, calls = Solver.check, []

    def breaking(self: Solver, suppositions: Any = (), seconds: float | None = None) -> object:
        calls.append(1)
        if len(calls) > 25:
            raise KeyboardInterrupt
        return check(self, suppositions, seconds)

    monkeypatch.setattr(Solver, "check", breaking)
    made = compared(tmp_path, ("refuse", "возраст < 18", "возраст < 19"))
    verdicts = [one.verdict for one in made.answers]
    first = next(place for place, verdict in enumerate(verdicts) if isinstance(verdict, Undecided))
    assert 0 < first < len(verdicts)
    assert {verdict.why for verdict in verdicts[first:] if isinstance(verdict, Undecided)} == {Why.INTERRUPTED}
    assert all(isinstance(verdict, Undecided) for verdict in verdicts[first:])
    assert made.can_change


def test_an_applicant_of_whom_an_engine_says_otherwise_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparer, "replayed", lambda *given: None)
    made = compared(tmp_path, ("refuse", "возраст < 18", "возраст < 19"))
    assert any(isinstance(one.verdict, Refuted) and not one.verdict.shown for one in made.answers)
    assert made.can_change


def subjects(folder: Path, *changes: tuple[str, str], name: str = "subjects") -> Comparison:
    """A service that decides child by child, beside itself with changes."""
    text = (PROPERTY / f"{name}.yaml").read_text(encoding="utf-8")
    changed_text = text
    for old, new in changes:
        assert old in changed_text
        changed_text = changed_text.replace(old, new)
    made = []
    for at, content in (("old", text), ("new", changed_text)):
        (folder / at).mkdir()
        path = folder / at / "service.yaml"
        path.write_text(content, encoding="utf-8")
        one = regdsl.load(path)
        assert isinstance(one, regdsl.Regulation)
        made.append(one.engine)
    return compare(made[0], made[1])


def test_the_same_children_are_granted_where_nothing_changes(tmp_path: Path) -> None:
    made = subjects(tmp_path, ("title: Ребёнок вырос", "title: Ребёнок старше"))
    assert not changed(made)
    assert not made.can_change
    assert "each" in {one.group.id for one in made.answers}


def test_one_child_of_several_who_is_no_longer_granted_is_shown(tmp_path: Path) -> None:
    found = changed(subjects(tmp_path, ("ребёнок.возраст < 18", "ребёнок.возраст < 17")))
    witness = found["each"].witness
    assert witness is not None
    assert len(witness.application["inputs"]["дети"]) == 2
    assert len(inputs(found["outcomes/granted/refused"])["дети"]) == 1


def test_what_is_written_for_each_child_is_bounded(tmp_path: Path) -> None:
    made = subjects(tmp_path, ("порог / 2", "порог / 4"))
    assert set(changed(made)) == {"result/размер"}
    (amount,) = made.amounts
    assert (amount.least.value, amount.most.value) == (-250, 0)


def test_an_event_that_counts_until_a_term_ends_is_the_same_event(tmp_path: Path) -> None:
    made = subjects(tmp_path, ("length: 10 рабочих дней", "length: 12 рабочих дней"))
    assert made.is_proved  # no outcome turns on how long it takes: that it has run out is an event
    assert "not the same: terms;" in " ".join(note.says.en for note in made.notes if note.counts)


LEAVE = "- {id: отзыв, title: Отозвано, event: withdrawn, until: решение, basis: акт/п.1}"
TERM = "решение: {length: 10 рабочих дней, from: регистрация, basis: акт/п.2}"


@pytest.mark.parametrize(("length", "can_change"), [("10", False), ("12", True)])
def test_an_event_may_be_in_time_for_one_version_alone(tmp_path: Path, length: str, can_change: bool) -> None:
    old = {**SERVICE, "leave_unconsidered": LEAVE, "terms": TERM}
    made = pair(tmp_path, old, {**old, "terms": TERM.replace("10", length)})
    assert made.can_change is can_change  # how the terms run is not read: it is not proved
    assert not any(isinstance(one.verdict, Refuted) for one in made.answers)


def test_an_applicant_says_durations_as_applications_do(tmp_path: Path) -> None:
    stay = "живёт: {title: Живёт, type: years and months duration, max: 10 лет, source: полиция}"
    ground = "- {id: недолго, title: Недолго, when: 'живёт < duration(\"P2Y\")', basis: акт/п.4}"
    old = {**SERVICE, "inputs": f"{SERVICE['inputs']}\n{stay}", "refuse": f"{SERVICE['refuse']}\n{ground}"}
    made = pair(tmp_path, old, {**old, "refuse": old["refuse"].replace("P2Y", "P3Y")})
    assert inputs(changed(made)["outcomes/granted/refused"])["живёт"] in ("P2Y", "P2Y1M", "P2Y6M", "P2Y11M")
