"""The reference page of the requirements; `python -m tools.requirements_page [FILE]` writes it."""

import re
import sys
from pathlib import Path

from regdsl.lint.requirements import NATURES, Requirement, requirements
from regdsl.lint.rules import BUILTIN_RULES

__all__ = ["PAGE", "page"]

PAGE = Path("docs/reference/requirements.md")
_HEAD = """\
# Requirements

What the acts ask of a digital regulation and of those who work with it, in their own words, and by what it is met: by
rules of the linter, by a part of the language or the program, or not, and why. The acts are the Concept of order 837-р
with the expertise it lays down, the decree № 79 and the ukaz № 120-у of the Kherson region and the decree № 175-пп of
the Arkhangelsk region. `regdsl rules --requirements` prints the same.

This page is made from the catalogue and the rules: `make golden` writes it anew.
"""


def page() -> str:
    """The page in MyST Markdown."""
    parts = [_HEAD, _summary()]
    act = ""
    for one in requirements():
        if (said := one.place.split(",")[0]) != act:
            act = said
            parts.append(f"## {act}\n")
        parts.append(_entry(one))
    return "\n".join(parts)


def _summary() -> str:
    listed = requirements()
    with_rules = sum(bool(_rules(one)) for one in listed)
    features = sum(not _rules(one) and one.feature is not None for one in listed)
    left = len(listed) - with_rules - features
    return (
        f"Of {len(listed)} requirements {with_rules} are watched over by rules, {features} are met by a part of the "
        f"language\nor the program without a rule, {left} are not met, each with its reason.\n"
    )


def _entry(one: Requirement) -> str:
    lines = [
        f"({one.id.lower().replace('.', '-')})=",
        "",
        f"### {one.id} {one.title.en}",
        "",
        f"*{one.title.ru}*. {one.place}: «{escaped(one.quote)}»",
        "",
        f"- kind: {', '.join(NATURES[kind].en for kind in one.kinds)}",
    ]
    rules = _rules(one)
    if rules:
        lines.append(f"- rules: {', '.join(rules)}")
    if one.feature is not None:
        lines.append(f"- met by: {one.feature.title.en} ({{doc}}`/{one.feature.page}`)")
    elif one.reason is not None and not rules:
        lines.append(f"- not met: {one.reason.en}")
    return "\n".join(lines) + "\n"


def _rules(one: Requirement) -> list[str]:
    watching = (rule for rule in BUILTIN_RULES if one.id in rule.requirements)
    return [f"[{rule.code}](#{rule.code.lower()})" for rule in watching]


def escaped(text: str) -> str:
    """Text without what has a meaning in Markdown, outside of code spans."""
    pieces = text.split("`")
    pieces[::2] = [re.sub(r"([\\*_<\[\]#{])", r"\\\1", piece) for piece in pieces[::2]]
    return "`".join(pieces)


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE).write_text(page(), encoding="utf-8", newline="\n")
