"""The oracle that walks a whole regulation with the reference interpreter."""

from regdsl.reference.annulment import annulled
from regdsl.reference.better import BetterSaid, Judged, better
from regdsl.reference.event import Event
from regdsl.reference.judge import judge
from regdsl.reference.subjects import SubjectSaid
from regdsl.reference.verdict import OracleVerdict

__all__ = ["BetterSaid", "Event", "Judged", "OracleVerdict", "SubjectSaid", "annulled", "better", "judge"]
