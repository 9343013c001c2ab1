"""Applications as bytes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from regdsl.decide.application import FIELDS
from regdsl.decide.findings import MISSING_DATE, NOT_AN_APPLICATION, UNKNOWN_FIELD, UNKNOWN_INPUT
from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, parse, to_python
from regdsl.library.errors import ApplicationError

__all__ = ["ApplicationFile", "application_document", "located", "parse_application"]

_AT_KEY = (UNKNOWN_FIELD, UNKNOWN_INPUT)
_OF_THE_WHOLE = (MISSING_DATE,)


@dataclass(frozen=True, slots=True)
class ApplicationFile:
    """An application that was read from a file, with the document that says where everything stands."""

    data: dict[str, object]
    document: Document


class _Careful(Exception):
    """The quick reader met something that the careful one should speak of."""


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Careful
    return made


def _constant(text: str) -> object:
    raise _Careful


_QUICK = json.JSONDecoder(object_pairs_hook=_unique, parse_float=Decimal, parse_constant=_constant)
_MOST = 1 << 20


def parse_application(data: bytes) -> dict[str, object] | None:
    """Quickly read the JSON of an application, numbers exact; None where anything is not plainly right (the careful
    reader then says what)."""
    if len(data) > _MOST:
        return None
    try:
        made = _QUICK.decode(data.decode())
    except (ValueError, RecursionError, _Careful):
        return None
    return made if isinstance(made, dict) else None


def application_document(data: bytes, file: str) -> ApplicationFile:
    """Read an application with the places of its values. Raises ApplicationError with located findings."""
    parsed = parse(data, file if file.endswith((".yaml", ".yml", ".json")) else file + ".json")
    if parsed.document is None:
        raise ApplicationError(parsed.diagnostics, {file: parsed.text})
    content = to_python(parsed.document.root)
    if not isinstance(content, dict):
        nothing = Diagnostic(NOT_AN_APPLICATION, parsed.document.locate(""), "", {"known": ", ".join(FIELDS)})
        raise ApplicationError((nothing,), {file: parsed.text})
    return ApplicationFile(content, parsed.document)


def located(diagnostics: Iterable[Diagnostic], document: Document) -> tuple[Diagnostic, ...]:
    """Return findings in an application with their places in the document it was read from. What has a place already
    keeps it, and what is not in the application at all (a date asked for elsewhere) gets none."""
    return tuple(_located(one, document) for one in diagnostics)


def _located(found: Diagnostic, document: Document) -> Diagnostic:
    if found.span is not None or not (found.pointer or found.kind in _OF_THE_WHOLE):
        return found
    find = document.locate_key if found.kind in _AT_KEY else document.locate
    return replace(found, span=find(found.pointer))
