"""Every rule finds what its cases say, where they say it, and nothing else; and it speaks for itself."""

import re
from importlib import import_module
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from regdsl.diagnostics import Severity
from regdsl.lint.family import Family
from regdsl.lint.profile import PROFILES, profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from tests.lint.cases import BASE, HERE, Case, cases, content_of, files, linted, mended, rule_of, source, written
from tests.support.paths import EXAMPLES

SECTIONS = ["What it looks for", "Why it matters", "Bad", "Good", "How to mend it"]
MUTANTS = [(path, content_of(path)) for path in files()]
RULES = {rule.code: rule for rule in BUILTIN_RULES}


def page(rule: AnyRule) -> str:
    """The docstring of the module that declares `rule`."""
    slug = rule.kind.slug.replace("-", "_")
    module = import_module(f"regdsl.lint.rules.{rule.family.lower()}.{slug}")
    assert module.RULE is rule
    return module.__doc__ or ""


def snippet(rule: AnyRule, heading: str) -> dict[str, Any]:
    """The YAML under a heading of a rule's page, as a case; a second piece is that of another regulation."""
    section = page(rule).split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    found = [yaml.load(text, yaml.CSafeLoader) for text in re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)]
    assert all(isinstance(content, dict) for content in found)
    return dict(zip(("set", "twin"), found, strict=False))


def test_codes_are_numbered_within_families() -> None:
    codes = [rule.code for rule in BUILTIN_RULES]
    assert codes == sorted(set(codes), key=lambda code: (list(Family).index(Family(code[:3])), code))


@pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_cases_and_its_page(rule: AnyRule) -> None:
    path = HERE / "rules" / rule.family.lower() / f"{rule.kind.slug}.yaml"
    content = content_of(path)
    assert content["rule"] == rule.code
    assert content["pass"]
    assert content["fail"]
    assert content["mutant"]
    assert re.findall(r"^## (.*)$", page(rule), re.MULTILINE) == SECTIONS
    assert rule.requirements


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    assert sorted(content["rule"] for _, content in MUTANTS) == sorted(RULES)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_case(case: Case, tmp_path: Path) -> None:
    report = linted(written(tmp_path, case.content), case.rule)
    found = [one for one in report.diagnostics if one.kind.code == case.rule.code]
    wrong = [one.message("en") for one in report.diagnostics if one.severity == Severity.ERROR and one not in found]
    assert wrong == [] or case.content.get("unsound"), "but for the rule the regulation is sound"
    expected = case.content["found"] if case.fails else []
    assert [one.pointer for one in found] == [one["at"] for one in expected]
    for one, wanted in zip(found, expected, strict=True):
        assert one.span is not None
        assert source(report, one.span).startswith(str(wanted["text"]))
        assert one.message("ru")
        assert one.message("en")
        assert one.help_text("ru")
        assert one.help_text("en")
    if "fix" in case.content:
        text = mended(report, found[0])
        assert case.content["fix"] in text
        assert found[0].span is not None
        Path(found[0].span.file).write_text(text, encoding="utf-8")
        after = linted(tmp_path, case.rule).diagnostics
        assert [
            one.message("en") for one in after if one.severity == Severity.ERROR and one.kind != case.rule.kind
        ] == wrong
        assert len([one for one in after if one.kind.code == case.rule.code]) == len(found) - 1


@pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("heading", ["Bad", "Good"])
def test_the_page_shows_what_is_so(rule: AnyRule, heading: str, tmp_path: Path) -> None:
    report = linted(written(tmp_path, snippet(rule, heading)), rule)
    found = [one for one in report.diagnostics if one.kind.code == rule.code]
    assert bool(found) == (heading == "Bad"), [one.message("en") for one in report.diagnostics]


@pytest.mark.parametrize("content", [content for _, content in MUTANTS], ids=lambda content: content["rule"])
def test_a_broken_example_is_caught(content: dict[str, Any], tmp_path: Path) -> None:
    """The example breaks one rule, and at most the rules that are declared beside it."""
    mutant = content["mutant"]
    folder = copytree((EXAMPLES / mutant["file"]).parent, tmp_path / "example")
    target = folder / Path(mutant["file"]).name
    text = target.read_text(encoding="utf-8")
    for edit in (mutant, *mutant.get("also", ())):
        assert text.count(edit["old"]) == 1, "the place to break is there once"
        text = text.replace(edit["old"], edit["new"])
    target.write_text(text, encoding="utf-8")
    fired = {one.kind.code for one in linted(folder).diagnostics}
    if content["rule"] not in fired:
        fired |= {one.kind.code for one in linted(folder, rule_of(content["rule"])).diagnostics}
    assert content["rule"] in fired
    assert fired <= {content["rule"], *mutant.get("with", ())}


def test_no_rule_fires_on_the_base() -> None:
    assert [(one.kind.code, one.message("en")) for one in linted(BASE).diagnostics] == []


def test_no_rule_fires_on_the_examples() -> None:
    found = linted(EXAMPLES).diagnostics
    assert [(one.kind.code, one.span and one.span.file, one.pointer) for one in found] == []


def test_findings_do_not_depend_on_the_order_of_files() -> None:
    from regdsl.library.checking import check
    from regdsl.lint.selection import Selection

    every = Selection.of(profile("concept-837r"), BUILTIN_RULES)
    paths = sorted(EXAMPLES.rglob("*.yaml"))
    there, back = check(paths, every), check(paths[::-1], every)
    assert sorted(map(repr, there.diagnostics)) == sorted(map(repr, back.diagnostics))


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_name_rules_that_there_are(name: str) -> None:
    one = profile(name)
    assert set(one.severities) <= set(RULES)
    for code, number in one.numbers:
        assert number in {known.name for known in RULES[code].numbers}
    assert one.title.ru
    assert one.title.en
