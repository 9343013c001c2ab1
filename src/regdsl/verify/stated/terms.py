"""A stated property in the solver's terms: whom it concerns, what a grant records."""

from collections.abc import Mapping

from msgspec.structs import replace

from regdsl.checker.recorded import field_named, recorded
from regdsl.compile.smt.compare import before
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.values import Truth, Value, known
from regdsl.core.stated import Stated
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Kernel, Ref
from regdsl.feel.types import Static
from regdsl.runtime.effects import DETERMINATE, Outcome

__all__ = ["Record", "below", "concerns", "decides", "fields_in", "gets", "granted", "records", "there"]

Record = Mapping[str, tuple[Flag, Value]]
"""A record by its fields: when each is written, and its value."""


def concerns(made: Decided, stated: Stated) -> Flag:
    """Whether a property speaks of the applicant."""
    meant: Flag = True if stated.only is None else made.chosen(stated.only)
    if stated.whoever is None:
        return meant
    return both(meant, made.condition(stated.whoever, f"properties/{stated.id}/whoever").true)


def decides(made: Decided) -> Flag:
    """Whether the decision is one, and does not wait for data."""
    return either(*(made.outcomes[outcome] for outcome in Outcome if outcome in DETERMINATE))


def granted(made: Decided) -> Flag:
    """Whether the service is granted."""
    return made.outcomes[Outcome.GRANTED]


def records(made: Decided) -> tuple[Record, ...]:
    """What a grant records: once, or for each place of the list that is decided one by one; what is recorded of the
    application as a whole stands in each."""
    found: dict[str, list[tuple[Flag, Value]]] = {}
    for name, when, value in made.record:
        found.setdefault(name, []).append((both(granted(made), when), value))
    places = max(map(len, found.values()), default=0)
    return tuple(
        {name: own[place if len(own) > 1 else 0] for name, own in found.items() if place < len(own) or len(own) == 1}
        for place in range(places)
    )


def there(record: Record, field: str, static: Static | None = None) -> Flag:
    """Whether a field is written, and has a value, unless it is one that may lack it."""
    if field not in record:
        return False
    when, value = record[field]
    lacks = value.unknown if static is not None and static.nullable else negation(known(value))
    return both(when, negation(lacks))


def gets(made: Decided, stated: Stated, record: Record) -> tuple[Flag, Truth]:
    """Whether all fields are written that the condition on what is recorded reads, and the condition."""
    assert stated.gets is not None
    fields = fields_in(stated.gets)
    written = both(*(there(record, field, static) for field, static in fields.items()))
    if written is False:
        return False, Truth()
    read = {recorded(field): record[field][1] for field in fields}
    inside = replace(made, case=replace(made.case, inputs={**made.case.inputs, **read}))
    return written, inside.condition(stated.gets, f"properties/{stated.id}/gets")


def fields_in(kernel: Kernel) -> dict[str, Static]:
    """The fields of the record that an expression reads, with their types."""
    refs = (node for node in nodes((kernel,)) if isinstance(node, Ref))
    return {field: ref.static for ref in refs if (field := field_named(ref.name)) is not None}


def below(one: Value, other: Value) -> Flag:
    """Whether a value is there and is less than another that is there; no is less than yes."""
    if isinstance(one, Truth) and isinstance(other, Truth):
        less: Flag = both(negation(one.yes), other.yes)
    else:
        less = before(one, other)
    return both(known(one), known(other), less)
