"""A generated suite passes as it stands, and by the same yardstick leaves nothing out but what is proved impossible."""

import shutil
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.cli.layout import canonical
from regdsl.document import parse
from regdsl.library.obligation_words import words_of
from regdsl.obligations.obligation import Kind
from regdsl.report.suite_yaml import suite_yaml
from regdsl.testing import TestReport, measure
from regdsl.verify import suite as making
from regdsl.verify.suite import Suite, suite_of
from tests.decide.services import load, write
from tests.support.depth import at_depth
from tests.support.paths import EXAMPLES
from tests.testing.service import REGULATION

SERVICE: dict[str, Any] = {
    "inputs": "\n".join(
        (
            "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}",
            "доход: {title: Доход, type: money, max: 100000, source: налоговая}",
            "судим: {title: Судим, type: boolean, source: полиция}",
            "адрес: {title: Адрес, type: text, source: заявление, required: return}",
            "рождён: {title: Рождён, type: date, min: 1900-01-01, max: 2100-12-31, source: полиция}",
        )
    ),
    "variants": "\n".join(
        (
            "- {id: младший, title: Младший, when: возраст < 18}",
            "- {id: пожилой, title: Пожилой, when: возраст >= 65}",
            "- {id: прочий, title: Прочий, otherwise: true}",
        )
    ),
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
    "refuse": "\n".join(
        (
            "- id: доход велик",
            "  title: Доход велик",
            "  basis: акт/п.1",
            "  unless:",
            "    доход в пределах: доход <= 50000",
            "    молод: {expr: 'возраст < 70 or (доход <= 20000 and not(судим))', only: [пожилой]}",
            "- {id: судимость, title: Судимость, when: судим, basis: акт/п.2}",
            "- {id: мал, title: Мал, when: 'age(рождён, дата обращения) < 14', basis: акт/п.3}",
        )
    ),
    "record": "сумма: доход",
}
ONE = ("hunting-ticket/hunting-ticket.yaml",)
EVERY = (
    *ONE,
    "izhs-notice/izhs-notice.yaml",
    "kindergarten/demo-city.yaml",
    "kindergarten/demo-district.yaml",
    "maternity-capital/maternity-capital.yaml",
    "unified-benefit/unified-benefit.yaml",
)


def written(suite: Suite, regulation: regdsl.Regulation, path: Path) -> str:
    text = suite_yaml(suite, words_of(regulation, suite.gauge.yardstick.conditions).title)
    document = parse(text.encode(), str(path)).document
    assert document is not None
    text = canonical(document)
    path.write_text(text, encoding="utf-8")
    return text


def checked(suite: Suite, report: TestReport) -> None:
    """Every case passes, and what is not shown is what was proved impossible."""
    assert report.ok, report.to_dict("en")
    assert report.owed is not None
    assert not suite.open
    assert {one.id for one in report.owed.debts if not one.met} == {one.id for one in suite.impossible}


Made = tuple[regdsl.Regulation, Suite]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Made:
    made = load(tmp_path_factory.mktemp("service"), **SERVICE)
    return made, suite_of(made.engine)


def test_a_synthetic_service_is_covered(tmp_path: Path, service: Made) -> None:
    made, suite = service
    write(tmp_path, **SERVICE)
    text = written(suite, made, tmp_path / "service.cases.yaml")
    checked(suite, measure([tmp_path]))
    assert suite.impossible == ()
    assert text.count("# подтвердите:") == len(suite.applicants)
    assert "ровно на границе" in text


def test_no_case_is_needless(service: Made) -> None:
    _, suite = service
    for one in suite.applicants:
        others = frozenset[str]().union(*(other.shows for other in suite.applicants if other is not one))
        assert not one.shows <= others


def test_a_case_less_is_named(tmp_path: Path, service: Made) -> None:
    """Whatever case is taken out of the suite, the measure names what it alone showed."""
    made, suite = service
    path = write(tmp_path, **SERVICE).with_suffix(".cases.yaml")
    for one in at_depth(suite.applicants[::5], suite.applicants):
        rest = tuple(other for other in suite.applicants if other is not one)
        shown = frozenset[str]().union(*(other.shows for other in rest))
        fewer = Suite(suite.gauge, rest, suite.impossible, suite.open)
        written(fewer, made, path)
        report = measure([tmp_path])
        assert report.owed is not None
        assert {debt.id for debt in report.owed.debts if not debt.met} == {
            own.id for own in suite.gauge.yardstick.obligations if own.id not in shown
        }


