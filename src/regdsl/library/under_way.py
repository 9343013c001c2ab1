"""Which version decides a case that was filed before the one came into force that is in force when it is decided."""

from collections.abc import Iterable
from datetime import date

from regdsl.core.under_way import UnderWay
from regdsl.library.regulation import Regulation

__all__ = ["version_under_way", "versions_under_way"]


def version_under_way(versions: Iterable[Regulation], current: Regulation, filed: date) -> Regulation | None:
    """The version that decides a case filed on a day, where `current` is in force when it is decided.

    A version that leaves cases under way to the former rules hands them to the version before it, which may in turn
    have left them to the one before that, or have taken them over. None where none was in force when it was filed.
    """
    same = sorted((one for one in versions if one.id == current.id), key=lambda one: one.program.in_force_from)
    found = current
    while filed < found.program.in_force_from and found.program.under_way is UnderWay.OLD:
        earlier = [one for one in same if one.program.in_force_from < found.program.in_force_from]
        if not earlier:
            break
        found = earlier[-1]
    ended = found.program.in_force_to
    return None if found is not current and ended is not None and filed > ended else found


def versions_under_way(versions: Iterable[Regulation], current: Regulation, filed: date) -> tuple[Regulation, ...]:
    """The versions of which the better decision counts, the newest first: one, unless a version says so. None where
    none was in force when the case was filed."""
    same = sorted((one for one in versions if one.id == current.id), key=lambda one: one.program.in_force_from)
    made: list[Regulation] = []
    found = version_under_way(same, current, filed)
    while found is not None:
        made.append(found)
        since = found.program.in_force_from
        earlier = [one for one in same if one.program.in_force_from < since]
        if filed >= since or found.program.under_way is not UnderWay.BETTER or not earlier:
            break
        found = version_under_way(same, earlier[-1], filed)
        if found is not None and found.program.in_force_to is not None and filed > found.program.in_force_to:
            break  # nothing was in force in between
    return tuple(made)
