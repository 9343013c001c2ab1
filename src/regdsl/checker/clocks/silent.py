"""What sources say of their own silence."""

from regdsl.checker.clocks.findings import (
    APPLICANT_NOT_ASKED,
    SILENCE_NAMES_NOTHING,
    SILENCE_NOT_AWAITED,
    SILENCE_SAID_TWICE,
)
from regdsl.checker.workbench import Workbench, meant
from regdsl.document.pointer import join
from regdsl.model.event import EventCondition
from regdsl.model.source import REPEAT, Origin

__all__ = ["check_silent_sources"]


def check_silent_sources(bench: Workbench) -> None:
    """Check that `if_silent` names what waits for that silence, and that nothing else waits for it."""
    model = bench.bundle.regulation.model
    waiting: dict[str, tuple[str, EventCondition | None]] = {
        ground.id: (pointer, ground.event)
        for pointer, effect, ground in model.grounds.located()
        if effect.value == "suspend"
    }
    waiting |= {name: (join("/extend", name), item.event) for name, item in model.extend.items()}
    for source, item in model.sources.items():
        pointer = join("/sources", source, "if_silent")
        if item.if_silent is not None and item.origin is Origin.APPLICATION:
            bench.report(APPLICANT_NOT_ASKED, pointer, name=source)
            continue
        for name in item.silence_leads_to:
            if name not in REPEAT:
                _named(bench, pointer, source, name, waiting)
    for name, (pointer, event) in waiting.items():
        about = event.about if event is not None and event.type.value == "no_answer" else None
        if about is not None and about in model.sources and not model.sources[about].awaited_by(name):
            bench.report(SILENCE_SAID_TWICE, join(pointer, "event"), source=about, name=name)


def _named(
    bench: Workbench, pointer: str, source: str, name: str, waiting: dict[str, tuple[str, EventCondition | None]]
) -> None:
    if name not in waiting:
        known = [*waiting, REPEAT[0]]
        bench.report(SILENCE_NAMES_NOTHING, pointer, help_=meant(name, known), name=name, known=", ".join(known))
        return
    event = waiting[name][1]
    if event is None or event.type.value != "no_answer" or event.about not in (None, source):
        bench.report(SILENCE_NOT_AWAITED, pointer, name=name, source=source)
