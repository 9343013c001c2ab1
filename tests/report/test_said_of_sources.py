"""From whom a datum is asked, and what was known to be absent: told in the reader's language."""

from pathlib import Path
from typing import Any

import pytest

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.decision_text import render_decision
from regdsl.report.decision_titles import titles_of
from tests.decide.services import application, load

SERVICE: dict[str, str] = {
    "features": "очно: {title: Подаёт лично, question: Вы пришли сами?, values: {да: Да, нет: Нет}}",
    "variants": '- {id: сам, title: Сам, when: очно = "да"}\n- {id: иной, title: Иной, otherwise: true}',
    "inputs": "справка: {title: Справка о доходах, type: text, nullable: true, source: налоговая}\n"
    "паспорт: {title: Паспорт, type: text, nullable: true, source: полиция}",
    "refuse": "- {id: справка, title: Нет справки, when: справка = null, basis: акт/п.1}\n"
    "- {id: паспорт, title: Нет паспорта, when: паспорт = null, basis: акт/п.1}",
}


def shown(folder: Path, inputs: dict[str, Any], lang: Lang) -> str:
    """The decision as a person reads it."""
    regulation = load(folder, **SERVICE)
    decision = regulation.decide(application(inputs)).to_dict(lang)
    return render_decision(decision, lang, titles_of(regulation.program, lang), width=200)


@pytest.mark.parametrize(
    ("lang", "words"), [("ru", "Подаёт лично — откуда: заявление"), ("en", "Подаёт лично — from: application")]
)
def test_an_answer_of_the_applicant_is_asked_of_him_in_his_language(lang: Lang, words: str, tmp_path: Path) -> None:
    text = shown(tmp_path, {"справка": "а", "паспорт": "б"}, lang)
    assert words in text


@pytest.mark.parametrize(("lang", "none"), [("ru", "нет"), ("en", "none")])
def test_what_is_known_to_be_absent_stands_with_its_source(lang: Lang, none: str, tmp_path: Path) -> None:
    text = shown(tmp_path, {"очно": "да", "справка": None, "паспорт": "б"}, lang)
    name = "справка" if lang == "ru" else "Справка о доходах"
    assert f"Налоговая служба: {name} ({none})" in text
    other = "паспорт" if lang == "ru" else "Паспорт"
    assert f"Полиция: {other}\n" in text
