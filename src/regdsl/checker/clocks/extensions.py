"""Extensions of terms."""

from regdsl.checker.clocks.events import silence_elsewhere
from regdsl.checker.clocks.findings import EXTENSION_NEVER
from regdsl.checker.findings import DUPLICATE_ID
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.event import EventCondition
from regdsl.model.source import REPEAT, Origin

__all__ = ["check_extensions"]

GROUND = Bilingual("основания доработки", "ground for correction")
SOURCE = Bilingual("источника", "source")
TERM = Bilingual("срока", "term")
VARIANT = Bilingual("варианта", "variant")
_NOT_RECORDED = Bilingual(
    "его не записывают, оно следует из сведений: возьмите no_answer или court_order",
    "it is derived, never recorded: take no_answer or court_order",
)
_DECIDES = Bilingual(
    "им дело кончается, продлевать нечего: возьмите no_answer",
    "it ends the case, nothing is left to extend: take no_answer",
)
_APPLICANT = Bilingual(
    "это сам заявитель: назовите источник, который запрашивают", "that is the applicant: name a source that is asked"
)
_NOBODY = Bilingual(
    "назовите это продление в if_silent хотя бы одного источника", "name this extension under if_silent of some source"
)
_ENDS = ("not_corrected", "withdrawn", "applicant_died")


def check_extensions(bench: Workbench) -> None:
    """Check that extensions extend terms that are there, upon events that can be recorded."""
    model = bench.bundle.regulation.model
    variants = model.variants.ids if model.variants else ()
    suspending = {ground.id for ground in model.grounds.suspensions}
    for name, item in model.extend.items():
        pointer = join("/extend", name)
        if name in suspending or name in REPEAT:
            bench.report(DUPLICATE_ID, pointer, at_key=True, name=name)
        bench.reference(item.clock, model.terms, TERM, join(pointer, "clock"))
        for index, variant in enumerate(item.only):
            bench.reference(variant, variants, VARIANT, join(pointer, "only", index))
        _event(bench, join(pointer, "event"), name, item.event)


def _event(bench: Workbench, pointer: str, name: str, event: EventCondition) -> None:
    model = bench.bundle.regulation.model
    kind, about = event.type.value, event.about
    if kind == "missing_required":
        _never(bench, pointer, event, _NOT_RECORDED)
    elif kind in _ENDS:
        _never(bench, pointer, event, _DECIDES)
    elif about is not None and kind in ("no_answer", "answered"):
        known = bench.reference(about, model.sources, SOURCE, pointer)
        if known and kind == "no_answer" and model.sources[about].origin is Origin.APPLICATION:
            _never(bench, pointer, event, _APPLICANT)
    elif kind == "no_answer" and not _asked(bench) - silence_elsewhere(model, name, event):
        _never(bench, pointer, event, _NOBODY)
    elif kind == "term_expired" and about is not None:
        bench.reference(about, model.terms, TERM, pointer)


def _asked(bench: Workbench) -> frozenset[str]:
    """The sources that somebody asks."""
    sources = bench.bundle.regulation.model.sources
    return frozenset(name for name, item in sources.items() if item.origin is not Origin.APPLICATION)


def _never(bench: Workbench, pointer: str, event: EventCondition, hint: Bilingual) -> None:
    called = event.type.value if event.about is None else f"{event.type.value}({event.about})"
    bench.report(EXTENSION_NEVER, pointer, event=called, hint=hint)
