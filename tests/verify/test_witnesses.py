"""A witness names the facts that matter and no others: each of them is needed, and all the rest are plain."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.core.program import Input
from regdsl.feel.types import Boolean, Number
from regdsl.verify.replay import replayed
from regdsl.verify.run import Report, Settled, verify
from regdsl.verify.verdict import Proved, Undecided
from regdsl.verify.witness import Witness
from tests.support.depth import DEEP
from tests.support.paths import EXAMPLES

QUICK = (
    "hunting-ticket/hunting-ticket",
    "maternity-capital/maternity-capital",
    "kindergarten/demo-city",
    "izhs-notice/izhs-notice",
)
SLOW = ("unified-benefit/unified-benefit",)

_PLAIN = Boolean | Number
"""Types that have one value which says least, whatever the regulation is about."""


of_examples = pytest.mark.parametrize("example", (*QUICK, *SLOW) if DEEP else QUICK)


@cache
def report_on(example: str) -> Report:
    return verify(regdsl.load(EXAMPLES / f"{example}.yaml").engine)


def witnesses(report: Report) -> Iterator[tuple[Settled, Witness]]:
    """Those of one applicant; where two are compared, what matters is the datum in which they differ."""
    for settled in report.settled:
        if isinstance(settled.verdict, Proved) and settled.verdict.witness and settled.verdict.witness.before is None:
            yield settled, settled.verdict.witness


def plain(slot: Input) -> list[Any]:
    """The values that say least, the least of all first: absent, no, the number nearest to nothing."""
    values: list[Any] = [None] if slot.nullable or slot.required is not None else []
    match slot.static.type:
        case Boolean():
            values.append(False)
        case Number(scale=int(), low=low) if low is not None:
            values.append(max(int(low), 0))
    return values


def number(value: Any) -> Any:
    return Decimal(value) if isinstance(value, str) else value


@of_examples
def test_every_claim_is_settled(example: str) -> None:
    assert [one.claim.says.en for one in report_on(example).settled if isinstance(one.verdict, Undecided)] == []


@of_examples
def test_each_fact_that_is_named_is_needed(example: str) -> None:
    tried, needless = 0, list[tuple[str, str]]()
    report = report_on(example)
    for settled, witness in witnesses(report):
        inputs = witness.application["inputs"]
        named = {path.partition(".")[0] for path in witness.matter}
        for slot in report.engine.program.inputs:
            for value in plain(slot)[:1] if slot.name in named & inputs.keys() else ():
                other = {**witness.application, "inputs": {**inputs, slot.name: value}}
                shown = replayed(report.engine, other, witness.on)
                tried += 1
                if shown is not None and settled.claim.shows(shown):
                    needless.append((settled.claim.about, slot.name))
    assert tried
    assert not needless


@of_examples
def test_what_is_not_named_is_plain(example: str) -> None:
    report = report_on(example)
    unnamed = [
        (settled.claim.about, slot.name, witness.application["inputs"][slot.name])
        for settled, witness in witnesses(report)
        for slot in report.engine.program.inputs
        if slot.name in witness.application["inputs"]
        and slot.name not in {path.partition(".")[0] for path in witness.matter}
        and isinstance(slot.static.type, _PLAIN)
        and number(witness.application["inputs"][slot.name]) not in plain(slot)
    ]
    assert not unnamed, unnamed
