"""Documents with a validity: each becomes a named condition, true while the document proves what it has to.

Nothing is implied but the name: the dates and what is proved are inputs that the author declares, so each has a source
and says what its absence means. An absent date proves nothing.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from regdsl.calendar import Length, Unit
from regdsl.checker.findings import DUPLICATE_ID
from regdsl.checker.people_findings import (
    AUTHORITY_WITHOUT_VALIDITY,
    DOCUMENT_DATE,
    DOCUMENT_NOT_READ,
    NEED_WITHOUT_DOCUMENT,
    PROVED_NOT_BINARY,
    TWO_DAYS,
)
from regdsl.checker.remade import concept_from, remade
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.names import RESERVED
from regdsl.model.applicant import RepresentativeNeed
from regdsl.model.definition import Definition
from regdsl.model.document_kind import DocumentKind
from regdsl.model.input import Input
from regdsl.model.regulation import Regulation
from regdsl.model.validity import Validity
from regdsl.model.value_type import Basic

__all__ = ["check_documents_read", "imply_documents"]

INPUT = Bilingual("сведения", "input")
_DAYS: Final = RESERVED[:2]
_TRUTHS: Final = (Basic.BOOLEAN, Basic.STATUS)
_PERIODS: Final = {Unit.CALENDAR_DAY: "P{}D", Unit.MONTH: "P{}M", Unit.YEAR: "P{}Y"}


def imply_documents(bench: Workbench) -> None:
    """Put a definition named after each document with a validity into the bench's regulation."""
    model = bench.bundle.regulation.model
    needs = dict(model.representatives.needs) if model.representatives is not None else {}
    for name in needs:
        if name not in model.documents:
            bench.report(NEED_WITHOUT_DOCUMENT, join("/representatives/needs", name), at_key=True, name=name)
        elif (valid := model.documents[name].valid) is None or not valid.is_checked:
            bench.report(AUTHORITY_WITHOUT_VALIDITY, join("/documents", name), at_key=True, name=name)
    implied: dict[str, Definition] = {}
    for name, document in model.documents.items():
        if document.valid is None or not document.valid.is_checked:
            _proved(bench, model, name, document)
            continue
        pointer = join("/documents", name)
        if any(name in taken for taken in (model.features, model.inputs, model.parameters, model.definitions)):
            bench.report(DUPLICATE_ID, pointer, at_key=True, name=name)
            continue
        bench.implied[join("/definitions", name)] = pointer
        text = _condition(bench, model, name, document, document.valid, needs.get(name))
        if text is None:
            bench.broken.add(name)
        implied[name] = concept_from(Definition, {"expr": text or "false", "basis": list(document.basis)})
    if implied:
        file = bench.bundle.regulation
        changed = remade(model, definitions={**model.definitions, **implied})
        bench.bundle = replace(bench.bundle, regulation=replace(file, model=changed))


def check_documents_read(bench: Workbench) -> None:
    """Check that some condition reads each document with a validity: else nobody looks at it."""
    model = bench.bundle.regulation.model
    documents = [
        name for name in model.documents if join("/definitions", name) in bench.implied and name not in bench.broken
    ]
    read = {name for expression in bench.expressions.values() for name in expression.reads}
    for name in documents:
        if name not in read and not bench.has_errors:
            bench.report(DOCUMENT_NOT_READ, join("/documents", name, "valid"), at_key=True, name=name)


def _condition(
    bench: Workbench,
    model: Regulation,
    name: str,
    document: DocumentKind,
    valid: Validity,
    need: RepresentativeNeed | None,
) -> str | None:
    """The condition that a document proves what it has to on its day; None with the findings added."""
    base = join("/documents", name)
    proved = _proved(bench, model, name, document)
    proved += [(need.scope, join("/representatives/needs", name, "scope"))] if need is not None and need.scope else []
    sound = [_is(bench, model, one, at, _TRUTHS) for one, at in proved]
    dates = [(one, join(base, "valid", key)) for key, one in (("from", valid.from_), ("until", valid.until)) if one]
    day, place = valid.at or RESERVED[0], join(base, "valid", "at")
    if need is not None and need.valid_on is not None:
        at = join("/representatives/needs", name, "valid_on")
        if valid.at is not None and valid.at != need.valid_on:
            bench.report(TWO_DAYS, at, name=name, day=valid.at)
            return None
        day, place = need.valid_on, at
    dates += [(day, place)] if day not in _DAYS else []
    sound += [_is(bench, model, one, at, (Basic.DATE,)) for one, at in dates]
    if not all(sound):
        return None
    conditions = [_unless_absent(model, one, one) for one, _ in proved]
    conditions += [_unless_absent(model, day, part) for part in _in_time(model, valid, day)]
    return " and ".join(conditions)


def _proved(bench: Workbench, model: Regulation, name: str, document: DocumentKind) -> list[tuple[str, str]]:
    """What a document proves, with the pointers; a finding for each that is no input."""
    found = []
    for index, one in enumerate(document.proves):
        at = join("/documents", name, "proves", index)
        if bench.reference(one, model.inputs, INPUT, at):
            found.append((one, at))
    return found


def _is(bench: Workbench, model: Regulation, name: str, pointer: str, kinds: tuple[Basic, ...]) -> bool:
    """Whether a name is that of an input of one of the types; a finding where it is not."""
    if not bench.reference(name, model.inputs, INPUT, pointer):
        return False
    if model.inputs[name].type in kinds:
        return True
    bench.report(DOCUMENT_DATE if kinds == (Basic.DATE,) else PROVED_NOT_BINARY, pointer, name=name)
    return False


def _in_time(model: Regulation, valid: Validity, day: str) -> Iterator[str]:
    """That the day is neither before the document nor after its last day."""
    if valid.from_ is not None and valid.for_ is not None:
        within = f"({valid.from_} <= {day} and {day} <= {_end(valid.from_, valid.for_)})"
        yield _unless_absent(model, valid.from_, within)
    if valid.until is not None:
        yield _unless_absent(model, valid.until, f"{day} <= {valid.until}")


def _end(start: str, length: Length) -> str:
    """The last day of a validity that counts from a day (ГК ст. 192: the same day of the last month)."""
    if length.unit is Unit.WORKING_DAY:
        return f"add working days({start}, {length.amount})"
    if length.unit is Unit.WEEK:
        return f'{start} + duration("P{7 * length.amount}D")'
    return f'{start} + duration("{_PERIODS[length.unit].format(length.amount)}")'


def _unless_absent(model: Regulation, name: str, condition: str) -> str:
    """A condition that does not hold where the input it speaks of may be absent and is."""
    item: Input | None = model.inputs.get(name)
    return condition if item is None or not item.nullable else f"(if {name} = null then false else {condition})"
