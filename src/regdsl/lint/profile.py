"""Jurisdictions: which rules hold there and how heavily, by which words of which act."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from msgspec import Struct, convert

from regdsl.diagnostics import Bilingual, Severity
from regdsl.document import parse, to_python
from regdsl.lint.family import FAMILIES
from regdsl.lint.rule import AnyRule
from regdsl.model.words import Level

__all__ = ["BASE", "PROFILES", "Profile", "Requirement", "profile"]

BASE: Final = "base"
"""The profile that holds where none is chosen: what is wrong under any law."""

PROFILES: Final = (BASE, "concept-837r", "kherson-79", "arkhangelsk-175")
"""The profiles that come with the program."""

_OFF = "off"


class Requirement(Struct, frozen=True):
    """A requirement as one jurisdiction words it: where it stands, and the words; `narrows` says whom the words leave
    out, where a rule cannot tell."""

    place: str
    text: str
    narrows: Bilingual | None = None


class Profile(Struct, frozen=True):
    """A jurisdiction as of a day. `severities` are of the rules that it names (None: off), the others are as they are
    by themselves, or off if `only_named`; `numbers` by code of the rule and name; `requirements` by id; `levels` are
    those of the authorities that its act speaks of, empty where it speaks of all."""

    id: str
    title: Bilingual
    since: date | None
    source: Bilingual
    only_named: bool
    severities: Mapping[str, Severity | None]
    numbers: Mapping[tuple[str, str], int]
    requirements: Mapping[str, Requirement]
    levels: tuple[Level, ...] = ()

    def severity(self, rule: AnyRule) -> Severity | None:
        """How heavily a finding of `rule` weighs here; None where the rule is off. Of the rules of plug-ins no
        jurisdiction speaks: they are as they are by themselves."""
        if rule.code in self.severities:
            return self.severities[rule.code]
        return None if self.only_named and rule.family in FAMILIES else rule.kind.severity

    def basis(self, rule: AnyRule) -> str | None:
        """Where the chief requirement of `rule` that is known here stands."""
        known = self.requirement(rule)
        return rule.kind.basis if known is None else known.place

    def requirement(self, rule: AnyRule) -> Requirement | None:
        """The chief requirement of `rule` that is known here, with its words."""
        return next((self.requirements[one] for one in rule.requirements if one in self.requirements), None)


@cache
def profile(name: str) -> Profile:
    """The profile `name` of those that come with the program. Raises KeyError for any other name."""
    if name not in PROFILES:
        raise KeyError(name)
    path = files("regdsl.lint") / "profiles" / f"{name}.yaml"
    parsed = parse(path.read_bytes(), f"{name}.yaml")
    assert parsed.document is not None, f"the profile {name} cannot be read"
    said = convert(to_python(parsed.document.root), _Said)
    return _made(said)


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    ru: str
    en: str


class _Requirement(Struct, frozen=True, forbid_unknown_fields=True):
    place: str
    text: str
    narrows: _Words | None = None


class _Said(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file of a profile."""

    id: str
    title: _Words
    source: _Words
    rules: dict[str, dict[str, str]]
    requirements: dict[str, _Requirement]
    since: date | None = None
    only_named: bool = False
    numbers: dict[str, dict[str, int]] = {}
    levels: tuple[Level, ...] = ()


def _made(said: _Said) -> Profile:
    named = {code: level for family in said.rules.values() for code, level in family.items()}
    return Profile(
        said.id,
        Bilingual(said.title.ru, said.title.en),
        said.since,
        Bilingual(said.source.ru, said.source.en),
        said.only_named,
        {code: None if level == _OFF else Severity(level) for code, level in named.items()},
        {(code, name): number for code, names in said.numbers.items() for name, number in names.items()},
        {key: _required(one) for key, one in said.requirements.items()},
        said.levels,
    )


def _required(said: _Requirement) -> Requirement:
    narrows = said.narrows
    return Requirement(said.place, said.text, None if narrows is None else Bilingual(narrows.ru, narrows.en))
