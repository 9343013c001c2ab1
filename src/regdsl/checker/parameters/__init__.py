"""Parameters: their types, periods, keys and days, and the reference books that key them."""

from regdsl.checker.parameters.parameter import check_parameters

__all__ = ["check_parameters"]
