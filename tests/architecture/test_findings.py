"""Every kind of finding has a code of its own for ever, and speaks plainly in both languages."""

import ast
import importlib
import re
from collections import Counter
from string import Formatter

import pytest

from regdsl.diagnostics import Bilingual, Kind
from regdsl.lint.family import Family
from regdsl.lint.rules import BUILTIN_RULES
from tests.support.modules import modules
from tests.support.paths import ROOT

CORE = {"YML", "SCH", "NAM", "EXP", "APP", "REC", "CFG", "VER"}
FAMILIES = CORE | set(Family)
LEDGER = ROOT / "tests" / "architecture" / "issued-codes.txt"


def kinds() -> list[Kind]:
    """Every kind that a `findings.py` or `…_findings.py` declares, each once however many names it has, and that of
    every rule."""
    names = [module.name for module in modules() if module.path.name.endswith("findings.py")]
    found = [
        value for name in names for value in vars(importlib.import_module(name)).values() if isinstance(value, Kind)
    ]
    found += [rule.kind for rule in BUILTIN_RULES]
    return sorted({id(kind): kind for kind in found}.values(), key=lambda kind: (kind.code, kind.slug))


KINDS = kinds()


def test_codes_and_slugs_are_unique() -> None:
    codes = Counter(kind.code for kind in KINDS)
    slugs = Counter(f"{kind.code[:3]} {kind.slug}" for kind in KINDS)
    assert KINDS
    assert [code for code, count in codes.items() if count > 1] == []
    assert [slug for slug, count in slugs.items() if count > 1] == []


def test_kinds_are_declared_in_findings_only() -> None:
    elsewhere = [
        f"{module.shown}:{node.lineno}"
        for module in modules()
        if not module.path.name.endswith("findings.py") and not module.name.startswith("regdsl.lint.rules.")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Kind"
    ]
    assert not elsewhere


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_is_well_formed(kind: Kind) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", kind.code)
    assert kind.code[:3] in FAMILIES
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.slug)
    for text in (kind.message, kind.help):
        for one in (text.ru, text.en):
            assert one.strip() == one
            assert one, "a text in each language"
            assert not one.endswith((".", "!")), "no full stop"
            assert not one[0].isupper() or one.split()[0].isupper(), "begins in lower case"
        own_ru, own_en = _own_words(text.ru), _own_words(text.en)
        assert not own_ru or re.search("[а-яё]", own_ru), "Russian is in Russian"
        assert not re.search("[а-яё]", own_en), "English is in English"
    assert kind.basis is None or re.match(r"[^\W\d]{2,} .*[а-яё]", kind.basis), "the act and its rule, in words"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_both_languages_fill_in_the_same(kind: Kind) -> None:
    assert _fields(kind.message, "ru") == _fields(kind.message, "en")


def test_codes_are_never_reused(update_golden: bool) -> None:
    """A code once issued keeps its defect; one no longer used stays in the ledger and is never given again."""
    issued = dict(line.split() for line in LEDGER.read_text(encoding="utf-8").splitlines()) if LEDGER.exists() else {}
    current = {kind.code: kind.slug for kind in KINDS}
    changed = {code: slug for code, slug in current.items() if issued.get(code, slug) != slug}
    assert not changed, "these codes meant another defect before"
    if update_golden:
        lines = [f"{code} {slug}\n" for code, slug in sorted((issued | current).items())]
        LEDGER.write_text("".join(lines), encoding="utf-8")
        return
    assert not set(current) - set(issued), "new codes are entered in the ledger by `make golden`"


def _fields(text: Bilingual, lang: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(getattr(text, lang)) if name}


def _own_words(text: str) -> str:
    """The letters of a template that are neither quoted nor filled in."""
    return re.sub(r"\W+", "", re.sub(r"`[^`]*`|«[^»]*»|\{[^}]*\}", "", text))
