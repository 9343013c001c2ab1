"""The day on which a parameter is taken: that of the application, its month, or one that an input gives."""

from msgspec import Struct

from regdsl.checker.parameters.findings import DAY_MAY_BE_ABSENT, DAY_NOT_A_DATE, DAY_UNKNOWN
from regdsl.checker.workbench import Workbench, meant
from regdsl.document import Document
from regdsl.feel.kernel import Origin
from regdsl.feel.names import RESERVED
from regdsl.feel.types import ALWAYS, Date
from regdsl.model.parameter import Parameter

__all__ = ["DaySource", "check_day", "day_of", "has_day"]

DAYS = RESERVED[:2]


class DaySource(Struct, frozen=True):
    """What gives a parameter's day: a reserved name, or an input."""

    name: str
    is_input: bool


def day_of(bench: Workbench, item: Parameter) -> DaySource:
    """What gives the day of a parameter: its own `as_of`, else the regulation's `parameter_date`, else the date of the
    application; an unlawful name counts as that date, since it is reported by itself."""
    text = item.as_of or bench.bundle.regulation.model.parameter_date or RESERVED[0]
    name = text.strip()
    if name in DAYS:
        return DaySource(name, False)
    return DaySource(name, True) if _is_lawful(bench, name) else DaySource(RESERVED[0], False)


def check_day(bench: Workbench, pointer: str, text: str | None, document: Document | None = None) -> None:
    """Check that what is said to give a day does: a date that is known to be there."""
    name = (text or RESERVED[0]).strip()
    if has_day(bench, name) or name in bench.broken:
        return
    symbol = bench.symbols.get(name)
    model = bench.bundle.regulation.model
    declared = (*model.inputs, *RESERVED, *model.features, *model.parameters, *model.definitions, *model.criteria)
    if symbol is None and name not in declared:
        bench.report(DAY_UNKNOWN, pointer, document=document, help_=meant(name, [*DAYS, *_dates(bench)]), name=name)
    elif symbol is not None and symbol.origin is Origin.INPUT and isinstance(symbol.static.type, Date):
        bench.report(DAY_MAY_BE_ABSENT, pointer, document=document, name=name)
    else:
        bench.report(DAY_NOT_A_DATE, pointer, document=document, name=name)


def has_day(bench: Workbench, text: str | None) -> bool:
    """Whether what is said to give a day does; without a word it is the date of the application."""
    name = (text or RESERVED[0]).strip()
    return name in DAYS or _is_lawful(bench, name)


def _dates(bench: Workbench) -> list[str]:
    return [name for name in bench.bundle.regulation.model.inputs if _is_lawful(bench, name)]


def _is_lawful(bench: Workbench, name: str) -> bool:
    symbol = bench.symbols.get(name)
    if symbol is None or symbol.origin is not Origin.INPUT:
        return False
    return isinstance(symbol.static.type, Date) and symbol.static.absent_until != ALWAYS
