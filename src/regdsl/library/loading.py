"""Loading regulations from files."""

from collections.abc import Mapping
from os import PathLike
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from regdsl.checker import CheckedRegulation
from regdsl.checker import check as check_bundle
from regdsl.core.lower.program import to_program
from regdsl.corpus.loading import SUFFIXES, bundle_of, load_file
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document, read, to_python
from regdsl.library.collector import collector_paused
from regdsl.library.errors import LoadError
from regdsl.library.of_template import seen_from
from regdsl.library.outcome_changes import shared_figures
from regdsl.library.overlaps import Version, overlapping
from regdsl.library.receipt_shape import KIND as RECEIPT
from regdsl.library.succession import SuccessiveVersion
from regdsl.library.transitions import check_transitions
from regdsl.model.instance import Instance
from regdsl.model.kinds import KINDS
from regdsl.model.regulation import Regulation as Model
from regdsl.model.template import Template

if TYPE_CHECKING:
    from regdsl.library.regulation import Regulation
    from regdsl.library.regulation_set import RegulationSet

__all__ = ["checked", "load"]

_OTHER_KINDS = frozenset((*KINDS, RECEIPT)) - {"regulation"}


def checked(path: str | PathLike[str]) -> CheckedRegulation:
    """The checked regulation of one file, for tools that need more than the program. Raises LoadError."""
    made, _, _ = _checked(Path(path))
    return made


def _checked(path: Path) -> tuple[CheckedRegulation, tuple[Diagnostic, ...], Mapping[str, str]]:
    loaded = bundle_of(path, load_file(path))
    if loaded.bundle is None:
        raise LoadError(loaded.diagnostics, loaded.sources)
    result = check_bundle(loaded.bundle)
    found = seen_from(loaded.bundle, result.diagnostics)
    if result.regulation is None:
        errors = tuple(d for d in (*loaded.diagnostics, *found) if d.severity is Severity.ERROR)
        raise LoadError(errors, loaded.sources)
    return result.regulation, found, loaded.sources


def load(path: str | PathLike[str]) -> "Regulation | RegulationSet":
    """Load a regulation (a file) or all its versions (a directory). Raises LoadError with findings when unusable."""
    where = Path(path)
    if isdir(where):  # Path.is_dir raises where the name is too long
        return _load_set(where)
    return _load_one(where)


def _load_one(path: Path) -> "Regulation":
    return _load_version(path)[0]


def _load_version(path: Path) -> "tuple[Regulation, SuccessiveVersion]":
    # what is needed on the way only is gone before the collector runs again, and so is never walked through
    with collector_paused():
        return _loaded(path)


def _loaded(path: Path) -> "tuple[Regulation, SuccessiveVersion]":
    # Whoever only checks needs neither digests nor the compiler nor the engine.
    from regdsl.corpus.digest import bundle_digest
    from regdsl.library.regulation import Regulation

    made, _, _ = _checked(path)
    regulation = Regulation(to_program(made), bundle_digest(made.bundle), path)
    file = made.bundle.regulation
    return regulation, SuccessiveVersion(file, file, shared_figures(made.bundle))


def _load_set(folder: Path) -> "RegulationSet":
    from regdsl.library.regulation_set import RegulationSet

    versions: list[Regulation] = []
    following: list[SuccessiveVersion] = []
    sources: dict[str, str] = {}
    for path in sorted(p for p in folder.iterdir() if p.suffix in SUFFIXES and p.is_file()):
        file = load_file(path)
        if isinstance(file.model, Model | Instance) and not isinstance(file.model, Template):
            version, said = _load_version(path)
            versions.append(version)
            following.append(said)
            sources[str(path)] = file.text
        elif file.document is None or (file.model is None and _may_be_a_version(file.document)):
            raise LoadError(file.diagnostics, {str(path): file.text})
    if not versions:
        missing = read(folder / "regulation.yaml")
        raise LoadError(missing.diagnostics, {})
    if faults := overlapping(map(Version.of, versions)):
        raise LoadError(faults, sources)
    if faults := tuple(one for one in check_transitions(following) if one.severity is Severity.ERROR):
        raise LoadError(faults, sources)
    return RegulationSet(tuple(versions))


def _may_be_a_version(document: Document) -> bool:
    """Whether a file that could not be used says that it is a regulation, or one of ours without saying of what kind: a
    version with a mistake must not pass for one that is not there."""
    content = to_python(document.root)
    return isinstance(content, dict) and "regdsl" in content and content.get("kind") not in _OTHER_KINDS
