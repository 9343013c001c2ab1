"""The semantic core, and for each part of it the tests that answer for it, the quickest and closest first."""

from dataclasses import dataclass
from pathlib import Path

__all__ = ["ROOT", "TARGETS", "Target"]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Target:
    """A part of `src/regdsl` and the folders or files under `tests` that are run on its mutants."""

    part: str
    tests: tuple[str, ...]

    def modules(self) -> list[Path]:
        """The part's modules, relative to `src`. Those that only declare findings hold texts, not meaning."""
        source = ROOT / "src"
        found = sorted((source / "regdsl" / self.part).rglob("*.py"))
        return [path.relative_to(source) for path in found if not path.name.endswith(("__init__.py", "findings.py"))]


TARGETS = (
    Target("runtime", ("runtime", "feel", "compile")),
    Target("calendar", ("calendar",)),
    Target("feel/strict", ("feel",)),
    Target("core", ("core", "decide", "compile")),
    Target("compile", ("compile/test_generated_text.py", "decide", "core", "compile", "property")),
    Target("decide", ("decide", "api", "property")),
)
