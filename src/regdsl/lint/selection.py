"""Which rules run, and how heavily they weigh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from regdsl.diagnostics import Bilingual, Severity
from regdsl.lint.profile import Profile
from regdsl.lint.rule import AnyRule

__all__ = ["NO_RULES", "Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules of one run, each with its severity, and the profile that they are read by. `known` are the codes of all
    rules there are, on or off."""

    profile: Profile
    rules: tuple[tuple[AnyRule, Severity], ...]
    known: frozenset[str]

    @staticmethod
    def of(
        profile: Profile, rules: Iterable[AnyRule], severities: Mapping[str, Severity | None] | None = None
    ) -> "Selection":
        """The rules that are on: `severities` of a project (None: off) outweigh those of the profile."""
        listed, own = tuple(rules), severities or {}
        weighed = ((rule, own[rule.code] if rule.code in own else profile.severity(rule)) for rule in listed)
        on = tuple((rule, severity) for rule, severity in weighed if severity is not None)
        return Selection(profile, on, frozenset(rule.code for rule in listed))


_NOBODY = Bilingual("никакой", "none")
NO_RULES: Final = Selection(Profile("none", _NOBODY, None, _NOBODY, True, {}, {}, {}), (), frozenset())
"""No linting at all: what the check of the language itself finds."""
