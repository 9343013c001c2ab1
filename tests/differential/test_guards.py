"""Guards: with its guard an expression passes, and whatever a mutated guard lets through cannot fail.

The domain is small, so it is gone through exhaustively: a mutant that fails on some data must have been refused.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from regdsl.diagnostics import Severity
from regdsl.feel.parser import parse
from regdsl.feel.strict import Value, evaluate
from regdsl.feel.types import ALWAYS, NEVER, Boolean, Date, ListOf, Static, number
from regdsl.feel.vocabulary import Vocabulary
from regdsl.runtime import Unknown
from tests.differential.running import typed
from tests.feel.semantics.tables import RowScope

NAMES = {
    "n": Static(number(-3, 3)),
    "k": Static(number(0, 3)),
    "m": Static(number(-3, 0)),
    "x": Static(number(-1, 2), ALWAYS),
    "y": Static(number(0, 2), ALWAYS),
    "p": Static(Boolean(), ALWAYS),
    "d": Static(Date(date(2024, 2, 28), date(2024, 3, 1)), ALWAYS),
    "L": Static(ListOf(number(-1, 1), 0, 2)),
    "E": Static(ListOf(number(-1, 1), 1, 2)),
    "G": Static(ListOf(number(0, 1), 0, 2), ALWAYS),
}
DOMAIN: dict[str, tuple[Value, ...]] = {
    "n": tuple(map(Fraction, range(-3, 4))),
    "k": tuple(map(Fraction, range(4))),
    "m": tuple(map(Fraction, range(-3, 1))),
    "x": (None, *map(Fraction, range(-1, 3))),
    "y": (None, *map(Fraction, range(3))),
    "p": (None, False, True),
    "d": (None, date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)),
    "L": tuple(tuple(map(Fraction, items)) for size in range(3) for items in product((-1, 0, 1), repeat=size)),
    "E": tuple(tuple(map(Fraction, items)) for size in (1, 2) for items in product((-1, 0, 1), repeat=size)),
    "G": (None, *(tuple(map(Fraction, items)) for size in range(3) for items in product((0, 1), repeat=size))),
}

GUARDED = (
    "n > 0 and 1 / n < 2",
    "n < 0 and 1 / n < 2",
    "not(n <= 0) and 1 / n < 2",
    "k != 0 and 1 / k < 2",
    "k > 0 and 1 / k < 2",
    "m != 0 and 1 / m < 2",
    "not(k = 0) and 1 / k < 2",
    "if k = 0 then 0 else 1 / k",
    "if n >= 1 then 1 / n else 0",
    "if n > 0 then 0 else 1 / (n - 1)",
    "if n < 0 then 1 / n else n",
    "if 0 < n then 1 / n else n",
    "if n between 1 and 3 then 1 / n else n",
    "if (n in [1..3]) then 1 / n else n",
    "if (n in (0..3]) then 1 / n else n",
    "if n = 2 then 1 / n else n",
    "if n = k + 1 then 1 / n else n",
    "if n > k then 1 / n else n",
    "if k > 0 and n > k then n / k + k / n else n",
    "if k > 0 and (n = 1 or n = 2) then n / k else n",
    "if n != 0 then modulo(5, n) else n",
    "if k > 0 then (1 / k) / (k + 1) else 1",
    "if k > 1 then 1 / (k - 1) else 1",
    "if n * n + k > 0 then 1 / (n * n + k) else 1",
    "if count(L) > 0 then 1 / count(L) else 1",
    "x != null and x > 0",
    "not(x = null) and x > 0",
    "if x = null then 0 else x + 1",
    "if x != null and x > 0 then 1 / x else 0",
    "if x != null then (if x > 0 then 1 / x else x) else 0",
    "if x = n then x + 1 else n",
    "if y != null and x = y then x + y else 0",
    "if x != null and y != null then x + y else 0",
    "if y != null and y != 0 then 1 / y else 0",
    "if x = null or y = null then 0 else 1",
    "p != null and p",
    "if p != null then not(p) else false",
    "if d = null then 1 else d.day",
    "d != null and d > date(\"2024-02-29\")",
    "if min(L) != null then min(L) else 0",
    "if min(L) != null and min(L) > 0 then 1 / min(L) else 0",
    "if L[1] != null then L[1] else 0",
    "if L[k] = null then 0 else L[k]",
    "if min(L[item > 0]) != null then min(L[item > 0]) else 0",
    "if mean(L) != null and mean(L) > 0 then mean(L) / 2 else 0",
    "E[1] + E[-1]",
    "G != null and count(G) > 1",
    "if G = null then 0 else sum(G)",
    "every e in L satisfies e > 0 and 1 / e < 2",
    "some e in L satisfies (if e > 0 then 1 / e else e) > n",
    "sum(L[item > 0 and 1 / item < 2])",
    "if max(E) > 0 then 1 / max(E) else 1",
)  # fmt: skip

CHANGES = (
    (r"(?<![<>!])=", ("!=",)),
    (r"!=", ("=",)),
    (r"<(?!=)", ("<=", ">", ">=")),
    (r"<=", ("<", ">", ">=")),
    (r">(?!=)", (">=", "<", "<=")),
    (r">=", (">", "<")),
    (r"\band\b", ("or",)),
    (r"\bor\b", ("and",)),
    (r"\bnot\(", ("(",)),
    (r"\bnull\b", ("0", "x", "L[1]")),
    (r"\b[0-3]\b", ("0", "1", "2", "-1")),
    (r"\bn\b", ("k", "m", "x")),
    (r"\bk\b", ("n", "m", "y")),
    (r"\bx\b", ("y", "n")),
    (r"\bL\b", ("E", "G")),
    (r"\bE\b", ("L",)),
    (r"\bmin\b", ("max", "sum")),
    (r"\bthen (.+) else (.+)", (r"then \2 else \1",)),
    (r".* and (.+)", (r"\1",)),
    (r"if .+? then (.+) else .+", (r"\1",)),
    (r"\[1\.\.3\]", ("[0..3]", "(1..3]", "[-1..3]")),
    (r"\(0\.\.3\]", ("[0..3]",)),
)


def mutants(text: str) -> Iterator[str]:
    found: dict[str, None] = {}
    for pattern, replacements in CHANGES:
        for match in re.finditer(pattern, text):
            for replacement in replacements:
                found[text[: match.start()] + match.expand(replacement) + text[match.end() :]] = None
    found.pop(text, None)
    yield from found


def accepted(text: str) -> bool | None:
    """Whether an expression passes; None where it does not even parse."""
    tree = parse(text, Vocabulary(frozenset(NAMES))).expr
    if tree is None:
        return None
    found = typed(tree, NAMES)
    return not any(problem.kind.severity is Severity.ERROR for problem in found.problems)


def failure(text: str) -> str | None:
    """Data on which an expression is unknown, or absent where its type says that it never is; None where none does."""
    tree = parse(text, Vocabulary(frozenset(NAMES))).expr
    assert tree is not None
    kernel = typed(tree, NAMES).kernel
    never_absent = kernel is not None and kernel.static.absent_until == NEVER
    used = [name for name in NAMES if re.search(rf"\b{name}\b", text)]
    for values in product(*(DOMAIN[name] for name in used)):
        given: Mapping[str, Value] = dict(zip(used, values, strict=True))
        value = evaluate(tree, RowScope(given, frozenset("nkmxy")))
        if isinstance(value, Unknown) or (value is None and never_absent):
            return f"{text} given {given}: {value}"
    return None


@pytest.mark.parametrize("text", GUARDED)
def test_what_is_guarded_passes_and_cannot_fail(text: str) -> None:
    assert accepted(text)
    assert failure(text) is None


@pytest.mark.parametrize("text", GUARDED)
def test_what_a_mutated_guard_lets_through_cannot_fail(text: str) -> None:
    assert [found for mutant in mutants(text) if accepted(mutant) and (found := failure(mutant))] == []


def test_most_mutants_that_fail_are_what_the_elaborator_is_for() -> None:
    """The mutants are worth trying: many are refused, and many of those would have failed."""
    every = [mutant for text in GUARDED for mutant in mutants(text)]
    refused = [mutant for mutant in every if accepted(mutant) is False]
    assert len(refused) > 200
    assert sum(accepted(mutant) is True for mutant in every) > 200
