"""Scoreboards as the public sees them."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from regdsl.library.assessing import Assessed, assess_files
from regdsl.library.progress import Progress
from regdsl.library.proof_limits import ProofLimits
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import profile as profile_called
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from regdsl.lint.settings import Settings

__all__ = ["Assessed", "assess"]

_BY_ITSELF = Settings()


def assess(
    paths: Iterable[str | PathLike[str]],
    profile: str,
    *,
    former: str | PathLike[str] | None = None,
    settings: Settings = _BY_ITSELF,
    folder: Path | None = None,
    rules: Iterable[AnyRule] = BUILTIN_RULES,
    jobs: int = 1,
    cache: Path | None = None,
    progress: Progress | None = None,
    prove: ProofLimits | None = None,
) -> Assessed:
    """Assess the regulations in files and directories by the principles and criteria of `profile`, beside the version
    before in the file `former`; with `prove` by proofs too, within those limits. They are checked as by `check`.

    Raises KeyError for a profile that there is not, LoadError where `former` cannot be read as a regulation.
    """
    listed = tuple(rules)
    selection = Selection.of(profile_called(profile), (*listed, *PROOF_RULES), settings, folder)
    return assess_files(paths, selection, listed, former, jobs=jobs, cache=cache, progress=progress, prove=prove)
