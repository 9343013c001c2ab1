"""Settings of a project: `regdsl.toml`, or the table `[tool.regdsl]` of `pyproject.toml`.

profile = "concept-837r"        # by the rules of which jurisdiction
fail_on = "warning"             # what makes `check` fail
baseline = "baseline.json"      # findings that are known already
plugins = ["perm"]              # whose rules run beside those of the program; all that are installed if left out

[rules]
LNG001 = "error"                # or warning, info, off

[numbers.TRM004]
times = 4

[[files]]
path = "demo-*.yaml"            # from the folder of the settings
rules = {LAW003 = "off"}
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from regdsl.diagnostics import Diagnostic, Kind, Position, Severity, Span
from regdsl.lint.findings import SETTING_UNFIT, SETTING_UNKNOWN, SETTINGS_UNREADABLE, UNKNOWN_RULE
from regdsl.lint.profile import BASE, PROFILES
from regdsl.lint.rule import AnyRule

__all__ = ["FileSettings", "Settings", "SettingsFile", "find_settings", "read_settings"]

_OWN: Final = "regdsl.toml"
_SHARED: Final = "pyproject.toml"
_KEYS: Final = ("profile", "fail_on", "baseline", "plugins", "rules", "numbers", "files")
_FILE_KEYS: Final = ("path", "rules")
_OFF: Final = "off"
_LEVELS: Final = (*(level.value for level in Severity), _OFF)


class FileSettings(Struct, frozen=True):
    """What holds for the files that a pattern fits."""

    path: str
    severities: Mapping[str, Severity | None]


class Settings(Struct, frozen=True):
    """What a project asks of the linter; None stands for a rule that is off, and for all plug-ins."""

    profile: str = BASE
    fail_on: Severity = Severity.ERROR
    baseline: str | None = None
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    numbers: Mapping[tuple[str, str], int] = field(default_factory=dict)
    files: tuple[FileSettings, ...] = ()
    plugins: tuple[str, ...] | None = None

    @property
    def failing(self) -> frozenset[Severity]:
        """What fails a check: the least severity that does, and what is heavier."""
        heaviest_first = (Severity.ERROR, Severity.WARNING, Severity.INFO)
        return frozenset(heaviest_first[: heaviest_first.index(self.fail_on) + 1])


class SettingsFile(Struct, frozen=True):
    """Settings, where they were found (None: nowhere), what is wrong with them, and their text for excerpts."""

    settings: Settings
    path: Path | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""


def find_settings(start: Path, rules: Iterable[AnyRule]) -> SettingsFile:
    """The settings nearest to `start`: of its own folder, else of the first folder above that has some."""
    here = Path(os.path.realpath(start))  # unlike Path.resolve, also of a link that leads to itself
    for folder in (here, *here.parents) if os.path.isdir(here) else here.parents:
        for name in (_OWN, _SHARED):
            path = folder / name
            if not os.path.isfile(path):
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeError):
                continue
            if name == _OWN or "[tool.regdsl" in text:
                return read_settings(text, path, rules)
    return SettingsFile(Settings())


def read_settings(text: str, path: Path, rules: Iterable[AnyRule]) -> SettingsFile:
    """The settings that a file says; what is wrong is told, and left out of them."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        last = text.rpartition("\n")[2]
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, len(last) + 1)
        place = Position(line, column, 0)
        span = Span(str(path), place, place)
        return SettingsFile(Settings(), path, (Diagnostic(SETTINGS_UNREADABLE, span),), text)
    if path.name == _SHARED:
        content = content["tool"]["regdsl"]
    reader = _Reader(str(path), text, {rule.code: rule for rule in rules})
    settings = reader.settings(content)
    return SettingsFile(settings, path, tuple(reader.found), text)


