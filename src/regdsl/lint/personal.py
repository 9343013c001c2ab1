"""Data on people in a regulation: the inputs, and the fields of records."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.value_type import ListOf, RecordOf, ValueType
from regdsl.model.words import PersonalData, Purpose

__all__ = ["OF_CARE", "Datum", "data_of", "record_of"]

OF_CARE = frozenset({PersonalData.SPECIAL, PersonalData.BIOMETRIC})
"""The classes that may be asked for in the cases that a law names only."""


class Datum(Struct, frozen=True):
    """An input or a field of a record: where it is declared, what people call it, of which class it is. What is said of
    a list of records is said of its fields."""

    pointer: str
    name: str
    declared: Input | TypeField
    personal: PersonalData | None

    @property
    def title(self) -> str:
        """What people call it."""
        return self.declared.title or self.name

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """What it is asked for; nothing is said of a field."""
        return self.declared.purpose if isinstance(self.declared, Input) else ()


def record_of(value: ValueType) -> str | None:
    """The name of the record type that a list is of."""
    return value.item.name if isinstance(value, ListOf) and isinstance(value.item, RecordOf) else None


def data_of(draft: Draft) -> Iterator[Datum]:
    """Every input, then every field of every record type, in the order of the file."""
    lists: dict[str, list[PersonalData | None]] = {}
    for name, given in draft.model.inputs.items():
        of = record_of(given.type)
        if of is not None:
            lists.setdefault(of, []).append(given.personal)
        yield Datum(join("/inputs", name), name, given, given.personal)
    for kind, one in draft.model.types.items():
        classes = set(lists.get(kind, ()))
        said = next(iter(classes)) if len(classes) == 1 else None
        for name, field in one.fields.items():
            yield Datum(join("/types", kind, name), name, field, field.personal or said)
