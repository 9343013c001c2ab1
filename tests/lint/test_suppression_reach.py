"""A comment holds for the entry that it stands at, in whatever layout; `fmt` changes nothing of what is found."""

from pathlib import Path

import pytest

from regdsl.cli.layout import canonical
from regdsl.document import read
from regdsl.library.checking import CheckReport, check
from regdsl.lint.profile import profile
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from tests.lint.cases import BASE, STRICT, Case, cases, linted, rule_of, written
from tests.support.depth import at_depth
from tests.support.paths import EXAMPLES

STRICTLY = Selection.of(profile(STRICT), BUILTIN_RULES)
ALLOW = "# regdsl: allow LNG001 — так в законе"
HINT = "  детей: {title: Детей в семье, "
"""How the entry begins whose hint is bad; LNG001 finds «при необходимости» in it."""
LONG = "Сообщите, сколько детей в вашей семье, " * 3 + "и при необходимости приложите свидетельства."
WORDS = LONG.split()
HALVES = " ".join(WORDS[:9]), " ".join(WORDS[9:])
REST = "title: Детей в семье, type: integer, min: 0, max: 30, source: загс, purpose: decision, personal: common"
KEYS = "".join(f"    {one}\n" for one in REST.split(", ")) + "    basis: порядок/п.4\n"


