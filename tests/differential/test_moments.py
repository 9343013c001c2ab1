"""Moments of one zone around the hour in which its clocks are put back: they are compared as instants."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from regdsl.feel import types
from regdsl.feel.strict import Value
from regdsl.feel.types import ListOf, Static
from tests.differential.running import Compiled, Expression, parsed, typed
from tests.feel.strict.test_strict_tables import alike

MOSCOW = ZoneInfo("Europe/Moscow")
# on 31 October 2010 the hour from two to three came twice
FIRST = datetime(2010, 10, 31, 2, 30, tzinfo=MOSCOW)
SECOND = datetime(2010, 10, 31, 2, 10, tzinfo=MOSCOW, fold=1)
AGAIN = FIRST.replace(fold=1)

NAMES = {
    "p": Static(types.DateTime()),
    "q": Static(types.DateTime()),
    "r": Static(types.DateTime()),
    "P": Static(ListOf(types.DateTime(), 1, 3)),
    "Q": Static(ListOf(types.DateTime(), 1, 3)),
}
GIVEN: Mapping[str, Value] = {"p": FIRST, "q": SECOND, "r": AGAIN, "P": (FIRST, SECOND), "Q": (AGAIN, SECOND)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p < q", True),
        ("p = r", False),
        ("min(p, q) = p", True),
        ("max(p, q) = q", True),
        ("min(P) = p", True),
        ("max(P) = q", True),
        ("list contains(P, r)", False),
        ("r in P", False),
        ("P = Q", False),
        ("P = P", True),
        ("count(distinct values([p, r, q])) = 3", True),
    ],
)
def test_all_readings_compare_instants(text: str, expected: Value) -> None:
    tree = parsed(text, list(NAMES))
    found = typed(tree, NAMES)
    assert found.kernel is not None, found.problems
    compiled = Compiled(NAMES, (Expression(text, tree, found.kernel, "в"),))
    assert alike(compiled.interpreted(GIVEN)[0], expected)
    assert alike(compiled.careful(GIVEN)[0], expected)
    fast = compiled.fast(GIVEN)
    assert fast is not None
    assert alike(fast[0], expected)
