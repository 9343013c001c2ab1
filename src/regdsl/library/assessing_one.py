"""The scoreboard of one regulation, after a check of all files."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regdsl.assess import Assessment
from regdsl.assess.assessment import NotCompared
from regdsl.assess.make import Given, assess
from regdsl.checker import check as check_bundle
from regdsl.corpus.loading import LoadedBundle, bundle_of
from regdsl.corpus.shelf import Shelf
from regdsl.library.checking import CheckReport
from regdsl.library.collector import collector_paused
from regdsl.library.errors import LoadError
from regdsl.lint.draft import Draft
from regdsl.lint.rule import AnyRule
from regdsl.lint.selection import Selection
from regdsl.model.instance import Instance
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template

if TYPE_CHECKING:
    from regdsl.verify.change.run import Comparison

__all__ = ["Assessing", "Made", "former_at", "given_at", "is_one"]


class Made(Struct, frozen=True):
    """A scoreboard, and the files that its regulation was read from."""

    assessment: Assessment
    files: frozenset[str]


class Assessing(Struct, frozen=True):
    """What every scoreboard of a run is made by: the check, the selection with all rules that there are, the version
    before where there is one, and whether the files are of one service `alone`."""

    report: CheckReport
    selection: Selection
    rules: tuple[AnyRule, ...]
    former: Given | None = None
    alone: bool = False

    def made(self, given: Given, moves: "Comparison | NotCompared" = NotCompared.NOT_ASKED) -> Made:
        """The scoreboard of a regulation; `moves` is what was proved of it beside the former version."""
        made = assess(given, self.selection, self.rules, self.former, moves, alone=self.alone)
        return Made(made, frozenset(given.sources))


def given_at(path: Path, report: CheckReport, shelf: Shelf) -> Given | None:
    """The regulation of a file with the findings of `report` that stand in its files; None where there is none."""
    with collector_paused():
        loaded = _loaded(path, shelf)
        if loaded is None or loaded.bundle is None:
            return None
        checked = check_bundle(loaded.bundle).regulation
    own = [one for one in report.diagnostics if one.span is None or one.span.file in loaded.sources]
    let_stand = [one for one in report.suppressed if one.by.span.file in loaded.sources]
    proofs = None if report.proofs is None else report.proofs.get(str(path))
    return Given(Draft(loaded.bundle), checked, loaded.sources, tuple(own), tuple(let_stand), proofs)


def former_at(path: Path) -> Given:
    """The version before, without what a check finds in it. Raises LoadError where it cannot be read."""
    shelf = Shelf()
    first, loaded = shelf.load(path), _loaded(path, shelf)
    if loaded is None:
        raise LoadError(first.diagnostics, {str(path): first.text})
    if loaded.bundle is None:
        raise LoadError(loaded.diagnostics, loaded.sources)
    return Given(Draft(loaded.bundle), check_bundle(loaded.bundle).regulation, loaded.sources)


def is_one(names: Iterable[str]) -> bool:
    """Whether fewer than two services are among the files: versions of one are one."""
    ids: set[str] = set()
    shelf = Shelf()
    for name in names:
        loaded = _loaded(Path(name), shelf)
        if loaded is not None and loaded.bundle is not None:
            ids.add(loaded.bundle.regulation.model.id)
        if len(ids) > 1:
            return False
    return True


def _loaded(path: Path, shelf: Shelf) -> LoadedBundle | None:
    first = shelf.load(path)
    if not isinstance(first.model, Regulation | Instance) or isinstance(first.model, Template):
        return None
    return bundle_of(path, first, shelf)
