"""What is claimed of grounds beside each other, of shared conditions, results, terms, figures and versions."""

from pathlib import Path
from textwrap import indent

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.corpus import load_bundle
from regdsl.diagnostics import Severity
from regdsl.verify.diagnosed import diagnosed
from regdsl.verify.properties.conditions import CONDITIONS
from regdsl.verify.properties.figures import FIGURES
from regdsl.verify.properties.inputs import INPUTS
from regdsl.verify.properties.related_grounds import RELATED_GROUNDS
from regdsl.verify.properties.results import RESULTS
from regdsl.verify.properties.terms import TERMS
from regdsl.verify.properties.versions import VERSIONS
from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Proved, Refuted, Undecided
from tests.decide.services import text, write
from tests.verify.proving import proved, proved_of, slugs

AGED = (
    "возраст: {title: Возраст, type: integer, min: 0, max: 150, source: полиция}\n"
    "доход: {title: Доход, type: integer, min: 0, max: 90, source: налоговая}"
)


def witness(report: Report) -> dict[str, object]:
    (one,) = [one for one in report.settled if isinstance(one.verdict, Refuted)]
    assert isinstance(one.verdict, Refuted)
    assert one.verdict.shown
    assert one.verdict.witness is not None
    return dict(one.verdict.witness.application)


def grounds(first: str, second: str, more: str = "") -> str:
    return (
        f"- {{id: первое, title: Первое, basis: акт/п.1, when: {first}}}\n"
        f"- {{id: второе, title: Второе, basis: акт/п.1, when: {second}{more}}}"
    )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            "возраст < 9",
            "(возраст < 9) or (доход > 3)",
            [
                ("Refuted", "ground-within-another"),
                ("Proved", "ground-within-another"),
                ("Proved", "grounds-that-never-meet"),
            ],
        ),
        (
            "возраст < 9",
            "not(возраст > 8)",
            [("Refuted", "grounds-that-say-the-same"), ("Proved", "grounds-that-never-meet")],
        ),
        (
            "возраст < 9",
            "возраст > 60",
            [
                ("Proved", "ground-within-another"),
                ("Proved", "ground-within-another"),
                ("Noted", "grounds-that-never-meet"),
            ],
        ),
        ("возраст < 9", "доход > 3", []),
    ],
)
def test_how_two_grounds_stand_to_each_other(
    tmp_path: Path, first: str, second: str, said: list[tuple[str, str]]
) -> None:
    report = proved(tmp_path, RELATED_GROUNDS, inputs=AGED, refuse=grounds(first, second))
    assert slugs(report) == said


def test_grounds_of_different_variants_are_not_asked_whether_they_meet(tmp_path: Path) -> None:
    variants = "- {id: младший, title: М, when: доход < 18}\n- {id: иной, title: И, otherwise: true}"
    two = grounds("возраст < 9", "возраст > 60", ", only: [иной]").replace("< 9}", "< 9, only: [младший]}")
    report = proved(tmp_path, RELATED_GROUNDS, inputs=AGED, variants=variants, refuse=two)
    assert {slug for _, slug in slugs(report)} == {"ground-within-another"}


def test_what_is_only_told_is_information(tmp_path: Path) -> None:
    report = proved(tmp_path, RELATED_GROUNDS, inputs=AGED, refuse=grounds("возраст < 9", "возраст > 60"))
    (told,) = diagnosed(report)
    assert told.severity is Severity.INFO
    assert told.message("ru") == "«Первое» и «Второе» никогда не применимы вместе"


def test_data_beside_the_decision_are_listed(tmp_path: Path) -> None:
    inputs = f"{AGED}\nписьмо: {{title: Письмо, type: text, source: полиция}}"
    variants = "- {id: младший, title: М, when: доход < 18}\n- {id: иной, title: И, otherwise: true}"
    report = proved(
        tmp_path,
        INPUTS,
        inputs=inputs,
        variants=variants,
        refuse="- {id: мал, title: Мал, when: возраст < 9, basis: акт/п.1}",
    )
    assert {one.claim.about: type(one.verdict).__name__ for one in report.settled} == {
        "inputs/возраст": "Proved",
        "inputs/доход": "Proved",
        "inputs/письмо": "Noted",
    }


