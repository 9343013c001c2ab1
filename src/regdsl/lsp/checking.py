"""Checking a file of an editor by the rules of its project."""

from pathlib import Path

from regdsl.api.checking import check
from regdsl.library.checking import CheckReport
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.settings import find_settings
from regdsl.lsp.opened import Opened

__all__ = ["check_opened"]


def check_opened(path: Path, opened: Opened) -> CheckReport:
    """What the check finds in a file and in those that it uses, as they are in the editor."""
    found = find_settings(path, BUILTIN_RULES)
    folder = None if found.path is None else found.path.parent
    return check([path], settings=found.settings, folder=folder, reader=opened)
