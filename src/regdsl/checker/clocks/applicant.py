"""The applicant's own clocks."""

from regdsl.checker.clocks.findings import (
    OTHER_LIST,
    OTHERWISE_NOT_A_REFUSAL,
    STOP_WITHOUT_DAY,
    TWO_CLOCKS,
)
from regdsl.checker.clocks.holds import rests_on_a_day
from regdsl.checker.workbench import Workbench, meant
from regdsl.corpus.acts import acts_of
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.applicant_clock import ApplicantClock, parse_applicant_start
from regdsl.model.common import act_of
from regdsl.model.ground import Ground
from regdsl.model.term import StartEvent
from regdsl.runtime.effects import Effect

__all__ = ["check_applicant_clocks"]

ACT = Bilingual("правового акта", "act")
SOURCE = Bilingual("источника", "source")
TERM = Bilingual("срока", "term")


def check_applicant_clocks(bench: Workbench) -> None:
    """Check the applicant's clock of every ground for correction."""
    for pointer, kind, ground in bench.bundle.regulation.model.grounds.located():
        if ground.applicant is None:
            continue
        effect, at = Effect(kind.value), join(pointer, "applicant")
        if effect is not Effect.CORRECT:
            bench.report(OTHER_LIST, at, at_key=True, key="applicant", effect=effect.value, lists="correct")
            continue
        if ground.term is not None:
            bench.report(TWO_CLOCKS, at, at_key=True, ground=ground.id)
        _start(bench, at, ground, ground.applicant)
        _stops(bench, at, ground, ground.applicant)
        _otherwise(bench, join(at, "otherwise"), ground, ground.applicant.otherwise)
        acts = acts_of(bench.bundle)  # that there are none is reported of the regulation as a whole
        for index, basis in enumerate(ground.applicant.basis if acts else ()):
            bench.reference(act_of(basis), acts, ACT, join(at, "basis", index))


def _start(bench: Workbench, at: str, ground: Ground, clock: ApplicantClock) -> None:
    start = parse_applicant_start(clock.from_)
    where = join(at, "from")
    if start.event is StartEvent.RECEIPT and start.name is not None:
        bench.reference(start.name, bench.bundle.regulation.model.sources, SOURCE, where)
    elif start.event is StartEvent.TERM and start.name is not None:
        bench.reference(start.name, bench.bundle.regulation.model.terms, TERM, where)
    elif start.event is StartEvent.NOTICE and not rests_on_a_day(Effect.CORRECT, ground):
        bench.report(STOP_WITHOUT_DAY, where, ground=ground.id)


def _stops(bench: Workbench, at: str, ground: Ground, clock: ApplicantClock) -> None:
    for name in clock.stops:
        bench.reference(name, bench.bundle.regulation.model.terms, TERM, join(at, "stops"))
    if clock.stops and not rests_on_a_day(Effect.CORRECT, ground):
        bench.report(STOP_WITHOUT_DAY, join(at, "stops"), at_key=True, ground=ground.id)


def _otherwise(bench: Workbench, pointer: str, ground: Ground, name: str) -> None:
    fitting = [
        item.id
        for _, effect, item in bench.bundle.regulation.model.grounds.located()
        if item.event is not None
        and item.event.type.value == "not_corrected"
        and item.event.about == ground.id
        and effect.value in ("refuse", "leave_unconsidered")
    ]
    if name not in fitting:
        bench.report(OTHERWISE_NOT_A_REFUSAL, pointer, help_=meant(name, fitting), name=name, ground=ground.id)
