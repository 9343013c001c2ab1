"""The reference pages of the rules, one for each family, made from the rules' docstrings; `python -m tools.rules_pages
[FOLDER]` writes them."""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from regdsl.diagnostics import Bilingual
from regdsl.lint.family import FAMILIES, Family
from regdsl.lint.page import page_of
from regdsl.lint.profile import PROFILES, profile
from regdsl.lint.requirements import requirements
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from tools.requirements_page import escaped

__all__ = ["FOLDER", "pages"]

FOLDER = Path("docs/reference/rules")
_WRITTEN = "made from the rules: `make golden` writes it anew."
_HEAD = """\
# Rules

What the linter looks for, by family. How it is told to, and how a finding is let stand, is told in
{doc}`/explanation/linter`; by which acts, in {doc}`/reference/requirements`. `regdsl rules CODE` prints the same, with
`--lang ru` in Russian.
What no rule can find and proofs refute has codes VER: {doc}`/reference/diagnostics`.
"""


def pages() -> dict[str, str]:
    """The pages in MyST Markdown by the names of their files."""
    families = dict.fromkeys(Family(rule.family) for rule in BUILTIN_RULES)
    return {"index.md": _index(families), **{f"{one.lower()}.md": _family(one) for one in families}}


def _index(families: Mapping[Family, None]) -> str:
    count = {one: sum(rule.family is one for rule in BUILTIN_RULES) for one in families}
    rows = [
        f"| [{one}]({one.lower()}.md) | {FAMILIES[one].en} | {FAMILIES[one].ru} | {count[one]} |" for one in families
    ]
    listed = ["```{toctree}", ":hidden:", "", *(one.lower() for one in families), "```"]
    table = ["| family | about | о чём | rules |", "|---|---|---|---|", *rows]
    total = f"There are {len(BUILTIN_RULES)} rules. This page is {_WRITTEN}"
    return "\n".join([_HEAD, *table, "", total, "", *listed, ""])


def _family(family: Family) -> str:
    said = FAMILIES[family]
    head = f"# {family}: {said.en}\n\n*{said.ru[0].upper()}{said.ru[1:]}.* This page is {_WRITTEN}\n"
    return "\n".join([head, *(_rule(rule) for rule in BUILTIN_RULES if rule.family is family)])


def _rule(rule: AnyRule) -> str:
    page = page_of(rule, "en")
    lines = [
        f"({rule.code.lower()})=",
        "",
        f"## {rule.code} {rule.kind.slug}",
        "",
        f"*{rule.title.ru[0].upper()}{rule.title.ru[1:]}.* {page.summary}",
        "",
        "| profile | " + " | ".join(PROFILES) + " |",
        "|---" * (len(PROFILES) + 1) + "|",
        "| severity | " + " | ".join(_severity(rule, name) for name in PROFILES) + " |",
        "",
        *_both("message", "сообщение", rule.kind.message),
        *_both("help", "помощь", rule.kind.help),
        *(f"- number `{one.name}`: {escaped(one.title.en)}; {one.default} by default" for one in rule.numbers),
        *_requirements(rule),
        "",
    ]
    for heading, text in page.sections:
        lines += [f"### {heading}", "", text, ""]
    return "\n".join(lines)


def _severity(rule: AnyRule, name: str) -> str:
    severity = profile(name).severity(rule)
    return "off" if severity is None else severity.value


def _both(en: str, ru: str, words: Bilingual) -> list[str]:
    return [f"- {en}: {_shown(words.en)}", f"- {ru}: {_shown(words.ru)}"]


def _requirements(rule: AnyRule) -> list[str]:
    known = {one.id: one for one in requirements()}
    listed = (known[name] for name in rule.requirements)
    return [
        f"- requirement [{one.id}](#{one.id.lower().replace('.', '-')}), {one.place}: «{escaped(one.quote)}»"
        for one in listed
    ]


def _shown(template: str) -> str:
    """A template with what is filled in in angle quotes."""
    named = re.sub(r"(?<!\{)\{(\w+)\}(?!\})", r"‹\1›", template).replace("{{", "{").replace("}}", "}")
    return escaped(named)


if __name__ == "__main__":
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    into.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (into / name).write_text(text, encoding="utf-8", newline="\n")
