"""Checking a file of an editor by the rules of its project."""

from functools import cache
from pathlib import Path

from regdsl.api.checking import check
from regdsl.api.set_up import set_up
from regdsl.library.checking import CheckReport
from regdsl.lint.plugins import Plugins, Where, installed_plugins
from regdsl.lsp.opened import Opened

__all__ = ["check_opened"]


def check_opened(path: Path, opened: Opened) -> CheckReport:
    """What the check finds in a file and in those that it uses, as they are in the editor."""
    ready = set_up(path, _loaded)
    folder = None if ready.file.path is None else ready.file.path.parent
    return check([path], settings=ready.file.settings, folder=folder, rules=ready.rules, reader=opened)


def _loaded(only: tuple[str, ...] | None, where: Where) -> Plugins:
    """The plug-ins, looked up once while the server runs: what is installed is not asked at every keystroke."""
    return _once(only)


@cache
def _once(only: tuple[str, ...] | None) -> Plugins:
    return installed_plugins(only, lambda _: None)
