"""A comment for the linter that nothing needs any more is taken out by a safe edit."""

from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.lint.cases import written


def mended(folder: Path, old: str, new: str) -> str:
    """The clean regulation with `new` in place of `old`, after the safe edits."""
    path = written(folder, {}) / "service.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    call("fix", str(folder), "--profile", "concept-837r")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("new", "after"),
    [
        ("fee:  # regdsl: allow STD007 — прежде платы не было\n", "fee:\n"),
        ("# regdsl: allow STD007 — прежде платы не было\nfee:\n", "fee:\n"),
        ("# слова автора\n# regdsl: allow-file STD007 — нет\nfee:\n", "# слова автора\nfee:\n"),
        ("fee:  # regdsl: allow STD007, STD008 — нет\n", "fee:  # regdsl: allow STD007, STD008 — нет\n"),
        ("fee:  # слова автора\n", "fee:  # слова автора\n"),
    ],
)
def test_a_comment_that_nothing_needs_goes(new: str, after: str, tmp_path: Path) -> None:
    clean = written(tmp_path, {}).joinpath("service.yaml").read_text(encoding="utf-8")
    assert mended(tmp_path, "\nfee:\n", f"\n{new}") == clean.replace("\nfee:\n", f"\n{after}")
