"""Which files a check means: those that were named, and all YAML files below the folders that were."""

import os
import stat
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from regdsl.diagnostics import Diagnostic, Kind, Position, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.library.registry_findings import FOLDER_UNREADABLE, NOT_REGULAR
from regdsl.text.os_reasons import os_reason

__all__ = ["Walk", "files_below"]

_SUFFIXES: Final = (".yaml", ".yml")
_START: Final = Position(1, 1, 0)


class Walk(Struct):
    """The files in order, each once; those that were found with all their neighbours, since a folder was named; and
    what of the folders could not be looked at."""

    files: dict[Path, None] = field(default_factory=dict)
    with_neighbours: set[Path] = field(default_factory=set)
    problems: dict[str, Diagnostic] = field(default_factory=dict)


def files_below(paths: Iterable[str | PathLike[str]]) -> Walk:
    """Find the files that `paths` mean. What was named is taken as it is. Below a folder hidden files and folders are
    left out, and links to folders are not followed: they may lead round in a circle; a link to a file below the folder
    is that file. What has the name of a YAML file
    and is a pipe, a socket or a device is not opened; a link that leads nowhere is left to whoever reads it."""
    walk = Walk()
    for given in paths:
        path = Path(given)
        if os.path.isdir(path):  # Path.is_dir raises where the name is too long
            found = sorted(_below(path, walk))
            walk.files.update(dict.fromkeys(found))
            walk.with_neighbours.update(found)
        else:
            walk.files[path] = None
    return walk


def _below(folder: Path, walk: Walk) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        where = str(error.filename or folder)
        walk.problems[where] = _problem(FOLDER_UNREADABLE, where, reason=os_reason(error))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if name.startswith(".") or path.suffix.lower() not in _SUFFIXES:
                continue
            if path.is_symlink() and _is_within(path, folder):
                continue
            if _is_openable(path):
                yield path
            else:
                walk.problems[str(path)] = _problem(NOT_REGULAR, str(path))


def _is_within(link: Path, folder: Path) -> bool:
    """Whether a link leads to a file below the folder, which is found by its own name."""
    try:
        target = link.resolve(strict=True)
        return target.is_file() and target.is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # RuntimeError: a link that leads round in a circle, before Python 3.13
        return False


def _is_openable(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # a link that leads nowhere or round in a circle, or rights that are wanting: reading it tells


def _problem(kind: Kind, file: str, **params: Parameter) -> Diagnostic:
    return Diagnostic(kind, Span(file, _START, _START), params=params)
