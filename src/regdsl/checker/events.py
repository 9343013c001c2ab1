"""Events: which may be a ground's condition, and where."""

from regdsl.checker.checked import EventUse
from regdsl.checker.clocks import event_use
from regdsl.checker.findings import EVENT_MISUSED, MISSING_GROUND, UNUSED_EVENT_GROUND
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.event import EventCondition
from regdsl.model.ground import Ground
from regdsl.runtime.effects import Effect

__all__ = ["check_event", "check_missing_required", "check_silence"]

GROUND = Bilingual("основания доработки", "ground for correction")
SOURCE = Bilingual("источника", "source")
TERM = Bilingual("срока", "term")
VARIANT = Bilingual("варианта", "variant")
_MAY_SUSPEND = frozenset({Effect.SUSPEND})
_FOR_CORRECTION = frozenset({Effect.REFUSE, Effect.LEAVE_UNCONSIDERED})
_REQUIRED = (Effect.REJECT_INTAKE, Effect.RETURN, Effect.CORRECT)


def _misused(bench: Workbench, pointer: str, what: tuple[str, str], hint: tuple[str, str]) -> None:
    bench.report(EVENT_MISUSED, pointer, what=Bilingual(*what), hint=Bilingual(*hint))


def check_event(bench: Workbench, pointer: str, event: EventCondition, effect: Effect, ground: Ground) -> None:
    """Check that an event may carry this effect, and note that it is used."""
    model = bench.bundle.regulation.model
    kind = event.type.value
    if kind == "missing_required":
        if effect not in _REQUIRED or ground.only or event.about:
            what = "недостающие сведения ведут только к reject_intake, return или correct, во всех вариантах"
            en = "missing data lead to reject_intake, return or correct only, in all variants"
            _misused(bench, pointer, (what, en), ("перенесите основание", "move the ground"))
        return
    if kind == "no_answer":
        if effect not in _MAY_SUSPEND:
            what = "отсутствие ответа ведомства может только приостановить дело, но не решить его"
            en = "that an agency did not answer may suspend the case, never decide it"
            hint = ("перенесите основание в suspend", "move the ground to suspend")
            _misused(bench, pointer, (what, en), hint)
        if event.about:
            bench.reference(event.about, model.sources, SOURCE, pointer)
    elif kind == "not_corrected":
        corrections = [item.id for item in model.grounds.corrections]
        if effect not in _FOR_CORRECTION or not event.about:
            what = "неустранение недостатков — основание отказа и называет основание доработки"
            en = "not correcting is a ground of refusal and names its ground for correction"
            hint = ("event: not_corrected(ид основания доработки)", "event: not_corrected(id of the ground)")
            _misused(bench, pointer, (what, en), hint)
        else:
            bench.reference(event.about, corrections, GROUND, pointer)
    elif kind == "answered":
        what, en = "ответ ведомства — не основание", "an answer is no ground"
        _misused(bench, pointer, (what, en), ("уберите основание", "remove the ground"))
    elif kind == "term_expired" and event.about:
        bench.reference(event.about, model.terms, TERM, pointer)
    use = event_use(model, ground)
    assert use is not None
    bench.events[use.key] = use


def check_silence(bench: Workbench) -> None:
    """Check the rule of silence and note the event that it waits for."""
    model = bench.bundle.regulation.model
    if model.silence is None:
        return
    bench.reference(model.silence.after, model.terms, TERM, "/silence/after")
    variants = model.variants.ids if model.variants else ()
    for index, variant in enumerate(model.silence.only):
        bench.reference(variant, variants, VARIANT, join("/silence/only", index))
    if model.silence.explain is not None:
        bench.text("/silence/explain", "/silence/explain", model.silence.explain)
    use = EventUse("term_expired", model.silence.after)
    bench.events[use.key] = use


def check_missing_required(bench: Workbench) -> None:
    """Check that each `required:` has its one ground, and each such ground an input."""
    model = bench.bundle.regulation.model
    for effect in _REQUIRED:
        grounds = [
            (pointer, ground)
            for pointer, kind, ground in model.grounds.located()
            if kind.value == effect.value and ground.event is not None and ground.event.type.value == "missing_required"
        ]
        inputs = [name for name, item in model.inputs.items() if item.required and item.required.value == effect.value]
        if inputs and not grounds:
            bench.report(MISSING_GROUND, join("/inputs", inputs[0], "required"), effect=effect.value)
        if grounds and not inputs:
            bench.report(UNUSED_EVENT_GROUND, join(grounds[0][0], "event"), effect=effect.value)
        for pointer, _ in grounds[1:]:
            what = "на каждое последствие нужно одно такое основание", "one such ground for each effect"
            _misused(bench, join(pointer, "event"), what, ("оставьте одно", "keep one"))
