"""The order of information: a value that knows less stands below every value that it may turn out to be."""

from regdsl.feel.strict.values import same
from regdsl.runtime.maybe import Maybe
from regdsl.runtime.unknown import Unknown


def refines(less: object, more: object) -> bool:
    """Whether learning what is unknown can turn `less` into `more`, or leave it as it is."""
    if isinstance(less, Unknown):
        return True
    if isinstance(less, tuple) and isinstance(more, tuple):
        return _lists(less, more)
    return same(less, more)


def _lists(less: tuple[object, ...], more: tuple[object, ...]) -> bool:
    """An element that may not belong is dropped, stays doubtful or is kept; a certain one is kept."""
    if not less:
        return not more
    first, rest = less[0], less[1:]
    if isinstance(first, Maybe):
        if _lists(rest, more):
            return True
        found = more[0].element if more and isinstance(more[0], Maybe) else more[0] if more else None
        return bool(more) and refines(first.element, found) and _lists(rest, more[1:])
    kept = bool(more) and not isinstance(more[0], Maybe) and refines(first, more[0])
    return kept and _lists(rest, more[1:])