@pytest.mark.parametrize(
    ("reads", "said"),
    [
        ("возраст < 9", "Noted"),
        ("возраст < 9 or (цвет = цвет and возраст < 5)", "Refuted"),
        ('возраст < 9 or цвет = "белый"', "Proved"),
    ],
)
def test_that_its_lack_decides_is_no_use_of_a_datum(tmp_path: Path, reads: str, said: str) -> None:
    """What the application is returned without has to say something, too."""
    report = proved(
        tmp_path,
        INPUTS,
        inputs=f"{AGED}\nцвет: {{title: Цвет, type: text, source: заявление, required: return}}",
        return_="- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
        definitions="без дела: {title: Без дела, expr: 'if цвет = \"белый\" then 1 else 2'}",
        refuse=f"- {{id: мал, title: Мал, when: {reads}, basis: акт/п.1}}",
    )
    found = {one.claim.about: type(one.verdict).__name__ for one in report.settled}
    assert found["inputs/цвет"] == said


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("возраст > 9", ["Proved", "Proved"]),
        ("возраст > 9 and возраст < 9", ["Refuted", "Proved"]),
        ("возраст >= 0", ["Proved", "Refuted"]),
    ],
)
def test_a_shared_condition_is_true_of_some_and_false_of_some(tmp_path: Path, condition: str, said: list[str]) -> None:
    report = proved(
        tmp_path,
        CONDITIONS,
        inputs=AGED,
        criteria=f"условие: {{expr: {condition}, title: Условие}}",
        refuse="- {id: мал, title: Мал, unless: условие, basis: акт/п.1}",
    )
    assert [verdict for verdict, _ in slugs(report)] == said


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("итог: {expr: 2 * доход, min: 0, max: 180}", None),
        ("итог: {expr: 2 * доход, max: 179}", {"возраст": 9, "доход": 90}),
        ("итог: {expr: доход - возраст, min: 0}", {"возраст": 9, "доход": 0}),
        ("итог: {expr: 'дата обращения + duration(\"P1M\")', min: 2020-02-01}", None),
    ],
)
def test_results_keep_their_range_for_whoever_is_granted(
    tmp_path: Path, record: str, found: dict[str, int] | None
) -> None:
    report = proved(
        tmp_path,
        RESULTS,
        inputs=AGED,
        record=record,
        refuse="- {id: мал, title: Мал, when: возраст < 9, basis: акт/п.1}",
    )
    assert len(report.settled) == 1
    if found is None:
        assert report.count(Proved) == 1
    else:
        assert witness(report)["inputs"] == found


TERM = "решение: {length: 10 рабочих дней, from: регистрация, basis: акт/п.1}"


@pytest.mark.parametrize(
    ("within", "terms", "said"),
    [
        ("10 рабочих дней", TERM, "Proved"),
        ("11 рабочих дней", TERM, "Refuted"),
        ("11 календарных дней", TERM, "Undecided"),
        ("10 календарных дней", TERM, "Proved"),
        ("20 рабочих дней", TERM.replace("10 рабочих", "5 календарных"), "Refuted"),
        ("2 рабочих дня", TERM.replace("10 рабочих дней", "3 часа"), "Refuted"),
        ("3 часа", TERM, "Proved"),
        ("300 часов", TERM, "Undecided"),
        ("9 рабочих дней", TERM.replace("basis", "by_channel: {post: 8 календарных дней}, basis"), "Refuted"),
        ("8 рабочих дней", TERM.replace("basis", "by_channel: {post: 8 календарных дней}, basis"), "Undecided"),
        ("9 рабочих дней", TERM.replace("basis", "by_channel: {post: 8 рабочих дней}, basis"), "Refuted"),
    ],
)
def test_an_answer_fits_into_the_term(tmp_path: Path, within: str, terms: str, said: str) -> None:
    sources = f"полиция: {{agency: Полиция, within: {within}}}\nналоговая: {{agency: Налоговая}}"
    report = proved(tmp_path, TERMS, inputs=AGED, sources=sources, terms=terms)
    (one,) = report.settled
    assert type(one.verdict).__name__ == said
    if "by_channel" in terms and said == "Refuted":
        assert witness(report)["channel"] == "post"
    if isinstance(one.verdict, Undecided):
        (told,) = diagnosed(report)
        assert "полиция" in told.help_text("ru")
        assert told.labels