def service(entry: str) -> str:
    """The clean regulation with another input in the place of «детей»."""
    lines = (BASE / "service.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    (at,) = [number for number, line in enumerate(lines) if line.startswith(HINT)]
    return "".join([*lines[:at], entry, *lines[at + 1 :]])


def held(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """The findings that stay, and the reasons of those that do not."""
    for path in BASE.iterdir():
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "service.yaml").write_text(text, encoding="utf-8")
    report = linted(folder, rule_of("LNG001"))
    return [one.kind.code for one in report.diagnostics], [one.by.reason for one in report.suppressed]


def laid(folder: Path) -> str:
    document = read(folder / "service.yaml").document
    assert document is not None
    return canonical(document)


HINTS = {
    "above a long line": f"    {ALLOW}\n    hint: {LONG}\n",
    "after a long line": f"    hint: {LONG}  {ALLOW}\n",
    "above a folded text": f"    {ALLOW}\n    hint: >-\n      {HALVES[0]}\n      {HALVES[1]}\n",
    "at the key of a folded text": f"    hint: >-  {ALLOW}\n      {HALVES[0]}\n      {HALVES[1]}\n",
    "above a text that keeps its lines": f"    {ALLOW}\n    hint: |\n      {HALVES[0]}\n      {HALVES[1]}\n",
    "above a quoted text of several lines": f'    {ALLOW}\n    hint: "{HALVES[0]}\n      {HALVES[1]}"\n',
    "after a quoted text of several lines": f'    hint: "{HALVES[0]}\n      {HALVES[1]}"  {ALLOW}\n',
    "above a plain text of several lines": f"    {ALLOW}\n    hint: {HALVES[0]}\n      {HALVES[1]}\n",
    "after a plain text of several lines": f"    hint: {HALVES[0]}\n      {HALVES[1]}  {ALLOW}\n",
    "between the key and its text": f"    hint:\n      {ALLOW}\n      {LONG}\n",
    "at the key, the text below": f"    hint:  {ALLOW}\n      {LONG}\n",
    "above the key, the text below": f"    {ALLOW}\n    hint:\n      {LONG}\n",
}
BRACES = {
    "after a short mapping": f'  детей: {{hint: "При необходимости.", {REST}, basis: порядок/п.4}}  {ALLOW}\n',
    "after a long mapping": f'  детей: {{hint: "{LONG}", {REST}, basis: порядок/п.4}}  {ALLOW}\n',
    "above a long mapping": f'  {ALLOW}\n  детей: {{hint: "{LONG}", {REST}, basis: порядок/п.4}}\n',
    "after one of several lines": f'  детей: {{hint: "{LONG}",\n    {REST},\n    basis: порядок/п.4}}  {ALLOW}\n',
    "above one of several lines": f'  {ALLOW}\n  детей: {{\n    {REST},\n   hint: "{LONG}", basis: порядок/п.4}}\n',
    "after a text with a line in it": f'  детей: {{hint: "{LONG}\\nТак.", {REST}, basis: порядок/п.4}}  {ALLOW}\n',
}
ENTRIES = {title: f"  детей:\n{hint}{KEYS}" for title, hint in HINTS.items()} | BRACES


@pytest.mark.parametrize("title", ENTRIES)
def test_a_comment_holds_for_its_entry_before_and_after_fmt(title: str, tmp_path: Path) -> None:
    text = service(ENTRIES[title])
    assert held(tmp_path, text.replace(ALLOW, "# слово"))[0], "else nothing is let stand"
    assert held(tmp_path, text) == ([], ["так в законе"])
    after = laid(tmp_path)
    assert held(tmp_path, after) == ([], ["так в законе"])
    assert laid(tmp_path) == after


@pytest.mark.parametrize(
    "entry",
    [
        f"  {ALLOW}\n  детей:\n    hint: При необходимости.\n{KEYS}",
        f"  детей:  {ALLOW}\n    hint: При необходимости.\n{KEYS}",
        f"  детей:\n    hint: При необходимости.\n{KEYS.replace('порядок/п.4', f'порядок/п.4  {ALLOW}')}",
        f"  детей:\n    {ALLOW}\n{KEYS}    hint: При необходимости.\n",
        f"  детей: {{title: Детей в семье,  {ALLOW}\n    hint: При необходимости., {REST[22:]}, basis: порядок/п.4}}\n",
    ],
)
def test_it_holds_for_no_other_entry(entry: str, tmp_path: Path) -> None:
    """Of a section the comment at its key lets nothing stand, and of brackets with comments inside one lets its own."""
    assert held(tmp_path, service(entry)) == (["LNG001", "CFG002"], [])
    assert held(tmp_path, laid(tmp_path)) == (["LNG001", "CFG002"], [])


def test_of_two_comments_the_one_that_says_less_is_used(tmp_path: Path) -> None:
    entry = f'  детей: {{hint: "При необходимости.", {REST}, basis: порядок/п.4}}  {ALLOW}\n'
    text = f"# regdsl: allow-file LNG001 — черновик\n{service(entry)}"
    assert held(tmp_path, text) == (["CFG002"], ["так в законе"])


def found(report: CheckReport) -> list[tuple[str, str, str, str]]:
    """What is found where, and what is let stand for which reason."""
    told = [(one, "") for one in report.diagnostics] + [(one.diagnostic, one.by.reason) for one in report.suppressed]
    return sorted(
        (one.span.file if one.span else "", one.pointer or one.message("en"), one.kind.code, why) for one, why in told
    )


@pytest.mark.parametrize("folder", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_fmt_changes_no_finding_of_an_example(folder: str, tmp_path: Path) -> None:
    for path in (EXAMPLES / folder).glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    before = found(check([tmp_path], STRICTLY))
    for path in tmp_path.iterdir():
        document = read(path).document
        assert document is not None
        path.write_text(canonical(document), encoding="utf-8")
    assert found(check([tmp_path], STRICTLY)) == before


@pytest.mark.parametrize("case", cases()[:: at_depth(12, 1)], ids=str)
def test_fmt_changes_no_finding_of_a_rule(case: Case, tmp_path: Path) -> None:
    folder = written(tmp_path, case.content)
    before = found(linted(folder, case.rule))
    for path in folder.rglob("*.yaml"):
        document = read(path).document
        if document is not None:
            path.write_text(canonical(document), encoding="utf-8")
    assert found(linted(folder, case.rule)) == before
