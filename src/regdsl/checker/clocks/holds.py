"""Grounds that stop or start clocks, and grounds that hold only until one has run out."""

from regdsl.checker.clocks.findings import (
    OTHER_LIST,
    STOP_NEVER_ENDS,
    STOP_WITHOUT_DAY,
    TERM_NEVER_STARTS,
    UNTIL_WITHOUT_EVENT,
)
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.runtime.effects import Effect

__all__ = ["check_holds", "rests_on_a_day"]

TERM = Bilingual("срока", "term")
_HOLDING = (Effect.SUSPEND, Effect.CORRECT)
_ENDING = (Effect.TERMINATE, Effect.LEAVE_UNCONSIDERED)


def rests_on_a_day(effect: Effect, ground: Ground) -> bool:
    """Whether records say from which day a ground holds: of a missing answer the day of the event, of what is missing
    in the application the day of filing."""
    kind = ground.event.type.value if ground.event is not None else ""
    return (effect, kind) in ((Effect.SUSPEND, "no_answer"), (Effect.CORRECT, "missing_required"))


def check_holds(bench: Workbench) -> None:
    """Check `stops`, `starts` and `until` of every ground, and that every term has a start."""
    model = bench.bundle.regulation.model
    started: set[str] = set()
    for pointer, kind, ground in model.grounds.located():
        effect = Effect(kind.value)
        started.update(ground.starts)
        for key, names in (("stops", ground.stops), ("starts", ground.starts)):
            if names and _in_list(bench, join(pointer, key), key, effect, _HOLDING):
                _holds(bench, join(pointer, key), effect, ground, names)
        if ground.stops and rests_on_a_day(effect, ground):
            _resumes(bench, join(pointer, "stops"), effect, ground)
        if ground.until is not None and _in_list(bench, join(pointer, "until"), "until", effect, _ENDING):
            bench.reference(ground.until, model.terms, TERM, join(pointer, "until"))
            if ground.event is None:
                bench.report(UNTIL_WITHOUT_EVENT, join(pointer, "until"), ground=ground.id)
    for name, term in model.terms.items():
        if term.from_ is None and name not in started:
            bench.report(TERM_NEVER_STARTS, join("/terms", name), at_key=True, name=name)


def _in_list(bench: Workbench, pointer: str, key: str, effect: Effect, lists: tuple[Effect, ...]) -> bool:
    if effect in lists:
        return True
    shown = ", ".join(one.value for one in lists)
    bench.report(OTHER_LIST, pointer, at_key=True, key=key, effect=effect.value, lists=shown)
    return False


def _holds(bench: Workbench, pointer: str, effect: Effect, ground: Ground, names: tuple[str, ...]) -> None:
    for name in names:
        bench.reference(name, bench.bundle.regulation.model.terms, TERM, pointer)
    if not rests_on_a_day(effect, ground):
        bench.report(STOP_WITHOUT_DAY, pointer, at_key=True, ground=ground.id)


def _resumes(bench: Workbench, pointer: str, effect: Effect, ground: Ground) -> None:
    """A missing answer comes to an end by the answer of the same source; a correction by the applicant's."""
    if effect is Effect.CORRECT:
        return
    assert ground.event is not None
    resume = ground.resume
    if resume is None or resume.type.value != "answered" or resume.about not in (None, ground.event.about):
        bench.report(STOP_NEVER_ENDS, pointer, at_key=True, ground=ground.id, resume="answered")
