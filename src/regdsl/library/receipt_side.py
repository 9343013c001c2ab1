"""One version that a receipt was decided by: what the receipt says of it, and what there is now."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from regdsl.corpus.calendars_of_then import CalendarOfThen, calendar_of_then
from regdsl.corpus.digest import BundleDigest
from regdsl.decide import Engine
from regdsl.decide.application import Application
from regdsl.library.receipt_bundle import parts_of
from regdsl.library.receipt_differences import Difference, part_differences
from regdsl.library.receipt_reading import digests_of
from regdsl.library.receipt_shape import BundlePart
from regdsl.library.regulation import Regulation
from regdsl.library.regulation_set import RegulationSet
from regdsl.version import FORMER_SEMANTICS

__all__ = ["Side", "found_side"]


class Side(Struct, frozen=True):
    """A version with its place in the receipt, the calendar and the parts of then."""

    pointer: str
    recorded: BundlePart
    regulation: Regulation
    then: CalendarOfThen
    parts: BundleDigest

    def differences(self) -> tuple[Difference, ...]:
        """Where the bundle there is now is not the one that was decided by."""
        at, recorded, parts = self.pointer, digests_of(self.recorded), self.parts
        return (
            *part_differences(recorded.semantics, parts.semantics, f"{at}/semantics"),
            *part_differences(recorded.regulation, parts.regulation, f"{at}/regulation/digest"),
            *self._other_version(),
            *part_differences(recorded.parameters, parts.parameters, f"{at}/parameters"),
            *part_differences(recorded.books, parts.books, f"{at}/books"),
            *part_differences(recorded.acts, parts.acts, f"{at}/acts"),
            *part_differences(recorded.calendars, parts.calendars, f"{at}/calendars"),
        )

    def _other_version(self) -> tuple[Difference, ...]:
        """The version as recorded, where it is not that of the regulation with this digest; of another digest it was
        said already that all is different."""
        by = self.recorded.regulation
        if by.digest != self.parts.regulation:
            return ()
        return part_differences(by.version, self.regulation.version, f"{self.pointer}/regulation/version")

    def engine(self) -> Engine:
        """The engine of then."""
        one = self.regulation
        as_once = self.parts.semantics in FORMER_SEMANTICS
        return Engine.of(one.program, one.module, self.then.calendar, self.parts.whole, one.modules, as_once)

    def governed(self, application: Application, on: date) -> bool:
        """Whether the version may have decided an application on a day: it was in force then, or when it was filed, and
        the next one left cases under way to it."""
        filed = application.submitted_on
        one = self.regulation
        return one.in_force(on) or (filed is not None and filed <= on and one.in_force(filed))


def found_side(found: Regulation | RegulationSet, pointer: str, part: BundlePart, on: date) -> Side | None:
    """The version that was decided by; where it is not there, the one that comes nearest to it, None where there is
    none of this regulation."""
    by = part.regulation
    versions = found.versions if isinstance(found, RegulationSet) else (found,)
    same = [version for version in versions if version.id == by.id]
    if not same:
        return None
    near = min(
        same, key=lambda one: (parts_of(one).regulation != by.digest, one.version != by.version, not one.in_force(on))
    )
    then = calendar_of_then(part.calendars, near.path)
    parts = parts_of(near)
    semantics = part.semantics if part.semantics in FORMER_SEMANTICS else parts.semantics
    return Side(
        pointer,
        part,
        near,
        then,
        replace(parts, calendars=then.years, semantics=semantics),
    )
