"""Which grounds stay whatever changes."""

from collections.abc import Iterator

from msgspec.structs import replace

from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, negation
from regdsl.compile.smt.logic import any_of
from regdsl.compile.smt.subjects import decide_subjects
from regdsl.decide.decision import Decision
from regdsl.verify.whatif.asker import Asker

__all__ = ["escapes", "unmoved"]

Escape = tuple[str, Flag]
"""A ground, and that it does not apply to the application, or to one subject."""


def escapes(made: Decided, decision: Decision) -> list[Escape]:
    """How to escape each ground of the application as a whole, also of a stage that the decision did not come to; and
    each that it states about a subject."""
    programs = [link.program for link in made.program.links if link.program is not None] or [made.program]
    found: list[Escape] = []
    for program in programs:
        found += _whole(replace(made, program=program))
        found += _one_by_one(replace(made, program=program), decision)
    return found


def unmoved(asker: Asker, ways: list[Escape]) -> tuple[str, ...]:
    """The grounds that there is no escape from, in their order."""
    asker.begin()
    return tuple(dict.fromkeys(name for name, way in ways if asker.ask(way) is False))


def _whole(made: Decided) -> Iterator[Escape]:
    """Those about the application as a whole. What the applicant left out he can always add."""
    for stage in made.program.stages:
        for ground in stage.grounds:
            if not ground.missing_required:
                yield ground.id, negation(any_of(made.limb(ground, limb) for limb in ground.limbs).true)


def _one_by_one(made: Decided, decision: Decision) -> Iterator[Escape]:
    """Those about one subject, for each of whom they hold."""
    subjects = made.program.subjects
    if subjects is None or not decision.verdict.each:
        return
    own = Decided(made.world, made.program, made.case, made.conditions, made.variants, known=made.known)
    decide_subjects(own, subjects, True)
    present = [one for one in own.each if one.there is True]
    if len(present) != len(decision.verdict.each):
        return  # whom an earlier result was refused to is not decided on: who is who cannot be told
    for one, verdict in zip(present, decision.verdict.each, strict=True):
        for name in verdict.grounds:
            if name in one.grounds:
                yield name, negation(one.grounds[name].true)
