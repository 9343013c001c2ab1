"""What the applicant left out of what is required, in the plainest code there is."""

from regdsl.feel.strict import Scope
from regdsl.model.regulation import Regulation
from regdsl.reference.truth import Truth, some
from regdsl.runtime.unknown import Unknown

__all__ = ["left_out"]


def left_out(model: Regulation, effect: str, scope: Scope, variant: str | Unknown) -> Truth:
    """Whether an input that the effect requires is absent."""
    blanks: list[Truth] = []
    for name, item in model.inputs.items():
        if item.required is None or item.required.value != effect:
            continue
        value = scope.lookup(name)
        absent: Truth = value if isinstance(value, Unknown) else value is None
        if item.only and isinstance(variant, Unknown):
            # asked for in some variants only, and nobody knows yet which one it is
            blanks.append(False if absent is False else variant | absent if isinstance(absent, Unknown) else variant)
        elif not item.only or variant in item.only:
            blanks.append(absent)
    return some(blanks)
