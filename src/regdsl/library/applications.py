"""Applications as bytes."""

import json
from dataclasses import dataclass
from decimal import Decimal

from regdsl.decide.findings import FIELD_TYPE
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document, parse, to_python
from regdsl.library.errors import ApplicationError

__all__ = ["ApplicationFile", "application_document", "parse_application"]


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
        params: dict[str, Parameter] = {"name": "/", "expected": Bilingual("запись", "a record")}
        raise ApplicationError((Diagnostic(FIELD_TYPE, parsed.document.locate(""), "", params),), {file: parsed.text})
    return ApplicationFile(content, parsed.document)
