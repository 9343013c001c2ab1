"""What services put into registers and take out of them: what the rules about several services need to know."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, KeyOf
from regdsl.lint.note import Mark, Note, mark
from regdsl.lint.titles import plain_title
from regdsl.model.value_type import Basic, CodeOf

__all__ = ["PRODUCED", "Produced", "Record", "Taken"]

_FROM_FIELDS: Final = frozenset({Basic.DATE, Basic.DATE_AND_TIME, Basic.DECIMAL, Basic.MONEY, Basic.MONTH, Basic.TEXT})
"""Types of data that a field of a record holds. Whether there is a record, and how many, the register tells itself."""


class Record(Struct, frozen=True):
    """A record that a service makes: the register as it is written, the names of the fields and all that they are
    called by."""

    register: str
    fields: tuple[str, ...]
    called: tuple[str, ...]

    @property
    def where(self) -> str:
        """The register, by which it is told."""
        return plain_title(self.register)


class Taken(Struct, frozen=True):
    """A datum that is taken from a register, with all that it is called by."""

    place: Mark
    title: str
    register: str
    called: tuple[str, ...]


class Produced(Struct, frozen=True):
    """What one version of a service makes and takes, who provides it and when; `before` are the services that it says
    come before it."""

    place: Mark
    body: str
    since: date
    until: date | None
    records: tuple[Record, ...]
    taken: tuple[Taken, ...]
    before: tuple[str, ...]

    def beside(self, other: "Produced") -> bool:
        """Whether both are in force on some day."""
        return (other.until is None or self.since <= other.until) and (self.until is None or other.since <= self.until)


def _noted(draft: Draft) -> Produced:
    model = draft.model
    return Produced(
        mark(draft, At("/id")),
        model.authority.body,
        model.in_force.from_,
        model.in_force.to,
        tuple(_records(draft)),
        tuple(_taken(draft)),
        tuple(one.id for one in model.predecessors if one.id is not None),
    )


def _records(draft: Draft) -> Iterator[Record]:
    result = draft.model.result
    made = [] if result is None else [(result.register, result.record)]
    made += [(one.record.register, one.record.fields) for one in draft.model.results.values() if one.record is not None]
    for register, fields in made:
        called = {plain_title(text) for name, one in fields.items() for text in (name, one.title) if text}
        yield Record(register, tuple(sorted(fields)), tuple(sorted(called)))


def _taken(draft: Draft) -> Iterator[Taken]:
    """The data that a field of a record has to hold; not those that a reading speaks of."""
    for name, given in draft.model.inputs.items():
        source = draft.source_of(given)
        if source is None or source.register is None or given.reading is not None or source.reading is not None:
            continue
        if given.type not in _FROM_FIELDS and not isinstance(given.type, CodeOf):
            continue
        called = tuple(sorted({plain_title(name), plain_title(given.title)}))
        yield Taken(mark(draft, KeyOf(join("/inputs", name))), given.title, source.register, called)


PRODUCED: Final = Note("produced", Produced, _noted)
"""What is made and taken."""
