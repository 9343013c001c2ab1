"""The regulation of the design, whole and with small changes."""

from functools import cache
from pathlib import Path

from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, parse
from regdsl.model import Loaded, Regulation, load

__all__ = ["SAMPLE", "changed", "document_of", "load_text", "one_finding", "sample"]

SAMPLE = (Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")


def document_of(text: str, file: str = "reg.yaml") -> Document:
    """The document that `text` holds; the text has to be readable."""
    parsed = parse(text.encode(), file)
    assert parsed.document is not None, [finding.message("en") for finding in parsed.diagnostics]
    return parsed.document


def load_text(text: str, file: str = "reg.yaml") -> Loaded:
    return load(document_of(text, file))


def changed(old: str, new: str) -> str:
    """The sample with its only `old` replaced by `new`."""
    assert SAMPLE.count(old) == 1, old
    return SAMPLE.replace(old, new)


@cache
def sample() -> Regulation:
    loaded = load_text(SAMPLE)
    assert loaded.diagnostics == ()
    assert isinstance(loaded.value, Regulation)
    return loaded.value


def one_finding(text: str) -> Diagnostic:
    """The only finding in a file that does not load."""
    loaded = load_text(text)
    assert loaded.value is None
    (finding,) = loaded.diagnostics
    return finding
