"""Keys beside a type that mean something for it; any other would be passed over, so it is told."""

from typing import Final

from regdsl.checker.findings import KEY_OF_ANOTHER_TYPE, TEXT_TOO_LONG
from regdsl.checker.statics import type_text
from regdsl.checker.workbench import Workbench
from regdsl.document.pointer import join
from regdsl.feel.types import LONGEST
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.value_type import Basic, CodeOf, ListOf, RecordOf, ValueType

__all__ = ["check_keys_fit"]

_BOUNDS: Final = frozenset(("min", "max"))
_OF_BASIC: Final = {
    Basic.BOOLEAN: frozenset[str](),
    Basic.STATUS: frozenset[str](),
    Basic.TEXT: frozenset(("max_length",)),
    Basic.INTEGER: _BOUNDS | {"unit"},
    Basic.DECIMAL: _BOUNDS | {"unit", "scale"},
    Basic.MONEY: _BOUNDS | {"currency", "scale"},
    Basic.FRACTION: _BOUNDS | {"unit"},
    Basic.DATE: _BOUNDS,
    Basic.DATE_AND_TIME: _BOUNDS,
    Basic.TIME: frozenset[str](),
    Basic.MONTH: _BOUNDS,
    Basic.DURATION: _BOUNDS | {"unit"},
    Basic.MONTHS_DURATION: _BOUNDS | {"unit"},
    Basic.DAYS_DURATION: _BOUNDS | {"unit"},
}
_LENGTHS: Final = frozenset(("min_items", "max_items"))
_ALL: Final = ("min", "max", "scale", "unit", "currency", "min_items", "max_items", "max_length")


def check_keys_fit(bench: Workbench, item: Input | TypeField, pointer: str) -> None:
    """Report each key at `pointer` that says nothing of the type that stands beside it."""
    fitting = _fitting(item.type)
    for key in _ALL:
        if getattr(item, key) is not None and key not in fitting:
            bench.report(KEY_OF_ANOTHER_TYPE, join(pointer, key), at_key=True, key=key, type=type_text(item.type))
    if item.max_length is not None and item.max_length > LONGEST:
        bench.report(TEXT_TOO_LONG, join(pointer, "max_length"), most=LONGEST)


def _fitting(kind: ValueType) -> frozenset[str]:
    match kind:
        case Basic():
            return _OF_BASIC[kind]
        case ListOf(item=item):
            return _fitting(item) | _LENGTHS
        case CodeOf() | RecordOf():
            return frozenset()
