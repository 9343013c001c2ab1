"""Applications as bytes."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from regdsl.decide.application import FIELDS
from regdsl.decide.findings import (
    BAD_PROVENANCE,
    MISSING_DATE,
    NOT_AN_APPLICATION,
    SEVERAL_REGULATIONS,
    UNKNOWN_FIELD,
    UNKNOWN_INPUT,
)
from regdsl.decide.later_findings import LATER_FIELD, LATER_WITHOUT_DAY
from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, parse, to_python
from regdsl.document.decoding import CONTROL
from regdsl.document.json_scalar import NUMBER, exact_number
from regdsl.document.limits import MAX_DIGITS
from regdsl.library.errors import ApplicationError

__all__ = ["ApplicationFile", "application_document", "located", "parse_application"]

_AT_KEY = (UNKNOWN_FIELD, UNKNOWN_INPUT, BAD_PROVENANCE, LATER_FIELD)
_OF_THE_WHOLE = (MISSING_DATE, SEVERAL_REGULATIONS, LATER_WITHOUT_DAY)


class ApplicationFile(Struct, frozen=True):
    """An application that was read from a file, with the document that says where everything stands."""

    data: dict[str, object]
    document: Document


def _exact(text: str) -> Decimal:
    """A number as it is written. Raises ValueError for one of more digits than a file may hold."""
    if len(text) <= MAX_DIGITS and "e" not in text and "E" not in text:
        return Decimal(text)
    found = NUMBER.fullmatch(text)
    made = found and exact_number(found)
    if made is None:
        raise ValueError
    return Decimal(made)


_DECODE = msgspec.json.Decoder(float_hook=_exact).decode
_MOST = 1 << 20

_ESCAPE = re.compile(r"\\[bf]|\\u(?!04[0-79a-fA-F]|00[2-6]|202[89])").search
"""An escape that is no plain letter: the careful reader says whether it may stand there."""


def parse_application(data: bytes) -> dict[str, object] | None:
    """Quickly read the JSON of an application, numbers exact; None where anything is not plainly right (the careful
    reader then says what)."""
    if len(data) > _MOST:
        return None
    try:
        made = _DECODE(data)
        plain = _is_plain(data.decode())
    except (ValueError, ArithmeticError, RecursionError):
        return None
    if type(made) is not dict or not plain:
        return None
    inputs, submitted = made.get("inputs"), made.get("submitted_at")
    keys = len(made) + (len(inputs) if type(inputs) is dict else 0)
    if type(submitted) is str and b"\\" not in data and data.count(b":") == keys + submitted.count(":"):
        return made  # every colon is that of a key or of the time
    written = _written_keys(data)
    return made if keys == written or _keys(made) == written else None


def _is_plain(text: str) -> bool:
    """Whether a text holds nothing invisible that no file may hold, and its letters are composed as a file's are."""
    if not text.isprintable() and CONTROL.search(text):
        return False
    return unicodedata.is_normalized("NFC", text) and not ("\\" in text and _ESCAPE(text))


def _written_keys(data: bytes) -> int:
    """How many keys sound JSON holds: as many as it has colons outside of texts. The decoder keeps the last of equal
    keys and says nothing, so that fewer come out where two were equal."""
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    return b"".join(data.split(b'"')[::2]).count(b":")


def _keys(value: object) -> int:
    """How many keys a decoded value holds, at any depth."""
    if type(value) is dict:
        return len(value) + sum(map(_keys, value.values()))
    return sum(map(_keys, value)) if type(value) is list else 0


def application_document(data: bytes, file: str) -> ApplicationFile:
    """Read an application with the places of its values: YAML where the name says so, else JSON. Raises
    ApplicationError with located findings."""
    parsed = parse(data, file, as_json=not file.lower().endswith((".yaml", ".yml")))
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
