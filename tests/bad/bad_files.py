"""The bad files with what each must come to, and the command line called on them."""

import contextlib
import io
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from regdsl.cli.main import main
from tests.support.paths import ROOT

__all__ = ["BAD", "GOOD_APPLICATION", "SERVICE", "BadFile", "Said", "call", "files_in", "listing"]

BAD = ROOT / "tests" / "bad"
SERVICE = BAD / "applications" / "service" / "service.yaml"
GOOD_APPLICATION = SERVICE.with_name("good.json")

_FINDING = re.compile(r"^(?:error|warning)\[(?P<code>\w+)\] (?P<message>.*)$", re.MULTILINE)
_PLACE = re.compile(r"^ *--> (?P<file>.*?):(?P<at>\d+:\d+)(?:   .*)?$", re.MULTILINE)
_HELP = re.compile(r"^ (?:помощь|help): \S", re.MULTILINE)


@dataclass(frozen=True)
class BadFile:
    """One bad file (or folder) of an `expected.yaml`: the command it is given to, and what that must come to."""

    path: Path
    shown: Path
    command: tuple[str, ...]
    status: int
    code: str
    at: str
    ru: str
    en: str


@dataclass(frozen=True)
class Said:
    """What a command printed, on both streams, with its exit status and the processor time it took."""

    status: int
    text: str
    seconds: float

    @property
    def findings(self) -> list[tuple[str, str]]:
        """The code and message of every finding."""
        return [(one["code"], one["message"]) for one in _FINDING.finditer(self.text)]

    @property
    def places(self) -> list[tuple[str, str]]:
        """The file and the line and column of every place."""
        return [(one["file"], one["at"]) for one in _PLACE.finditer(self.text)]

    @property
    def helps(self) -> int:
        """How many times one thing to do is named."""
        return len(_HELP.findall(self.text))


def files_in(area: str) -> Iterator[BadFile]:
    """Yield what `expected.yaml` of the folder `area` says, a file at a time."""
    folder = BAD / area
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    for case in expected["cases"]:
        path = folder / case["file"]
        command = tuple(part.format(file=path, folder=folder) for part in expected["command"])
        shown = path / case["in"] if "in" in case else path
        yield BadFile(path, shown, command, case["status"], case["code"], case["at"], case["ru"], case["en"])


def call(*arguments: str) -> Said:
    """Run `regdsl` with `arguments` in this process."""
    out = io.StringIO()
    started = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = main(list(arguments))
    return Said(status, out.getvalue(), time.process_time() - started)


def listing(*folders: Path) -> dict[Path, tuple[int, int]]:
    """Everything below `folders` with its size and time: two listings are equal when nothing was written."""
    found = {}
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            state = path.stat()
            found[path] = (state.st_size, state.st_mtime_ns)
    return found
