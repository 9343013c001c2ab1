"""The subjects that the application of a case lists."""

from collections.abc import Mapping

from regdsl.core.program import Program
from regdsl.testing.trial import Trial

__all__ = ["subjects_listed"]


def subjects_listed(trial: Trial, program: Program) -> frozenset[str]:
    """The keys of the list that is decided on one by one, as the case gives it; none where it is unknown."""
    if program.subjects is None:
        return frozenset()
    given = trial.laid.values.get(program.subjects.input)
    return frozenset(map(str, given)) if isinstance(given, Mapping) else frozenset()
