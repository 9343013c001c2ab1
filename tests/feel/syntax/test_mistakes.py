"""What authors get wrong: each mistake has its own finding, in the right place, in both languages."""

import pytest

from regdsl.feel.parser import parse
from regdsl.feel.problem import Problem
from regdsl.feel.vocabulary import Vocabulary

NAMES = Vocabulary(frozenset({"гражданин", "совершеннолетний", "доход семьи", "возраст"}))

MISTAKES = [
    ("", "EXP001", "", None),
    ("возраст >= 18 доход семьи", "EXP002", "доход", None),
    ("возраст доход", None, "", None),
    ("f(1) 2", "EXP002", "2", None),
    ("возраст >", "EXP003", "", None),
    ("(возраст > 18", "EXP004", "(", ")"),
    ("f(возраст, [1, 2)", "EXP004", "[", "]"),
    ("возраст > 18)", "EXP005", ")", None),
    ('"текст', "EXP006", '"текст', None),
    ("возраст == 18", "EXP007", "==", "="),
    ("возраст <> 18", "EXP007", "<>", "!="),
    ("гражданин && совершеннолетний", "EXP007", "&&", "and"),
    ("гражданин || совершеннолетний", "EXP007", "||", "or"),
    ("возраст ≥ 18", "EXP007", "≥", ">="),
    ("гражданин adn совершеннолетний", "EXP008", "adn", "and"),
    ("гражданин AND совершеннолетний", "EXP008", "AND", "and"),
    ("гражданин и совершеннолетний", "EXP008", "и", "and"),
    ("гражданин или совершеннолетний", "EXP008", "или", "or"),
    ("не гражданин", "EXP008", "не", "not"),
    ("иф гражданин then 1 else 2", "EXP008", "иф", "if"),
    ("если гражданин то 1 иначе 2", "EXP008", "если", "if"),
    ("if гражданин ten 1 else 2", "EXP008", "ten", "then"),
    ("возраст = 'семь'", "EXP009", "'семь'", None),
    ("возраст = «семь»", "EXP009", "«семь»", None),
    ("доход семьи > 1,5", "EXP010", "1,5", "1.5"),
    ("(доход семьи > 1,5)", "EXP010", "1,5", "1.5"),
    ("if гражданин then 1", "EXP011", "if", "else"),
    ("if гражданин 1 else 2", "EXP011", "if", "then"),
    ("some x in [1] return x", "EXP011", "some", "satisfies"),
    ("for x in [1] x", "EXP011", "for", "return"),
    ("возраст between 1", "EXP011", "between", "and"),
    ("not гражданин", "EXP012", "not", "not(гражданин)"),
    ("1 < возраст < 5", "EXP013", "< возраст <", None),
    ("возраст ☃", "EXP015", "☃", None),
    ("1 000", "EXP018", "1 000", None),
    ("1.2.3", "EXP018", "1.2.3", None),
    ('"\\ud83d"', "EXP019", '"\\ud83d"', None),
    ("1 /* конца нет", "EXP020", "/*", None),
    ("> 5", "EXP021", ">", None),
    ("f(a: 1, 2)", "EXP022", "2", None),
    ("every 5 satisfies x", "EXP023", "5", None),
    ("{1: 2}", "EXP023", "1", None),
]


def problem_of(text: str) -> Problem | None:
    parsed = parse(text, NAMES)
    return parsed.problems[0] if parsed.problems else None


@pytest.mark.parametrize(("text", "code", "place", "advice"), MISTAKES)
def test_mistake(text: str, code: str | None, place: str, advice: str | None) -> None:
    problem = problem_of(text)
    if code is None:  # an unknown name is the checker's business
        assert problem is None
        return
    assert problem is not None
    assert problem.kind.code == code
    assert text[problem.start : problem.end] == place
    for lang in ("ru", "en"):
        plain = {
            key: value.get(lang) if not isinstance(value, str | int) else value for key, value in problem.params.items()
        }
        message = problem.kind.message.get(lang).format_map(plain)
        help_text = problem.kind.help.get(lang).format_map(plain)
        assert message[0] == message[0].lower()
        assert not message.endswith(".")
        assert advice is None or advice in message + help_text


def test_an_unknown_word_is_no_mistake_of_syntax() -> None:
    assert problem_of("жилой дом и участок > 1") is None
