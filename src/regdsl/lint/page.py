"""The page of a rule: the docstring of the module that declares it."""

import inspect
import re
import sys
from typing import Final

from msgspec import Struct

from regdsl.lint.rule import AnyRule, ProofRule

__all__ = ["SECTIONS", "Page", "page_of"]

SECTIONS: Final = ("What it looks for", "Why it matters", "Bad", "Good", "How to mend it")
"""What every page says, in this order."""

_HEADING: Final = re.compile(r"^## (.+)\n", re.MULTILINE)
_PROVED: Final = "No rule looks for it: `regdsl check --prove` proves that it is not so, or shows an applicant."


class Page(Struct, frozen=True):
    """What a rule says of itself: the defect in a sentence, then sections by heading, both in Markdown."""

    summary: str
    sections: tuple[tuple[str, str], ...]


def page_of(rule: AnyRule) -> Page:
    """The page of a rule, of a plug-in's too; empty where its module has no docstring."""
    if isinstance(rule, ProofRule):
        return Page(_PROVED, ())
    module = sys.modules.get(rule.check.__module__)
    summary, *pieces = _HEADING.split(inspect.getdoc(module) or "")
    sections = zip(pieces[::2], pieces[1::2], strict=True)
    return Page(summary.strip(), tuple((heading.strip(), text.strip()) for heading, text in sections))
