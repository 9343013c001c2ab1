"""Features that the engine answers, lowered."""

from regdsl.checker.proactive import ENGINE, answers_of_start
from regdsl.core.start import Start
from regdsl.model.regulation import Regulation

__all__ = ["starts_of"]


def starts_of(model: Regulation) -> tuple[Start, ...]:
    """The features known from the engine, each with the answer for a case begun by an application and by a trigger."""
    made = []
    for name, feature in model.features.items():
        answers = answers_of_start(model, name) if feature.known_from == ENGINE else None
        if answers is not None:
            made.append(Start(name, *answers))
    return tuple(made)
