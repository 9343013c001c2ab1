"""Settings of a project: where they are found, what they say, what is wrong with them."""

from pathlib import Path

import pytest

from regdsl.diagnostics import Severity
from regdsl.lint.profile import BASE, profile
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from regdsl.lint.settings import Settings, find_settings, read_settings

GOOD = """
profile = "kherson-79"
fail_on = "warning"
baseline = "known.json"

[rules]
LNG001 = "error"
ORG001 = "off"

[[files]]
path = "demo-*.yaml"
rules = {LNG001 = "off"}
"""


def read(text: str, name: str = "regdsl.toml") -> tuple[Settings, list[tuple[str, int, int]]]:
    found = read_settings(text, Path(name), BUILTIN_RULES)
    places = [(one.kind.code, one.span.start.line, one.span.start.column) for one in found.diagnostics if one.span]
    return found.settings, places


def test_what_is_said_holds() -> None:
    settings, wrong = read(GOOD)
    assert wrong == []
    assert (settings.profile, settings.fail_on, settings.baseline) == ("kherson-79", Severity.WARNING, "known.json")
    selection = Selection.of(profile(settings.profile), BUILTIN_RULES, settings, Path("project").resolve())
    on = {rule.code: severity for rule, severity in selection.rules}
    assert on["LNG001"] is Severity.ERROR
    assert "ORG001" not in on
    assert "LNG001" not in {rule.code for rule, _ in selection.at("project/demo-city.yaml").rules}
    assert "LNG001" in {rule.code for rule, _ in selection.at("project/city.yaml").rules}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("profil = 1", [("CFG005", 1, 1)]),
        ("\nprofile = 'narnia'", [("CFG006", 2, 1)]),
        ("fail_on = 3", [("CFG006", 1, 1)]),
        ("[rules]\nXXX999 = 'off'", [("CFG004", 2, 1)]),
        ("[rules]\nLNG001 = 'fatal'", [("CFG006", 2, 1)]),
        ("rules = 5", [("CFG006", 1, 1)]),
        ("[numbers.LNG001]\ntimes = 4", [("CFG005", 2, 1)]),
        ("[numbers.XXX999]\ntimes = 4", [("CFG004", 1, 10)]),
        ("files = 5", [("CFG006", 1, 1)]),
        ("[[files]]\npath = 5", [("CFG006", 2, 1), ("CFG006", 2, 1)]),
        ("[[files]]\npath = 'x'\nrule = 5", [("CFG005", 3, 1)]),
        ("profile = ", [("CFG007", 1, 11)]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, places: list[tuple[str, int, int]]) -> None:
    settings, wrong = read(text)
    assert wrong == places
    assert settings.profile == BASE


def test_the_nearest_settings_hold(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.regdsl]\nprofile = "kherson-79"\n', encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_settings(inner / "x.yaml", BUILTIN_RULES).settings.profile == "kherson-79"
    (inner / "regdsl.toml").write_text('profile = "concept-837r"\n', encoding="utf-8")
    assert find_settings(inner, BUILTIN_RULES).settings.profile == "concept-837r"
    assert find_settings(inner / "x.yaml", BUILTIN_RULES).path == inner / "regdsl.toml"
