"""Strict mode's static side: types, ranges, nullability and division guards."""

from regdsl.feel.elaborate.elaborator import Elaborated, elaborate, elaborate_in, elaborate_shown
from regdsl.feel.elaborate.scope import Need, Symbol

__all__ = ["Elaborated", "Need", "Symbol", "elaborate", "elaborate_in", "elaborate_shown"]
