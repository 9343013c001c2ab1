"""Which files of cases there are under the paths that were named, and what stands in them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, read
from regdsl.model.cases import Cases
from regdsl.model.loading import load
from regdsl.testing import findings

__all__ = ["CasesFile", "Found", "find_cases", "load_cases"]

SUFFIXES = (".yaml", ".yml", ".json")
MARK = ".cases"


class Found(Struct, frozen=True):
    """The files of cases, in order, each once; and the paths where there are none."""

    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


class CasesFile(Struct, frozen=True):
    """One file of cases: its model and document, or None with the reason in the findings."""

    path: Path
    model: Cases | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    text: str


def find_cases(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """Find the files of cases: every `*.cases.yaml` below a folder, a file that is named, the cases beside a regulation
    that is named. A path without any is a finding (SCH160)."""
    files: dict[Path, None] = {}
    diagnostics: list[Diagnostic] = []
    for named in paths:
        path = Path(named)
        found = list(_below(path)) if os.path.isdir(path) else [_beside(path)]
        if not found:
            diagnostics.append(Diagnostic(findings.NO_CASES, None, params={"path": str(path)}))
        files.update(dict.fromkeys(found))
    return Found(tuple(files), tuple(diagnostics))


def load_cases(path: Path) -> CasesFile:
    """Read one file of cases. Findings: those of the document and the model, SCH161 for a file of another kind."""
    parsed = read(path)
    document = parsed.document
    if document is None:
        return CasesFile(path, None, None, parsed.diagnostics, parsed.text)
    loaded = load(document)
    found = (*parsed.diagnostics, *loaded.diagnostics)
    if loaded.value is None or isinstance(loaded.value, Cases):
        return CasesFile(path, loaded.value, document, found, document.text)
    kind = Diagnostic(findings.NOT_CASES, document.locate("/kind"), "/kind", {"kind": loaded.value.kind})
    return CasesFile(path, None, document, (*found, kind), document.text)


def _below(folder: Path) -> Iterator[Path]:
    """The files of cases in a folder and its subfolders, hidden ones left out, in the order of their names."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here) / name for name in sorted(names) if _is_cases(name))


def _is_cases(name: str) -> bool:
    return any(name.endswith(MARK + suffix) for suffix in SUFFIXES)


def _beside(path: Path) -> Path:
    """The cases of the regulation at `path`; `path` itself where there are none."""
    if _is_cases(path.name):
        return path
    candidates = (path.with_name(f"{path.stem}{MARK}{suffix}") for suffix in SUFFIXES)
    return next((candidate for candidate in candidates if os.path.isfile(candidate)), path)
