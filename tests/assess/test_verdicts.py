"""What is said of a principle, and when."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from textwrap import indent

from msgspec.structs import replace

from regdsl.assess import Assessment
from regdsl.assess.verdict import EvidenceKind, Verdict
from regdsl.diagnostics import Bilingual, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.rule import DraftRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_text import render_sheet_text
from regdsl.verify.change.written import How
from tests.assess.making import HERE, NOTICE, RULES, made_of, row, written
from tests.support.paths import EXAMPLES

BAD = ("  - {name: Придуманная почта, role: Доставляет ответ}\n", "")
LET = ("  - {name: Придуманный банк, role: Принимает плату} # regdsl: allow ORG001 — норма ещё не принята\n", "")
EMPTY = ("participants:\n", "participants: []\n")


def test_a_finding_that_fails_the_check_is_a_violation(tmp_path: Path) -> None:
    made = made_of(written(tmp_path))
    found = row(made, "P01")
    assert found.verdict is Verdict.VIOLATED
    assert [one.kind for one in found.evidence] == [EvidenceKind.FOUND, EvidenceKind.LET_STAND]
    assert [one.mandatory for one in made.remarks if one.code == "ORG001"] == [True]


def test_a_warning_is_advice(tmp_path: Path) -> None:
    org = next(one for one in RULES if one.code == "ORG001")
    mild = replace(org, kind=replace(org.kind, severity=Severity.WARNING))
    made = made_of(written(tmp_path), rules=(mild,))
    assert row(made, "P01").verdict is Verdict.ADVISED
    assert not made.remarks[0].mandatory


def test_what_was_let_stand_is_for_the_expert(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, BAD))
    assert row(made, "P01").verdict is Verdict.LET_STAND
    assert [(one.code, one.reason) for one in made.let_stand] == [("ORG001", "норма ещё не принята")]


def test_nothing_found_is_not_kept(tmp_path: Path) -> None:
    found = row(made_of(written(tmp_path, BAD, LET, EMPTY)), "P01")
    assert (found.verdict, found.rules) == (Verdict.NONE_FOUND, ("ORG001",))


def test_without_a_rule_nothing_is_checked(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, BAD, LET, EMPTY), rules=())
    assert row(made, "P01").verdict is Verdict.BY_EXPERT
    assert row(made, "E1").verdict is Verdict.BY_EXPERT


def test_an_exception_needs_its_norm(tmp_path: Path) -> None:
    assert row(made_of(written(tmp_path)), "P02").verdict is Verdict.EXCEPTION
    bare = made_of(written(tmp_path, (", basis: акт/ст.8", "")))
    assert row(bare, "P02").verdict is Verdict.BY_EXPERT
    assert [one.reason for one in bare.exceptions] == ["Подпись ставят при двоих"]


def test_an_exception_from_what_is_not_required_excuses_nothing(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, ("mode: required", "mode: optional")))
    assert row(made, "P02").verdict is Verdict.BY_EXPERT


def test_what_the_language_ensures_has_its_bounds_and_is_no_proof(tmp_path: Path) -> None:
    found = row(made_of(written(tmp_path)), "P09")
    assert found.verdict is Verdict.INCOMPLETE
    assert [one.kind for one in found.evidence][:2] == [EvidenceKind.CHECKED, EvidenceKind.UNPROVED]
    assert "«Доходы» — 12" in found.evidence[0].text.ru


def test_a_judgement_leaves_criteria_unproved(tmp_path: Path) -> None:
    judged = (
        "  ведомство: {agency: Придуманное ведомство",
        "  ведомство: {judgement: {by: Эксперт, question: Хорошо ли?}",
    )
    found = row(made_of(written(tmp_path, judged)), "P09")
    assert found.verdict is Verdict.INCOMPLETE
    assert EvidenceKind.UNCHECKED in [one.kind for one in found.evidence]


def test_a_part_that_is_ensured_does_not_make_it_kept(tmp_path: Path) -> None:
    found = row(made_of(written(tmp_path)), "E2")
    assert found.verdict is Verdict.INCOMPLETE
    wanted = [EvidenceKind.CHECKED, EvidenceKind.UNPROVED, EvidenceKind.UNCHECKED]
    assert [one.kind for one in found.evidence][:3] == wanted


def test_errors_of_the_language_leave_no_proof(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, ("unless: справка есть", "unless: нет такого имени")))
    assert not made.requisites.sound
    assert row(made, "P09").verdict is Verdict.BY_EXPERT
    assert EvidenceKind.PROVED not in [one.kind for each in made.criteria for one in each.evidence]


def test_a_rule_that_fails_has_not_looked(tmp_path: Path) -> None:
    def fails(draft: Draft) -> Iterable[Finding]:
        raise RuntimeError("a defect")

    org = next(one for one in RULES if one.code == "ORG001")
    broken = DraftRule(kind=org.kind, title=org.title, requirements=org.requirements, check=fails)
    made = made_of(written(tmp_path, BAD, LET, EMPTY), rules=(broken,))
    assert (row(made, "P01").verdict, row(made, "P01").rules) == (Verdict.INCOMPLETE, ())


WORKING = "length: {простой: 5 рабочих дней, сложный: 10 рабочих дней}"
TERM_RULES = tuple(one for one in BUILTIN_RULES if one.code in ("TRM001", "TRM002"))


def unchecked(made: Assessment, name: str) -> list[str]:
    return [one.text.ru for one in row(made, name).evidence if one.kind is EvidenceKind.UNCHECKED]


def looked(made: Assessment, name: str) -> list[str]:
    return [one.text.ru for one in row(made, name).evidence if one.kind is EvidenceKind.LOOKED]


def test_terms_that_fit_were_looked_at(tmp_path: Path) -> None:
    made = made_of(written(tmp_path), rules=TERM_RULES)
    assert looked(made, "P08") == ["TRM001, TRM002"]
    assert unchecked(made, "P08") == []
    assert (row(made, "P08").verdict, row(made, "P08").rules) == (Verdict.NONE_FOUND, ("TRM001", "TRM002"))


def test_a_comparison_that_was_not_made_found_nothing_and_looked_at_nothing(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, (WORKING, "length: 30 календарных дней")), rules=TERM_RULES)
    assert looked(made, "P08") == ["TRM001"]
    assert unchecked(made, "P08") == [
        "TRM002: что дольше, срок «решение» (30 календарных дней) или ответ источника «Придуманный реестр» "
        "(3 рабочих дня), без календаря не сказать",
        "TRM002: что дольше, срок «решение» (30 календарных дней) или ответ источника «Придуманный реестр» "
        "(3 рабочих дня), ответ источника «Придуманное ведомство» (5 рабочих дней), без календаря не сказать",
    ]
    assert (row(made, "P08").verdict, row(made, "P08").rules) == (Verdict.INCOMPLETE, ("TRM001",))


def test_what_is_found_in_one_variant_leaves_the_other_unchecked(tmp_path: Path) -> None:
    mixed = WORKING.replace("5 рабочих", "2 календарных").replace("10 рабочих", "10 календарных")
    made = made_of(written(tmp_path, (WORKING, mixed)), rules=TERM_RULES)
    assert row(made, "P08").verdict is Verdict.ADVISED
    assert row(made, "P08").rules == ("TRM001", "TRM002")
    assert all("10 календарных дней" in one for one in unchecked(made, "P08"))


def one_after_another(first: str, last: str) -> tuple[tuple[str, str], ...]:
    """The made-up service with two results in place of one, the lists of the first being those that it had."""
    text = (HERE / NOTICE).read_text(encoding="utf-8")
    lists = text.partition("grounds:\n")[2].partition("terms:\n")[0]
    result = next(line for line in text.splitlines() if line.startswith("result:"))
    results = f"results:\n  приём: {{kind: intermediate{first}}}\n  ответ: {{after: приём{last}}}"
    return (
        (lists, f"  приём:\n{indent(lists, '  ')}  ответ: {{refuse: []}}\n"),
        (f"terms:\n  решение: {{{WORKING}, from: регистрация, basis: акт/ст.6}}\n", ""),
        (result, results),
    )


def of_days(days: str, start: str) -> str:
    return f", term: {{length: {days}, from: {start}, basis: акт/ст.6}}"


def test_of_several_results_the_last_has_to_come_after_all_answers(tmp_path: Path) -> None:
    edits = one_after_another(of_days("5 рабочих дней", "регистрация"), of_days("1 рабочий день", "приём"))
    made = made_of(written(tmp_path, *edits), rules=TERM_RULES)
    assert (looked(made, "P08"), unchecked(made, "P08")) == (["TRM001, TRM002"], [])


def test_what_an_earlier_result_waits_for_was_not_checked(tmp_path: Path) -> None:
    edits = one_after_another(of_days("4 рабочих дня", "регистрация"), of_days("1 рабочий день", "приём"))
    made = made_of(written(tmp_path, *edits), rules=TERM_RULES)
    assert looked(made, "P08") == ["TRM001"]
    assert unchecked(made, "P08") == [
        "TRM002: результату «приём» (4 рабочих дня) может понадобиться ответ источника «Придуманное ведомство» "
        "(5 рабочих дней): что нужно ему, а что следующим результатам, здесь не различают"
    ]
    assert row(made, "P08").verdict is Verdict.INCOMPLETE


def test_several_results_too_late_for_the_answers_are_advised(tmp_path: Path) -> None:
    edits = one_after_another(of_days("3 рабочих дня", "регистрация"), of_days("1 рабочий день", "приём"))
    made = made_of(written(tmp_path, *edits), rules=TERM_RULES)
    assert [one.message.ru for one in made.remarks if one.code == "TRM002"] == [
        "срок «ответ» — 4 рабочих дня от подачи, а ответ источника «Придуманное ведомство» занимает 5 рабочих дней"
    ]
    assert unchecked(made, "P08") == []


def test_several_results_without_a_term_of_the_last_were_not_checked(tmp_path: Path) -> None:
    made = made_of(
        written(tmp_path, *one_after_another(of_days("9 рабочих дней", "регистрация"), "")), rules=TERM_RULES
    )
    assert looked(made, "P08") == ["TRM001"]
    assert unchecked(made, "P08") == [
        "TRM002: ответ источника «Придуманный реестр» (3 рабочих дня) не с чем сравнить: за сколько решают последний "
        "из результатов в варианте «простой», от подачи не отсчитано",
        "TRM002: ответ источника «Придуманный реестр» (3 рабочих дня), ответ источника «Придуманное ведомство» "
        "(5 рабочих дней) не с чем сравнить: за сколько решают последний из результатов в варианте «сложный», от "
        "подачи не отсчитано",
    ]


def test_a_rule_that_cannot_tell_what_it_left_has_not_looked(tmp_path: Path) -> None:
    def fails(draft: Draft) -> Iterable[Bilingual]:
        raise RuntimeError("a defect")

    org = next(one for one in RULES if one.code == "ORG001")
    broken = DraftRule(
        kind=org.kind, title=org.title, requirements=org.requirements, check=lambda _: (), unsettled=fails
    )
    made = made_of(written(tmp_path, BAD, LET, EMPTY), rules=(broken,))
    assert unchecked(made, "P01") == ["ORG001: RuntimeError: a defect"]
    assert (row(made, "P01").verdict, row(made, "P01").rules) == (Verdict.INCOMPLETE, ())


def test_figures_without_an_official_text(tmp_path: Path) -> None:
    made = made_of(written(tmp_path))
    assert [(one.value, one.basis, one.verified) for one in made.numbers] == [("5 рабочих дней", ("слух/ст.7",), None)]


def test_shared_acts_are_listed_where_something_rests_on_them(tmp_path: Path) -> None:
    acts = """regdsl: "1"