@pytest.mark.parametrize(
    ("within", "start", "said"),
    [
        ("8 рабочих дней", "учёт", "Proved"),
        ("9 рабочих дней", "учёт", "Refuted"),
        ("3 рабочих дня", "регистрация", "Proved"),
        ("4 рабочих дня", "регистрация", "Refuted"),
    ],
)
def test_an_answer_comes_before_the_last_of_several_results_is_due(
    tmp_path: Path, within: str, start: str, said: str
) -> None:
    results = f"""\
results:
  учёт: {{kind: intermediate, term: {{length: 5 рабочих дней, from: регистрация, basis: акт/п.1}}}}
  выдача: {{after: учёт, term: {{length: 3 рабочих дня, from: {start}, basis: акт/п.1}}}}
"""
    one = text(inputs=AGED, sources=f"полиция: {{agency: Полиция, within: {within}}}\nналоговая: {{agency: Налоговая}}")
    head, lists = one.split("grounds:\n")
    own, rest = lists.split("result:\n  register: Реестр\n")
    path = tmp_path / "service.yaml"
    path.write_text(
        f"{head}grounds:\n  учёт:\n{indent(own, '  ')}  выдача: {{refuse: []}}\n{results}{rest}", encoding="utf-8"
    )
    (claim,) = proved_of(regdsl.load(path), TERMS).settled
    assert (type(claim.verdict).__name__, claim.claim.place.pointer) == (said, "/results/выдача/term/length")


@pytest.mark.parametrize(("within", "said"), [("10 рабочих дней", "Proved"), ("11 рабочих дней", "Refuted")])
def test_an_answer_that_comes_in_time_stops_and_extends_nothing(tmp_path: Path, within: str, said: str) -> None:
    sources = f"полиция: {{agency: Полиция, within: {within}, if_silent: продление}}\nналоговая: {{agency: Налоговая}}"
    extend = "продление: {clock: решение, by: 9 рабочих дней, event: no_answer, basis: акт/п.1}"
    report = proved(tmp_path, TERMS, inputs=AGED, sources=sources, terms=TERM, extend=extend)
    assert slugs(report) == [(said, "term-too-short")]


@pytest.mark.parametrize("ground", ["when: предел > возраст", "when: предел на день рождения > возраст"])
def test_a_gap_between_periods_is_found_on_the_day_on_which_the_figure_is_taken(tmp_path: Path, ground: str) -> None:
    own = ", as_of: рождён" if "рождения" in ground else ""
    values = "{from: 2020-01-01, to: 2025-03-31, value: 1, reading: Пробел}, {from: 2025-05-01, open: true, value: 2}"
    name = "предел на день рождения" if own else "предел"
    parameters = f"{name}: {{title: Предел, type: integer{own}, values: [{values}]}}"
    inputs = f"{AGED}\nрождён: {{title: Рождён, type: date, min: 2021-01-01, max: 2030-12-31, source: полиция}}"
    refuse = f"- {{id: мал, title: Мал, basis: акт/п.1, {ground}}}"
    report = proved(tmp_path, FIGURES, inputs=inputs, parameters=parameters, refuse=refuse)
    assert slugs(report) == [("Refuted", "day-without-a-figure"), ("Proved", "day-with-two-figures")]
    found = witness(report)
    day = found["inputs"]["рождён"] if own else str(found["submitted_at"])[:10]  # type: ignore[index]  # inputs by name
    assert "2025-04-01" <= day <= "2025-04-30"


@pytest.mark.parametrize(("since", "said"), [("2025-07-01", "Proved"), ("2025-07-02", "Refuted")])
def test_versions_follow_one_another(tmp_path: Path, since: str, said: str) -> None:
    write(tmp_path, "first.yaml", in_force="{from: 2020-01-01, to: 2025-06-30}")
    write(tmp_path, "second.yaml", version="2", in_force=f"{{from: {since}}}")
    loaded = regdsl.load(tmp_path)
    assert isinstance(loaded, regdsl.RegulationSet)
    programs = [one.program for one in loaded.versions]
    first, second = (
        verify(one.engine, None, (VERSIONS,), bundle=load_bundle(one.path).bundle, versions=programs)
        for one in loaded.versions
    )
    assert not first.settled
    assert slugs(second) == [(said, "day-without-a-version"), ("Proved", "day-with-two-versions")]
    if said == "Refuted":
        assert str(witness(second)["submitted_at"])[:10] == "2025-07-01"
