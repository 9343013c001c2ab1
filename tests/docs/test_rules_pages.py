"""The pages of the rules and of the requirements say what the rules and the catalogue say."""

import re

from regdsl.lint.requirements import requirements
from regdsl.lint.rules import BUILTIN_RULES
from tests.support.paths import DOCS, ROOT
from tools import requirements_page, rules_pages


def test_the_pages_of_the_rules_are_fresh(update_golden: bool) -> None:
    folder = ROOT / rules_pages.FOLDER
    if update_golden:
        folder.mkdir(exist_ok=True)
        for path in folder.glob("*.md"):
            path.unlink()
        for name, text in rules_pages.pages().items():
            (folder / name).write_text(text, encoding="utf-8")
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    assert there == rules_pages.pages(), "`make golden` writes the pages anew"


def test_every_rule_stands_on_the_page_of_its_family_once() -> None:
    headings = [
        (name.removesuffix(".md").upper(), code)
        for name, text in rules_pages.pages().items()
        for code in re.findall(r"^## ([A-Z]{3}\d{3}) ", text, re.MULTILINE)
    ]
    assert sorted(headings) == sorted((rule.family, rule.code) for rule in BUILTIN_RULES)


def test_the_page_of_the_requirements_is_fresh(update_golden: bool) -> None:
    path = ROOT / requirements_page.PAGE
    if update_golden:
        path.write_text(requirements_page.page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == requirements_page.page(), "`make golden` writes the page anew"


def test_the_pages_that_features_name_are_there() -> None:
    named = {one.feature.page for one in requirements() if one.feature is not None}
    assert [page for page in sorted(named) if not (DOCS / f"{page}.md").exists()] == []
