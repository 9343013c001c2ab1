"""The sheet says what the act behind its profile does not reach: days before it, bodies that it does not speak of."""

from pathlib import Path

import pytest

from regdsl.api.assessing import assess
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_text import render_sheet_text
from tests.assess.making import RULES, Edit, written

BEFORE: Edit = ("2024-01-01", "2026-06-22")
ON_THE_DAY: Edit = ("2024-01-01", "2026-06-23")
FEDERAL: Edit = ("level: municipal", "level: federal")


def opening(folder: Path, profile: str, *edits: Edit, lang: str = "ru") -> str:
    """The first section of the sheet, in one line."""
    (made,) = assess([written(folder, *edits)], profile, rules=RULES).assessments
    text = render_sheet_text(assessment_sheet(made, lang))  # type: ignore[arg-type]  # one of the two
    return " ".join(text[text.index("\n1. ") : text.index("\n2. ")].split())


@pytest.mark.parametrize(
    ("profile", "edit", "told"),
    [("kherson-79", BEFORE, True), ("kherson-79", ON_THE_DAY, False), ("concept-837r", BEFORE, False)],
)
def test_a_regulation_that_is_older_than_the_act_is_told(profile: str, edit: Edit, told: bool, tmp_path: Path) -> None:
    assert (
        "профиль составлен по акту на 23 июня 2026 г., а регламент действует с 22 июня"
        in opening(tmp_path, profile, edit)
    ) is told
    assert ("the profile is of the act as of 23 June 2026" in opening(tmp_path, profile, edit, lang="en")) is told


@pytest.mark.parametrize(
    ("profile", "edits", "told"),
    [
        ("kherson-79", (FEDERAL,), True),
        ("arkhangelsk-175", (FEDERAL,), True),
        ("arkhangelsk-175", (), False),
        ("concept-837r", (FEDERAL,), False),
    ],
)
def test_a_service_of_another_level_is_told(profile: str, edits: tuple[Edit, ...], told: bool, tmp_path: Path) -> None:
    assert ("органах другого уровня (региональный, муниципальный)" in opening(tmp_path, profile, *edits)) is told
    assert ("bodies of another level (regional, municipal)" in opening(tmp_path, profile, *edits, lang="en")) is told
