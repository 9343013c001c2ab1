"""Every ground applies to somebody, and not to everybody who comes to it."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.decided import Standing
from regdsl.compile.smt.flags import Flag
from regdsl.core.program import Ground, Program
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.alone import escaped, reached
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["GROUNDS"]

_REACHED = Bilingual("основание «{name}» к кому-нибудь применимо", "the ground `{name}` applies to somebody")
_ESCAPED = Bilingual("основание «{name}» применимо не ко всем", "the ground `{name}` does not apply to everybody")


def _claims(sight: Sight) -> Iterator[Claim]:
    """The decision states the ground for some applicant, and another comes to it to whom it does not apply."""
    for ground in sight.program.grounds:
        name = called(ground.title, ground.id)
        about, params = f"grounds/{ground.id}", {"name": name}
        standing = sight.full.grounds.get(ground.id, Standing())
        for words, kind, formula, shows, needed in (
            (_REACHED, findings.GROUND_FOR_NOBODY, standing.applies, _States(ground.id), _to_reach),
            (_ESCAPED, findings.GROUND_FOR_ALL, standing.fails, _Escapes(ground.id, ground.only), _to_escape),
        ):
            by_itself, says = partial(needed, sight.program, ground), said(words, name=name)
            yield Claim(about, says, kind, dict(params), formula, Model.EXAMPLE, shows, needed=by_itself)


def _to_reach(program: Program, ground: Ground) -> tuple[Flag, ...] | None:
    """What holds where some limb applies; None where it is the lack of data that applies."""
    return None if ground.missing_required else reached(program, [limb.fails for limb in ground.limbs])


def _to_escape(program: Program, ground: Ground) -> tuple[Flag, ...]:
    """What holds where no limb applies that is for all variants of the ground."""
    limbs = () if ground.missing_required else ground.limbs
    return escaped(program, [limb.fails for limb in limbs if limb.only is None])


class _States(Struct, frozen=True):
    """The decision states the ground."""

    ground: str

    def __call__(self, shown: Shown) -> bool:
        """Whether it does."""
        return self.ground in shown.grounds


class _Escapes(Struct, frozen=True):
    """No limb of the ground applies, to the application or to some subject, in a variant that it is for."""

    ground: str
    only: frozenset[str] | None

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        come = shown.flags.get(self.ground, ()) if shown.is_meant(self.only) else ()
        return any(all(flag is False for flag in one) for one in come)


GROUNDS: Final = Property(
    "grounds",
    Bilingual("Каждое основание достижимо и обходимо", "Every ground can be reached and can be escaped"),
    _claims,
)