kind: legal-acts
id: ru.test.acts
language: ru
title: Акты
acts:
  акт: {act: Придуманный акт № 1, editions: [2023-01-01, 2024-01-01, 2099-01-01], verified: official_copy}
  иной: {act: Придуманный акт № 3}
"""
    (tmp_path / "acts.yaml").write_text(acts, encoding="utf-8")
    own = "legal_basis:\n  акт: {act: Придуманный акт № 1, edition: 2024-01-01, verified: official_copy}\n"
    shared, plain = made_of(written(tmp_path, (own, "uses: ru.test.acts\nlegal_basis:\n"))), made_of(written(tmp_path))
    assert [one.key for one in shared.acts] == ["слух", "акт"]
    assert next(one for one in shared.acts if one.key == "акт") == next(one for one in plain.acts if one.key == "акт")
    assert [one.value for one in shared.numbers] == [one.value for one in plain.numbers]


def test_gaps_are_proposals(tmp_path: Path) -> None:
    assert [one.proposal for one in made_of(written(tmp_path)).gaps] == ["Дополнить статью 4 сроком."]


def test_indicators(tmp_path: Path) -> None:
    simple, hard = made_of(written(tmp_path)).figures
    assert (simple.variant, hard.variant) == ("простой", "сложный")
    names = ("inputs", "inputs_from_applicant", "documents", "paper_documents", "questions_min", "questions_max")
    assert [simple.figures[name].number for name in names] == [2, 1, 0, 0, 0, 1]
    assert [hard.figures[name].number for name in names] == [3, 1, 1, 1, 1, 1]
    assert simple.figures["critical_path"].text.ru == "3 рабочих дня"
    assert hard.figures["critical_path"].text.ru == "5 рабочих дней"
    assert hard.figures["term"].text.ru == "решение — 10 рабочих дней"
    assert (simple.figures["contacts"].number, simple.figures["human_procedures"].number) == (2, 1)
    assert (simple.figures["grounds_refuse"].number, hard.figures["grounds_refuse"].number) == (1, 2)


def test_a_source_without_a_term_leaves_the_path_uncomputed(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, (", within: 3 рабочих дня", "")))
    assert made.figures[0].figures["critical_path"].number is None
    assert made.figures[0].figures["critical_path"].text.ru.startswith("не вычислено")


def test_terms_of_answers_in_different_units_are_compared_where_it_is_certain(tmp_path: Path) -> None:
    made = made_of(written(tmp_path, ("within: 3 рабочих дня", "within: 4 календарных дня")))
    assert made.figures[1].figures["critical_path"].text.ru == "5 рабочих дней"
    made = made_of(written(tmp_path, ("within: 3 рабочих дня", "within: 6 календарных дней")))
    assert made.figures[1].figures["critical_path"].text.ru == (
        "не вычислено: какой из сроков ответа дольше, зависит от календаря"
    )


def test_the_version_before(tmp_path: Path) -> None:
    ground = "    - {id: справка, title: Нет справки, unless: справка есть, only: сложный, basis: акт/ст.5, "
    ground += "explain: Справки нет., remedy: При необходимости обратитесь снова.}\n"
    before = written(tmp_path, ('version: "2"', 'version: "1"'), (ground, ""), name="before.yaml")
    made = made_of(written(tmp_path), former=before)
    assert made.former is not None
    assert made.former.version == "1"
    assert made.former.figures[1].figures["grounds_refuse"].number == 1
    (grounds,) = [one for one in made.former.changes if one.section == "grounds"]
    (added,) = grounds.differences
    assert (added.how, [one.ru for one in added.titles]) == (
        How.ADDED,
        ["Основания", "Отказ в предоставлении", "«Нет справки»"],
    )


def test_a_reason_for_many_findings_is_read_once() -> None:
    made = made_of(EXAMPLES / "unified-benefit" / "unified-benefit.yaml", rules=BUILTIN_RULES)
    for one in made.criteria:
        stands = [known.text.ru for known in one.evidence if known.kind is EvidenceKind.LET_STAND]
        reasons = [text.split(": ", maxsplit=1)[1] for text in stands]
        assert len(reasons) == len(set(reasons)), one.id
    counted = Counter((one.code, one.reason) for one in made.let_stand)
    code, reason = max(counted, key=lambda key: counted[key])
    assert counted[code, reason] > 1
    told = next(
        known.text.ru
        for one in made.criteria
        for known in one.evidence
        if known.kind is EvidenceKind.LET_STAND and code in known.text.ru and known.text.ru.endswith(f": {reason}")
    )
    assert f"{code} × {counted[code, reason]}" in told


def test_a_figure_in_another_file_is_found_by_the_name_of_the_file() -> None:
    made = made_of(EXAMPLES / "unified-benefit" / "unified-benefit.yaml", rules=BUILTIN_RULES)
    text = render_sheet_text(assessment_sheet(made, "ru"))
    figures = text.split("3. Критерий")[0]
    assert "benefit-norms.yaml:" in figures.replace("-\n", "-")
    assert "unified-benefit/benefit-norms.yaml:" not in figures
