"""What rules about several regulations look at."""

from msgspec import Struct

from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding

__all__ = ["Found", "Project"]


class Found(Struct, frozen=True):
    """A finding, and the regulation in whose file it stands."""

    draft: Draft
    finding: Finding


class Project(Struct, frozen=True):
    """All regulations that were given together, in the order of their ids and versions: no finding depends on the order
    of files."""

    drafts: tuple[Draft, ...]
