"""No ground says what another says already."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.core.program import Ground
from regdsl.diagnostics import Bilingual
from regdsl.verify import findings
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["RELATED_GROUNDS"]

_APART = Bilingual("«{one}» бывает применимо без «{other}»", "`{one}` can apply where `{other}` does not")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Of every two grounds of one list that read a common datum, each applies to somebody to whom the other does
    not."""
    program = sight.program
    lists = [stage.grounds for stage in program.stages]
    lists += [program.subjects.grounds] if program.subjects is not None else []
    for grounds in lists:
        for one, other in permutations(grounds, 2):
            if _reads(one) & _reads(other):
                yield _apart(sight, one, other)


def _reads(ground: Ground) -> set[str]:
    return {name for limb in ground.limbs for name in limb.reads}


def _apart(sight: Sight, one: Ground, other: Ground) -> Claim:
    params = {"one": called(one.title, one.id), "other": called(other.title, other.id)}
    return Claim(
        f"grounds/{one.id}+{other.id}",
        said(_APART, **params),
        findings.ENTAILED_GROUND,
        dict(params),
        _formula(sight, one.id, other.id),
        Model.EXAMPLE,
        _Apart(one.id, other.id),
    )


def _formula(sight: Sight, one: str, other: str) -> Flag:
    full = sight.full
    subjects = [own for own in full.each if one in own.grounds and other in own.grounds]
    if subjects:
        each = (both(own.refused, own.grounds[one].true, negation(own.grounds[other].true)) for own in subjects)
        return both(full.grounds[one].applies, either(*each))
    return both(full.grounds[one].applies, negation(full.grounds[other].applies))


@dataclass(frozen=True, slots=True)
class _Apart:
    """One ground applies and the other does not, to the application or to some subject."""

    one: str
    other: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        if self.one not in shown.grounds:
            return False
        pairs = zip(shown.flags[self.one], shown.flags.get(self.other, ()), strict=False)
        return any(True in one and True not in other for one, other in pairs)


RELATED_GROUNDS: Final = Property(
    "related-grounds",
    Bilingual("Ни одно основание не следует из другого", "No ground follows from another"),
    _claims,
)
