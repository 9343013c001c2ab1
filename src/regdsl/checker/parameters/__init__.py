"""Parameters: their types, periods, keys and days, and the reference books that key them."""

from regdsl.checker.parameters.force import check_parameters_in_force
from regdsl.checker.parameters.parameter import check_parameters
from regdsl.checker.parameters.stretches import stretches

__all__ = ["check_parameters", "check_parameters_in_force", "stretches"]
