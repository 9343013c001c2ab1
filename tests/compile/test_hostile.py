"""No text of an author becomes code, whatever it holds."""

import ast
import io
import tokenize
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.compile import build, to_python
from regdsl.compile.literals import comment, text_literal
from regdsl.compile.mangle import Names, transliterated
from regdsl.core.program import EngineSlot, Program
from regdsl.feel.kernel import Op, Origin
from regdsl.feel.types import Static, Text, number
from regdsl.runtime import State
from regdsl.runtime.effects import Effect
from tests.compile.hand import NoCalendar, apply, const, definition, entry, ground, limb, program, ref, result, variant

HOSTILE = [
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    'a\\"; import os; "',
    "\n__import__('os').system('x')",
    "\r\nraise SystemExit",
    "a\u2028b\u2029c\x85d\x0be\x0cf",
    "\u202egnp.exe\u202c",
    "\u2066x\u2069",
    "\ud800",
    "\0",
    "__import__",
    "__builtins__",
    "None",
    "lambda",
    "f",
    "variant",
    "op",
    "class",
    "{x!r}",
    "%s",
    "# -*- coding: utf-7 -*-",
    "coding: cp1251",
    "עברית",
    "ﬁ",
    "ａ",
    "т" * 500,
    "",
    " ",
    "1",
    "-",
    "∀",
]

TEXTS = st.sampled_from(HOSTILE) | st.text(min_size=0, max_size=30)


def hostile(texts: list[str]) -> Program:
    """A program in which every text of the author is one of `texts`."""
    one, two, three, four = (f"{text}{place}" if place else text for place, text in enumerate(texts))
    codes = frozenset({one, two})
    first, second = entry(one, Text(codes)), entry(two, number(0, 5), required=Effect.RETURN)
    value, there = ref(one, Text(codes)), ref(two, number(0, 5))
    made = definition(three, apply(Op.EQ, value, const(two)))
    return program(
        (first, second),
        (
            ground(one, missing=True, effect=Effect.RETURN, title=two, basis=(three,)),
            ground(
                two,
                limb(ref(three, made.value.static.type, Origin.DEFINITION), three, holes=(value,)),
                limb(apply(Op.IN_SET, value, const(codes)), four, frozenset({one})),
                title=one,
                basis=(one, two),
            ),
            ground(three, apply(Op.LT, there, const(1)), title=three),
        ),
        definitions=(made,),
        variants=(variant(one, apply(Op.EQ, value, const(one))), variant(two)),
        results=(result(four, apply(Op.JOIN_TEXT, value, const(four), kind=Text())),),
        engine=(EngineSlot(four, Static(Text())),),
        title=one,
        id_=two,
        version=three,
    )


def skeleton(source: str) -> list[str]:
    """The shape of a module: kinds of nodes, without names and literals."""
    return [type(node).__name__ for node in ast.walk(ast.parse(source))]


TAME = skeleton(to_python(hostile(["а", "б", "в", "г"])))


@given(st.lists(TEXTS.filter(bool), min_size=4, max_size=4))  # no name is empty
def test_texts_change_names_and_literals_only(texts: list[str]) -> None:
    source = to_python(hostile(texts))
    assert skeleton(source) == TAME
    build(source)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_program_runs_and_says_what_it_would(text: str) -> None:
    made = hostile([text, "б", "в", "г"])
    module = build(to_python(made))
    values = module.read({text: text, "б1": 0})
    assert values == (text, 0)
    brief = module.outcome(values, ("",), NoCalendar())
    assert brief == ("refused", text, ("б1", "в2"))
    assert module.judge({text: text, "б1": None}, ("",), NoCalendar()) == ("returned", text, (text,))
    state = State(values, ("",), NoCalendar(), 0)
    assert module.stages["refuse"](state, 0) == ((False, True), (True,))
    assert module.results(state) == (text + "г3",)


@given(TEXTS)
def test_literals_say_the_text(text: str) -> None:
    literal = text_literal(text)
    assert ast.literal_eval(literal) == text
    assert literal.isprintable()
    assert literal.startswith('"')
    assert not any(unicodedata.bidirectional(char) in {"R", "AL", "RLO", "RLE", "RLI"} for char in literal)


@given(TEXTS)
def test_comments_stay_on_their_line(text: str) -> None:
    line = comment(text)
    assert line.isprintable()
    tokens = [token.type for token in tokenize.generate_tokens(io.StringIO(f"# {line}\nx = 1\n").readline)]
    assert tokens.count(tokenize.COMMENT) == 1
    assert tokens.count(tokenize.NAME) == 1


@given(st.lists(TEXTS))
def test_identifiers_are_ascii_and_unique(texts: list[str]) -> None:
    names = Names()
    made = [names.fresh(text) for text in texts]
    assert len(set(made)) == len(made)
    for name in made:
        assert name.isascii()
        assert name.isidentifier()
        ast.parse(f"{name} = 1")
        assert not name.startswith("_")


def test_transliteration_can_be_read() -> None:
    assert transliterated("Доход семьи, руб.") == "dokhod_semi_rub"
    assert transliterated("щёлочь ЭЮЯ") == "shchyoloch_eyuya"
    assert transliterated("ставка 13 %") == "stavka_13"
    assert transliterated("3 месяца") == "n_3_mesyatsa"
    assert Names().fresh("import") == "import_2"


def test_no_text_of_the_author_can_declare_an_encoding() -> None:
    source = to_python(hostile(["coding: utf-7", "coding: utf-7", "coding: utf-7", "г"]))
    assert not any("coding" in line for line in source.splitlines()[:2])
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source.encode()).readline)
    assert encoding == "utf-8"


def test_dates_are_made_once() -> None:
    born = date(2026, 1, 1)
    made = program(
        (entry("д", const(born).static.type),),
        (ground("о", apply(Op.LT, ref("д", const(born).static.type), const(born))),),
    )
    assert to_python(made).count("= date(2026, 1, 1)") == 1
