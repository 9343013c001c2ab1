"""The day on which a datum is taken: that of the application, its month, or another input that is a date."""

from regdsl.checker.as_of_findings import TAKEN_ON_NO_DAY
from regdsl.checker.workbench import Workbench, meant
from regdsl.document.pointer import join
from regdsl.feel.kernel import Origin
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Date

__all__ = ["check_as_of"]

_DAYS = RESERVED[:2]


def check_as_of(bench: Workbench) -> None:
    """Check that what is said to give the day of an input does."""
    inputs = bench.bundle.regulation.model.inputs
    dates = [name for name, symbol in bench.symbols.items() if symbol.origin is Origin.INPUT and _is_date(bench, name)]
    for name, item in inputs.items():
        day = (item.as_of or "").strip()
        if not day or day in _DAYS or day in dates or day in bench.broken:
            continue
        help_ = meant(day, [*_DAYS, *dates])
        bench.report(TAKEN_ON_NO_DAY, join("/inputs", name, "as_of"), help_=help_, name=day)


def _is_date(bench: Workbench, name: str) -> bool:
    return isinstance(bench.symbols[name].static.type, Date)
