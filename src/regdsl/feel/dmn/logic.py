"""Three-valued logic (DMN 1.5, table 50): whatever is no truth value counts as null."""

from regdsl.feel.dmn.values import Value

__all__ = ["conjunction", "disjunction", "negation"]


def conjunction(left: Value, right: Value) -> bool | None:
    """Return `left and right`."""
    if left is False or right is False:
        return False
    return True if left is True and right is True else None


def disjunction(left: Value, right: Value) -> bool | None:
    """Return `left or right`."""
    if left is True or right is True:
        return True
    return False if left is False and right is False else None


def negation(value: Value) -> bool | None:
    """Return `not(value)`."""
    return not value if isinstance(value, bool) else None
