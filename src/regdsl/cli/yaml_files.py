"""Which files a command means by the paths it was given."""

from collections.abc import Iterable
from os.path import isdir
from pathlib import Path

__all__ = ["yaml_files"]

_SUFFIXES = frozenset({".yaml", ".yml"})


def yaml_files(paths: Iterable[str]) -> list[Path]:
    """Return the files of `paths` in order, each once: a folder stands for all YAML files below it, hidden ones and
    those in hidden folders left out."""
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        if isdir(path):  # Path.is_dir raises where the name is too long
            found.update(dict.fromkeys(sorted(_below(path))))
        else:
            found[path] = None
    return list(found)


def _below(folder: Path) -> Iterable[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in _SUFFIXES and not is_hidden and path.is_file():
            yield path
