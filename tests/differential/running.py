"""Expressions as text, taken through the elaborator, lowering and the writer of code, and run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from regdsl.compile import build, to_python
from regdsl.core.lower.expression import lower
from regdsl.core.program import Definition, Input, Program, Result, Stage, Variant
from regdsl.feel.elaborate import Elaborated, Symbol, elaborate
from regdsl.feel.kernel import Kernel, Origin
from regdsl.feel.parser import parse
from regdsl.feel.strict import Value, evaluate
from regdsl.feel.tree import Expr
from regdsl.feel.types import Number, Static
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime import Module, NotComplete, State
from regdsl.runtime.effects import STAGES, Outcome
from tests.differential.representation import lowered, meant
from tests.feel.semantics.parameters import PARAMETERS, environment, program_parameters
from tests.feel.semantics.parameters import symbols as parameters
from tests.feel.semantics.tables import RowScope

__all__ = ["Compiled", "Expression", "parsed", "typed"]


@dataclass(frozen=True)
class Expression:
    """An expression that the elaborator accepted; with a name it is a definition that later ones may use."""

    text: str
    tree: Expr
    kernel: Kernel
    name: str


def parsed(text: str, names: Sequence[str]) -> Expr:
    found = parse(text, Vocabulary(frozenset(names) | frozenset(PARAMETERS)))
    assert found.expr is not None, (text, found.problems)
    return found.expr


def typed(tree: Expr, names: Mapping[str, Static], defined: Sequence[Expression] = ()) -> Elaborated:
    symbols = {**parameters(), **{name: Symbol(Origin.INPUT, name, static) for name, static in names.items()}}
    symbols |= {one.name: Symbol(Origin.DEFINITION, one.name, one.kernel.static) for one in defined}
    return elaborate(tree, symbols)


class DefinedScope(RowScope):
    """The names of an application, and the definitions over them."""

    def __init__(self, given: Mapping[str, Value], numbers: frozenset[str], trees: Mapping[str, Expr]) -> None:
        super().__init__(given, numbers)
        self.trees = trees

    def lookup(self, name: str) -> Value:
        return evaluate(self.trees[name], self) if name in self.trees else super().lookup(name)

    def is_number(self, name: str) -> bool | None:
        return name in self.numbers if name in self.given or name in self.trees else super().is_number(name)


class Calendar:
    """The calendar of the tables as generated code asks for it."""

    scope = RowScope({})

    def add_working_days(self, day: object, amount: int, /) -> object:
        assert isinstance(day, date)
        return self.scope.add_working_days(day, amount)

    def working_days_between(self, start: object, end: object, /) -> object:
        assert isinstance(start, date)
        assert isinstance(end, date)
        return self.scope.working_days_between(start, end)


@dataclass(frozen=True)
class Compiled:
    """Expressions over named inputs, each both a definition and a result of one regulation."""

    names: Mapping[str, Static]
    expressions: tuple[Expression, ...]

    @cached_property
    def kernels(self) -> tuple[Kernel, ...]:
        return tuple(lower(one.kernel) for one in self.expressions)

    @cached_property
    def module(self) -> Module:
        return build(to_python(self._program))

    @property
    def _program(self) -> Program:
        inputs = tuple(
            Input(name, {"ru": name}, static, None, nullable=static.nullable) for name, static in self.names.items()
        )
        pairs = list(zip(self.expressions, self.kernels, strict=True))
        return Program(
            id="test",
            version="1",
            title={"ru": "Выражения"},
            language="ru",
            time_zone="Europe/Moscow",
            in_force_from=date(2026, 1, 1),
            in_force_to=None,
            applicants=(),
            channels=(),
            inputs=inputs,
            parameters=program_parameters(),
            engine=(),
            events=(),
            definitions=tuple(Definition(one.name, {"ru": one.name}, made, None, None, ()) for one, made in pairs),
            variants=(Variant("", {"ru": ""}, None),),
            stages=tuple(Stage(effect, False, ()) for effect in STAGES),
            results=tuple(Result(f"итог {one.name}", {"ru": ""}, made, None) for one, made in pairs),
            terms=(),
            silence=None,
            cost=0,
        )

    def values(self, given: Mapping[str, Value]) -> tuple[object, ...]:
        return tuple(lowered(given[name], static.type) for name, static in self.names.items())

    def careful(self, given: Mapping[str, Value]) -> tuple[Value, ...]:
        """What the careful path makes of each expression, as a definition and as a result alike."""
        state = State(self.values(given), environment(), Calendar())
        found = tuple(self.module.definitions[one.name](state) for one in self.expressions)
        again = self.module.results(State(self.values(given), environment(), Calendar()))
        assert found == again
        return self._meant(found)

    def fast(self, given: Mapping[str, Value]) -> tuple[Value, ...] | None:
        """What the fast path makes of each; None where it gives up, since the calendar does not reach."""
        try:
            outcome, _, _, _, results = self.module.verdict(self.values(given), environment(), Calendar())
        except NotComplete:
            return None
        assert outcome == Outcome.GRANTED
        assert results is not None
        return self._meant(results)

    def _meant(self, values: Sequence[object]) -> tuple[Value, ...]:
        return tuple(meant(value, made.static.type) for value, made in zip(values, self.kernels, strict=True))

    def scope(self, given: Mapping[str, Value]) -> DefinedScope:
        numbers = {name for name, static in self.names.items() if isinstance(static.type, Number)}
        numbers |= {one.name for one in self.expressions if isinstance(one.kernel.static.type, Number)}
        return DefinedScope(given, frozenset(numbers), {one.name: one.tree for one in self.expressions})

    def interpreted(self, given: Mapping[str, Value]) -> tuple[Value, ...]:
        """What the reference interpreter makes of each."""
        scope = self.scope(given)
        return tuple(evaluate(one.tree, scope) for one in self.expressions)

    def alone(self, index: int) -> "Compiled":
        """One expression by itself, where it uses no other."""
        return replace(self, expressions=self.expressions[index : index + 1])
