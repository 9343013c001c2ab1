"""What a package of an agency's own rules offers to the linter."""

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.lint.rule import AnyRule

__all__ = ["Plugin"]


class Plugin(Struct, frozen=True, kw_only=True):
    """Rules that belong together: `prefix` are the three capital Latin letters that their codes begin with and nobody
    else's do, `title` is what they are about.

    A package names its plug-in in its `pyproject.toml`, under the group that `regdsl.lint.plugins.GROUP` says.
    """

    prefix: str
    title: Bilingual
    rules: tuple[AnyRule, ...]
