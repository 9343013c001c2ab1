"""The reference page of all findings, made from their kinds; `python -m tools.diagnostics_page [FILE]` writes it."""

import importlib
import re
import sys
from pathlib import Path

import regdsl
from regdsl.diagnostics import Bilingual, Kind

__all__ = ["PAGE", "kinds", "page"]

PAGE = Path("docs/reference/diagnostics.md")
_PACKAGE = Path(regdsl.__file__).parent
_FAMILIES = {
    "YML": "The text of a file (текст файла)",
    "SCH": "Keys and values (ключи и значения)",
    "NAM": "Names (имена)",
    "EXP": "Expressions (выражения)",
    "APP": "Applications (обращения)",
    "REC": "Receipts (квитанции)",
    "VER": "Proofs (доказательства)",
    "CFG": "What the linter is told (указания линтеру)",
}
_HEAD = """\
# Diagnostics

Everything that can be found wrong, by code. A code is given once and never reused; the first three letters name the
family. What is filled in when it is shown stands here as ‹name›. How to read a message is told in
{doc}`/how-to/error-messages`. The rules of the linter have pages of their own: {doc}`/reference/rules/index`.

This page is made from the program: `make golden` writes it anew.
"""


def kinds() -> tuple[Kind, ...]:
    """Every kind that a `findings.py` or `…_findings.py` of the package declares, by code."""
    found: dict[str, Kind] = {}
    for path in sorted(_PACKAGE.rglob("*findings.py")):
        parts = path.relative_to(_PACKAGE.parent).with_suffix("").parts
        declared = vars(importlib.import_module(".".join(parts))).values()
        found.update((kind.code, kind) for kind in declared if isinstance(kind, Kind))
    return tuple(found[code] for code in sorted(found))


def page() -> str:
    """The page in MyST Markdown. Raises KeyError for a family without a title."""
    parts = [_HEAD]
    family = ""
    order = list(_FAMILIES)
    for kind in sorted(kinds(), key=lambda one: (order.index(one.code[:3]), one.code)):
        if kind.code[:3] != family:
            family = kind.code[:3]
            parts.append(f"## {family}: {_FAMILIES[family]}\n")
        parts.append(_entry(kind))
    return "\n".join(parts)


def _entry(kind: Kind) -> str:
    lines = [
        f"({kind.code.lower()})=",
        "",
        f"### {kind.code} {kind.slug}",
        "",
        f"{kind.severity.value.capitalize()}.",
        "",
        *_both("message", "сообщение", kind.message),
        *_both("help", "помощь", kind.help),
    ]
    if kind.basis:
        lines.append(f"- basis: {_shown(kind.basis)}")
    return "\n".join(lines) + "\n"


def _both(en: str, ru: str, text: Bilingual) -> list[str]:
    return [f"- {en}: {_shown(text.en)}", f"- {ru}: {_shown(text.ru)}"]


def _shown(template: str) -> str:
    """A template as Markdown: what is filled in in angle quotes, signs with a meaning in Markdown escaped."""
    named = re.sub(r"(?<!\{)\{(\w+)\}(?!\})", r"‹\1›", template).replace("{{", "{").replace("}}", "}")
    pieces = named.split("`")
    pieces[::2] = [re.sub(r"([\\*_<\[\]#{])", r"\\\1", piece) for piece in pieces[::2]]
    return "`".join(pieces)


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE).write_text(page(), encoding="utf-8", newline="\n")
