"""The oracle that walks a whole regulation with the reference interpreter."""

from regdsl.reference.annulment import annulled
from regdsl.reference.better import BetterSaid, Judged, better
from regdsl.reference.oracle import Event, OracleVerdict, judge
from regdsl.reference.subjects import SubjectSaid

__all__ = ["BetterSaid", "Event", "Judged", "OracleVerdict", "SubjectSaid", "annulled", "better", "judge"]
