"""A bug: how it is planted, and what must be found."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from tests.support.paths import EXAMPLES

__all__ = ["Bug", "Edit", "plant"]

Edit = tuple[str, str]
"""A text that stands once in the file, and what takes its place."""


@dataclass(frozen=True, slots=True)
class Bug:
    """A bug of a `kind` in an `example`, a file below `examples`: the edits of that file, or of another one in its
    folder (`file`); with `second` there are two versions, the other with those edits. It must be `found`: refused by
    the check with that code, or refuted with that slug by the claim of `claims` about `about`."""

    kind: str
    example: str
    edits: tuple[Edit, ...]
    found: str
    claims: str = ""
    about: str = ""
    file: str = ""
    second: tuple[Edit, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the check finds it before anything is proved."""
        return not self.claims


def plant(bug: Bug, folder: Path) -> Path:
    """Write the example with the bug into a folder; what to load. Translations and cases stay behind: they speak of
    what the edits may have taken away."""
    source = EXAMPLES / bug.example
    for path in source.parent.glob("*.yaml"):
        if not path.name.endswith((".en.yaml", ".cases.yaml")):
            copyfile(path, folder / path.name)
    edited = folder / (bug.file or source.name)
    text = edited.read_text(encoding="utf-8")
    edited.write_text(_edited(text, bug.edits), encoding="utf-8")
    if not bug.second:
        return folder / source.name
    (folder / f"second-{source.name}").write_text(_edited(text, bug.second), encoding="utf-8")
    return folder


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    for old, new in edits:
        assert text.count(old) == 1, f"it stands there {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text
