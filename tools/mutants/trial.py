"""Running tests on a changed copy of the package."""

import compileall
import os
import py_compile
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from tools.mutants.targets import ROOT

__all__ = ["Overlay", "Verdict"]

_MEMORY_KIB = 4 * 1024 * 1024


class Verdict(Enum):
    """What the tests said of a mutant."""

    KILLED = "killed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A copy of `src` that goes before the installed package on the path of the tests."""

    folder: Path

    @classmethod
    def make(cls, folder: Path) -> "Overlay":
        """Copy `src` into `folder`. Compiled files are checked by content, so that a changed file is never stale."""
        shutil.copytree(ROOT / "src", folder, ignore=shutil.ignore_patterns("__pycache__"))
        mode = py_compile.PycInvalidationMode.CHECKED_HASH
        compileall.compile_dir(str(folder), quiet=2, invalidation_mode=mode)
        return cls(folder)

    @contextmanager
    def changed(self, module: Path, text: str) -> Iterator[None]:
        """Within the block, `module` (relative to `src`) reads `text`."""
        path = self.folder / module
        original = path.read_bytes()
        path.write_text(text, encoding="utf-8")
        try:
            yield
        finally:
            path.write_bytes(original)

    def run(self, tests: Sequence[str], timeout: float) -> Verdict:
        """Run `tests` up to the first failure."""
        pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
        limited = ["sh", "-c", f'ulimit -v {_MEMORY_KIB} 2>/dev/null; exec "$@"', "sh"]
        process = subprocess.Popen(
            [*limited, *pytest, *(f"tests/{name}" for name in tests)],
            cwd=ROOT,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            status = process.wait(timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return Verdict.TIMED_OUT
        return Verdict.KILLED if status else Verdict.SURVIVED

    def baseline(self, tests: Sequence[str]) -> float:
        """The seconds that `tests` take on the unchanged copy.

        Raises RuntimeError when they do not pass, or when it is not the copy that they see."""
        seen = subprocess.run(
            [sys.executable, "-c", "import regdsl; print(regdsl.__file__)"],
            env=self._environment(),
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        if not Path(seen).is_relative_to(self.folder):
            raise RuntimeError(f"the tests would import {seen}, not the changed copy")
        started = time.monotonic()
        if self.run(tests, timeout=900) is not Verdict.SURVIVED:
            raise RuntimeError(f"these tests do not pass without any change: {', '.join(tests)}")
        return time.monotonic() - started

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(self.folder),
            "PYTHONDONTWRITEBYTECODE": "1",
            "REGDSL_DEPTH": "1",
        }
