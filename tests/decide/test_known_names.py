"""A channel and a category of applicants are known ones, or the regulation describes them."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import text


def found(folder: Path, old: str, new: str) -> list[tuple[str, str, str]]:
    """The errors of the small regulation with one of its lines replaced: code, place, what is told to do."""
    whole = text()
    assert whole.count(old) == 1
    path = folder / "service.yaml"
    path.write_text(whole.replace(old, new), encoding="utf-8")
    made = regdsl.check([path])
    errors = [one for one in made.diagnostics if one.kind.code in ("NAM083", "NAM084")]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        (one.kind.code, lines[one.span.start.line - 1][one.span.start.column - 1 :][:6], str(one.help_text("ru")))
        for one in errors
        if one.span is not None
    ]


CHANNELS = "channels: [epgu, mfc, post]"
APPLICANTS = "applicants: [citizen, legal_entity]"


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "near"),
    [
        (CHANNELS, "channels: [mfc, epguu]", "NAM083", "epguu]", "epgu"),
        (CHANNELS, "channels:\n  mfc: {}\n  epguu: {}", "NAM083", "epguu:", "epgu"),
        (APPLICANTS, "applicants: [citizn]", "NAM084", "citizn", "citizen"),
    ],
)
def test_a_name_that_is_neither_known_nor_described_is_told(
    old: str, new: str, code: str, at: str, near: str, tmp_path: Path
) -> None:
    ((told, place, help_),) = found(tmp_path, old, new)
    assert (told, place) == (code, at)
    assert f"{near}" in help_


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CHANNELS, "channels: [epgu, rpgu, mfc, mfc_outreach, post, agency, phone, api, sfr]"),
        (CHANNELS, "channels: {mfc: {}, банкомат: {title: Банкомат}, киоск: Киоск}"),
        (APPLICANTS, "applicants: [citizen, sole_proprietor, legal_entity]"),
        (APPLICANTS, "applicants: {citizen: {}, садовод: {title: Садовод}}"),
    ],
)
def test_known_and_described_names_pass(old: str, new: str, tmp_path: Path) -> None:
    assert found(tmp_path, old, new) == []
