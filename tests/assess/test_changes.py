"""Section 7: every section that differs from the former version, and what rests on it."""

import re
import shutil
from pathlib import Path

import pytest

from regdsl.assess.assessment import Change, Rests
from regdsl.assess.changes import changes_of
from regdsl.corpus import load_bundle
from regdsl.corpus.bundle import Bundle
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of
from tests.assess.making import Edit, made_of, written
from tests.support.paths import EXAMPLES

TOLD_ELSEWHERE = {"regdsl", "kind", "id", "version", "language"}
"""What tells one file from another stands among the requisites."""

OUTCOME, OTHER, WORDING = Rests.OUTCOME, Rests.OTHER, Rests.WORDING

FORMERLY = {
    "title": ("Иначе названная услуга", WORDING),
    "short": ("Услуга", WORDING),
    "in_force": ("{from: 2023-01-01}", OTHER),
    "transitional": ("[{change: Порог, undecided_cases: old, basis: акт/ст.9}]", OUTCOME),
    "law_as_of": ("2023-01-01", OTHER),
    "authority": ("{level: regional, body: Придуманный орган, time_zone: Europe/Moscow}", OTHER),
    "legal_basis": ("{акт: {act: Придуманный акт № 1, edition: 2023-01-01}, слух: {act: Слух}}", OTHER),
    "uses": ("[ru.made-up.books]", OUTCOME),
    "parameter_date": ("дата обращения", OUTCOME),
    "applicants": ("[citizen, legal_entity]", OUTCOME),
    "representatives": ("{allow: [по доверенности], basis: акт/ст.1}", OTHER),
    "participants": ("[{name: Придуманная почта, role: Доставляет ответ}]", OTHER),
    "life_situations": ("[Рождение ребёнка]", OTHER),
    "predecessors": ("[Запись в очередь]", OTHER),
    "consumers": ("[Учёт домов]", OTHER),
    "socially_significant": ("true", OTHER),
    "majority_list": ("true", OTHER),
    "features": ("{опыт: {question: Есть ли опыт?, values: {есть: Да, нет: Нет, был: Был}}}", OUTCOME),
    "variants": ("[{id: простой, when: справка есть}, {id: сложный, otherwise: true}]", OUTCOME),
    "sources": ("{заявление: {from: application}, реестр: {from: inspection}, ведомство: {agency: Иное}}", OUTCOME),
    "documents": ("{справка: {proves: справка есть, medium: [электронный]}}", OTHER),
    "inputs": ("{имя: {title: Имя, type: text, source: заявление, nullable: true}}", OUTCOME),
    "parameters": ("{п: {title: П, type: integer, values: [{from: 2020-01-01, open: true, value: 1}]}}", OUTCOME),
    "periods": ("{год: {length: 12 месяцев, before: дата обращения}}", OUTCOME),
    "definitions": ("{много: sum(доходы) > 5}", OUTCOME),
    "criteria": ("{мало: sum(доходы) < 5}", OUTCOME),
    "grounds": (
        "{reject_intake: [], return: [], correct: [], suspend: [], refuse: [], leave_unconsidered: [], terminate: []}",
        OUTCOME,
    ),
    "terms": ("{решение: {length: 30 рабочих дней, from: регистрация}}", OTHER),
    "extend": ("{долго: {clock: решение, by: 5 рабочих дней, event: no_answer}}", OTHER),
    "silence": ("{after: решение, means: granted, basis: акт/ст.6}", OUTCOME),
    "channels": ("[epgu]", OTHER),
    "presence": ("none", OTHER),
    "consents": ("{remote: {needed: true}}", OTHER),
    "fee": ("{amount: 350}", OTHER),
    "result": ("{register: Придуманный реестр уведомлений, extract: false}", OTHER),
    "procedures": ("standard", OTHER),
    "retention": ("{case: 5 лет}", OTHER),
    "subject": ("{name: ребёнок, in: доходы}", OUTCOME),
    "types": ("{ребёнок: {имя: {title: Имя, type: text}}}", OUTCOME),
    "results": ("{учёт: {title: Учёт, record: {register: Реестр}}}", OUTCOME),
    "allocation": ("{resource: {name: место, from: реестр}, candidates: {stage: учёт}}", OTHER),
    "proactive": ("{trigger: {event: Рождение, source: реестр}, variant: простой}", OUTCOME),
    "properties": ("{всегда: {title: Не отказывают, never: refused}}", OTHER),
}
"""What each section of the made-up service was in a former version, and what rests on that."""


