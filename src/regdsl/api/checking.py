"""Checking as the public sees it: the language, and the rules of a jurisdiction."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from msgspec.structs import replace

from regdsl.corpus.files import DISK, Reader
from regdsl.library.checking import CheckReport
from regdsl.library.checking import check as check_by
from regdsl.library.progress import Progress
from regdsl.library.proof_limits import ProofLimits
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import profile as profile_called
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from regdsl.lint.settings import Settings

__all__ = ["check"]

_BY_ITSELF = Settings()


def check(
    paths: Iterable[str | PathLike[str]],
    profile: str | None = None,
    *,
    settings: Settings = _BY_ITSELF,
    folder: Path | None = None,
    rules: Iterable[AnyRule] = BUILTIN_RULES,
    reader: Reader = DISK,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Progress | None = None,
    prove: ProofLimits | None = None,
) -> CheckReport:
    """Check files and directories (all YAML files below them) by the language and by the rules of a jurisdiction.

    `profile` is the jurisdiction, else that of `settings`, which say what else a project asks for
    (`regdsl.lint.settings.find_settings` reads them); patterns of files in them count from `folder`. Many files are
    checked by `jobs` processes; in the folder `cache` is kept what need not be checked again; `progress` is told how
    far it has come. Where `reader` reads files from elsewhere than the disk, the first two are left alone. Findings
    are returned, never raised. With `prove` the sound regulations are proved too, within those limits, which needs the
    extra `verify` (ModuleNotFoundError without). Raises KeyError for a profile that there is not.
    """
    asked = settings if profile is None else replace(settings, profile=profile)
    selection = Selection.of(profile_called(asked.profile), (*rules, *PROOF_RULES), asked, folder)
    return check_by(paths, selection, reader, jobs=jobs, cache=cache, progress=progress, prove=prove)
