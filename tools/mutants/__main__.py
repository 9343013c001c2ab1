"""`python -m tools.mutants`: list the mutants of the semantic core that the tests do not notice."""

import argparse
import queue
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from tools.mutants.operators import Mutant, mutants_of
from tools.mutants.targets import ROOT, TARGETS, Target
from tools.mutants.trial import Overlay, Verdict

_REPORT = ROOT / "build" / "mutants.txt"


@dataclass(frozen=True, slots=True)
class Job:
    """One mutant to be tried."""

    target: Target
    module: Path
    mutant: Mutant

    def __str__(self) -> str:
        """The place and the change, on one line."""
        before, after = (" ".join(text.split()) for text in (self.mutant.before, self.mutant.after))
        return f"src/{self.module.as_posix()}:{self.mutant.line}: {before}  ->  {after}"


def main() -> int:
    """Try the mutants, print and store the survivors. Status 1: the tests fail without any change; survivors are for
    reading, not a failure."""
    arguments = _arguments()
    targets = [target for target in TARGETS if arguments.only in (None, target.part)]
    if not targets:
        print(f"no such part: {arguments.only}; there are {', '.join(t.part for t in TARGETS)}", file=sys.stderr)
        return 2
    started = time.monotonic()
    stop_at = started + arguments.budget if arguments.budget else float("inf")
    jobs = list(_sample(targets, arguments.seed))
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        overlays: queue.SimpleQueue[Overlay] = queue.SimpleQueue()
        for number in range(arguments.jobs):
            overlays.put(Overlay.make(Path(folder, str(number))))
        try:
            timeouts = _timeouts(targets, overlays)
        except RuntimeError as error:
            print(f"mutants: {error}", file=sys.stderr)
            return 1

        def attempt(job: Job) -> Verdict | None:
            """Try one mutant; None when the time is up."""
            timeout = timeouts[job.target]
            if time.monotonic() + timeout / 2 > stop_at:
                return None
            overlay = overlays.get()
            try:
                with overlay.changed(job.module, job.mutant.text):
                    return overlay.run(job.target.tests, timeout)
            finally:
                overlays.put(overlay)

        with ThreadPoolExecutor(arguments.jobs) as pool:
            verdicts = list(pool.map(attempt, jobs))
    lines = _report(jobs, verdicts, arguments.seed, time.monotonic() - started)
    _REPORT.parent.mkdir(exist_ok=True)
    _REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    print(f"stored in {_REPORT.relative_to(ROOT)}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.mutants")
    parser.add_argument("--seed", type=int, default=0, help="the order in which mutants are drawn")
    parser.add_argument("--budget", type=float, help="seconds after which no further mutant is tried")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", help="one part of the core, as `decide`")
    return parser.parse_args()


def _sample(targets: Sequence[Target], seed: int) -> Iterator[Job]:
    """Every mutant in a drawn order, the parts taking turns: whatever the budget, each part has its share."""
    piles = []
    for target in targets:
        pile = [
            Job(target, module, mutant)
            for module in target.modules()
            for mutant in mutants_of((ROOT / "src" / module).read_text(encoding="utf-8"))
        ]
        random.Random(f"{seed} {target.part}").shuffle(pile)
        piles.append(pile)
    return (job for job in chain.from_iterable(zip_longest(*piles)) if job is not None)


def _timeouts(targets: Sequence[Target], overlays: "queue.SimpleQueue[Overlay]") -> dict[Target, float]:
    """How long the tests of each target may take: well over what they take unchanged."""
    overlay = overlays.get()
    seconds = {tests: overlay.baseline(tests) for tests in {target.tests for target in targets}}
    overlays.put(overlay)
    return {target: seconds[target.tests] * 4 + 10 for target in targets}


def _report(jobs: Sequence[Job], verdicts: Sequence[Verdict | None], seed: int, seconds: float) -> list[str]:
    tried = [(job, verdict) for job, verdict in zip(jobs, verdicts, strict=True) if verdict]
    lines = [f"seed {seed}: {len(tried)} of {len(jobs)} mutants tried in {seconds:.0f} s"]
    for part in dict.fromkeys(job.target.part for job in jobs):
        counts = Counter(verdict for job, verdict in tried if job.target.part == part)
        shown = ", ".join(f"{counts[verdict]} {verdict.value}" for verdict in Verdict)
        lines.append(f"  {part:14} {shown}")
    survivors = sorted(str(job) for job, verdict in tried if verdict is Verdict.SURVIVED)
    return [*lines, f"survivors: {len(survivors)}", *(f"  {line}" for line in survivors)]


if __name__ == "__main__":
    sys.exit(main())
