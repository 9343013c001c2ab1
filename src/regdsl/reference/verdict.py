"""What the oracle says of an application."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from regdsl.feel.strict import Value
from regdsl.reference.subjects import SubjectSaid

__all__ = ["OUTCOMES", "OracleVerdict"]

OUTCOMES = {
    "terminate": "terminated",
    "leave_unconsidered": "left_unconsidered",
    "reject_intake": "not_accepted",
    "return": "returned",
    "correct": "to_correct",
    "suspend": "suspended",
    "refuse": "refused",
}
"""How a stage ends a decision."""


class OracleVerdict(Struct, frozen=True):
    """What the oracle says; `limbs` are the failing limbs of the true grounds as `ground/limb`. `by_result` is how each
    of several results ends; `results` is then the record of the last one decided, and `decided` what is said of each by
    itself."""

    outcome: str
    variant: str | None = None
    grounds: tuple[str, ...] = ()
    limbs: tuple[str, ...] = ()
    certain: str | None = None
    complete: bool = True
    undetermined: tuple[str, ...] = ()
    deemed: bool = False
    missing: frozenset[str] = frozenset()
    results: Mapping[str, Value] | None = None
    deadline: Mapping[str, date] = field(default_factory=dict)
    each: Mapping[str, SubjectSaid] = field(default_factory=dict)
    by_result: Mapping[str, str] = field(default_factory=dict)
    decided: "Mapping[str, OracleVerdict]" = field(default_factory=dict)

    @property
    def all_grounds(self) -> tuple[str, ...]:
        """The true grounds, those about a subject too."""
        return (*self.grounds, *(ground for said in self.each.values() for ground in said.grounds))
