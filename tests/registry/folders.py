"""Folders of regulations for the tests, and what is asked of a check of them."""

from pathlib import Path

from bench.registry import write_registry
from regdsl.api import CheckReport, check

__all__ = ["PROFILE", "checked", "registry_in", "same", "service"]

PROFILE = "concept-837r"


def registry_in(folder: Path, count: int = 14) -> Path:
    """A registry of `count` regulations below `folder`, more files than are checked one after another."""
    folder.mkdir(exist_ok=True)
    assert write_registry(folder, count) > 16
    return folder


def service(folder: Path, number: int) -> Path:
    """The file of a regulation of the registry that has one version."""
    (found,) = folder.rglob(f"service-{number:05}.yaml")
    return found


def same(one: CheckReport, other: CheckReport) -> bool:
    """Whether two checks came to the same, in the same order."""
    seen = [(report.diagnostics, dict(report.costs), report.suppressed, report.files_read) for report in (one, other)]
    return seen[0] == seen[1] and list(one.sources) == list(other.sources)


def checked(folder: Path, **how: object) -> CheckReport:
    """What the check of a folder comes to."""
    return check([folder], PROFILE, **how)  # type: ignore[arg-type]  # as `check` takes it
