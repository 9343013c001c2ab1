"""What rules about several regulations look at."""

from dataclasses import dataclass

from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding

__all__ = ["Found", "Project"]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, and the regulation in whose file it stands."""

    draft: Draft
    finding: Finding


@dataclass(frozen=True, slots=True)
class Project:
    """All regulations that were given together, in the order of their ids and versions: no finding depends on the order
    of files."""

    drafts: tuple[Draft, ...]
