"""The bundle digest: what a decision rests on, in one number."""

import hashlib
import json
from decimal import Decimal

from regdsl.corpus.bundle import Bundle
from regdsl.corpus.calendars import builtin_calendar_texts
from regdsl.document import Document, to_python
from regdsl.version import SEMANTICS

__all__ = ["bundle_digest"]


def bundle_digest(bundle: Bundle) -> str:
    """SHA-256 over the content (not the layout or comments) of the regulation, the parameters and books it uses, the
    calendars, and the version of the semantics."""
    content = {
        "semantics": SEMANTICS,
        "regulation": _content(bundle.regulation.document),
        "parameters": {name: _content(file.document) for name, file in sorted(bundle.parameters.items())},
        "books": {name: _content(file.document) for name, file in sorted(bundle.books.items())},
        "calendars": {name: hashlib.sha256(text).hexdigest() for name, text in builtin_calendar_texts()},
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_exact)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _content(document: Document) -> object:
    return to_python(document.root)


def _exact(value: object) -> object:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    raise TypeError(f"no YAML value is {type(value)}")
