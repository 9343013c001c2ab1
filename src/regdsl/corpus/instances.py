"""Putting a regulation together: an instance with its template, or a template as it stands."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from regdsl.corpus.bundle import File, OfTemplate
from regdsl.corpus.files import DISK, Reader
from regdsl.corpus.shelf import shared_mentioning
from regdsl.corpus.templates import (
    IS_TEMPLATE,
    Searched,
    as_it_stands,
    check_days,
    check_filling,
    check_shorter,
    filled,
    find_template,
    readable,
    regulation_of,
    twice_named_acts,
)
from regdsl.corpus.templates.findings import INSTANCE_LANGUAGE
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document
from regdsl.model.instance import Instance
from regdsl.model.loading import load
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template

__all__ = ["Assembled", "assembled", "standing"]

_EVERY: Final = "template"
"""What stands in every template: its kind."""


class Assembled(Struct, frozen=True):
    """A regulation put together (None where it cannot be), the findings, the texts of the files read for it."""

    regulation: File[Regulation] | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    origin: OfTemplate | None = None


def assembled(path: Path, instance: File[Instance], reader: Reader = DISK) -> Assembled:
    """Put the instance at `path` together with the template that it names."""
    found = _template(path, instance, reader)
    if isinstance(found, Diagnostic):
        return Assembled(None, (found,))
    sources = {str(found.path): found.text}
    if found.file is None:
        return Assembled(None, found.diagnostics, sources)
    template = found.file
    wrong = [*found.diagnostics, *_language(instance, template), *twice_named_acts(instance, template)]
    wrong += check_days(instance, template)
    wrong += check_filling(instance, template)
    if _failed(wrong):
        return Assembled(None, tuple(wrong), sources)
    settled = filled(instance, template)
    made = _loaded(settled, wrong)
    if made is not None and instance.model.terms:
        wrong += check_shorter(instance, made.terms, template.document)
        settled = regulation_of(settled, instance.document)
        made = None if _failed(wrong) else _loaded(settled, wrong)
    if made is None:
        return Assembled(None, tuple(wrong), sources)
    return Assembled(File(made, settled), tuple(wrong), sources, OfTemplate(instance, template))


def standing(template: File[Template]) -> Assembled:
    """Make a regulation of a template as it stands, every local by its bounds."""
    found: list[Diagnostic] = []
    document = as_it_stands(readable(template.document), template.model)
    made = _loaded(document, found)
    return Assembled(None if made is None else File(made, document), tuple(found))


def _loaded(document: Document, found: list[Diagnostic]) -> Regulation | None:
    loaded = load(document)
    found.extend(loaded.diagnostics)
    return loaded.value if isinstance(loaded.value, Regulation) else None


def _failed(found: list[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in found)


def _language(instance: File[Instance], template: File[Template]) -> Iterator[Diagnostic]:
    found, expected = instance.model.language, template.model.language
    if found != expected:
        span = instance.document.locate("/language")
        yield Diagnostic(INSTANCE_LANGUAGE, span, "/language", {"found": found, "expected": expected})


def _template(path: Path, instance: File[Instance], reader: Reader) -> Searched | Diagnostic:
    """The template that an instance names, or why there is none: files that speak of it are read first, the others only
    for what might have been meant."""
    id_ = instance.model.extends.partition("@")[0].strip()
    found = find_template(instance, _there(path, id_, reader))
    return find_template(instance, _there(path, _EVERY, reader)) if isinstance(found, Diagnostic) else found


def _there(path: Path, name: str, reader: Reader) -> Iterator[Searched]:
    for candidate in shared_mentioning(path, (name,), IS_TEMPLATE, reader):
        file = reader.load(candidate)
        if file.document is None:
            continue
        kind, id_, version = (_said(file.document, key) for key in ("kind", "id", "version"))
        if kind != "template":
            continue
        model = file.model if isinstance(file.model, Template) else None
        whole = None if model is None else File(model, file.document)
        yield Searched(candidate, whole, file.diagnostics, file.text, id_, version)


def _said(document: Document, key: str) -> str:
    node = document.node(f"/{key}")
    return re.sub(r"\s+", " ", str(getattr(node, "text", ""))).strip()
