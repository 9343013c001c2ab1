"""Loading and checking files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from regdsl.checker import CheckedRegulation
from regdsl.checker import check as check_bundle
from regdsl.core.lower.program import to_program
from regdsl.corpus.bundle import File
from regdsl.corpus.loading import SUFFIXES, LoadedBundle, LoadedFile, bundle_of, load_file, template_bundle
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document, read, to_python
from regdsl.library.collector import collector_paused
from regdsl.library.errors import LoadError
from regdsl.library.of_template import seen_from
from regdsl.library.overlaps import Version, overlapping
from regdsl.library.transitions import check_transitions
from regdsl.model.instance import Instance
from regdsl.model.kinds import KINDS
from regdsl.model.regulation import Regulation as Model
from regdsl.model.template import Template

if TYPE_CHECKING:
    from regdsl.library.regulation import Regulation
    from regdsl.library.regulation_set import RegulationSet

__all__ = ["CheckReport", "check", "checked", "load"]

_OTHER_KINDS = frozenset(KINDS) - {"regulation"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What checking files came to: the findings in the order of the files (last those about several versions), the text
    of each file for excerpts, how many files could be read and parsed, and the static bound on the cost of each sound
    regulation."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    files_read: int
    costs: Mapping[str, int]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check(paths: Iterable[str | PathLike[str]]) -> CheckReport:
    """Check files and directories (all YAML files below them). Findings are returned, never raised.

    Versions of one regulation that lie in one directory, as `load` takes them, must not overlap.
    """
    diagnostics: list[Diagnostic] = []
    versions: dict[Path, list[Version]] = {}
    models: dict[Path, list[File[Model]]] = {}
    sources: dict[str, str] = {}
    costs: dict[str, int] = {}
    files_read = 0
    for path in _files(paths):
        first = load_file(path)
        files_read += first.document is not None
        sources[str(path)] = first.text
        if not isinstance(first.model, Model | Instance):
            diagnostics.extend(first.diagnostics)
            continue
        is_template = isinstance(first.model, Template)
        loaded = template_bundle(path, first) if is_template else bundle_of(path, first)
        file = _said(first, loaded)
        if file is not None and not is_template:
            versions.setdefault(path.parent.resolve(), []).append(Version.of_model(file.model, path))
            models.setdefault(path.parent.resolve(), []).append(file)
        sources.update(loaded.sources)
        found = list(loaded.diagnostics)
        if loaded.bundle is not None:
            result = check_bundle(loaded.bundle)
            found.extend(seen_from(loaded.bundle, result.diagnostics))
            if result.regulation is not None and not is_template:
                costs[str(path)] = to_program(result.regulation).cost
        diagnostics.extend(found)
    for beside in versions.values():
        diagnostics.extend(overlapping(beside))
    for following in models.values():
        diagnostics.extend(check_transitions(following))
    return CheckReport(_once(diagnostics), sources, files_read, costs)


def _said(first: LoadedFile, loaded: LoadedBundle) -> File[Model] | None:
    """The regulation that a file says, sound or not; None for an instance that could not be put together."""
    if loaded.bundle is not None:
        return loaded.bundle.regulation
    sound = isinstance(first.model, Model) and first.document is not None
    return File(first.model, first.document) if sound else None  # type: ignore[arg-type]  # just asked


def _once(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repeats: a sidecar is read by itself and again beside its regulation."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        seen.setdefault((diagnostic.kind.code, diagnostic.span, diagnostic.message("en")), diagnostic)
    return tuple(seen.values())


def _files(paths: Iterable[str | PathLike[str]]) -> list[Path]:
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.suffix in (".yaml", ".yml") and p.is_file())
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return list(found)


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
    if where.is_dir():
        return _load_set(where)
    return _load_one(where)


def _load_one(path: Path) -> "Regulation":
    return _load_version(path)[0]


def _load_version(path: Path) -> "tuple[Regulation, File[Model]]":
    # what is needed on the way only is gone before the collector runs again, and so is never walked through
    with collector_paused():
        return _loaded(path)


def _loaded(path: Path) -> "tuple[Regulation, File[Model]]":
    # Whoever only checks needs neither digests nor the compiler nor the engine.
    from regdsl.corpus.digest import bundle_digest
    from regdsl.library.regulation import Regulation

    made, _, _ = _checked(path)
    return Regulation(to_program(made), bundle_digest(made.bundle), path), made.bundle.regulation


def _load_set(folder: Path) -> "RegulationSet":
    from regdsl.library.regulation_set import RegulationSet

    versions: list[Regulation] = []
    models: list[File[Model]] = []
    sources: dict[str, str] = {}
    for path in sorted(p for p in folder.iterdir() if p.suffix in SUFFIXES and p.is_file()):
        file = load_file(path)
        if isinstance(file.model, Model | Instance) and not isinstance(file.model, Template):
            version, said = _load_version(path)
            versions.append(version)
            models.append(said)
            sources[str(path)] = file.text
        elif file.document is None or (file.model is None and _may_be_a_version(file.document)):
            raise LoadError(file.diagnostics, {str(path): file.text})
    if not versions:
        missing = read(folder / "regulation.yaml")
        raise LoadError(missing.diagnostics, {})
    if faults := overlapping(map(Version.of, versions)):
        raise LoadError(faults, sources)
    if faults := tuple(one for one in check_transitions(models) if one.severity is Severity.ERROR):
        raise LoadError(faults, sources)
    return RegulationSet(tuple(versions))


def _may_be_a_version(document: Document) -> bool:
    """Whether a file that could not be used says that it is a regulation, or one of ours without saying of what kind: a
    version with a mistake must not pass for one that is not there."""
    content = to_python(document.root)
    return isinstance(content, dict) and "regdsl" in content and content.get("kind") not in _OTHER_KINDS
