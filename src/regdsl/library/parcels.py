"""Reports as bytes: from one process to another, and from one run to the next.

MessagePack, read strictly by type: what is read runs nothing, whoever wrote it.
"""

from collections.abc import Mapping
from typing import Final

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


def packed(report: FileReport) -> bytes:
    """The report as bytes, without the texts of the files."""
    return _OUT.encode(report.without_texts())


def unpacked(data: bytes, selection: Selection) -> FileReport:
    """The report that was packed by `packed`. Raises one of `Unreadable`."""
    report = _REPORTS.decode(data)
    if report.notes is None:
        return report
    types = {rule.note.name: rule.note.of for rule, _ in selection.rules if isinstance(rule, NotedRule)}
    notes = {name: msgspec.convert(note, types[name]) for name, note in report.notes.items()}
    return replace(report, notes=notes)
