"""The fields of all records, and those of them that are not one subject's own."""

from collections.abc import Iterator
from typing import NamedTuple

from regdsl.checker.subjects import names_read
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation

__all__ = ["Field", "record_fields", "shared_fields"]


class Field(NamedTuple):
    """A field of a record that an application decides: its name, where its expression stands, whether the record is
    made for each subject."""

    name: str
    pointer: str
    per_subject: bool


def record_fields(model: Regulation) -> Iterator[Field]:
    """The fields of the record, of several results those of each that an application decides."""
    if model.result is not None:
        for name, item in model.result.record.items():
            at = join("/result/record", name)
            yield Field(name, at if item.short else join(at, "expr"), model.result.per is not None)
    for id_, result in model.results.items():
        if result.record is None or result.is_allocated:
            continue
        for name, item in result.record.fields.items():
            at = join("/results", id_, "record", "fields", name)
            yield Field(name, at if item.short else join(at, "expr"), result.per is not None)


def shared_fields(bench: Workbench) -> Iterator[str]:
    """The fields that two subjects have in common, since there is one record for all, or since they rest on who else is
    kept; none where nothing is decided one by one."""
    subject = bench.subject
    if subject is None:
        return
    for field in record_fields(bench.bundle.regulation.model):
        if field.pointer in bench.expressions:
            rests = subject.kept is not None and subject.kept in names_read(bench, field.pointer)
            if rests or not field.per_subject:
                yield field.name
