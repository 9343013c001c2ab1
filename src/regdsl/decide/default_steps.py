"""What the trace says of the values that a record took while sources were silent."""

from typing import Final

from regdsl.decide.plan import Plan
from regdsl.decide.verdict import Verdict

__all__ = ["DEFAULT", "default_steps"]

Json = dict[str, object]

DEFAULT: Final = "default"
"""The step of the trace that took the defaults of one silent source."""


def default_steps(plan: Plan, verdict: Verdict) -> list[Json]:
    """A step for each silent source whose defaults the record took: the values, and the law that gives them."""
    if not verdict.assumed:
        return []
    return [
        {
            "step": DEFAULT,
            "source": one.source,
            "facts": {name: plan.named[name].export(value) for name, value in taken.items()},
            "basis": list(one.basis),
        }
        for one in plan.program.silence_defaults
        if (taken := {name: value for name, value in one.values if name in verdict.assumed})
    ]
