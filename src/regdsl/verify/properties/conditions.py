"""Every shared condition is true of somebody, and false of somebody."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.flags import both
from regdsl.compile.smt.values import Truth
from regdsl.core.program import Definition
from regdsl.decide.engine import Engine
from regdsl.decide.environment import environment_of
from regdsl.decide.events import in_effect
from regdsl.decide.run import variant_of
from regdsl.diagnostics import Bilingual
from regdsl.feel.types import Boolean
from regdsl.runtime.state import State
from regdsl.verify.alone import escaped, reached
from regdsl.verify.claim_findings import CONDITION_FOR_ALL, CONDITION_FOR_NOBODY
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["CONDITIONS"]

_TRUE = Bilingual("условие «{name}» для кого-нибудь верно", "the condition `{name}` is true of somebody")
_FALSE = Bilingual("условие «{name}» для кого-нибудь неверно", "the condition `{name}` is false of somebody")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Each criterion that several grounds may share, and each definition that says yes or no, can be both. Two of
    every one."""
    for definition in sight.program.definitions:
        if isinstance(definition.value.static.type, Boolean):
            yield from _of_one(sight, definition)


def _of_one(sight: Sight, definition: Definition) -> Iterator[Claim]:
    full, name = sight.full, called(definition.title, definition.name)
    value = full.expression(definition.value, f"definitions/{definition.name}")
    if not isinstance(value, Truth):
        return
    meant = full.chosen(definition.only)
    for words, kind, flag, wanted, by_itself in (
        (_TRUE, CONDITION_FOR_NOBODY, value.true, True, reached),
        (_FALSE, CONDITION_FOR_ALL, value.false, False, escaped),
    ):
        about, shows = f"definitions/{definition.name}", _Is(sight.engine, definition.name, definition.only, wanted)
        formula, needed = both(meant, flag), partial(by_itself, sight.program, (definition.value,))
        yield Claim(about, said(words, name=name), kind, {"name": name}, formula, Model.EXAMPLE, shows, needed=needed)


class _Is(Struct, frozen=True):
    """The definition is true, or is not, in a variant in which it is worked out."""

    engine: Engine
    name: str
    only: frozenset[str] | None
    wanted: bool

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        program, module, read = self.engine.program, self.engine.module, shown.decision.application
        environment = environment_of(program, read, in_effect(read.events))
        state = State(read.facts.values, environment, self.engine.days)
        state.variant = variant_of(program, module, state)
        own = None if not isinstance(state.variant, int) else program.variants[state.variant].id
        if self.only is not None and own not in self.only:
            return False
        return module.definitions[self.name](state) is self.wanted


CONDITIONS: Final = Property(
    "conditions",
    Bilingual("Каждое общее условие бывает верно и неверно", "Every shared condition can be true and false"),
    _claims,
)
