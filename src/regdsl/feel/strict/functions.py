"""The closed list of functions that strict mode has."""

from collections.abc import Callable
from typing import Final, TypeVar

from msgspec import Struct

from regdsl.feel.strict.iterate import items_of
from regdsl.feel.strict.lists import LIST_FUNCTIONS, VARIADIC_LIST_FUNCTIONS, contains
from regdsl.feel.strict.logic import negation
from regdsl.feel.strict.numbers import ABS, EVEN, MODULO, ODD, ROUNDINGS
from regdsl.feel.strict.temporal import TEMPORAL_FUNCTIONS, add_working_days, working_days
from regdsl.feel.strict.texts import TEXT_FUNCTIONS
from regdsl.feel.strict.values import Value, unknown_among
from regdsl.runtime.unknown import Unknown

__all__ = ["FUNCTIONS", "Builtin"]

Run = Callable[..., Value]
Argument = TypeVar("Argument")


class Builtin(Struct, frozen=True):
    """A function: the parameter names of each of its forms, whether the last parameter repeats, and what it does.

    `run` takes the scope, for the calendar, and then the arguments in their order.
    """

    forms: tuple[tuple[str, ...], ...]
    run: Run
    repeats: bool = False

    def accepts(self, count: int) -> bool:
        """Whether it may be called with `count` arguments."""
        lengths = [len(form) for form in self.forms]
        return count in lengths or (self.repeats and count > max(lengths))

    def ordered(self, names: tuple[str, ...], arguments: tuple[Argument, ...]) -> tuple[Argument, ...] | None:
        """Put named arguments into the order of the form with just these names; None where there is no such form."""
        by_name = dict(zip(names, arguments, strict=True))
        for form in self.forms:
            if sorted(form) == sorted(names):
                return tuple(by_name[name] for name in form)
        return None


def _plain(run: Run) -> Run:
    return lambda scope, *arguments: run(*arguments)


def _list_contains(values: Value, element: Value) -> Value:
    """An unknown element is compared like any other: nothing is in the empty list. An unknown list lacks both."""
    if isinstance(values, Unknown):
        return unknown_among(values, element)
    return None if values is None else contains(values, element)


def _append(values: Value, *items: Value) -> Value:
    unknown = unknown_among(values)
    if unknown is not None:
        return unknown
    return None if values is None else (*items_of(values, "append"), *items)


def _of_list_or_values(run: Run) -> Run:
    """`min(list)` or `min(a, b, c)`."""
    return lambda scope, *arguments: run(arguments[0] if len(arguments) == 1 else arguments)


_LISTED: Final = (("list",),)
_ROUNDED: Final = (("n", "scale"),)
_MATCHED: Final = (("string", "match"),)
_DATED: Final = (("from", "to"),)
_SPREAD: Final = frozenset({"sum", "mean", "min", "max", "all", "any"})

_FORMS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "floor": (("n",), ("n", "scale")),
    "ceiling": (("n",), ("n", "scale")),
    "round up": _ROUNDED,
    "round down": _ROUNDED,
    "round half up": _ROUNDED,
    "round half down": _ROUNDED,
    "decimal": _ROUNDED,
    "contains": _MATCHED,
    "starts with": _MATCHED,
    "ends with": _MATCHED,
    "substring before": _MATCHED,
    "substring after": _MATCHED,
    "string length": (("string",),),
    "upper case": (("string",),),
    "lower case": (("string",),),
    "date": (("from",), ("year", "month", "day")),
    "month": (("from",),),
    "date and time": (("from",),),
    "time": (("from",),),
    "duration": (("from",),),
    "age": (("birth", "on"),),
    "years and months duration": _DATED,
    "last day of month": (("date",),),
}

FUNCTIONS: Final[dict[str, Builtin]] = {
    "not": Builtin((("negand",),), _plain(negation)),
    "abs": Builtin((("n",),), _plain(ABS)),
    "modulo": Builtin((("dividend", "divisor"),), _plain(MODULO)),
    "odd": Builtin((("number",),), _plain(ODD)),
    "even": Builtin((("number",),), _plain(EVEN)),
    **{name: Builtin(_FORMS[name], _plain(run)) for name, run in {**ROUNDINGS, **TEXT_FUNCTIONS}.items()},
    **{name: Builtin(_FORMS[name], _plain(run)) for name, run in TEMPORAL_FUNCTIONS.items()},
    "add working days": Builtin((("date", "days"),), add_working_days),
    "working days": Builtin(_DATED, working_days),
    **{name: Builtin(_LISTED, _plain(run)) for name, run in LIST_FUNCTIONS.items() if name not in _SPREAD},
    **{name: Builtin(_LISTED, _of_list_or_values(LIST_FUNCTIONS[name]), repeats=True) for name in sorted(_SPREAD)},
    **{name: Builtin(_LISTED, _plain(run), repeats=True) for name, run in VARIADIC_LIST_FUNCTIONS.items()},
    "append": Builtin((("list", "item"),), _plain(_append), repeats=True),
    "list contains": Builtin((("list", "element"),), _plain(_list_contains)),
}
