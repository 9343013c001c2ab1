"""Reports as bytes: from one process to another, and from one run to the next.

MessagePack, read strictly by type: what is read runs nothing, whoever wrote it. Its texts are UTF-8, and the name of a
file need not be: a report with such a text is written with each of its texts as the bytes that it stands for.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from regdsl.library.file_report import FileReport
from regdsl.lint.rule import NotedRule
from regdsl.lint.selection import Selection

__all__ = ["Unreadable", "packed", "unpacked"]

Unreadable = (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, RecursionError, KeyError)
"""What `unpacked` raises for bytes that are no report."""


def _plain(value: object) -> object:
    """Mappings that may not be changed are dictionaries there."""
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(type(value).__name__)


_REPORTS: Final = msgspec.msgpack.Decoder(FileReport)
_OUT: Final = msgspec.msgpack.Encoder(enc_hook=_plain)
_BYTEWISE: Final = b"\xc1"
"""What begins no MessagePack stands before a report whose texts are bytes, a character for each."""


def packed(report: FileReport) -> bytes:
    """The report as bytes, without the texts of the files."""
    bare = report.without_texts()
    try:
        return _OUT.encode(bare)
    except UnicodeEncodeError:
        return _BYTEWISE + _OUT.encode(_with_texts(msgspec.to_builtins(bare, enc_hook=_plain), _bytewise))


def unpacked(data: bytes, selection: Selection) -> FileReport:
    """The report that was packed by `packed`. Raises one of `Unreadable`."""
    report = _REPORTS.decode(data) if data[:1] != _BYTEWISE else _read_bytewise(data[1:])
    if report.notes is None:
        return report
    types = {rule.note.name: rule.note.of for rule, _ in selection.rules if isinstance(rule, NotedRule)}
    notes = {name: msgspec.convert(note, types[name]) for name, note in report.notes.items()}
    return replace(report, notes=notes)


def _read_bytewise(data: bytes) -> FileReport:
    return msgspec.convert(_with_texts(msgspec.msgpack.decode(data), _as_it_was), FileReport)


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """What was taken apart into plain values, each text in it changed."""
    match value:
        case str():
            return change(value)
        case list() | tuple():
            return [_with_texts(one, change) for one in value]
        case dict():
            return {_with_texts(key, change): _with_texts(one, change) for key, one in value.items()}
    return value


def _bytewise(text: str) -> str:
    return text.encode(errors="surrogatepass").decode("latin-1")


def _as_it_was(text: str) -> str:
    return text.encode("latin-1").decode(errors="surrogatepass")
