"""Defaults upon silence, lowered."""

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.values import native
from regdsl.core.silence_default import SilenceDefault

__all__ = ["silence_defaults_of"]


def silence_defaults_of(checked: CheckedRegulation) -> tuple[SilenceDefault, ...]:
    """What each source that has defaults gives while it is silent."""
    made: list[SilenceDefault] = []
    for source, item in checked.bundle.regulation.model.sources.items():
        if item.if_silent is not None and item.if_silent.default:
            values = [
                (name, None if value is None else native(value, checked.inputs[name].type))
                for name, value in item.if_silent.default.items()
            ]
            made.append(SilenceDefault(source, tuple(values), item.if_silent.basis))
    return tuple(made)
