"""Commands shown in a Markdown page, read and run.

A page's fenced blocks marked `console` hold lines that begin with `$ ` and, under each, what it prints; `> ` continues
a command, and a line of three dots stands for any lines. A fenced `{code-block}` directive whose `:caption:` names a
file writes that file. Both take effect in the order of the page, in one folder. A command must succeed unless the next
one is `echo $?`.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Command", "WrittenFile", "matches", "run", "steps"]

_FENCE = re.compile(r"^(?P<fence>`{3,}|:{3,})(?P<info>.*)\n(?P<body>(?:.*\n)*?)(?P=fence)[ \t]*$", re.MULTILINE)
_ELLIPSIS = "..."


@dataclass(frozen=True)
class Command:
    """A command with what the page says it prints; `line` is its place in the page."""

    line: int
    text: str
    expected: str


@dataclass(frozen=True)
class WrittenFile:
    """A file that the page has its reader write."""

    line: int
    path: str
    content: str


def steps(page: str) -> Iterator[Command | WrittenFile]:
    """Yield what `page` has its reader do, in order."""
    for block in _FENCE.finditer(page):
        line = page.count("\n", 0, block.start()) + 2
        info, body = block["info"].strip(), block["body"]
        if info == "console":
            yield from _commands(body, line)
        elif info.startswith("{code-block}"):
            options, content = _split_options(body)
            if "caption" in options:
                yield WrittenFile(line, options["caption"], content)


def run(page: str, folder: Path) -> Iterator[tuple[Command, str]]:
    """Do the steps of `page` in `folder`; yield each command with what it printed, errors among it.

    Raises AssertionError when a command fails and the page does not show its exit status."""
    todo = list(steps(page))
    environment = _environment()
    status = 0
    for step, following in zip(todo, [*todo[1:], None], strict=True):
        if isinstance(step, WrittenFile):
            (folder / step.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.path).write_text(step.content, encoding="utf-8")
            continue
        script = f"(exit {status})\n{step.text}"
        done = subprocess.run(
            ["sh", "-c", script],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        status, output = done.returncode, done.stdout.decode("utf-8", "replace")
        shown = isinstance(following, Command) and following.text == "echo $?"
        assert status == 0 or shown, f"line {step.line}: `{step.text}` ended with {status}:\n{output}"
        yield step, output


def matches(expected: str, printed: str) -> bool:
    """Whether `printed` is `expected`, where a line of three dots stands for any number of lines; trailing blanks of a
    line and of the whole do not count."""
    parts: list[list[str]] = [[]]
    for line in _trimmed(expected):
        if line.strip() == _ELLIPSIS:
            parts.append([])
        else:
            parts[-1].append(line)
    pattern = r"(?:[^\n]*\n)*".join("".join(re.escape(line) + "\n" for line in part) for part in parts)
    return re.fullmatch(pattern, "".join(line + "\n" for line in _trimmed(printed))) is not None


def _commands(body: str, first_line: int) -> Iterator[Command]:
    current: tuple[int, str] | None = None
    expected: list[str] = []
    for number, line in enumerate(body.splitlines(), first_line):
        if line.startswith("$ "):
            if current:
                yield Command(*current, "\n".join(expected))
            current, expected = (number, line[2:]), []
        elif current and line.startswith("> ") and not expected:
            current = (current[0], f"{current[1]}\n{line[2:]}")
        elif current:
            expected.append(line)
        else:
            raise AssertionError(f"line {number}: a console block begins with a command, `$ ...`")
    if current:
        yield Command(*current, "\n".join(expected))


def _split_options(body: str) -> tuple[dict[str, str], str]:
    options: dict[str, str] = {}
    lines = body.splitlines(keepends=True)
    while lines and (match := re.match(r":([\w-]+):\s*(.*)", lines[0])):
        options[match[1]] = match[2].strip()
        lines.pop(0)
    while lines and not lines[0].strip():
        lines.pop(0)
    return options, "".join(lines)


def _environment() -> Mapping[str, str]:
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join((scripts, os.environ.get("PATH", "")))
    return {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "120", "LC_ALL": "ru_RU.UTF-8", "PYTHONUTF8": "1"}


def _trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]
