"""The oracle that walks a whole regulation with the reference interpreter."""

from regdsl.reference.oracle import Event, OracleVerdict, judge

__all__ = ["Event", "OracleVerdict", "judge"]
