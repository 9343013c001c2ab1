"""Packages of rules that are installed beside the program, found by their entry points."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeGuard

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Diagnostic, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.lint.family import Family
from regdsl.lint.plugin import Plugin
from regdsl.lint.plugin_findings import PLUGIN_BROKEN, PLUGIN_CLASH, PLUGIN_MISSING, PLUGIN_RULE_UNFIT
from regdsl.lint.rule import AnyRule
from regdsl.lint.unfit import unfit

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "NO_PLUGINS", "RESERVED", "Loaded", "Plugins", "Where", "installed_plugins", "plugins_of"]

GROUP: Final = "regdsl.rules"
"""The group of entry points under which packages name their plug-ins."""

RESERVED: Final = frozenset(Family) | {"YML", "SCH", "NAM", "EXP", "APP", "REC", "CFG", "VER"}
"""The letters that codes of the program itself begin with."""

_PREFIX: Final = re.compile("[A-Z]{3}")
_TAKEN: Final = Bilingual("имя занято пакетом {by}", "its name is that of {by}")
_LETTERS: Final = Bilingual("буквы {prefix} заняты: {by}", "the letters {prefix} are those of {by}")
_NO_LETTERS: Final = Bilingual(
    "коды начинаются с трёх заглавных латинских букв, а не с «{prefix}»",
    "codes begin with three capital Latin letters, not with `{prefix}`",
)
_NO_PLUGIN: Final = Bilingual(
    "{value} — не целый regdsl.lint.Plugin, а {type}", "{value} is no whole `regdsl.lint.Plugin` but {type}"
)
_OURSELVES: Final = "regdsl"


class Loaded(Struct, frozen=True):
    """A plug-in with the rules of it that run, the name that settings call it by, and the package that it comes
    from, with its version."""

    name: str
    package: str
    plugin: Plugin


class Plugins(Struct, frozen=True):
    """The plug-ins that could be loaded, and what is wrong with the others."""

    loaded: tuple[Loaded, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def rules(self) -> tuple[AnyRule, ...]:
        """The rules of all of them."""
        return tuple(rule for one in self.loaded for rule in one.plugin.rules)

    def origin(self, rule: AnyRule) -> Loaded | None:
        """The plug-in that a rule comes from; None for the program's own."""
        return next((one for one in self.loaded if one.plugin.prefix == rule.family), None)


NO_PLUGINS: Final = Plugins(())
"""The program's own rules only."""

Where = Callable[[str], Span | None]
"""Where the settings name a plug-in; None where they do not."""


def installed_plugins(only: tuple[str, ...] | None, where: Where) -> Plugins:
    """The plug-ins of the packages that are installed: those whose names are in `only`, all if it is None. Nothing is
    imported of the others, and no metadata are read where none are asked for."""
    if only == ():
        return NO_PLUGINS
    from importlib.metadata import entry_points

    return plugins_of(entry_points(group=GROUP), only, where)


def plugins_of(found: "Iterable[EntryPoint]", only: tuple[str, ...] | None, where: Where) -> Plugins:
    """The plug-ins that entry points lead to, in the order of their names. Of two that clash the first stays."""
    points = sorted(found, key=lambda point: (point.name, _package(point)))
    loader = _Loader(where)
    for point in points:
        if only is None or point.name in only:
            loader.add(point)
    known = ", ".join(dict.fromkeys(point.name for point in points)) or "—"
    for name in dict.fromkeys(only or ()):
        if all(point.name != name for point in points):
            loader.wrong.append(Diagnostic(PLUGIN_MISSING, where(name), params={"name": name, "known": known}))
    return Plugins(tuple(loader.loaded), tuple(loader.wrong))


class _Loader:
    """Loads plug-ins one by one."""

    def __init__(self, where: Where) -> None:
        self.loaded: list[Loaded] = []
        self.wrong: list[Diagnostic] = []
        self._where = where

    def add(self, point: "EntryPoint") -> None:
        """Load what an entry point leads to, or say why not."""
        name, package = point.name, _package(point)
        about: dict[str, Parameter] = {"name": name, "package": package}
        span = self._where(name)
        try:
            plugin = point.load()
        except (Exception, SystemExit) as error:  # a package of somebody's may do anything while it is imported
            about["what"] = f"{type(error).__name__}: {error}"
            self.wrong.append(Diagnostic(PLUGIN_BROKEN, span, params=about))
            return
        if not _is_plugin(plugin):
            about["what"] = _filled(_NO_PLUGIN, value=point.value, type=type(plugin).__name__)
            self.wrong.append(Diagnostic(PLUGIN_BROKEN, span, params=about))
            return
        clash = self._clash(name, str(plugin.prefix))
        if clash is not None:
            self.wrong.append(Diagnostic(PLUGIN_CLASH, span, params={**about, "what": clash}))
            return
        fit: list[AnyRule] = []
        for rule in plugin.rules:
            why = unfit(rule, plugin.prefix, fit)
            if why is None:
                fit.append(rule)
                continue
            code = str(getattr(getattr(rule, "kind", None), "code", "?"))
            self.wrong.append(Diagnostic(PLUGIN_RULE_UNFIT, span, params={**about, "code": code, "what": why}))
        self.loaded.append(Loaded(name, package, Plugin(prefix=plugin.prefix, title=plugin.title, rules=tuple(fit))))

    def _clash(self, name: str, prefix: str) -> Bilingual | None:
        if not _PREFIX.fullmatch(prefix):
            return _filled(_NO_LETTERS, prefix=prefix)
        if prefix in RESERVED:
            return _filled(_LETTERS, prefix=prefix, by=_OURSELVES)
        for one in self.loaded:
            if one.name == name:
                return _filled(_TAKEN, by=one.package)
            if one.plugin.prefix == prefix:
                return _filled(_LETTERS, prefix=prefix, by=one.package)
        return None


def _is_plugin(value: object) -> TypeGuard[Plugin]:
    """Whether it is a plug-in with all its parts; a package may be written without types."""
    return isinstance(value, Plugin) and isinstance(value.rules, tuple) and isinstance(value.title, Bilingual)


def _package(point: "EntryPoint") -> str:
    """The package that an entry point comes from, with its version."""
    return "?" if point.dist is None else f"{point.dist.name} {point.dist.version}"


def _filled(words: Bilingual, **values: str) -> Bilingual:
    return Bilingual(words.ru.format(**values), words.en.format(**values))