BOOKS = """\
regdsl: "1"
kind: reference-book
id: ru.made-up.books
language: ru
title: Придуманный справочник
books:
  районы:
    title: Районы
    versions:
      - {from: 2020-01-01, open: true, codes: {север: Северный, юг: Южный}}
"""


def with_section(text: str, section: str, value: str) -> str:
    """The text with one section said anew, at its end."""
    without = re.sub(rf"^{section}:.*\n(?:[ #-].*\n)*", "", text, flags=re.MULTILINE)
    return f"{without}{section}: {value}\n"


def bundle_in(path: Path) -> Bundle:
    loaded = load_bundle(path)
    assert loaded.bundle is not None, [one.message("ru") for one in loaded.diagnostics]
    return loaded.bundle


def test_every_section_of_the_language_is_looked_at() -> None:
    assert {one.key for one in concept_of(Regulation).fields} == FORMERLY.keys() | TOLD_ELSEWHERE


@pytest.mark.parametrize("section", FORMERLY)
def test_a_section_that_differs_is_named(tmp_path: Path, section: str) -> None:
    value, rests = FORMERLY[section]
    (tmp_path / "books.yaml").write_text(BOOKS, encoding="utf-8")
    before = written(tmp_path, name="before.yaml")
    before.write_text(with_section(before.read_text(encoding="utf-8"), section, value), encoding="utf-8")
    former, now = bundle_in(before), bundle_in(written(tmp_path))
    (found,) = changes_of((former, None), (now, None))
    assert (found.section, found.rests) == (section, rests)
    assert re.fullmatch("[А-Яа-яё ]+", found.title.ru)
    (back,) = changes_of((now, None), (former, None))
    assert (back.section, back.rests) == (section, rests)


def changes(folder: Path, *edits: Edit, now: tuple[Edit, ...] = ()) -> dict[str, Change]:
    """The sections that differ from a former version that is edited so, by their keys."""
    made = made_of(written(folder, *now), former=written(folder, *edits, name="before.yaml"))
    assert made.former is not None
    return {one.section: one for one in made.former.changes}


def said(change: Change) -> list[tuple[str, str | None, str | None]]:
    """What differs in a section: where, what was, what is."""
    return [
        (" › ".join(title.ru for title in one.titles), one.before and one.before.ru, one.after and one.after.ru)
        for one in change.differences
    ]


def test_a_term_that_is_shorter_is_told_with_both_lengths(tmp_path: Path) -> None:
    (found,) = changes(tmp_path, ("простой: 5 рабочих дней", "простой: 30 рабочих дней")).values()
    assert (found.section, found.title.ru, found.rests) == ("terms", "Сроки", OTHER)
    assert said(found) == [("Сроки › «решение» › Длительность › «простой»", "30 рабочих дней", "5 рабочих дней")]


def test_the_outcome_rests_on_terms_where_events_come_too_late(tmp_path: Path) -> None:
    late = ("  suspend: []", "  suspend: [{id: ждут, title: Ждут, event: no_answer, until: решение, basis: акт/ст.9}]")
    found = changes(tmp_path, late, ("простой: 5 рабочих дней", "простой: 30 рабочих дней"), now=(late,))
    assert {name: one.rests for name, one in found.items()} == {"terms": OUTCOME}


@pytest.mark.parametrize(
    ("old", "new", "rests"),
    [
        ("within: 5 рабочих дней", "within: 7 рабочих дней", OTHER),
        (
            "basis: слух/ст.7}",
            "basis: слух/ст.7, if_silent: {default: {справка есть: true}, basis: акт/ст.9}}",
            OUTCOME,
        ),
        ("{agency: Придуманное ведомство", "{from: inspection, agency: Придуманное ведомство", OUTCOME),
    ],
)
def test_the_outcome_rests_on_some_of_what_is_said_of_sources(tmp_path: Path, old: str, new: str, rests: Rests) -> None:
    (found,) = changes(tmp_path, (old, new)).values()
    assert (found.section, found.rests) == ("sources", rests)


