"""Lists of records with what is computed for each: a definition over the list that the application holds."""

from regdsl.checker import CheckedRegulation
from regdsl.checker.records import THIS
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Definition
from regdsl.feel.kernel import Collect, Extend, Origin, Ref
from regdsl.feel.types import ListOf, Record, Static

__all__ = ["extended_lists"]


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
