"""Which computed fields of records are read once all of the record is worked out."""

from regdsl.core.left_out import has_own_fields, left_out
from regdsl.core.program import Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Const, Extend, Kernel, Op, Ref
from regdsl.feel.types import ListOf, Record

__all__ = ["FieldsRead", "fields_read", "names_of"]

FieldsRead = frozenset[tuple[tuple[str, ...], int]]
"""Fields by the names of all the record's fields and the place."""


def names_of(kind: Record) -> tuple[str, ...]:
    """The names of a record's fields: records of one type have the same."""
    return tuple(name for name, _ in kind.fields)


def fields_read(program: Program) -> FieldsRead:
    """The fields that a decision reads beside those that the record's other fields read while they are worked out. Of a
    subject it may be any: decisions tell of its record."""
    every = list(nodes(_kernels(program)))
    own = {node.local for node in every if isinstance(node, Extend)}
    found: set[tuple[tuple[str, ...], int]] = set()
    for node in every:
        match node:
            case Apply(op=Op.FIELD, operands=(record, Const(value=int() as place))):
                kind = record.static.type
                assert isinstance(kind, Record)
                if not (isinstance(record, Ref) and record.name in own):
                    found.add((names_of(kind), place))
    if program.subjects is not None:
        listed = program.subjects.source.static.type
        assert isinstance(listed, ListOf)
        assert isinstance(listed.element, Record)
        found.update((names_of(listed.element), place) for place in range(len(listed.element.fields)))
    return frozenset(found)


def _kernels(program: Program) -> list[Kernel]:
    """All that the fast path works out."""
    found = [definition.value for definition in program.definitions]
    found += [variant.condition for variant in program.variants if variant.condition is not None]
    found += [limb.fails for ground in program.grounds for limb in ground.limbs]
    found += [left_out(entry) for entry in program.inputs if entry.required is not None and has_own_fields(entry)]
    return found + [result.value for result in program.results]
