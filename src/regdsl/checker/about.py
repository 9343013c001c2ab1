"""Grounds about one subject: whether `about` may stand where it does, and whether the ground reads the subject."""

from regdsl.checker.subject_findings import (
    ABOUT_ANOTHER,
    ABOUT_EVENT,
    ABOUT_NOTHING,
    ABOUT_OUTSIDE_REFUSE,
    ABOUT_WITHOUT_SUBJECT,
)
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.runtime.effects import Effect

__all__ = ["check_about", "check_reads_subject"]


def check_about(bench: Workbench, pointer: str, effect: Effect, ground: Ground) -> bool:
    """Whether a ground that says whom it is about may say so. What it says of a subject that is not declared, or not
    soundly, cannot be read, and nothing more is said of it."""
    declared, at = bench.bundle.regulation.model.subject, join(pointer, "about")
    name = ground.about or ""
    if declared is None:
        bench.report(ABOUT_WITHOUT_SUBJECT, at, name=name)
    elif name != declared.name:
        bench.report(ABOUT_ANOTHER, at, name=name, subject=declared.name)
    elif effect is not Effect.REFUSE:
        bench.report(ABOUT_OUTSIDE_REFUSE, at, list=effect.value)
    elif ground.event is not None:
        bench.report(ABOUT_EVENT, at, name=name)
    else:
        return bench.subject is not None
    return False


def check_reads_subject(bench: Workbench, pointer: str, ground: Ground) -> None:
    """Check that the conditions of a ground about a subject, all of them sound, read something of it."""
    assert bench.subject is not None
    own = [found for at, found in bench.expressions.items() if at == join(pointer, "when") or _is_limb(at, pointer)]
    written = len(ground.unless.limbs) or 1 if ground.unless is not None else 1
    if len(own) == written and not any(bench.subject.name in found.reads for found in own):
        bench.report(ABOUT_NOTHING, join(pointer, "about"), name=bench.subject.name)


def _is_limb(at: str, pointer: str) -> bool:
    unless = join(pointer, "unless")
    return at == unless or at.startswith(f"{unless}/")
