"""Two versions of a regulation neither leave a day without one nor share a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.dates import constant_day
from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.verify.claim_findings import VERSIONS_APART, VERSIONS_TOGETHER
from regdsl.verify.places import Place
from regdsl.verify.property import Claim, Model, Property, said
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight

__all__ = ["VERSIONS"]

_DAY = timedelta(days=1)
_FOLLOWS = Bilingual(
    "между версиями {first} и {second} нет дня без версии",
    "there is no day without a version between {first} and {second}",
)
_APART = Bilingual(
    "версии {first} и {second} ни в один день не действуют вместе", "{first} and {second} share no day of force"
)


def _claims(sight: Sight) -> Iterator[Claim]:
    """The version follows the one before it in the folder from the very next day. Two of every version but the
    first."""
    program = sight.program
    before = [one for one in _all(sight) if one.in_force_from < program.in_force_from]
    if not before:
        return
    earlier = max(before, key=lambda one: one.in_force_from)
    ends = earlier.in_force_to
    start = program.first_filing  # on an earlier day nobody applies
    after = start if ends is None else max(ends + _DAY, earlier.first_filing)
    yield _claim(sight, earlier, after, after < start, 0)
    yield _claim(sight, earlier, start, ends is None or ends >= start, 2)


def _claim(sight: Sight, earlier: Program, day: date, fails: bool, in_force: int) -> Claim:
    """That so many versions are never in force; whoever applies on the day is the witness."""
    names = {
        key: Bilingual(text, text) for key, text in (("first", earlier.version), ("second", sight.program.version))
    }
    words, kind = (_APART, VERSIONS_TOGETHER) if in_force else (_FOLLOWS, VERSIONS_APART)
    return Claim(
        f"versions/{earlier.version}+{sight.program.version}",
        said(words, **names),
        kind,
        dict(names),
        fails,
        Model.COUNTEREXAMPLE,
        _InForce(_all(sight), in_force),
        _on(sight.full.case, day),
        place=_place(sight),
    )


def _all(sight: Sight) -> tuple[Program, ...]:
    """The versions of this regulation in the folder."""
    return tuple(one for one in sight.versions if one.id == sight.program.id)


def _on(case: Case, day: date) -> Case:
    return replace(case, day=constant_day(day))


def _place(sight: Sight) -> Place | None:
    at = "/in_force"
    return None if sight.bundle is None else Place(sight.bundle.regulation.document.locate(at), at)


class _InForce(Struct, frozen=True):
    """So many versions of the regulation are in force on the day of the application."""

    versions: tuple[Program, ...]
    wanted: int

    def __call__(self, shown: Shown) -> bool:
        """Whether that is so."""
        day = shown.decision.application.submitted_on
        found = [one for one in self.versions if day is not None and _is_in(one, day)]
        return len(found) == self.wanted


def _is_in(program: Program, day: date) -> bool:
    return program.in_force_from <= day and (program.in_force_to is None or day <= program.in_force_to)


VERSIONS: Final = Property(
    "versions",
    Bilingual("Версии следуют одна за другой", "Versions follow one another"),
    _claims,
)
