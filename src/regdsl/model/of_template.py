"""What a file may not say for the sake of a template: an instance in place of it, a template in place of another."""

from typing import Any

from regdsl.diagnostics import Diagnostic
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.instance import Instance
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of
from regdsl.model.template import Template
from regdsl.model.template_findings import (
    INSTANCE_CHANGES_GROUNDS,
    INSTANCE_CHANGES_TEMPLATE,
    TEMPLATE_OF_TEMPLATE,
)

__all__ = ["out_of_place"]


def out_of_place(document: Document, data: dict[str, Any], root: type[Any]) -> tuple[Diagnostic, ...]:
    """Find the keys of `data` that a file of class `root` leaves to somebody else; each has one finding."""
    if root is Template and "extends" in data:
        return (Diagnostic(TEMPLATE_OF_TEMPLATE, document.locate_key("/extends"), "/extends"),)
    if root is not Instance:
        return ()
    own = {field.key for field in concept_of(Instance).keys}
    others = {field.key for field in concept_of(Regulation).keys} - own
    return tuple(_changed(document, key, sorted(own)) for key in data if key in others)


def _changed(document: Document, key: str, own: list[str]) -> Diagnostic:
    pointer = join("", key)
    span = document.locate_key(pointer)
    if key == "grounds":
        return Diagnostic(INSTANCE_CHANGES_GROUNDS, span, pointer)
    options = ", ".join(name for name in own if name not in ("regdsl", "kind"))
    return Diagnostic(INSTANCE_CHANGES_TEMPLATE, span, pointer, {"key": key, "options": options})
