"""Expressions as people read them: golden texts, and what must hold of every text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel import tree
from regdsl.feel.parser import parse
from regdsl.feel.phrase import phrase
from regdsl.feel.phrase.english import ENGLISH
from regdsl.feel.phrase.kinds import VERDICTS
from regdsl.feel.phrase.russian import RUSSIAN
from regdsl.feel.strict import NotStrict
from regdsl.feel.strict.functions import FUNCTIONS
from regdsl.feel.strict.temporal import PROPERTIES
from regdsl.feel.vocabulary import Vocabulary
from tests.feel.strict.corpus import FUNCTION_CALLS, OPERATORS
from tests.feel.strict.generator import texts
from tests.support.paths import ROOT

GOLDEN = ROOT / "tests/feel/phrase/phrases.yaml"
FILE = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
TITLES: dict[str, str] = FILE["titles"]


def read(text: str, names: frozenset[str]) -> tree.Expr:
    parsed = parse(text, Vocabulary(names))
    assert parsed.expr is not None, (text, parsed.problems)
    return parsed.expr


def said(text: str) -> dict[str, str]:
    expr = read(text, frozenset(TITLES))
    return {"expr": text, "ru": phrase(expr, "ru", TITLES), "en": phrase(expr, "en", TITLES)}


def test_golden_phrases(update_golden: bool) -> None:
    found = [said(entry["expr"]) for entry in FILE["phrases"]]
    if update_golden:
        GOLDEN.write_text(written(found), encoding="utf-8")
    assert found == FILE["phrases"]


def written(entries: list[dict[str, str]]) -> str:
    lines = [GOLDEN.read_text(encoding="utf-8").splitlines()[0], "titles:"]
    lines += [f"  {name}: {title}" for name, title in TITLES.items()]
    lines.append("phrases:")
    for entry in entries:
        quoted = {key: "'" + text.replace("'", "''") + "'" for key, text in entry.items()}
        lines += [f"  - expr: {quoted['expr']}", f"    ru: {quoted['ru']}", f"    en: {quoted['en']}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("words", [RUSSIAN, ENGLISH], ids=lambda words: words.lang)
def test_a_language_has_words_for_every_function_and_property(words: object) -> None:
    assert isinstance(words, type(RUSSIAN))
    assert {*words.calls, *words.rounded, *words.verdicts, "not"} == set(FUNCTIONS)
    assert {*words.verdicts, "not"} == VERDICTS
    assert set(words.properties) == {name for names in PROPERTIES.values() for name in names}
    assert (
        set(words.orders)
        == set(words.moment_orders)
        == set(tree.ComparisonOp)
        - {
            tree.ComparisonOp.EQUAL,
            tree.ComparisonOp.NOT_EQUAL,
        }
    )
    assert len(words.months) == 12


LETTERS = frozenset("pqrabcdehiklmnstxyLMFD")


@pytest.mark.parametrize("text", OPERATORS + FUNCTION_CALLS)
def test_every_construct_can_be_said(text: str) -> None:
    for lang in ("ru", "en"):
        told = phrase(read(text, LETTERS), lang, {})
        assert told
        assert "{" not in told
        assert told.count("(") == told.count(")")


@given(text=texts)
def test_every_expression_can_be_said(text: str) -> None:
    expr = read(text, LETTERS)
    russian, english = phrase(expr, "ru", {}), phrase(expr, "en", {})
    assert russian.count("(") == russian.count(")")
    assert english.count("(") == english.count(")")


@given(title=st.text(min_size=1))
def test_a_title_is_shown_as_it_is(title: str) -> None:
    expr = read("a > 1 and not(b) or sum(L) = a", LETTERS)
    told = phrase(expr, "ru", {"a": title, "b": title, "L": title})
    assert told.count(f"«{title}»") >= 4


@pytest.mark.parametrize("text", ["2 ** 3", "today() > a", "{x: 1}", "a instance of number", "sort(L)", "floor()"])
def test_what_strict_mode_lacks_is_not_said(text: str) -> None:
    with pytest.raises(NotStrict):
        phrase(read(text, LETTERS), "ru", {})


@pytest.mark.parametrize(
    ("text", "russian"),
    [
        ("a - (b - 1)", "«a» − («b» − 1)"),
        ("a - b - 1", "«a» − «b» − 1"),
        ("a / (b * 2)", "«a» / («b» × 2)"),
        ("a * (b + 1)", "«a» × («b» + 1)"),
        ("a * b + 1", "«a» × «b» + 1"),
        ("-(a + 1)", "−(«a» + 1)"),
        ("a - -b", "«a» − (−«b»)"),
        ("a * -b", "«a» × (−«b»)"),
        ("p and (q or r)", "«p» — да и («q» — да или «r» — да)"),
        ("p or q or r", "«p» — да или «q» — да или «r» — да"),
        ("not(p or q)", "неверно, что («p» — да или «q» — да)"),
        ("not(not(p))", "«p» — да"),
        ("sum(L) * 2", "(сумма элементов «L») × 2"),
    ],
)
def test_brackets_stand_where_they_matter(text: str, russian: str) -> None:
    assert phrase(read(text, LETTERS), "ru", {}) == russian
