"""What a blank of an input means: said once, and only of what an applicant can leave blank."""

from typing import Final

from regdsl.checker.blank_findings import (
    BLANK_DEFAULT_ELSEWHERE,
    BLANK_FIELD_UNDECIDED,
    BLANK_FILLED_AND_MORE,
    BLANK_LAWFUL_AND_GROUND,
    BLANK_REQUIRED_ELSEWHERE,
)
from regdsl.checker.findings import PRESENCE_UNDECIDED
from regdsl.checker.own_fields import undecided_fields
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.input import Input
from regdsl.model.source import Origin

__all__ = ["check_blank"]

_HERE: Final = Bilingual("здесь `{key}`", "`{key}` is here")
_JUDGE: Final = Bilingual("тот, кто судит", "whoever judges")
_MEANS: Final = {
    "required": Bilingual("основание с «event: missing_required»", "the ground with `event: missing_required`"),
    "nullable": Bilingual("сведения нет, и это законно", "there is none, and that is lawful"),
}


def check_blank(bench: Workbench, name: str, item: Input) -> None:
    """Check that what the applicant gives says in one of three ways what its blank means, and that what somebody else
    gives says nothing of a blank. The source, if it has a name, is declared."""
    pointer = join("/inputs", name)
    source = item.source.name
    origin = bench.bundle.regulation.model.sources[source].origin if source is not None else Origin.JUDGEMENT
    if origin is not Origin.APPLICATION:
        _elsewhere(bench, name, item, source or _JUDGE)
        _fields(bench, name, item, own_list=False)
        return
    if item.nullable or item.default is not None:
        _fields(bench, name, item, own_list=True)
    others = [key for key, is_said in (("required", item.required is not None), ("nullable", item.nullable)) if is_said]
    if item.default is None:
        if not others:
            bench.report(PRESENCE_UNDECIDED, pointer, at_key=True, name=name)
        elif len(others) > 1:
            labels = _labels(bench, pointer, "required")
            bench.report(BLANK_LAWFUL_AND_GROUND, join(pointer, "nullable"), at_key=True, labels=labels, name=name)
        return
    for key in others[:1]:  # the rest is told when one of the two is gone
        bench.report(
            BLANK_FILLED_AND_MORE,
            join(pointer, "default"),
            at_key=True,
            labels=_labels(bench, pointer, key),
            name=name,
            key=key,
            means=_MEANS[key],
        )


def _elsewhere(bench: Workbench, name: str, item: Input, source: str | Bilingual) -> None:
    """Report a consequence of a blank where there is no form to leave a blank in."""
    pointer = join("/inputs", name)
    if item.default is not None:
        bench.report(BLANK_DEFAULT_ELSEWHERE, join(pointer, "default"), at_key=True, name=name, source=source)
    if item.required is not None:
        bench.report(BLANK_REQUIRED_ELSEWHERE, join(pointer, "required"), at_key=True, name=name, source=source)


def _fields(bench: Workbench, name: str, item: Input, *, own_list: bool) -> None:
    """Report a field of the applicant's in a list that nothing is required of: what a blank of it means is said
    nowhere, and nobody would ever learn it."""
    field = next(undecided_fields(bench, item.type, own_list), None)
    if field is not None and item.required is None:
        bench.report(BLANK_FIELD_UNDECIDED, join("/inputs", name), at_key=True, name=name, field=field)


def _labels(bench: Workbench, pointer: str, key: str) -> tuple[Label, ...]:
    span = bench.document.locate_key(bench.declared_at(join(pointer, key)))
    return (Label(span, Bilingual(_HERE.ru.format(key=key), _HERE.en.format(key=key))),)
