"""Every criterion of a ground is met by somebody, and not by everybody."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.decided import Standing
from regdsl.core.program import Ground, Limb
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.alone import escaped, reached
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["LIMBS"]

_REACHED = Bilingual(
    "критерий «{limb}» основания «{name}» кто-нибудь не соблюдает", "somebody fails the criterion `{limb}` of `{name}`"
)
_ESCAPED = Bilingual(
    "критерий «{limb}» основания «{name}» кто-нибудь соблюдает", "somebody meets the criterion `{limb}` of `{name}`"
)


def _claims(sight: Sight) -> Iterator[Claim]:
    """Of a ground with named limbs, each can fail and each can hold, in the variants that it is for."""
    for ground in sight.program.grounds:
        if len(ground.limbs) > 1:
            for place, limb in enumerate(ground.limbs):
                yield from _of_limb(sight, ground, limb, place)


def _of_limb(sight: Sight, ground: Ground, limb: Limb, place: int) -> Iterator[Claim]:
    standing = sight.full.limbs.get((ground.id, limb.id), Standing())
    params = {"name": called(ground.title, ground.id), "limb": called(limb.title or {}, limb.id)}
    about = f"grounds/{ground.id}/{limb.id}"
    for words, kind, formula, wanted, by_itself in (
        (_REACHED, findings.LIMB_FOR_NOBODY, standing.applies, True, reached),
        (_ESCAPED, findings.LIMB_FOR_ALL, standing.fails, False, escaped),
    ):
        shows = _Is(ground.id, place, (ground.only, limb.only), wanted)
        needed = partial(by_itself, sight.program, (limb.fails,))
        yield Claim(about, said(words, **params), kind, dict(params), formula, Model.EXAMPLE, shows, needed=needed)


class _Is(Struct, frozen=True):
    """The limb applies, or does not, to the application or to some subject, in a variant that it is for."""

    ground: str
    place: int
    only: tuple[frozenset[str] | None, frozenset[str] | None]
    wanted: bool

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        come = shown.flags.get(self.ground, ()) if shown.is_meant(*self.only) else ()
        return any(one[self.place] is self.wanted for one in come)


LIMBS: Final = Property(
    "limbs",
    Bilingual("Каждый критерий можно соблюсти и не соблюсти", "Every criterion can be met and can be failed"),
    _claims,
)
