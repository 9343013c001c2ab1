"""Running rules: one that fails is told and the rest are heard; profiles, projects and numbers say what holds."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.library.checking import check
from regdsl.lint import (
    At,
    Draft,
    DraftRule,
    Finding,
    Found,
    Mark,
    Note,
    Noted,
    NotedFinding,
    NotedRule,
    Number,
    Project,
    ProjectRule,
    Sound,
    SoundRule,
    mark,
)
from regdsl.lint.profile import profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.selection import Selection
from regdsl.lint.settings import FileSettings, Settings
from tests.lint.cases import written

STRICT = "concept-837r"
WORDS = Bilingual("слово", "word")
LEAST = Number("least", 3, WORDS)


def kind(code: str) -> Kind:
    return Kind(code, f"test-{code.lower()}", Severity.WARNING, WORDS, WORDS)


def titled(draft: Draft) -> Iterator[Finding]:
    yield Finding(At("/title"))


def failing(seen: object) -> Iterator[Finding]:
    yield Finding(At("/id"))
    raise ZeroDivisionError("here")


def failing_together(project: Project) -> Iterator[Found]:
    raise ZeroDivisionError("there")


def many_inputs(draft: Draft) -> Iterator[Finding]:
    if len(draft.model.inputs) >= draft.number("STD998", LEAST):
        yield Finding(At("/inputs"))


def sound_only(sound: Sound) -> Iterator[Finding]:
    yield Finding(At("/grounds"))


TITLED = DraftRule(kind=kind("STD997"), title=WORDS, requirements=("P03",), check=titled)
MANY = DraftRule(kind=kind("STD998"), title=WORDS, requirements=("P03",), numbers=(LEAST,), check=many_inputs)
SOUND = SoundRule(kind=kind("STD999"), title=WORDS, requirements=("P05",), check=sound_only)
FAILS = DraftRule(kind=kind("STD994"), title=WORDS, requirements=("P03",), check=failing)
FAILS_SOUND = SoundRule(kind=kind("STD995"), title=WORDS, requirements=("P03",), check=failing)
FAILS_TOGETHER = ProjectRule(kind=kind("STD996"), title=WORDS, requirements=("P03",), check=failing_together)


def noted_id(draft: Draft) -> Mark:
    return mark(draft, At("/id"))


def not_noted(draft: Draft) -> Mark:
    raise ZeroDivisionError("here")


def of_notes(noted: Iterable[Noted[Mark]]) -> Iterator[NotedFinding]:
    return (NotedFinding(one.said) for one in noted)


def failing_notes(noted: Iterable[Noted[Mark]]) -> Iterator[NotedFinding]:
    raise ZeroDivisionError("there")


NOTED = NotedRule(
    kind=kind("STD990"), title=WORDS, requirements=("P03",), note=Note("id", Mark, noted_id), check=of_notes
)
FAILS_NOTING = NotedRule(
    kind=kind("STD991"), title=WORDS, requirements=("P03",), note=Note("none", Mark, not_noted), check=of_notes
)
FAILS_NOTED = NotedRule(
    kind=kind("STD992"), title=WORDS, requirements=("P03",), note=Note("id", Mark, noted_id), check=failing_notes
)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The clean regulation, without the comments that speak of rules which these tests do not run."""
    return written(tmp_path, {})


def codes(path: Path, rules: tuple[AnyRule, ...], settings: Settings | None = None, name: str = STRICT) -> list[str]:
    report = check([path], Selection.of(profile(name), rules, settings))
    return sorted(one.kind.code for one in report.diagnostics)


@pytest.mark.parametrize(
    "fails", [FAILS, FAILS_SOUND, FAILS_TOGETHER, FAILS_NOTING, FAILS_NOTED], ids=lambda rule: rule.code
)
def test_a_rule_that_fails_is_told_and_the_rest_are_heard(fails: AnyRule, base: Path) -> None:
    report = check([base], Selection.of(profile(STRICT), (TITLED, fails, SOUND)))
    assert {"STD997", "STD999", "CFG001"} <= {one.kind.code for one in report.diagnostics}
    (failure,) = [one for one in report.diagnostics if one.kind.code == "CFG001"]
    assert fails.code in failure.message("ru")
    assert "ZeroDivisionError" in failure.message("en")


def test_a_rule_for_what_checks_is_left_out_where_it_does_not(tmp_path: Path) -> None:
    written(tmp_path, {"set": {"definitions": {"многодетная": {"expr": "детей >= нет такого"}}}})
    found = codes(tmp_path, (TITLED, SOUND))
    assert "STD997" in found
    assert "STD999" not in found


def test_what_was_noted_is_found_at_its_place(base: Path) -> None:
    (found,) = check([base], Selection.of(profile(STRICT), (NOTED,))).diagnostics
    assert (found.kind.code, found.pointer) == ("STD990", "/id")
    assert found.span is not None
    assert found.span.file == str(base / "service.yaml")


def test_numbers_of_a_project_hold(base: Path) -> None:
    assert codes(base, (MANY,)) == ["STD998"]
    assert codes(base, (MANY,), Settings(numbers={("STD998", "least"): 99})) == []


def test_severities_are_those_of_the_project_then_of_the_profile(base: Path) -> None:
    def severity(settings: Settings) -> list[Severity]:
        report = check([base], Selection.of(profile(STRICT), (TITLED,), settings))
        return [one.severity for one in report.diagnostics]

    assert severity(Settings()) == [Severity.WARNING]
    assert severity(Settings(severities={"STD997": Severity.ERROR})) == [Severity.ERROR]
    assert severity(Settings(severities={"STD997": None})) == []
    assert severity(Settings(files=(FileSettings("*service.yaml", {"STD997": Severity.INFO}),))) == [Severity.INFO]
    assert codes(base, (TITLED,), name="base") == [], "a profile that names its rules has no others"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("concept-837r", "Концепция 837-р, I, принцип 5"),
        ("kherson-79", "Херсонская область, постановление № 79, п. 4.1"),
    ],
)
def test_a_finding_rests_on_the_words_of_its_jurisdiction(name: str, place: str, base: Path) -> None:
    report = check([base], Selection.of(profile(name), (SOUND,)))
    (found,) = report.diagnostics
    assert found.basis is not None
    assert found.basis.startswith(place)
