"""Every criterion of a ground is met by somebody, and not by everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regdsl.compile.smt.flags import Flag, both
from regdsl.core.program import Ground, Limb, Stage
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
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
    """Of a ground with named limbs, each can fail and each can hold, in the variants that it is for. Two of
    every limb."""
    for stage in sight.program.stages:
        for ground in stage.grounds:
            if len(ground.limbs) > 1:
                for limb in ground.limbs:
                    yield from _of_limb(sight, stage, ground, limb)


def _of_limb(sight: Sight, stage: Stage, ground: Ground, limb: Limb) -> Iterator[Claim]:
    full = sight.full
    flag = full.limbs[(ground.id, limb.id)]
    params = {"name": called(ground.title, ground.id), "limb": called(limb.title or {}, limb.id)}
    about, here = f"grounds/{ground.id}/{limb.id}", full.entered[stage.effect]
    for words, kind, formula, wanted in (
        (_REACHED, findings.LIMB_FOR_NOBODY, both(here, flag.true), True),
        (_ESCAPED, findings.LIMB_FOR_ALL, both(here, flag.false, _for(sight, ground, limb)), False),
    ):
        shows = _Is(ground.id, limb.id, wanted)
        yield Claim(about, said(words, **params), kind, dict(params), formula, Model.EXAMPLE, shows)


def _for(sight: Sight, ground: Ground, limb: Limb) -> Flag:
    """The variant is one that the limb is for."""
    return both(*(sight.full.among(only).true for only in (ground.only, limb.only) if only is not None))


@dataclass(frozen=True, slots=True)
class _Is:
    """The limb applies, or does not."""

    ground: str
    limb: str
    wanted: bool

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        return shown.limbs[(self.ground, self.limb)] is self.wanted


LIMBS: Final = Property(
    "limbs",
    Bilingual("Каждый критерий можно соблюсти и не соблюсти", "Every criterion can be met and can be failed"),
    _claims,
)
