"""How grounds of one list stand to each other: none says what another says already; which never meet is told."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, permutations
from typing import Final

from msgspec import Struct

from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.core.program import Ground, Program
from regdsl.diagnostics import Bilingual
from regdsl.verify import claim_findings, findings
from regdsl.verify.alone import apart
from regdsl.verify.property import Claim, Model, Property, called, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["RELATED_GROUNDS", "Apart"]

_APART = Bilingual("«{one}» бывает применимо без «{other}»", "`{one}` can apply where `{other}` does not")
_TOGETHER = Bilingual("«{one}» и «{other}» бывают применимы вместе", "`{one}` and `{other}` can apply together")


def _claims(sight: Sight) -> Iterator[Claim]:
    """Of every two grounds of one list that read a common datum, each applies to somebody to whom the other does
    not. Whether both can apply to one is asked where they have a variant in common, and either answer is well."""
    data = _data(sight.program)
    for grounds in _lists(sight.program):
        for one, other in permutations(grounds, 2):
            if _reads(one) & _reads(other) & data:
                yield _apart(sight, one, other)
        for one, other in combinations(grounds, 2):
            if _reads(one) & _reads(other) & data and _meet(one.only, other.only):
                yield _together(sight, one, other)


def _lists(program: Program) -> list[Sequence[Ground]]:
    """The lists of all stages, and that about one subject; of several results those of each."""
    programs = [link.program for link in program.links if link.program is not None] or [program]
    lists = [stage.grounds for one in programs for stage in one.stages]
    lists += [one.subjects.grounds for one in programs if one.subjects is not None]
    return list({tuple(ground.id for ground in grounds): grounds for grounds in lists}.values())


def _data(program: Program) -> set[str]:
    """What an applicant differs from another in: figures of law and the day are common to all grounds."""
    fields = {field.name for ground in program.grounds for limb in ground.limbs for field in limb.of_subject}
    return fields | {slot.name for slot in program.inputs}


def _reads(ground: Ground) -> set[str]:
    """The data that a ground reads, and the fields of the subject that it is about."""
    fields = {field.name for limb in ground.limbs for field in limb.of_subject}
    return fields.union(*(limb.reads for limb in ground.limbs))


def _meet(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    return one is None or other is None or not one.isdisjoint(other)


def _apart(sight: Sight, one: Ground, other: Ground) -> Claim:
    params = {"one": called(one.title, one.id), "other": called(other.title, other.id)}
    return Claim(
        f"grounds/{one.id}+{other.id}",
        said(_APART, **params),
        findings.ENTAILED_GROUND,
        dict(params),
        _formula(sight, one.id, other.id, False),
        Model.EXAMPLE,
        Apart(one.id, other.id),
        needed=partial(_to_part, sight.program, one, other),
    )


def _to_part(program: Program, one: Ground, other: Ground) -> tuple[Flag, ...] | None:
    """What holds where one applies and the other does not; None where it is not their conditions alone that tell."""
    by_conditions = not any(_is_by_lack(ground) for ground in (one, other))
    return apart(program, one, other) if by_conditions else None


def _is_by_lack(ground: Ground) -> bool:
    """Whether it is the lack of data that applies, or that nothing was corrected, whereupon no other is looked at."""
    return ground.missing_required or (ground.event is not None and ground.event.type == "not_corrected")


def _together(sight: Sight, one: Ground, other: Ground) -> Claim:
    params = {"one": called(one.title, one.id), "other": called(other.title, other.id)}
    return Claim(
        f"grounds/{one.id}+{other.id}",
        said(_TOGETHER, **params),
        claim_findings.EXCLUSIVE_GROUNDS,
        dict(params),
        _formula(sight, one.id, other.id, True),
        Model.EITHER,
        _Together(one.id, other.id),
    )


def _formula(sight: Sight, one: str, other: str, wanted: bool) -> Flag:
    """One ground applies, and the other does as is `wanted`, to the application or to one subject."""
    full = sight.full
    subjects = [own for own in full.each if one in own.grounds and other in own.grounds]
    if subjects:
        each = (both(own.refused, own.grounds[one].true, _as(own.grounds[other].true, wanted)) for own in subjects)
        return both(full.grounds[one].applies, either(*each))
    return both(full.grounds[one].applies, _as(full.grounds[other].applies, wanted))


def _as(flag: Flag, wanted: bool) -> Flag:
    return flag if wanted else negation(flag)


class Apart(Struct, frozen=True):
    """One ground applies and the other does not, to the application or to some subject."""

    one: str
    other: str

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        pairs = zip(shown.flags.get(self.one, ()), shown.flags.get(self.other, ()), strict=False)
        return self.one in shown.grounds and any(True in one and True not in other for one, other in pairs)


class _Together(Struct, frozen=True):
    """Both grounds apply, to the application or to some subject."""

    one: str
    other: str

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        pairs = zip(shown.flags.get(self.one, ()), shown.flags.get(self.other, ()), strict=False)
        return self.one in shown.grounds and any(True in one and True in other for one, other in pairs)


RELATED_GROUNDS: Final = Property(
    "related-grounds",
    Bilingual("Ни одно основание не следует из другого", "No ground follows from another"),
    _claims,
)
