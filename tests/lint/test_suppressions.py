"""A finding is let stand by a comment with a reason, and a comment that does nothing is told."""

from pathlib import Path

import pytest

from tests.lint.cases import BASE, linted, rule_of

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
    ],
)
def test_a_comment_above(comment: str, stay: list[str], reasons: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, {HINT: comment + BAD}) == (stay, reasons)


def test_a_comment_for_the_file(tmp_path: Path) -> None:
    head = 'regdsl: "1"'
    assert codes(tmp_path, {head: f"{head} # regdsl: allow-file LNG001 — черновик", HINT: BAD}) == ([], ["черновик"])


def test_a_comment_that_nothing_needs(tmp_path: Path) -> None:
    assert codes(tmp_path, {HINT: "  # regdsl: allow LNG001 — зря\n" + HINT}) == (["CFG002"], [])
