"""A finding is let stand by a comment with a reason, and a comment that does nothing is told."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace

from regdsl.library.checking import check
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.findings import SUPPRESSION_UNUSED
from regdsl.lint.profile import profile
from regdsl.lint.rule import DraftRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from tests.cli.calling import call
from tests.lint.cases import BASE, STRICT, linted, rule_of, written

STRICTLY = Selection.of(profile(STRICT), BUILTIN_RULES)

HINT = "  детей: {title: Детей в семье,"
BAD = '  детей: {hint: "При необходимости сообщите.", title: Детей в семье,'


def codes(folder: Path, change: dict[str, str]) -> tuple[list[str], list[str]]:
    for path in BASE.iterdir():
        text = path.read_text(encoding="utf-8")
        for old, new in change.items() if path.name == "service.yaml" else ():
            assert text.count(old) == 1
            text = text.replace(old, new)
        (folder / path.name).write_text(text, encoding="utf-8")
    report = linted(folder, rule_of("LNG001"))
    return [one.kind.code for one in report.diagnostics], [one.by.reason for one in report.suppressed]


@pytest.mark.parametrize(
    ("comment", "stay", "reasons"),
    [
        ("", ["LNG001"], []),
        ("  # regdsl: allow LNG001 — так в законе\n", [], ["так в законе"]),
        ("  # regdsl: allow LNG001 -- так в законе\n  # ещё слово\n", [], ["так в законе"]),
        ("  # regdsl: allow LNG001\n", ["LNG001", "CFG003"], []),
        ("  # regdsl: allow ORG001 — не то; о правиле, которое не работает, не говорят\n", ["LNG001"], []),
        ("  # regdsl: allow LNG001 — далеко\n\n", ["LNG001", "CFG002"], []),
        ("  # regdsl: allow XXX999 — нет такого\n", ["LNG001", "CFG004"], []),
        ("  # regdsl: allow LNG001 – так в законе\n", [], ["так в законе"]),
        ("  # regdsl: allow LNG001 - так в законе\n", [], ["так в законе"]),
        ("  # regdsl: allow LNG001 — .\n", ["LNG001", "CFG003"], []),
        ("  # regdsl: alow LNG001 — так в законе\n", ["CFG040", "LNG001"], []),
        ("  # regdsl:\n", ["CFG040", "LNG001"], []),
    ],
)
def test_a_comment_above(comment: str, stay: list[str], reasons: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, {HINT: comment + BAD}) == (stay, reasons)


def test_a_comment_for_the_file(tmp_path: Path) -> None:
    head = 'regdsl: "1"'
    assert codes(tmp_path, {head: f"{head} # regdsl: allow-file LNG001 — черновик", HINT: BAD}) == ([], ["черновик"])


def test_a_comment_that_nothing_needs(tmp_path: Path) -> None:
    assert codes(tmp_path, {HINT: "  # regdsl: allow LNG001 — зря\n" + HINT}) == (["CFG002"], [])


@pytest.mark.parametrize(
    "hint",
    [
        '"При необходимости # regdsl: allow-file LNG001 — это слова закона"',
        '"При необходимости\n    # regdsl: allow-file LNG001 — и это слова закона"',
    ],
)
def test_what_stands_in_a_text_is_no_comment(hint: str, tmp_path: Path) -> None:
    assert codes(tmp_path, {HINT: f"  детей: {{hint: {hint}, title: Детей в семье,"}) == (["LNG001"], [])


def test_what_stands_in_a_block_is_no_comment(tmp_path: Path) -> None:
    remedy = "      remedy: Участок для огорода выдают и другим семьям.\n"
    block = "      remedy: |\n        При необходимости\n        # regdsl: allow LNG001 — слова закона\n        ждите\n"
    assert codes(tmp_path, {remedy: block}) == (["LNG001"], [])


def unused(*paths: Path, selection: Selection = STRICTLY) -> list[str]:
    """The files and codes of the suppressions that are called unused."""
    found = [one for one in check(paths, selection).diagnostics if one.kind is SUPPRESSION_UNUSED]
    return [f"{Path(one.span.file).name} {one.params['code']}" for one in found if one.span is not None]


@pytest.mark.parametrize(
    ("old", "new", "still"),
    [
        ("title: Выдача садового участка\n", "titel: Выдача садового участка\n", []),
        ("детей >= нужно детей", "детейй >= нужно детей", ["service.yaml PAY001"]),
    ],
)
def test_where_a_rule_has_not_run_nobody_knows_whether_a_comment_is_needed(
    old: str, new: str, still: list[str], tmp_path: Path
) -> None:
    """Rules that look at a draft run as long as there is one; those that need a sound regulation do not."""
    path = written(tmp_path, {}) / "service.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "\nvariants:", "\n# regdsl: allow-file ONC007, PAY001 — так надо\nvariants:"
    )
    path.write_text(text, encoding="utf-8")
    assert unused(tmp_path) == ["service.yaml ONC007", "service.yaml PAY001"]
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert unused(tmp_path) == still
    call("fix", str(path), "--profile", STRICT)
    assert "ONC007, PAY001 — так надо" in path.read_text(encoding="utf-8")


def test_a_rule_about_several_has_run_where_the_neighbours_were_looked_at(tmp_path: Path) -> None:
    path = written(tmp_path, {}) / "service.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# regdsl: allow-file LNK001 — вторая услуга ведёт тот же реестр\n{text}", encoding="utf-8")
    assert unused(path) == []
    assert unused(tmp_path) == ["service.yaml LNK001"]


def test_a_rule_that_failed_has_not_run(tmp_path: Path) -> None:
    def failing(draft: Draft) -> Iterable[Finding]:
        raise ValueError("сломалось")

    path = written(tmp_path, {}) / "service.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# regdsl: allow-file PAY001 — так надо\n{text}", encoding="utf-8")
    whole = rule_of("PAY001")
    assert isinstance(whole, DraftRule)
    broken = replace(whole, check=failing)
    assert unused(tmp_path, selection=Selection.of(profile(STRICT), [whole])) == ["service.yaml PAY001"]
    assert unused(tmp_path, selection=Selection.of(profile(STRICT), [broken])) == []
