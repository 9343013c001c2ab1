"""A condition about one subject is said as if his fields were names of their own."""

import pytest

from regdsl.core.lower.about import said_of_one
from regdsl.feel.parser import parse
from regdsl.feel.phrase import phrase
from regdsl.feel.tree import Expr
from regdsl.feel.vocabulary import Vocabulary

NAMES = frozenset({"ребёнок", "другой", "лет", "сирота", "доходы", "сумма"})


def tree(text: str) -> Expr:
    """The tree of an expression."""
    parsed = parse(text, Vocabulary(NAMES))
    assert parsed.expr is not None
    return parsed.expr


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ребёнок.сирота", "сирота"),
        ("ребёнок.лет < 17 and not(ребёнок.сирота)", "лет < 17 and not(сирота)"),
        ("count(ребёнок.доходы[сумма > ребёнок.лет]) = 0", "count(доходы[сумма > лет]) = 0"),
        ("другой.лет > ребёнок.лет", "другой.лет > лет"),
    ],
)
def test_fields_of_the_subject_stand_by_themselves(written: str, said: str) -> None:
    for lang in ("ru", "en"):
        assert phrase(said_of_one(tree(written), "ребёнок"), lang, {}) == phrase(tree(said), lang, {})
    assert phrase(tree(written), "ru", {}) != phrase(tree(said), "ru", {})
