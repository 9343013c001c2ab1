"""Checking as the public sees it: the language, and the rules of a jurisdiction."""

from collections.abc import Iterable, Mapping
from os import PathLike

from regdsl.diagnostics import Severity
from regdsl.library.checking import CheckReport
from regdsl.library.checking import check as check_by
from regdsl.lint.profile import BASE, profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection

__all__ = ["check"]


def check(
    paths: Iterable[str | PathLike[str]],
    *,
    profile_name: str = BASE,
    severities: Mapping[str, Severity | None] | None = None,
    rules: Iterable[AnyRule] = BUILTIN_RULES,
) -> CheckReport:
    """Check files and directories (all YAML files below them) by the language and by the rules of a jurisdiction.

    `profile_name` is one of `regdsl.lint.profile.PROFILES`; `severities` outweigh those of the profile, by code (None:
    off). Findings are returned, never raised. Raises KeyError for a profile that there is not.
    """
    return check_by(paths, Selection.of(profile(profile_name), rules, severities))
