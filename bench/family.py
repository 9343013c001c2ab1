"""A family of five asks for the unified benefit: lists of records, three subjects, and how fast it is decided."""

import copy
import json
import random
import statistics
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import regdsl
from bench.race import Contender, Rates, ratio
from bench.table import Measure
from regdsl.decide.application import Application
from regdsl.decide.run import careful
from regdsl.decide.verdict import Verdict
from regdsl.runtime.state import State

__all__ = ["contenders", "measures"]

_HERE = Path(__file__)
_RULES = _HERE.parents[1] / "examples" / "unified-benefit" / "unified-benefit.yaml"
_DAY = date(2026, 3, 12)
_COUNT = 128
_SEED = 20260101

_OUTCOME = "family, plain data to the outcome"
_FULL = "family, decision as a dict"
_FAST = "family, verdict by the fast path"
_CAREFUL = "family, verdict by the careful path"


def contenders() -> tuple[list[Contender], list[list[str]]]:
    """The ways to decide on a family, and the grounds of refusal that each of them must find."""
    regulation = regdsl.load(_RULES)
    assert isinstance(regulation, regdsl.Regulation)
    engine, decide, outcome = regulation.engine, regulation.decide, regulation.outcome
    families = _families(_COUNT, _SEED)
    inputs = [family["inputs"] for family in families]
    read = [regulation.read(family) for family in families]
    environment = decide(read[0]).environment  # that of the day, which is one for all

    def by_care(application: Application) -> Verdict:
        return careful(engine.program, engine.module, State(application.facts.values, environment, engine.days))

    def at_once(application: Application) -> Any:
        return engine.module.outcome(application.facts.values, environment, engine.days)

    field = [
        Contender(_OUTCOME, lambda data: outcome(data, _DAY), inputs, _grounds, "with validation; 24 wages"),
        Contender(_FULL, lambda one: decide(one).to_dict(lang=None), read, _ids, "grounds, facts, trace, each child"),
        Contender(_FAST, at_once, read, _grounds, "validated input"),
        Contender(_CAREFUL, by_care, read, _grounds, "the same, as if something were unknown"),
    ]
    return field, [list(by_care(one).grounds) for one in read]


def measures(rates: Rates) -> list[Measure]:
    """The targets for a family; thousands a second are those of the machine at its best."""
    return [
        Measure("a family's outcome from plain data", max(rates[_OUTCOME]) / 1_000, "k/s", 15),
        Measure("a family's full decision as a dict", max(rates[_FULL]) / 1_000, "k/s", 6),
        Measure("a family's verdict, fast path of careful path", ratio(rates, _FAST, _CAREFUL), "×", 3),
        Measure("a family's outcome from plain data, the median", statistics.median(rates[_OUTCOME]) / 1_000, "k/s"),
    ]


def _families(count: int, seed: int) -> list[dict[str, Any]]:
    """Families of two adults with a year's wages and a bonus in December, ten pieces of property, three children;
    no two earn the same, and what other variants ask for is left out."""
    draw = random.Random(seed)
    whole = json.loads(_HERE.with_suffix(".json").read_text(encoding="utf-8"))
    made: list[dict[str, Any]] = []
    for _ in range(count):
        family = copy.deepcopy(whole)
        for person in family["inputs"]["семья"].values():
            wage, bonus = draw.randrange(800_000, 5_500_000), draw.randrange(2_000_000)
            for month, income in person["доходы"].items():
                income["сумма"] = f"{(wage + bonus * month.endswith('12')) / 100:.2f}"
        made.append(family)
    return made


def _grounds(answer: Any) -> Sequence[str]:
    return list(answer.grounds)


def _ids(decision: dict[str, Any]) -> list[str]:
    return [ground["id"] for ground in decision["grounds"]]
