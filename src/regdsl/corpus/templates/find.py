"""Finding the template that an instance names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from regdsl.corpus.bundle import File
from regdsl.corpus.templates.findings import EXTENDS_UNPINNED, TEMPLATE_UNKNOWN
from regdsl.diagnostics import Diagnostic, Kind
from regdsl.model.instance import Instance
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.template import Template

__all__ = ["IS_TEMPLATE", "Searched", "find_template"]

IS_TEMPLATE: Final = re.compile(rb"""kind["']?\s*:\s*["']?template\b""")
"""How a file that may be a template is told before it is read."""

_NONE: Final = "—"


class Searched(Struct, frozen=True):
    """A template that lies where an instance looks: its path, its model and its text as it was read."""

    path: Path
    file: File[Template] | None
    diagnostics: tuple[Diagnostic, ...]
    text: str
    id: str
    version: str

    @property
    def reference(self) -> str:
        """How an instance names it."""
        return f"{self.id}@{self.version}"


def find_template(instance: File[Instance], there: Iterable[Searched]) -> Searched | Diagnostic:
    """Find the template that `instance` names among those that are `there`; the finding where it is not one of them."""
    named = instance.model.extends
    id_, _, version = named.partition("@")
    known = tuple(there)
    if not version.strip():
        return _unpinned(instance, id_, known)
    found = next((one for one in known if (one.id, one.version) == (id_.strip(), version.strip())), None)
    if found is not None:
        return found
    references = [one.reference for one in known]
    same = [one.reference for one in known if one.id == id_.strip()]
    near = max(same) if same else nearest(named, references)
    params = {"found": named, "known": ", ".join(references) or _NONE}
    return _finding(instance, TEMPLATE_UNKNOWN, params, near)


def _unpinned(instance: File[Instance], id_: str, known: tuple[Searched, ...]) -> Diagnostic:
    versions = list(_versions(id_.strip(), known))
    near = max(versions) if versions else nearest(id_, [one.reference for one in known])
    params = {"found": instance.model.extends, "example": near or f"{id_.strip()}@2026.1"}
    return _finding(instance, EXTENDS_UNPINNED, params, near)


def _versions(id_: str, known: tuple[Searched, ...]) -> Iterator[str]:
    return (one.reference for one in known if one.id == id_)


def _finding(instance: File[Instance], kind: Kind, params: dict[str, str], near: str | None) -> Diagnostic:
    span = instance.document.locate("/extends")
    help_ = did_you_mean(near, instance.model.extends) if near else None
    return Diagnostic(kind, span, "/extends", params, help=help_)
