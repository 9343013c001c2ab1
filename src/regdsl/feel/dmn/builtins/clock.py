"""`now()` and `today()` (DMN 1.5, clause 10.3.4.9), the only functions that are not pure."""

from datetime import UTC, datetime
from typing import Final

from regdsl.feel.dmn.builtins.table import builtin, signature
from regdsl.feel.dmn.interop import from_python
from regdsl.feel.dmn.values import Function, Value

__all__ = ["CLOCK_FUNCTIONS"]


def _now() -> Value:
    return from_python(datetime.now(UTC))


def _today() -> Value:
    return from_python(datetime.now().astimezone().date())


CLOCK_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("now", signature(_now)),
    builtin("today", signature(_today)),
)