@pytest.mark.parametrize(
    ("old", "new", "section", "rests"),
    [
        ("title: Доход велик", "title: Большой доход", "grounds", WORDING),
        ("explain: Справки нет.", "explain: Нет её.", "grounds", WORDING),
        ("basis: акт/ст.4", "basis: акт/ст.14", "grounds", OTHER),
        ("basis: акт/ст.4", "term: 3 рабочих дня\n      basis: акт/ст.4", "grounds", OTHER),
        ("id: доход\n", "id: term\n", "grounds", OUTCOME),
        ("purpose: decision}", "purpose: contact}", "inputs", OTHER),
        ("title: Доходы, type", "title: Доход, type", "inputs", WORDING),
        ("рядом: Рядом", "рядом: Близко", "features", WORDING),
        ("{есть: Да, нет: Нет}", "{есть: Да, никакого: Нет}", "features", OUTCOME),
    ],
)
def test_words_are_told_from_what_they_say(tmp_path: Path, old: str, new: str, section: str, rests: Rests) -> None:
    assert changes(tmp_path, (old, new))[section].rests is rests


def test_a_question_that_a_person_judges_by_is_more_than_words(tmp_path: Path) -> None:
    def judged(question: str) -> Edit:
        of = f"{{judgement: {{by: Эксперт, question: {question}}}"
        return ("{agency: Придуманное ведомство", of)

    found = changes(tmp_path, judged("Хорошо ли?"), now=(judged("Плохо ли?"),))
    assert found["sources"].rests is not WORDING


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| рядом  | -    | простой    |", "| рядом    | -    |   простой    |"),
        ("|--------|------|------------|", "|---|---|---|"),
        ("channels: [epgu, mfc]", "channels: [mfc, epgu]"),
        ("  имя: {title: Имя, type: text,", "  имя: {type: text, title: Имя,"),
        ("unless: sum(доходы) <= 100000", "unless: sum(доходы)  <=  100000"),
        ("простой: 5 рабочих дней", "простой: 5 working days"),
    ],
)
def test_layout_and_spelling_are_no_difference(tmp_path: Path, old: str, new: str) -> None:
    assert changes(tmp_path, (old, new)) == {}


def test_entries_that_are_called_alike_are_told_apart(tmp_path: Path) -> None:
    two = ("name: Придуманный банк, role: Принимает плату", "name: Придуманная почта, role: Принимает плату")
    other = ("name: Придуманный банк, role: Принимает плату", "name: Придуманная почта, role: Возвращает плату")
    (found,) = changes(tmp_path, two, now=(other,)).values()
    assert said(found) == [("Участники › «Придуманная почта (2)» › Роль", "Принимает плату", "Возвращает плату")]


def test_a_list_that_is_no_longer_empty_is_told_once(tmp_path: Path) -> None:
    (found,) = changes(
        tmp_path,
        now=(("  terminate: []", "  terminate: [{id: отзыв, title: Отзыв, event: withdrawn, basis: акт/ст.9}]"),),
    ).values()
    ((where, before, _),) = said(found)
    assert (where, before) == ("Основания › Прекращение › «Отзыв»", None)


@pytest.mark.parametrize(
    ("file", "old", "new", "section", "where"),
    [
        ("benefit-norms.yaml", "value: 27093.00", "value: 27094.00", "parameters", "Минимальный размер оплаты труда"),
        ("benefit-books.yaml", "          Байконур: Город Байконур\n", "", "uses", "Байконур"),
    ],
)
def test_what_a_regulation_uses_is_looked_at_too(
    tmp_path: Path, file: str, old: str, new: str, section: str, where: str
) -> None:
    now, before = (tmp_path / name for name in ("now", "before"))
    for folder in (now, before):
        shutil.copytree(EXAMPLES / "unified-benefit", folder)
    text = (before / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (before / file).write_text(text.replace(old, new), encoding="utf-8")
    name = "unified-benefit.yaml"
    (found,) = changes_of((bundle_in(before / name), None), (bundle_in(now / name), None))
    assert (found.section, found.rests) == (section, OUTCOME)
    ((told, _, _),) = said(found)
    assert where in told


def test_a_version_with_errors_of_the_language_is_compared_as_it_is_written(tmp_path: Path) -> None:
    wrong = ("unless: справка есть", "unless: нет такого имени")
    found = changes(tmp_path, wrong, ("простой: 5 рабочих дней", "простой: 30 рабочих дней"))
    assert {name: one.rests for name, one in found.items()} == {"grounds": OUTCOME, "terms": OTHER}
