"""Joint applicants: a list of records by the name of their category, one record for each who applies with the others.

It is an input like any other. What follows when one of them does not consent is a ground of the author's: none is
implied.
"""

from typing import Final

from msgspec.structs import replace
from pydantic import ValidationError

from regdsl.checker.findings import BAD_NAME, DUPLICATE_ID
from regdsl.checker.remade import concept_from, remade
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.model.applicant import Applicant
from regdsl.model.input import Input
from regdsl.model.record_type import RecordType
from regdsl.model.regulation import Regulation
from regdsl.model.source import Origin

__all__ = ["imply_joint_applicants"]

KEY: Final = "имя"
MOST: Final = 50


def imply_joint_applicants(bench: Workbench) -> None:
    """Put the list of each category of joint applicants among the inputs of the bench's regulation."""
    model = bench.bundle.regulation.model
    types, inputs = dict(model.types), dict(model.inputs)
    for name, applicant in model.applicants.items():
        if not applicant.each:
            continue
        pointer = join("/applicants", name)
        if name in types or name in inputs:
            bench.report(DUPLICATE_ID, pointer, at_key=True, name=name)
            bench.broken.add(name)
            continue
        bench.implied[join("/types", name)] = join(pointer, "each")
        bench.implied[join("/inputs", name)] = pointer
        try:
            made = _list(model, name, applicant)
        except ValidationError:  # no type can be called so
            bench.report(BAD_NAME, pointer, at_key=True, name=name)
            continue
        types[name], inputs[name] = concept_from(RecordType, dict(applicant.each)), made
    if len(inputs) > len(model.inputs):
        file = bench.bundle.regulation
        bench.bundle = replace(bench.bundle, regulation=replace(file, model=remade(model, types=types, inputs=inputs)))


def _list(model: Regulation, name: str, applicant: Applicant) -> Input:
    data: dict[str, object] = {
        "title": applicant.title or name,
        "type": f"list of {name}",
        "key": applicant.key or KEY,
        "min_items": 1,
        "max_items": applicant.max_items or MOST,
        "source": _source(model, applicant),
        "nullable": applicant.nullable,
    }
    if applicant.required is not None:
        data["required"] = applicant.required.value
    if applicant.basis:
        data["basis"] = list(applicant.basis)
    return concept_from(Input, data, records=(name,))


def _source(model: Regulation, applicant: Applicant) -> str:
    """Who says which joint applicants there are: the application, where there is one among the sources; else whoever
    supplies the first field."""
    filed = (id_ for id_, source in model.sources.items() if source.origin is Origin.APPLICATION)
    said = (field.source.name for field in applicant.each.values() if field.source is not None and field.source.name)
    return next(filed, None) or next(said, None) or next(iter(model.sources), "")
