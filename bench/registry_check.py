"""`regdsl check` of a whole registry, as it is called from the shell: time and memory."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bench.registry import write_registry

__all__ = ["Checked", "check_registry"]

_PROFILE = "concept-837r"
_BEAT = 0.2
_FINDINGS = (0, 1)


@dataclass(frozen=True, slots=True)
class Checked:
    """Seconds by the clock: of everything, of the same once more, of one file; the bytes held at most, and the seconds
    of processor time that everything took."""

    files: int
    cold: float
    processor: float
    warm: float
    one: float
    bytes: int


def check_registry(count: int, runs: int) -> Checked:
    """Write a registry of `count` regulations, check it, check it again unchanged, and check one file `runs` times."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept:
        files = write_registry(Path(folder), count)
        before = sum(os.times()[2:4])
        cold, held = _watched([folder], kept)
        processor = sum(os.times()[2:4]) - before
        warm = min(_timed([folder], kept) for _ in range(3))
        (one, *_) = sorted(Path(folder, "agency-001").glob("service-*[0-9].yaml"))
        alone = statistics.median(_timed([str(one)], kept) for _ in range(runs))
    return Checked(files, cold, processor, warm, alone, held)


def _timed(paths: list[str], kept: str) -> float:
    """The seconds of one check, as whoever waits for it counts them."""
    command, environment = _called(paths, kept)
    started = time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False).returncode
    if status not in _FINDINGS:
        raise RuntimeError(f"{command} ended with {status}")
    return time.perf_counter() - started


def _watched(paths: list[str], kept: str) -> tuple[float, int]:
    """The seconds of one check, and the most memory that its processes held together; looking costs some time."""
    command, environment = _called(paths, kept)
    started, most = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        while process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_BEAT)
            most = max(most, sum(_held(one) for one in _family(process.pid)))
    if process.returncode not in _FINDINGS:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return time.perf_counter() - started, most


def _called(paths: list[str], kept: str) -> tuple[list[str], dict[str, str]]:
    """The command and its environment."""
    program = str(Path(sys.executable).with_name("regdsl"))
    environment = {**os.environ, "REGDSL_CACHE_DIR": kept}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once, not at every call
    return [program, "check", *paths, "--profile", _PROFILE], environment


def _family(process: int) -> Iterator[int]:
    """A process and those that it started; only itself where the system does not tell."""
    yield process
    with suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split():
            yield from _family(int(child))


def _held(process: int) -> int:
    """The memory of a process, in bytes: of pages that several share, its part. Zero where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
