"""What tells one state of the program and one choice of rules from another."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from regdsl.lint.rule import AnyRule, ProofRule
from regdsl.lint.selection import Selection
from regdsl.version import __version__

__all__ = ["program_mark"]

_PACKAGE = Path(__file__).parents[1]


def program_mark(selection: Selection) -> str:
    """A digest of the program as it is installed (its version says too little while it is being written) and of the
    rules, severities and numbers that are asked for."""
    made = sha256(_program().encode())
    profile = selection.profile
    made.update(repr((profile.id, profile.since, sorted(selection.numbers.items()), sorted(selection.known))).encode())
    made.update(repr((selection.by_file, str(selection.folder))).encode())
    for rule, severity in selection.rules:
        made.update(f"{rule.code} {severity.value} {profile.basis(rule)} {_foreign(rule)}\n".encode())
    return made.hexdigest()


@cache
def _program() -> str:
    made = sha256(f"{__version__} {sys.version}\n".encode())
    for name, size, changed in sorted(_files(_PACKAGE)):
        made.update(f"{name} {size} {changed}\n".encode(errors="surrogateescape"))
    return made.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            state = os.stat(os.path.join(root, name))
            yield os.path.join(root, name), state.st_size, state.st_mtime_ns


def _foreign(rule: AnyRule) -> str:
    """The state of the package that a rule of a plug-in was written in: the rule may read any file of it."""
    if isinstance(rule, ProofRule):
        return ""
    module = rule.check.__module__
    package = module.partition(".")[0]
    return "" if package == __name__.partition(".")[0] else f"{module} {_package(package)}"


@cache
def _package(name: str) -> str:
    found = sys.modules.get(name)
    folders = getattr(found, "__path__", None)
    if folders is not None:
        return repr(sorted(one for folder in folders for one in _files(Path(folder))))
    file = getattr(found, "__file__", None)
    if file is None:
        return ""
    state = os.stat(file)
    return f"{state.st_size} {state.st_mtime_ns}"