def test_what_cannot_be_is_proved_and_named(tmp_path: Path) -> None:
    never = "- {id: никогда, title: Никогда, when: 'возраст < 10 and возраст > 20', basis: акт/п.4}"
    made = load(tmp_path, **{**SERVICE, "refuse": f"{SERVICE['refuse']}\n{never}"})
    suite = suite_of(made.engine)
    impossible = {one.id for one in suite.impossible}
    assert impossible == {
        "grounds/никогда/applies",
        "pairs/grounds/никогда/1/true",
        "pairs/grounds/никогда/2/true",
    }
    text = written(suite, made, tmp_path / "service.cases.yaml")
    assert "# Доказано, что этого не бывает:\n# - основание «Никогда» применимо\n" in text
    checked(suite, measure([tmp_path]))


def test_a_service_with_events_and_lists(tmp_path: Path) -> None:
    path = tmp_path / "garden.yaml"
    path.write_text(REGULATION, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    suite = suite_of(made.engine)
    written(suite, made, tmp_path / "garden.cases.yaml")
    checked(suite, measure([tmp_path]))


def test_days_that_the_solver_does_not_read_are_tried(tmp_path: Path) -> None:
    days = "\n".join(
        f"{name}: {{title: Т {name}, type: date, min: 2025-01-01, max: 2026-12-31, source: полиция}}"
        for name in ("послано", "отвечено")
    )
    late = "- {id: поздно, title: Поздно, unless: 'отвечено <= add working days(послано, 5)', basis: акт/п.1}"
    made = load(tmp_path, inputs=days, refuse=late)
    suite = suite_of(made.engine)
    written(suite, made, tmp_path / "service.cases.yaml")
    checked(suite, measure([tmp_path]))
    assert suite.impossible == ()


def test_how_far_lists_were_looked_at_is_said(tmp_path: Path) -> None:
    numbers = "сроки: {title: Сроки, type: list of число, key: имя, max_items: 90, source: полиция}"
    types = "число:\n  дней: {type: integer, min: 0, max: 9, title: Дней}"
    refuse = "- {id: много, title: Много, when: count(сроки) > 60, basis: акт/п.1}"
    made = load(tmp_path, types=types, inputs=numbers, refuse=refuse)
    suite = suite_of(made.engine)
    assert suite.impossible == ()
    assert "grounds/много/applies" in {one.id for one, _ in suite.open}
    text = written(suite, made, tmp_path / "service.cases.yaml")
    assert "#   (списки рассмотрены до стольких элементов: сроки 3)\n" in text
    more = suite_of(made.engine, longest=62)
    assert "grounds/много/applies" not in {one.id for one, _ in more.open}


def test_what_the_engine_sees_otherwise_is_not_passed_for_shown(service: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "replayed", lambda *given: None)
    suite = suite_of(service[0].engine)
    assert not suite.applicants
    assert len(suite.open) == len(suite.gauge.yardstick.obligations)


@pytest.mark.parametrize("name", at_depth(ONE, EVERY))
def test_an_example_is_covered(tmp_path: Path, name: str) -> None:
    shutil.copytree((EXAMPLES / name).parent, tmp_path / "example")
    for cases in (tmp_path / "example").glob("*.cases.yaml"):
        cases.unlink()
    made = regdsl.load(tmp_path / "example" / Path(name).name)
    assert isinstance(made, regdsl.Regulation)
    suite = suite_of(made.engine)
    path = tmp_path / "example" / "made.cases.yaml"
    written(suite, made, path)
    report = measure([path])
    assert report.ok, report.to_dict("en")
    assert report.owed is not None
    left = {one.id for one in suite.impossible} | {one.id for one, _ in suite.open}
    assert {one.id for one in report.owed.debts if not one.met} <= left
    assert all(report.owed.counts(kind)[1] for kind in (Kind.GROUND, Kind.BORDER, Kind.OUTCOME))
