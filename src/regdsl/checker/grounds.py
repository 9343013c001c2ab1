"""Grounds: binary conditions, each lawful at its stage and in its variants."""

from regdsl.checker.about import check_about, check_reads_subject
from regdsl.checker.each import check_each
from regdsl.checker.events import check_event
from regdsl.checker.findings import DUPLICATE_ID, NOT_ASKED_IN_VARIANT, NOT_PRESENT_YET
from regdsl.checker.workbench import Typed, Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.ground import Ground, Unless
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["VARIANT", "check_grounds", "condition", "holes", "lawful", "limb_pointer"]

VARIANT = Bilingual("варианта", "variant")
FIRST = Bilingual("здесь впервые", "first declared here")
FINAL_STAGE = len(STAGES)


def condition(bench: Workbench, pointer: str, text: str) -> Typed | None:
    """A condition: an expression that is true or false, and present at the stages where it is lawful."""
    tree = bench.parse(pointer, text)
    typed = tree and bench.condition(pointer, tree)
    return bench.keep(typed) if typed else None


def lawful(bench: Workbench, typed: Typed, stage: int, only: frozenset[str] | None) -> None:
    """Check that what an expression uses is there at its stage and in its variants (None: in all)."""
    model = bench.bundle.regulation.model
    variants = only if only is not None else frozenset(model.variants.ids if model.variants else ())
    for need in typed.found.needs:
        within = (need.start + typed.offset, need.end + typed.offset)
        if need.stage >= stage and need.stage:
            bench.report(NOT_PRESENT_YET, typed.pointer, within=within, document=typed.document, name=need.name)
        elif need.only is not None and not variants <= need.only:
            shown = ", ".join(sorted(need.only)) or "—"
            bench.report(
                NOT_ASKED_IN_VARIANT, typed.pointer, within=within, document=typed.document, name=need.name, only=shown
            )


def limb_pointer(ground: str, limb: str, unless: Unless) -> str:
    """Where the text of a limb's condition stands; `limb` is "" for a condition without a name."""
    base = join(ground, "unless")
    if not limb:
        return base
    return join(base, limb) if unless.limbs[limb].short else join(base, limb, "expr")


def check_grounds(bench: Workbench) -> None:
    """Check every ground of the seven lists."""
    seen: dict[str, str] = {}
    for pointer, model_effect, ground in bench.bundle.regulation.model.grounds.located():
        effect = Effect(model_effect.value)
        if ground.id in seen:
            first = bench.document.locate(join(seen[ground.id], "id"))
            bench.report(DUPLICATE_ID, join(pointer, "id"), labels=(Label(first, FIRST),), name=ground.id)
        seen.setdefault(ground.id, pointer)
        if ground.about is None:
            _ground(bench, pointer, effect, ground, None)
        elif check_about(bench, pointer, effect, ground):
            _about(bench, pointer, effect, ground)
    for name, criterion in bench.bundle.regulation.model.criteria.items():
        if criterion.explain is not None:
            # it is shown for whichever grounds share the criterion: each of them checks the criterion's own needs
            at = join("/criteria", name, "explain")
            bench.text(at, at, criterion.explain)


def _only(bench: Workbench, names: tuple[str, ...], pointer: str) -> frozenset[str] | None:
    model = bench.bundle.regulation.model
    known = model.variants.ids if model.variants else ()
    # a name that is not there narrows to nothing, and nothing more is said of it
    sound = [v for at, v in enumerate(names) if bench.reference(v, known, VARIANT, join(pointer, "only", at))]
    return frozenset(sound) if names else None


def _about(bench: Workbench, pointer: str, effect: Effect, ground: Ground) -> None:
    """A ground about one subject is for the variants in which it is decided one by one."""
    assert bench.subject is not None
    with bench.speaking():
        _ground(bench, pointer, effect, ground, bench.subject.only)
    check_reads_subject(bench, pointer, ground)


def _both(first: frozenset[str] | None, second: frozenset[str] | None) -> frozenset[str] | None:
    return second if first is None else first if second is None else first & second


def _ground(bench: Workbench, pointer: str, effect: Effect, ground: Ground, within: frozenset[str] | None) -> None:
    stage = STAGES.index(effect)
    only = _both(within, _only(bench, ground.only, pointer))
    if ground.event is not None:
        check_event(bench, join(pointer, "event"), ground.event, effect, ground)
    if ground.when is not None:
        typed = condition(bench, join(pointer, "when"), ground.when)
        if typed is not None:
            lawful(bench, typed, stage, only)
    if ground.unless is not None:
        _unless(bench, pointer, ground.unless, stage, only)
    for key, text in (("explain", ground.explain), ("remedy", ground.remedy)):
        if text is not None:
            holes(bench, join(pointer, key), text, stage, only)
    for read in check_each(bench, pointer, ground.explain_each):
        lawful(bench, read, stage, only)


def _unless(bench: Workbench, pointer: str, unless: Unless, stage: int, only: frozenset[str] | None) -> None:
    if unless.expr is not None:
        typed = condition(bench, join(pointer, "unless"), unless.expr)
        if typed is not None:
            lawful(bench, typed, stage, only)
    for name, limb in unless.limbs.items():
        at = join(pointer, "unless", name)
        narrowed = _only(bench, limb.only, at)
        both = _both(only, narrowed)
        typed = condition(bench, limb_pointer(pointer, name, unless), limb.expr)
        if typed is not None:
            lawful(bench, typed, stage, both)
        if limb.explain is not None:
            holes(bench, join(at, "explain"), limb.explain, stage, both)
        for read in check_each(bench, at, limb.explain_each):
            lawful(bench, read, stage, both)


def holes(bench: Workbench, pointer: str, text: str, stage: int, only: frozenset[str] | None) -> None:
    """Check the holes of a text that is shown when a ground of `stage` applies."""
    for typed in bench.text(pointer, pointer, text):
        lawful(bench, typed, stage, only)
