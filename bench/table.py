"""The results: a table for people, JSON for comparing runs."""

import json
import platform
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.race import Contender, Rates

__all__ = ["Measure", "print_measures", "print_rates", "store"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure with what it must reach: at least `target`, or at most it when less is better; None: nothing."""

    name: str
    value: float
    unit: str
    target: float | None = None
    less_is_better: bool = False

    @property
    def reached(self) -> bool:
        """Whether the target is met."""
        if self.target is None:
            return True
        return self.value <= self.target if self.less_is_better else self.value >= self.target


def print_rates(contenders: Sequence[Contender], rates: Rates) -> None:
    """Print what each contender did in a second: median, least and most."""
    print(f"\n{'decisions a second':34} {'median':>11} {'least':>11} {'most':>11}")
    for contender in contenders:
        each = rates[contender.name]
        print(
            f"{contender.name:34} {statistics.median(each):>11,.0f} {min(each):>11,.0f} {max(each):>11,.0f}"
            f"  {contender.note}"
        )


def print_measures(measures: Sequence[Measure]) -> None:
    """Print each figure beside its target."""
    print(f"\n{'measure':66} {'got':>10} {'target':>13}")
    for measure in measures:
        sign = "≤" if measure.less_is_better else "≥"
        bound = "" if measure.target is None else f"{sign} {measure.target:g} {measure.unit}"
        verdict = "" if measure.reached else "  MISSED"
        print(f"{measure.name:66} {measure.value:>6.3g} {measure.unit:>3} {bound:>13}{verdict}")


def store(folder: Path, rates: Rates, measures: Sequence[Measure]) -> Path:
    """Write the run under `folder` and return the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / time.strftime("%Y%m%d-%H%M%S.json", time.gmtime())
    run = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "rates": {name: list(each) for name, each in rates.items()},
        "measures": [{**asdict(measure), "reached": measure.reached} for measure in measures],
    }
    path.write_text(json.dumps(run, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path
