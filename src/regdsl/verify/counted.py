"""Counting what was settled."""

from collections.abc import Iterable
from itertools import groupby

from regdsl.core.program import Program
from regdsl.verify.run import Report, Settled
from regdsl.verify.tally import Proofs, Tally
from regdsl.verify.verdict import Proved, Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["counted"]


def counted(report: Report) -> Proofs:
    """What a report came to, without the terms of the solver."""
    program = report.engine.program
    groups = groupby(report.settled, key=lambda one: one.property.id)
    cut: dict[str, int] = {}
    for one in report.settled:
        if not isinstance(one.verdict, Refuted):
            cut.update(one.verdict.cut)
    stopped = None if report.stopped is None else why(program, Undecided(report.stopped))
    return Proofs(tuple(_tally(program, tuple(group)) for _, group in groups), cut, stopped)


def _tally(program: Program, settled: tuple[Settled, ...]) -> Tally:
    own = settled[0].property
    undecided = [one.verdict for one in settled if isinstance(one.verdict, Undecided)]
    reasons = tuple(dict.fromkeys(why(program, one) for one in undecided))
    of_cut = sum(isinstance(one.verdict, Proved) and bool(one.verdict.cut) for one in settled)
    return Tally(own.id, own.title, _count(settled, Proved), _count(settled, Refuted), len(undecided), reasons, of_cut)


def _count(settled: Iterable[Settled], kind: type) -> int:
    return sum(isinstance(one.verdict, kind) for one in settled)
