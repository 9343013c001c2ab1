"""Which versions of two files or folders are compared with which, and what differs in how they are written."""

from msgspec import Struct

from regdsl.corpus import load_bundle
from regdsl.library.errors import LoadError
from regdsl.library.regulation import Regulation
from regdsl.library.regulation_set import RegulationSet
from regdsl.verify.change.written import Change, changes

__all__ = ["VersionPairs", "version_pairs", "written_changes"]


class VersionPairs(Struct, frozen=True):
    """Versions to be compared, and those that one side has alone."""

    pairs: tuple[tuple[Regulation, Regulation], ...]
    only_old: tuple[Regulation, ...] = ()
    only_new: tuple[Regulation, ...] = ()


def version_pairs(old: Regulation | RegulationSet, new: Regulation | RegulationSet) -> VersionPairs:
    """One version is compared with one whatever they are called; where there are several, each with that of its id and
    version."""
    before, after = _listed(old), _listed(new)
    if len(before) == len(after) == 1:
        return VersionPairs(((before[0], after[0]),))
    named = {(one.id, one.version): one for one in before}
    keys = {(one.id, one.version) for one in after}
    return VersionPairs(
        tuple((named[one.id, one.version], one) for one in after if (one.id, one.version) in named),
        tuple(one for key, one in named.items() if key not in keys),
        tuple(one for one in after if (one.id, one.version) not in named),
    )


def _listed(found: Regulation | RegulationSet) -> tuple[Regulation, ...]:
    return (found,) if isinstance(found, Regulation) else found.versions


def written_changes(old: Regulation, new: Regulation) -> tuple[Change, ...]:
    """What differs between two regulations as they are written. Raises LoadError where a file can no longer be read."""
    sides = []
    for one in (old, new):
        loaded = load_bundle(one.path)
        if loaded.bundle is None:
            raise LoadError(loaded.diagnostics, loaded.sources)
        sides.append((loaded.bundle, one.program))
    return changes(sides[0], sides[1])
