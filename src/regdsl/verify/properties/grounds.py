"""Every ground applies to somebody, and not to everybody who comes to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regdsl.compile.smt.flags import both
from regdsl.core.program import Ground
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["GROUNDS"]

_REACHED = Bilingual("основание «{name}» к кому-нибудь применимо", "the ground `{name}` applies to somebody")
_ESCAPED = Bilingual("основание «{name}» применимо не ко всем", "the ground `{name}` does not apply to everybody")


def _claims(sight: Sight) -> Iterator[Claim]:
    """The decision states the ground for some applicant, and another comes to its stage to whom it does not
    apply. Two of every ground."""
    full = sight.full
    for stage in sight.program.stages:
        for ground in stage.grounds:
            name = called(ground.title, ground.id)
            about, params = f"grounds/{ground.id}", {"name": name}
            reached = said(_REACHED, name=name)
            stated = full.stated[ground.id]
            kind = findings.GROUND_FOR_NOBODY
            yield Claim(about, reached, kind, dict(params), stated, Model.EXAMPLE, _States(ground.id))
            escaped = both(full.entered[stage.effect], full.ground(ground).false)
            words = said(_ESCAPED, name=name)
            kind = findings.GROUND_FOR_ALL
            yield Claim(about, words, kind, dict(params), escaped, Model.EXAMPLE, _Escapes(ground))


@dataclass(frozen=True, slots=True)
class _States:
    """The decision states the ground."""

    ground: str

    def __call__(self, shown: Shown) -> bool:
        """Whether it does."""
        return self.ground in shown.grounds


@dataclass(frozen=True, slots=True)
class _Escapes:
    """No limb of the ground applies."""

    ground: Ground

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        own = [flag for (ground, _), flag in shown.limbs.items() if ground == self.ground.id]
        return all(flag is False for flag in own)


GROUNDS: Final = Property(
    "grounds",
    Bilingual("Каждое основание достижимо и обходимо", "Every ground can be reached and can be escaped"),
    _claims,
)
