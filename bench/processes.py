"""What is measured in processes of their own: start-up, loading, memory."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Loaded", "StartUp", "load_many", "start_up"]

_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class StartUp:
    """Seconds, medians: `python -c pass` and `regdsl --version`, run in turn; `ratio` is the median of the pairs'."""

    bare: float
    version: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Loaded:
    """What `bench.loading` printed: median and least seconds for one regulation, the peaks of memory around it all."""

    lines: int
    seconds: float
    least: float
    bytes_before: int
    bytes: int
    loaded: int

    def bytes_for(self, count: int) -> int:
        """The memory of `count` such regulations, in proportion."""
        return self.bytes_before + (self.bytes - self.bytes_before) * count // self.loaded


def start_up(runs: int) -> StartUp:
    """Time both commands `runs` times, after one run of each to warm the file cache."""
    bare = [sys.executable, "-c", "pass"]
    version = [str(Path(sys.executable).with_name("regdsl")), "--version"]
    pairs = [(_seconds(bare), _seconds(version)) for _ in range(runs + 1)][1:]
    return StartUp(
        bare=statistics.median(pair[0] for pair in pairs),
        version=statistics.median(pair[1] for pair in pairs),
        ratio=statistics.median(pair[1] / pair[0] for pair in pairs),
    )


def load_many(count: int, lines: int) -> Loaded:
    """Load `count` regulations of `lines` lines in a fresh process."""
    seed = time.time_ns() % 1_000_000_000
    command = [sys.executable, "-m", "bench.loading", f"--count={count}", f"--lines={lines}", f"--seed={seed}"]
    done = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return Loaded(**json.loads(done.stdout))


def _seconds(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started
