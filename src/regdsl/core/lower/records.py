"""Lists of records with what is computed for each: a definition over the list that the application holds."""

from collections.abc import Iterator

from regdsl.checker import CheckedRegulation
from regdsl.checker.records import THIS
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Definition
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Apply, Collect, Const, Extend, Kernel, Op, Origin, Ref
from regdsl.feel.types import ListOf, Record, Static

__all__ = ["computed_fields", "extended_lists", "places_read"]


def extended_lists(checked: CheckedRegulation, wording: Wording) -> tuple[Definition, ...]:
    """A definition for each list of records with computed fields; it is called like the input that it rests on."""
    made: list[Definition] = []
    for name, item in checked.bundle.regulation.model.inputs.items():
        symbol = checked.symbols[name]
        if symbol.origin is not Origin.DEFINITION:
            continue
        filed, static = checked.inputs[name], symbol.static
        assert isinstance(filed.type, ListOf)
        assert isinstance(static.type, ListOf)
        assert isinstance(static.type.element, Record)
        computations = checked.records[static.type.element.name].computations
        expressions = [checked.expressions[one.pointer] for one in computations]
        each = Ref(origin=Origin.LOCAL, name=THIS, static=Static(filed.type.element))
        extended = Extend(
            record=each,
            local=THIS,
            items=tuple(lower(expression.kernel) for expression in expressions),
            static=Static(static.type.element),
        )
        source = Ref(origin=Origin.INPUT, name=name, static=filed)
        value = Collect(local=THIS, source=source, result=extended, static=static)
        reads = dict.fromkeys((name, *(read for expression in expressions for read in expression.reads)))
        title = wording.title(item.title, "inputs", name)
        made.append(Definition(name, title, value, None, None, tuple(reads), only=symbol.only))
    return tuple(made)


def computed_fields(
    checked: CheckedRegulation, record: Record
) -> Iterator[tuple[int, tuple[int, ...], tuple[str, ...]]]:
    """The computed fields of a record: the place of each, and the declared fields and the names that it rests on."""
    behind: dict[int, tuple[dict[int, None], dict[str, None]]] = {}
    for one in checked.records[record.name].computations:
        place = record.place(one.name)
        assert place is not None
        expression = checked.expressions[one.pointer]
        fields: dict[int, None] = {}
        names: dict[str, None] = dict.fromkeys(expression.reads)
        for read in places_read(expression.kernel, Origin.LOCAL, THIS):
            own, others = behind.get(read, ({read: None}, {}))
            fields.update(own)
            names.update(others)
        behind[place] = fields, names
        yield place, tuple(fields), tuple(names)


def places_read(kernel: Kernel, origin: Origin, name: str) -> Iterator[int]:
    """The places of the fields that an expression reads of the record that is called `name`."""
    for node in nodes((kernel,)):
        match node:
            case Apply(op=Op.FIELD, operands=(Ref() as record, Const(value=place))):
                if record.origin is origin and record.name == name:
                    assert isinstance(place, int) or place is not None
                    yield int(str(place))
