"""In a process of its own: load regulations, decide one application by each, print time and memory as JSON."""

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

import regdsl
from bench.synthetic import make_regulation

__all__ = ["main"]


def main() -> None:
    """Load `count` different regulations of `lines` lines and keep them all.

    The first, not timed, pays for the imports that loading and deciding bring. Nothing is read from a cache: every
    file is new, since `seed` is."""
    parser = argparse.ArgumentParser(prog="python -m bench.loading")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--lines", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    arguments = parser.parse_args()
    kept = []
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(arguments.count + 1):
            made = make_regulation(arguments.lines, arguments.seed + number)
            path = Path(folder, f"{number}.yaml")
            path.write_text(made.text, encoding="utf-8")
            started = time.perf_counter()
            regulation = regdsl.load(path)
            regulation.decide(made.application)
            if number:
                seconds.append(time.perf_counter() - started)
                kept.append(regulation)
            else:
                peak_before = _peak()
    result = {
        "lines": made.text.count("\n"),
        "seconds": statistics.median(seconds),
        "least": min(seconds),
        "bytes_before": peak_before,
        "bytes": _peak(),
        "loaded": len(kept),
    }
    print(json.dumps(result))


def _peak() -> int:
    """The most memory this process has had resident, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
