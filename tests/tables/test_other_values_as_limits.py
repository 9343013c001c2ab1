"""Tests against other data: what is accepted is so whatever the data are, and the engine gives what the rows say."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import regdsl
from tests.decide.services import application, load, write
from tests.support.depth import at_depth

INPUTS: Final = """
икс: {title: Икс, type: integer, min: 0, max: 3, source: полиция}
пэ: {title: Пэ, type: integer, min: 0, max: 3, source: полиция}
ку: {title: Ку, type: integer, min: 0, max: 3, source: полиция}
"""
Test = tuple[str, Callable[[int, int, int], bool]]
TESTS: Final[tuple[Test, ...]] = (
    ("-", lambda x, p, q: True),
    ("пэ", lambda x, p, q: x == p),
    ("!= пэ", lambda x, p, q: x != p),
    ("> пэ", lambda x, p, q: x > p),
    (">= пэ", lambda x, p, q: x >= p),
    ("< пэ", lambda x, p, q: x < p),
    ("<= пэ", lambda x, p, q: x <= p),
    ("not(пэ)", lambda x, p, q: x != p),
    ("< ку", lambda x, p, q: x < q),
    (">= ку", lambda x, p, q: x >= q),
    ("[пэ..ку]", lambda x, p, q: p <= x <= q),
    ("not([пэ..ку])", lambda x, p, q: not p <= x <= q),
    ("< пэ, > ку", lambda x, p, q: x < p or x > q),
    ("> пэ + 1", lambda x, p, q: x > p + 1),
    ("<= пэ + 1", lambda x, p, q: x <= p + 1),
    ("> 1", lambda x, p, q: x > 1),
    ("<= 1", lambda x, p, q: x <= 1),
    ("0", lambda x, p, q: x == 0),
    ("> 0", lambda x, p, q: x > 0),
)
DATA = list(product(range(4), repeat=3))


@settings(max_examples=at_depth(100, 2_000), deadline=None)
@given(st.lists(st.sampled_from(TESTS), min_size=1, max_size=4), st.sampled_from(("unique", "any", "first")))
def test_what_is_accepted_is_so(tests: list[Test], hit: str) -> None:
    assert accepted(tests, hit) <= all(is_sound(tests, hit, *data) for data in DATA)


@settings(max_examples=at_depth(40, 1_000), deadline=None)
@given(st.lists(st.sampled_from(TESTS), min_size=2, max_size=4), st.booleans())
def test_the_first_row_that_fits_is_taken(tests: list[Test], rest: bool) -> None:
    with TemporaryDirectory() as folder:
        path = written(folder, tests, "first", "  otherwise: 100\n" if rest else "")
        assume(not regdsl.check([path]).diagnostics)
        regulation = regdsl.load(path)
    assert isinstance(regulation, regdsl.Regulation)
    for x, p, q in DATA:
        fitting = [place for place, (_, passes) in enumerate(tests) if passes(x, p, q)]
        made = regulation.decide(application({"икс": x, "пэ": p, "ку": q})).to_dict("ru")
        assert int(made["results"]["итог"]) == (fitting[0] if fitting else 100)


@pytest.mark.parametrize(
    ("tests", "sound"),
    [
        (("> пэ", "<= пэ"), True),
        (("< пэ", "пэ", "> пэ"), True),
        (("< пэ", "> пэ"), False),
        (("<= пэ", ">= пэ"), False),
        (("[пэ..ку]", "not([пэ..ку])"), True),
        (("[пэ..ку]", "< пэ, > ку"), True),
        (("[пэ..ку]", "< пэ", "> ку"), False),
        (("> пэ", "<= пэ + 1"), False),
        (("< пэ", "[пэ..2]", "> 2"), False),
        (("> пэ", "<= пэ", "> 3"), True),
    ],
)
def test_one_limit_is_told_below_at_and_above(tests: tuple[str, ...], sound: bool) -> None:
    known = dict(TESTS)
    made = [(test, known.get(test, known["-"])) for test in tests]
    assert accepted(made, "unique") is sound


def accepted(tests: list[Test], hit: str) -> bool:
    with TemporaryDirectory() as folder:
        found = regdsl.check([written(folder, tests, hit)]).diagnostics
    return not [one for one in found if one.kind.code != "EXP107"]


def written(folder: str, tests: list[Test], hit: str, rest: str = "") -> Path:
    rows = "".join(f"    | {test} | {place} |\n" for place, (test, _) in enumerate(tests))
    table = f"итог:\n  hit: {hit}\n{rest}  table: |\n    | икс | => итог |\n{rows}"
    return write(Path(folder), inputs=INPUTS, definitions=table, record="итог: итог")


def is_sound(tests: list[Test], hit: str, x: int, p: int, q: int) -> bool:
    fitting = sum(passes(x, p, q) for _, passes in tests)
    return fitting >= 1 if hit == "first" else fitting == 1


AGREEING = """
итог:
  table: |
    | икс   | ку  | => итог |
    | > пэ  | 0   | 1       |
    | <= пэ | 0   | 1       |
    | -     | > 0 | 2       |
"""


def test_a_limit_that_is_not_known_does_not_matter_where_the_rows_agree(tmp_path: Path) -> None:
    regulation = load(tmp_path, inputs=INPUTS, definitions=AGREEING, record="итог: итог")
    known = regulation.decide(application({"икс": 1, "ку": 0})).to_dict("ru")
    assert (known["outcome"], known["results"]) == ("granted", {"итог": 1})
