"""Regular expressions end: however many ways a pattern has, it is answered, in time that grows with the text."""

import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.feel import evaluate

A = "a" * 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'matches("{A}!", "(a+)+$")', False),
        (f'matches("{A}!", "^(a|aa)+$")', False),
        (f'matches("{A}!", "^(a|a)*$")', False),
        (f'matches("{A}", "^(a*)*$")', True),
        (f'matches("{A}!", "{"a?" * 40}{"a" * 61}")', False),
        (f'matches("{A}!", "{"(.*)" * 12}b")', False),
        (f'matches("{A}!", "^((a{{1,9}}){{1,9}}){{1,9}}$")', False),
        (f'replace("{A}!", "(a+)+$", "b")', f"{A}!"),
        (f'replace("{A}", "(a+)+$", "b")', "b"),
        (f'split("{A}!", "(a+)+$")', [f"{A}!"]),
        ('matches("a", "((((a{1,999}){1,999}){1,999}){1,999})")', None),
        (f'matches("{A}!", "^(a+)+\\\\1+(a+)+\\\\2+$")', None),
    ],
)
def test_no_pattern_hangs(text: str, expected: object) -> None:
    begun = time.monotonic()
    assert evaluate(text) == expected
    assert time.monotonic() - begun < 5, "under a second on an idle machine"


SIMPLE = st.text("ab", min_size=1, max_size=2)
PATTERNS = st.recursive(
    st.one_of(SIMPLE, st.sampled_from([".", "[ab]", "[^a]", "^", "$"])),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{1,}"])).map(
            lambda two: f"(b{two[0]}){two[1]}"
        ),
    ),
    max_leaves=5,
)


@given(pattern=PATTERNS, text=st.text("ab", max_size=8))
def test_it_finds_what_the_standard_library_finds(pattern: str, text: str) -> None:
    """The patterns are such as mean the same in both, and no part of them that is repeated is empty."""
    ours = evaluate(f"matches({json.dumps(text)}, {json.dumps(pattern)})")
    assert ours == (re.search(pattern, text) is not None)
    if not re.search(pattern, ""):
        marked = evaluate(f'replace({json.dumps(text)}, {json.dumps(pattern)}, "<$0>")')
        assert marked == re.sub(pattern, lambda match: f"<{match[0]}>", text)
