"""A jurisdiction answers for what it turns on: by words of its act, or of the federal act that holds there too."""

from pathlib import Path

import pytest

from regdsl.diagnostics import Severity
from regdsl.library.checking import check
from regdsl.lint.profile import BASE, PROFILES, profile
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from tests.cli.calling import call
from tests.lint.cases import Case, cases, rule_of, written

ASKED: list[Case] = [case for case in cases() if case.rule.code == "ONC001" and case.fails]


@pytest.mark.parametrize("name", [name for name in PROFILES if name != BASE])
def test_every_rule_that_is_on_rests_on_something(name: str) -> None:
    chosen = profile(name)
    on = [rule for rule in BUILTIN_RULES if chosen.severity(rule) is not None]
    assert [rule.code for rule in on if chosen.basis(rule) is None] == []


@pytest.mark.parametrize("code", ["PRC004", "PRC005", "PRC008"])
def test_what_a_region_does_not_ban_is_no_error_there(code: str) -> None:
    """An error breaches a ban: the decree of the Kherson region does not speak of procedures and their data."""
    assert profile("kherson-79").severity(rule_of(code)) is Severity.WARNING
    assert profile("concept-837r").severity(rule_of(code)) is Severity.ERROR


@pytest.mark.parametrize(("name", "narrow"), [("kherson-79", True), ("concept-837r", False)])
def test_a_finding_says_whose_registers_the_act_of_a_region_leaves_out(name: str, narrow: bool, tmp_path: Path) -> None:
    """Which body keeps a source is not known; the decree speaks of those of the region and of its municipalities."""
    rule = rule_of("ONC001")
    (found,) = check([written(tmp_path, ASKED[0].content)], Selection.of(profile(name), (rule,))).diagnostics
    for lang, words in (("ru", "федеральный орган"), ("en", "federal body")):
        assert (words in found.help_text(lang)) is narrow  # type: ignore[arg-type]
        page = " ".join(call("rules", "ONC001", "--profile", name, "--lang", lang).out.split())
        assert (words in page) is narrow