class _Reader(Struct):
    file: str
    text: str
    rules: Mapping[str, AnyRule]
    found: list[Diagnostic] = field(default_factory=list)

    def settings(self, content: Mapping[str, Any]) -> Settings:
        self._known(content, _KEYS)
        default = Settings()
        level = self._one_of(content, "fail_on", ("error", "warning", "info"), default.fail_on.value)
        return Settings(
            self._one_of(content, "profile", PROFILES, default.profile),
            Severity(level),
            self._text(content, "baseline"),
            self._severities(self._table(content, "rules")),
            dict(self._numbers(self._table(content, "numbers"))),
            tuple(self._files(content.get("files", []))),
            self._names(content, "plugins"),
        )

    def _known(self, content: Mapping[str, Any], keys: tuple[str, ...]) -> None:
        for key in content:
            if key not in keys:
                self._say(SETTING_UNKNOWN, key, name=key, known=", ".join(keys))

    def _one_of(self, content: Mapping[str, Any], key: str, values: tuple[str, ...], default: str) -> str:
        value = content.get(key, default)
        if value in values:
            return str(value)
        self._unfit(key, value, ", ".join(values))
        return default

    def _text(self, content: Mapping[str, Any], key: str) -> str | None:
        value = content.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self._unfit(key, value, '"…"')
        return None

    def _names(self, content: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
        value = content.get(key)
        if value is None or (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            return None if value is None else tuple(value)
        self._unfit(key, value, '["…"]')
        return None

    def _table(self, content: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = content.get(key, {})
        if isinstance(value, Mapping):
            return value
        self._unfit(key, value, f"[{key}]")
        return {}

    def _severities(self, content: Mapping[str, Any]) -> dict[str, Severity | None]:
        made: dict[str, Severity | None] = {}
        for code, level in content.items():
            if code not in self.rules:
                self._say(UNKNOWN_RULE, code, code=code)
            elif level not in _LEVELS:
                self._unfit(code, level, ", ".join(_LEVELS))
            else:
                made[code] = None if level == _OFF else Severity(level)
        return made

    def _numbers(self, content: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], int]]:
        for code, names in content.items():
            if code not in self.rules:
                self._say(UNKNOWN_RULE, code, code=code)
                continue
            known = tuple(one.name for one in self.rules[code].numbers)
            for name, value in (names if isinstance(names, Mapping) else {}).items():
                if name not in known:
                    self._say(SETTING_UNKNOWN, name, name=f"{code}.{name}", known=", ".join(known) or "—")
                elif not isinstance(value, int) or isinstance(value, bool) or value < 0:
                    self._unfit(name, value, "0, 1, 2, …")
                else:
                    yield (code, name), value

    def _files(self, content: Any) -> Iterator[FileSettings]:
        if not isinstance(content, list) or not all(isinstance(one, Mapping) for one in content):
            self._unfit("files", content, "[[files]]")
            return
        for one in content:
            self._known(one, _FILE_KEYS)
            path = self._text(one, "path")
            if path is None:
                self._unfit("path", one.get("path", ""), '"demo-*.yaml"')
            else:
                yield FileSettings(path, self._severities(self._table(one, "rules")))

    def _unfit(self, key: str, value: object, expected: str) -> None:
        self._say(SETTING_UNFIT, key, name=key, value=str(value), expected=expected)

    def _say(self, kind: Kind, key: str, **params: str) -> None:
        self.found.append(Diagnostic(kind, self._place(key), params=params))

    def _place(self, key: str) -> Span:
        """Where the key is written: the reader of TOML does not tell, so the first line that begins with it."""
        match = re.search(rf"""^[ \t]*\[*["']?(?:[\w-]+\.)*({re.escape(key)})\b""", self.text, re.MULTILINE)
        start = match.start(1) if match else 0
        line = self.text.count("\n", 0, start) + 1
        column = start - (self.text.rfind("\n", 0, start) + 1) + 1
        length = len(key) if match else 0
        return Span(self.file, Position(line, column, start), Position(line, column + length, start + length))
