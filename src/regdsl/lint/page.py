"""The page of a rule: in English the docstring of the module that declares it, in Russian a file of the program's."""

import inspect
import re
import sys
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.family import Family
from regdsl.lint.rule import AnyRule, ProofRule

__all__ = ["SECTIONS", "Page", "page_of"]

SECTIONS: Final = (
    Bilingual("Что ищет", "What it looks for"),
    Bilingual("Почему это важно", "Why it matters"),
    Bilingual("Неверно", "Bad"),
    Bilingual("Верно", "Good"),
    Bilingual("Как исправить", "How to mend it"),
)
"""The headings of every page, in this order."""

_HEADING: Final = re.compile(r"^## (.+)\n", re.MULTILINE)
_RUSSIAN: Final[Mapping[str, str]] = {one.en: one.ru for one in SECTIONS}
_PROVED: Final = Bilingual(
    "Правила на это нет: `regdsl check --prove` либо доказывает, что такого не бывает, либо показывает заявителя.",
    "No rule looks for it: `regdsl check --prove` proves that it is not so, or shows an applicant.",
)


class Page(Struct, frozen=True):
    """What a rule says of itself: the defect in a sentence, then sections by heading, both in Markdown."""

    summary: str
    sections: tuple[tuple[str, str], ...]


def page_of(rule: AnyRule, lang: Lang) -> Page:
    """The page of a rule in `lang`, of a plug-in's too; empty where its module has no docstring.

    What the Russian file of a rule does not say, its docstring does, under Russian headings: the pieces of YAML, which
    are the same in both languages, and the whole page of a plug-in's rule, whose author chose the language.
    """
    if isinstance(rule, ProofRule):
        return Page(_PROVED.get(lang), ())
    said = _read(inspect.getdoc(sys.modules.get(rule.check.__module__)) or "")
    if lang == "en":
        return said
    own = _read(_russian(rule))
    instead = dict(own.sections)
    headed = ((_RUSSIAN.get(heading, heading), text) for heading, text in said.sections)
    return Page(own.summary or said.summary, tuple((heading, instead.get(heading, text)) for heading, text in headed))


def _russian(rule: AnyRule) -> str:
    """The file of a rule of the program's own; empty where there is none."""
    path = files("regdsl.lint") / "pages" / "ru" / f"{rule.code}.md"
    return path.read_text(encoding="utf-8") if isinstance(rule.family, Family) and path.is_file() else ""


def _read(text: str) -> Page:
    summary, *pieces = _HEADING.split(text)
    sections = zip(pieces[::2], pieces[1::2], strict=True)
    return Page(summary.strip(), tuple((heading.strip(), piece.strip()) for heading, piece in sections))
