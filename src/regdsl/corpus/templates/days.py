"""When an instance is in force: on days on which its template is."""

from collections.abc import Iterator
from datetime import date

from regdsl.corpus.bundle import File
from regdsl.corpus.templates.findings import OUTSIDE_TEMPLATE
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.model.in_force import InForce
from regdsl.model.instance import Instance
from regdsl.model.template import Template

__all__ = ["check_days"]

_HERE = Bilingual("шаблон действует в эти дни", "the template is in force on these days")


def check_days(instance: File[Instance], template: File[Template]) -> Iterator[Diagnostic]:
    """Find an end of an instance's time in force that its template's time does not reach."""
    own, whole = instance.model.in_force, template.model.in_force
    if own is None:
        return  # it is in force when its template is
    pointer = None
    if own.from_ < whole.from_:
        pointer = "/in_force/from"
    elif whole.to is not None and (own.to is None or own.to > whole.to):
        pointer = "/in_force" if own.to is None else "/in_force/to"
    if pointer is not None:
        params = {"found": _said(own), "expected": _said(whole)}
        labels = (Label(template.document.locate("/in_force"), _HERE),)
        yield Diagnostic(OUTSIDE_TEMPLATE, instance.document.locate(pointer), pointer, params, labels)


def _said(days: InForce) -> Bilingual:
    first, last = days.from_.isoformat(), _last(days.to)
    return Bilingual(f"с {first}{last.ru}", f"from {first}{last.en}")


def _last(day: date | None) -> Bilingual:
    if day is None:
        return Bilingual(" бессрочно", " on without an end")
    return Bilingual(f" по {day.isoformat()}", f" to {day.isoformat()}")
