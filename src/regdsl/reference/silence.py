"""What the oracle writes into the record while a source is silent, in the plainest code there is."""

from collections.abc import Iterator, Mapping, Sequence

from regdsl.checker import CheckedRegulation
from regdsl.checker.definitions import expression_pointer
from regdsl.document.pointer import join
from regdsl.feel.parser.height import children
from regdsl.feel.strict import RecordValue, Value, evaluate
from regdsl.feel.tree import Call, Name
from regdsl.feel.tree_base import Node
from regdsl.feel.types import ListOf, Record
from regdsl.model.regulation import Regulation
from regdsl.reference.event import Event
from regdsl.reference.figures import plain_value
from regdsl.reference.in_turn import record_of
from regdsl.reference.scope import ApplicationScope
from regdsl.runtime.unknown import Unknown

__all__ = ["by_default", "left_open", "open_"]


def by_default(
    checked: CheckedRegulation,
    scope: ApplicationScope,
    events: Sequence[Event],
    variant: str | Unknown,
    result: str | None,
) -> ApplicationScope | Unknown | None:
    """The scope with the defaults that the record of a result (None: the only one) takes; Unknown while something else
    that a field with a default reads is unknown, None where there is nothing to take."""
    model = checked.bundle.regulation.model
    at, record = record_of(model, result)
    fields = [join(at, name) if item.short else join(at, name, "expr") for name, item in record.items()]
    silent = [event.about for event in events if event.type == "no_answer" and event.about in model.sources]
    given = {
        name: None if value is None else plain_value(value, model.inputs[name].type)
        for source in silent
        if (said := model.sources[source or ""].if_silent) is not None
        for name, value in said.default.items()
        if name not in scope.facts and (not model.inputs[name].only or variant in model.inputs[name].only)
    }
    behind = [
        places
        for pointer in fields
        if not given.keys().isdisjoint(_names(checked, places := _places(checked, pointer)))
    ]
    if not behind:
        return None
    idle = {name for name, item in model.inputs.items() if item.only and variant not in item.only}
    made = ApplicationScope(checked, {**scope.facts, **given}, scope.day, scope.calendar)
    made.speak_of(scope.kept)
    missing: set[str] = set()
    for places in behind:
        for name in _names(checked, places) - given.keys() - idle:
            missing |= _missing(scope, name)
        for place in places:
            for figure in _figures(checked, place):
                missing.update(set(_lacking(evaluate(figure, made))) - idle)
    return Unknown(frozenset(missing)) if missing else made


def open_(results: Mapping[str, Value]) -> bool:
    """Whether something of a record is unknown."""
    return any(isinstance(value, Unknown) for value in results.values())


def left_open(results: Mapping[str, Value], waits: Unknown | None) -> dict[str, Value]:
    """A record that cannot be made yet: what is unknown in it waits for the same where defaults are taken."""
    return {
        name: waits if waits is not None and isinstance(value, Unknown) else value for name, value in results.items()
    }


def _names(checked: CheckedRegulation, places: Sequence[str]) -> frozenset[str]:
    return frozenset(name for place in places for name in checked.expressions[place].reads)


def _places(checked: CheckedRegulation, pointer: str) -> list[str]:
    """The expression at a place and all that it rests on, as often as it does."""
    model = checked.bundle.regulation.model
    made = [pointer]
    for name in checked.expressions[pointer].reads:
        for below in _expressions(checked, model, name):
            made += _places(checked, below)
    return made


def _figures(checked: CheckedRegulation, place: str) -> Iterator[Call]:
    """The parameters that an expression takes by keys."""
    waiting: list[Node] = [checked.expressions[place].tree]
    while waiting:
        node = waiting.pop()
        waiting += children(node)
        if isinstance(node, Call) and isinstance(node.function, Name) and node.function.name in checked.parameters:
            yield node


def _expressions(checked: CheckedRegulation, model: Regulation, name: str) -> list[str]:
    kind = checked.inputs[name].type if name in checked.inputs else None
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        return [one.pointer for one in checked.records[kind.element.name].computations]
    if name in model.definitions:
        return [expression_pointer("definitions", name, model.definitions[name])]
    if name in model.criteria:
        return [expression_pointer("criteria", name, model.criteria[name])]
    if model.subject is not None and name == model.subject.kept:
        about = [pointer for pointer, _, ground in model.grounds.located() if ground.about is not None]
        return [at for at in checked.expressions if any(at.startswith(pointer + "/") for pointer in about)]
    period = name.split(".", maxsplit=1)[0]
    return [
        at for at in checked.expressions if period in model.periods and at.startswith(join("/periods", period) + "/")
    ]


def _missing(scope: ApplicationScope, name: str) -> frozenset[str]:
    """What of a datum, a parameter or a reserved name is unknown; nothing for what is worked out from others."""
    if (
        name in scope.checked.inputs
        or name in scope.checked.parameters
        or name in ("дата обращения", "месяц обращения")
    ):
        value: object = scope.figures(name) if scope.checked.symbols[name].keyed is not None else scope.lookup(name)
        return frozenset(_lacking(value))
    return frozenset() if name in scope.facts or name not in _ENGINE else frozenset((name,))


_ENGINE = ("канал", "категория заявителя")


def _lacking(value: object) -> Iterator[str]:
    if isinstance(value, Unknown):
        yield from value.missing
    elif isinstance(value, RecordValue):
        for _, part in value.fields:
            yield from _lacking(part)
    elif isinstance(value, tuple):
        for item in value:
            yield from _lacking(item)
