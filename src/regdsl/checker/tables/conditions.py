"""What a cell asks of its column, as an expression: the heading in the tests, guarded where the value may be absent.

In a table an absent value passes `-`, `null` and what `not(...)` leaves over, and no other test: a comparison needs no
guard of its own, since the rows together are proved to say what follows from absence.
"""

from collections.abc import Iterable

from regdsl.feel import tree

__all__ = ["all_of", "any_of", "asks_about_absence", "condition_of", "opposite"]

Place = tuple[int, int]


def asks_about_absence(tests: tuple[tree.Expr, ...]) -> bool:
    """Whether the tests of a cell speak of `null`."""
    return any(
        asks_about_absence(test.tests) if isinstance(test, tree.NegatedTests) else _says_null(test) for test in tests
    )


def condition_of(heading: tree.Expr, tests: tuple[tree.Expr, ...], may_be_absent: bool, place: Place) -> tree.Expr:
    """The condition of a cell whose tests, one at least, stand at `place`."""
    if not may_be_absent:
        return _within(heading, tests, place)
    if len(tests) == 1 and isinstance(tests[0], tree.NegatedTests):
        return opposite(condition_of(heading, tests[0].tests, True, place))
    nulls = [_null(heading, test, place) for test in tests if _says_null(test)]
    rest = tuple(test for test in tests if not _says_null(test))
    present = tree.Comparison(tree.ComparisonOp.NOT_EQUAL, heading, _nothing(place), start=place[0], end=place[1])
    return any_of([*nulls, *([all_of([present, _within(heading, rest, place)])] if rest else [])])


def all_of(conditions: Iterable[tree.Expr]) -> tree.Expr:
    """The conjunction of conditions, `true` where there are none."""
    return _joined(tree.Conjunction, [*conditions]) or tree.BooleanLiteral(True, start=0, end=0)


def any_of(conditions: Iterable[tree.Expr]) -> tree.Expr:
    """The disjunction of conditions, `false` where there are none."""
    return _joined(tree.Disjunction, [*conditions]) or tree.BooleanLiteral(False, start=0, end=0)


def _joined(connective: type[tree.Conjunction | tree.Disjunction], parts: list[tree.Expr]) -> tree.Expr | None:
    """The parts joined in halves: a long chain would stand too deep."""
    if len(parts) < 2:
        return parts[0] if parts else None
    left, right = _joined(connective, parts[: len(parts) // 2]), _joined(connective, parts[len(parts) // 2 :])
    assert left is not None
    assert right is not None
    return connective(left, right, bracketed=True, start=left.start, end=right.end)


def opposite(condition: tree.Expr) -> tree.Expr:
    """`not(condition)`."""
    name = tree.Name("not", start=condition.start, end=condition.start)
    return tree.Call(name, (condition,), start=condition.start, end=condition.end)


def _within(heading: tree.Expr, tests: tuple[tree.Expr, ...], place: Place) -> tree.Expr:
    return tree.In(heading, tests, bracketed=True, start=place[0], end=place[1])


def _null(heading: tree.Expr, test: tree.Expr, place: Place) -> tree.Expr:
    op = test.op if isinstance(test, tree.UnaryComparison) else tree.ComparisonOp.EQUAL
    return tree.Comparison(op, heading, _nothing(place), start=place[0], end=place[1])


def _nothing(place: Place) -> tree.Expr:
    return tree.NullLiteral(start=place[0], end=place[1])


def _says_null(test: tree.Expr) -> bool:
    return isinstance(test.operand if isinstance(test, tree.UnaryComparison) else test, tree.NullLiteral)
