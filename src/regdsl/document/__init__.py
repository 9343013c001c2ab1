"""YAML 1.2 and JSON texts as located trees; limits and findings of the family YML."""

from regdsl.document.document import Document, Parsed, ParsedAll
from regdsl.document.limits import MAX_BYTES
from regdsl.document.parsing import parse, parse_all, read
from regdsl.document.plain import to_python
from regdsl.document.tree import Entry, Mapping, Node, Scalar, ScalarStyle, ScalarValue, Sequence

__all__ = [
    "MAX_BYTES",
    "Document",
    "Entry",
    "Mapping",
    "Node",
    "Parsed",
    "ParsedAll",
    "Scalar",
    "ScalarStyle",
    "ScalarValue",
    "Sequence",
    "parse",
    "parse_all",
    "read",
    "to_python",
]
