"""The built-in functions of DMN 1.5, clause 10.3.4: one file for each family."""

from typing import Final

from regdsl.feel.dmn.builtins.aggregates import AGGREGATE_FUNCTIONS
from regdsl.feel.dmn.builtins.clock import CLOCK_FUNCTIONS
from regdsl.feel.dmn.builtins.contexts import CONTEXT_FUNCTIONS
from regdsl.feel.dmn.builtins.conversion import CONVERSION_FUNCTIONS
from regdsl.feel.dmn.builtins.dates import DATE_FUNCTIONS
from regdsl.feel.dmn.builtins.lists import LIST_FUNCTIONS
from regdsl.feel.dmn.builtins.logic import LOGIC_FUNCTIONS
from regdsl.feel.dmn.builtins.numeric import NUMERIC_FUNCTIONS
from regdsl.feel.dmn.builtins.ranges import RANGE_FUNCTIONS
from regdsl.feel.dmn.builtins.strings import STRING_FUNCTIONS
from regdsl.feel.dmn.values import Function

__all__ = ["FUNCTIONS"]

FUNCTIONS: Final[dict[str, Function]] = {
    function.name: function
    for function in (
        *AGGREGATE_FUNCTIONS,
        *CLOCK_FUNCTIONS,
        *CONTEXT_FUNCTIONS,
        *CONVERSION_FUNCTIONS,
        *DATE_FUNCTIONS,
        *LIST_FUNCTIONS,
        *LOGIC_FUNCTIONS,
        *NUMERIC_FUNCTIONS,
        *RANGE_FUNCTIONS,
        *STRING_FUNCTIONS,
    )
}
