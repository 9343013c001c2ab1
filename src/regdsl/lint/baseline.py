"""A baseline: findings that were there when the linter came, to be mended in time; only new ones are told."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Diagnostic
from regdsl.lint.fingerprint import fingerprints

__all__ = ["Baseline", "beyond", "named_from", "read_baseline", "written_baseline"]

_FORMAT: Final = "regdsl-baseline/1"


class Baseline(Struct, frozen=True):
    """The fingerprints of the findings that are known; paths count from the folder of the baseline's own file."""

    known: frozenset[str]


def named_from(folder: Path) -> Callable[[str], str]:
    """How files are named in a baseline that lies in `folder`."""

    def name(file: str) -> str:
        return Path(os.path.relpath(file, folder)).as_posix()

    return name


def written_baseline(found: Iterable[Diagnostic], folder: Path) -> str:
    """The text of a baseline of these findings, to be written into `folder`: sorted, so that a change shows plainly."""
    marks = [
        {"code": one.kind.code, "file": named_from(folder)(one.span.file) if one.span else "", "mark": mark}
        for one, mark in fingerprints(found, named_from(folder))
    ]
    marks.sort(key=lambda one: (one["file"], one["code"], one["mark"]))
    text = json.dumps({"format": _FORMAT, "findings": marks}, ensure_ascii=False, indent=1) + "\n"
    return text.encode(errors="backslashreplace").decode()  # a name that is no text: JSON's own escape of a surrogate


def read_baseline(text: str) -> Baseline | None:
    """The baseline that a file holds; None where it is none."""
    try:
        content = json.loads(text)
        if content["format"] != _FORMAT:
            return None
        return Baseline(frozenset(str(one["mark"]) for one in content["findings"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def beyond(found: Iterable[Diagnostic], baseline: Baseline, folder: Path) -> tuple[Diagnostic, ...]:
    """The findings that the baseline in `folder` does not know."""
    return tuple(one for one, mark in fingerprints(found, named_from(folder)) if mark not in baseline.known)
