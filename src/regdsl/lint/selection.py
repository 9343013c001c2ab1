"""Which rules run, and how heavily they weigh."""

import os
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Severity
from regdsl.lint.profile import Profile
from regdsl.lint.rule import AnyRule, ProofRule
from regdsl.lint.settings import Settings

__all__ = ["NO_RULES", "Selection"]


class Selection(Struct, frozen=True):
    """The rules of one run, each with its severity, and the profile that they are read by. `known` are the codes of all
    rules there are, on or off; `by_file` are other severities for the files that a pattern fits."""

    profile: Profile
    rules: tuple[tuple[AnyRule, Severity], ...]
    known: frozenset[str]
    numbers: Mapping[tuple[str, str], int]
    by_file: tuple[tuple[str, Mapping[str, Severity | None]], ...] = ()
    folder: Path | None = None

    @staticmethod
    def of(
        profile: Profile, rules: Iterable[AnyRule], settings: Settings | None = None, folder: Path | None = None
    ) -> "Selection":
        """The rules that are on: what a project says in its `settings` outweighs the profile; the patterns of files in
        them count from `folder`."""
        listed, own = tuple(rules), settings or Settings()
        by_file = tuple((one.path, one.severities) for one in own.files)
        weighed = (
            (rule, own.severities[rule.code] if rule.code in own.severities else profile.severity(rule))
            for rule in listed
        )
        on = tuple((rule, severity) for rule, severity in weighed if severity is not None)
        known = frozenset(rule.code for rule in listed)
        return Selection(profile, on, known, {**profile.numbers, **own.numbers}, by_file, folder)

    @property
    def unproved(self) -> "Selection":
        """The same without what only a proof can find: what nobody looks for is neither found nor missed."""
        return replace(self, rules=tuple(one for one in self.rules if not isinstance(one[0], ProofRule)))

    def at(self, file: str) -> "Selection":
        """The selection for one file: a rule that is off everywhere else cannot be turned on for it."""
        if not self.by_file:
            return self
        path = Path(os.path.relpath(file, self.folder)).as_posix() if self.folder else PurePath(file).as_posix()
        own: dict[str, Severity | None] = {}
        for pattern, severities in self.by_file:
            if fnmatch(path, pattern):
                own.update(severities)
        weighed = ((rule, own.get(rule.code, severity)) for rule, severity in self.rules)
        return replace(self, rules=tuple((rule, severity) for rule, severity in weighed if severity is not None))


_NOBODY = Bilingual("никакой", "none")
NO_RULES: Final = Selection(Profile("none", _NOBODY, None, _NOBODY, True, {}, {}, {}), (), frozenset(), {})
"""No linting at all: what the check of the language itself finds."""
