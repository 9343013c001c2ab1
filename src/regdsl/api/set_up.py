"""What a project asks for: its settings, and the rules of the program and of the plug-ins that are on."""

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regdsl.diagnostics import Position, Span
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.plugins import Plugins, Where, installed_plugins
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.settings import SettingsFile, find_settings, read_settings

__all__ = ["SetUp", "set_up"]

_WEIGHED = (*BUILTIN_RULES, *PROOF_RULES)
"""What settings may speak of whatever plug-ins there are."""


class SetUp(Struct, frozen=True):
    """The settings nearest to a place, with what is wrong with them and with the plug-ins; the plug-ins that are on."""

    file: SettingsFile
    plugins: Plugins

    @property
    def rules(self) -> tuple[AnyRule, ...]:
        """All rules there are: the program's own, then those of the plug-ins."""
        return (*BUILTIN_RULES, *self.plugins.rules)


def set_up(start: Path, load: Callable[[tuple[str, ...] | None, Where], Plugins] = installed_plugins) -> SetUp:
    """Read the settings nearest to `start` and `load` the plug-ins that they ask for (all that are installed, where
    they do not say). What is wrong is a finding among those of the settings, never raised."""
    file = find_settings(start, _WEIGHED)
    plugins = load(file.settings.plugins, _places(file))
    if plugins.rules and file.path is not None:
        file = read_settings(file.text, file.path, (*_WEIGHED, *plugins.rules))
    return SetUp(replace(file, diagnostics=(*file.diagnostics, *plugins.diagnostics)), plugins)


def _places(file: SettingsFile) -> Callable[[str], Span | None]:
    """Where the settings name a plug-in."""

    def where(name: str) -> Span | None:
        listed = re.search(r"^[ \t]*plugins\b[^\]]*", file.text, re.MULTILINE)
        start = -1 if listed is None else file.text.find(name, listed.start() + len("plugins"), listed.end())
        if start < 0:
            return None
        line = file.text.count("\n", 0, start) + 1
        column = start - (file.text.rfind("\n", 0, start) + 1) + 1
        begin = Position(line, column, start)
        return Span(str(file.path), begin, Position(line, column + len(name), start + len(name)))

    return where
