"""Every command in the docs and the README is run beside a copy of the examples, and prints what the page shows."""

import shutil
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.support.console import Command, WrittenFile, matches, run, steps
from tests.support.paths import DOCS, EXAMPLES, ROOT

PAGES = [
    path
    for path in [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
    if "_build" not in path.parts and any(isinstance(step, Command) for step in steps(path.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_page_prints_what_it_shows(page: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    differences = []
    for command, printed in run(page.read_text(encoding="utf-8"), tmp_path):
        if not matches(command.expected, printed):
            compared = unified_diff(command.expected.splitlines(), printed.splitlines(), "page", "printed", lineterm="")
            differences.append(f"{page.name}:{command.line}: $ {command.text}\n" + "\n".join(compared))
    assert not differences, "\n\n".join(differences)


def test_the_pages_show_commands() -> None:
    assert PAGES


PAGE = """\
# A page

```{code-block} yaml
:caption: folder/a.txt

one
two
```

```console
$ cat folder/a.txt
one
...
$ false
$ echo $?
1
```
"""


def test_steps_are_read_in_order() -> None:
    assert list(steps(PAGE)) == [
        WrittenFile(4, "folder/a.txt", "one\ntwo\n"),
        Command(11, "cat folder/a.txt", "one\n..."),
        Command(14, "false", ""),
        Command(15, "echo $?", "1"),
    ]


def test_steps_take_effect(tmp_path: Path) -> None:
    assert [printed for _, printed in run(PAGE, tmp_path)] == ["one\ntwo\n", "", "1\n"]


def test_a_failing_command_fails_the_page(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="line 2: `false` ended with 1"):
        list(run("```console\n$ false\n```\n", tmp_path))


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\nb", "a\nb\n", True),
        ("a  ", "a\n\n", True),
        ("a\nb", "a\n", False),
        ("a", "a\nb\n", False),
        ("...\nb", "a\na\nb\n", True),
        ("a\n...", "a\n", True),
        ("a\n...\nc", "a\nb\nd\n", False),
        ("a.c", "abc\n", False),
        ("", "x\n", False),
    ],
)
def test_matching(expected: str, printed: str, same: bool) -> None:
    assert matches(expected, printed) is same
