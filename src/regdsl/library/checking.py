"""Checking files: the language, then the rules of the linter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from regdsl.checker import check as check_bundle
from regdsl.core.lower.program import to_program
from regdsl.corpus.bundle import File
from regdsl.corpus.files import DISK, Reader
from regdsl.corpus.loading import LoadedBundle, LoadedFile, bundle_of, template_bundle
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.library.linted import Linted
from regdsl.library.of_template import seen_from
from regdsl.library.overlaps import Version, overlapping
from regdsl.library.transitions import check_transitions
from regdsl.lint.selection import NO_RULES, Selection
from regdsl.lint.suppression import Suppressed
from regdsl.model.instance import Instance
from regdsl.model.regulation import Regulation as Model
from regdsl.model.template import Template

__all__ = ["CheckReport", "check"]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What checking files came to: the findings in the order of the files (last those about several versions), the text
    of each file for excerpts, how many files could be read and parsed, the static bound on the cost of each sound
    regulation, and the findings that authors let stand, with their reasons."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    files_read: int
    costs: Mapping[str, int]
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check(paths: Iterable[str | PathLike[str]], selection: Selection = NO_RULES, reader: Reader = DISK) -> CheckReport:
    """Check files and directories (all YAML files below them), and lint them by the rules of `selection`. Findings are
    returned, never raised.

    Versions of one regulation that lie in one directory, as `load` takes them, must not overlap.
    """
    diagnostics: list[Diagnostic] = []
    versions: dict[Path, list[Version]] = {}
    models: dict[Path, list[File[Model]]] = {}
    sources: dict[str, str] = {}
    costs: dict[str, int] = {}
    files_read = 0
    linted = Linted(selection)
    for path in _files(paths):
        first = reader.load(path)
        files_read += first.document is not None
        sources[str(path)] = first.text
        if not isinstance(first.model, Model | Instance):
            diagnostics.extend(first.diagnostics)
            continue
        is_template = isinstance(first.model, Template)
        loaded = template_bundle(path, first, reader) if is_template else bundle_of(path, first, reader)
        file = _said(first, loaded)
        if file is not None and not is_template:
            versions.setdefault(path.parent.resolve(), []).append(Version.of_model(file.model, path))
            models.setdefault(path.parent.resolve(), []).append(file)
        sources.update(loaded.sources)
        found = list(loaded.diagnostics)
        if loaded.bundle is not None:
            result = check_bundle(loaded.bundle)
            found.extend(seen_from(loaded.bundle, result.diagnostics))
            if not is_template:
                found.extend(seen_from(loaded.bundle, linted.add(loaded.bundle, result.regulation)))
            if result.regulation is not None and not is_template:
                costs[str(path)] = to_program(result.regulation).cost
        diagnostics.extend(found)
    for beside in versions.values():
        diagnostics.extend(overlapping(beside))
    for following in models.values():
        diagnostics.extend(check_transitions(following))
    diagnostics.extend(linted.together())
    stay, suppressed = linted.suppressed(_once(diagnostics), sources)
    return CheckReport(stay, sources, files_read, costs, suppressed)


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
