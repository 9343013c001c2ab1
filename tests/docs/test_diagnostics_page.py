"""The page *Diagnostics* says what the findings say."""

import re

from regdsl.lint.rules import BUILTIN_RULES
from tests.architecture.test_findings import KINDS
from tests.support.paths import ROOT
from tools.diagnostics_page import PAGE, page


def test_the_page_is_fresh(update_golden: bool) -> None:
    path = ROOT / PAGE
    if update_golden:
        path.write_text(page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(), "`make golden` writes the page anew"


def test_every_code_stands_on_the_page_once() -> None:
    """The rules of the linter stand on pages of their own."""
    headings = re.findall(r"^### (\w+) ", page(), re.MULTILINE)
    rules = {rule.code for rule in BUILTIN_RULES}
    assert sorted(headings) == sorted(kind.code for kind in KINDS if kind.code not in rules)


def test_every_entry_speaks_both_languages() -> None:
    entries = re.split(r"^### ", page(), flags=re.MULTILINE)[1:]
    for entry in entries:
        for label in ("message", "сообщение", "help", "помощь"):
            assert re.search(rf"^- {label}: \S", entry, re.MULTILINE), entry


def test_code_spans_are_closed() -> None:
    assert [line for line in page().splitlines() if line.startswith("- ") and line.count("`") % 2] == []
