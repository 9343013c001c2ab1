"""What the server knows while it runs: the open files, what was found in each, and which files each rests on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from regdsl.diagnostics import Diagnostic
from regdsl.lsp.checking import check_opened
from regdsl.lsp.opened import Opened
from regdsl.lsp.service import Knowledge

__all__ = ["State"]


@dataclass(slots=True)
class State:
    """The open files, and the findings of the last check of each by the file that they are in."""

    opened: Opened = field(default_factory=Opened)
    knowledge: Knowledge = field(init=False)
    _found: dict[Path, dict[Path, list[Diagnostic]]] = field(default_factory=dict)
    _rests_on: dict[Path, frozenset[Path]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.knowledge = Knowledge(self.opened)

    def write(self, path: Path, text: str) -> None:
        """Take over the text of an open file."""
        self.opened.texts[path] = text

    def check(self, path: Path) -> set[Path]:
        """Check an open file; returns the files whose findings may have changed."""
        report = check_opened(path, self.opened)
        self.knowledge.of(path)  # so that the names of this text are there when the next one is broken
        found: dict[Path, list[Diagnostic]] = {path: []}
        for one in report.diagnostics:
            found.setdefault(path if one.span is None else Path(one.span.file), []).append(one)
        changed = found.keys() | self._found.get(path, {}).keys()
        self._found[path] = found
        self._rests_on[path] = frozenset(Path(one) for one in report.sources)
        return set(changed)

    def resting_on(self, path: Path) -> Iterator[Path]:
        """The open files that what is in a file matters to, itself first."""
        if path in self.opened.texts:
            yield path
        yield from (one for one, files in self._rests_on.items() if one != path and path in files)

    def close(self, path: Path) -> set[Path]:
        """Forget an open file; returns the files whose findings may have changed."""
        self.opened.close(path)
        self.knowledge.forget(path)
        self._rests_on.pop(path, None)
        return set(self._found.pop(path, {}))

    def found(self, path: Path) -> list[Diagnostic]:
        """What was found in a file by the checks of all that are open, each finding once."""
        seen: dict[tuple[object, ...], Diagnostic] = {}
        for by_file in self._found.values():
            for one in by_file.get(path, ()):
                seen.setdefault((one.kind.code, one.span, one.message("en")), one)
        return list(seen.values())
