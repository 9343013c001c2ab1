"""Contenders timed in turn, round by round, so that a slow moment of the machine hits all of them."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Contender", "Rates", "disagreements", "race", "ratio"]

Rates = Mapping[str, Sequence[float]]
"""Decisions a second in each round, by contender."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to decide: `run` is timed over `data`; `codes` reads the refusing codes from what it returned."""

    name: str
    run: Callable[[Any], Any]
    data: Sequence[Any]
    codes: Callable[[Any], Sequence[str]]
    note: str = ""


def disagreements(contender: Contender, expected: Sequence[Sequence[str]]) -> int:
    """Count the rows for which the contender's codes are not the expected ones."""
    answers = (contender.codes(contender.run(row)) for row in contender.data)
    return sum(sorted(answer) != sorted(right) for answer, right in zip(answers, expected, strict=True))


def race(contenders: Sequence[Contender], rounds: int, seconds: float) -> Rates:
    """Time every contender once in each round, for about `seconds`; the order turns from round to round."""
    rates: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for turn in range(rounds):
        start = turn % len(contenders)
        for contender in (*contenders[start:], *contenders[:start]):
            rates[contender.name].append(_rate(contender, seconds))
    return rates


def ratio(rates: Rates, ours: str, theirs: str) -> float:
    """The median, over rounds, of our rate by theirs."""
    return statistics.median(a / b for a, b in zip(rates[ours], rates[theirs], strict=True))


def _rate(contender: Contender, seconds: float) -> float:
    run, batch = contender.run, contender.data[:128]
    gc.collect()
    count = 0
    started = time.perf_counter()
    while (spent := time.perf_counter() - started) < seconds:
        for row in batch:
            run(row)
        count += len(batch)
    return count / spent
