"""Properties that the author states, lowered."""

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.stated import Direction, Invariant, Monotone, Stated
from regdsl.document.pointer import join
from regdsl.feel.kernel import Kernel
from regdsl.model.property import Property
from regdsl.runtime.effects import DETERMINATE, Outcome

__all__ = ["stated_of"]


def stated_of(checked: CheckedRegulation, wording: Wording) -> tuple[Stated, ...]:
    """The properties in the order written."""
    return tuple(
        Stated(
            id=name,
            title=wording.title(item.title, "properties", name),
            only=frozenset(item.only) if item.only else None,
            whoever=_kernel(checked, name, "whoever"),
            outcomes=_outcomes(item),
            gets=_kernel(checked, name, "gets"),
            compared=_compared(item),
        )
        for name, item in checked.bundle.regulation.model.properties.items()
    )


def _kernel(checked: CheckedRegulation, name: str, key: str) -> Kernel | None:
    found = checked.stated.get(join("/properties", name, key))
    return None if found is None else lower(found.kernel)


def _outcomes(item: Property) -> frozenset[Outcome] | None:
    if item.always:
        return frozenset(Outcome(one.value) for one in item.always)
    return DETERMINATE - {Outcome(one.value) for one in item.never} if item.never else None


def _compared(item: Property) -> Monotone | Invariant | None:
    if item.monotone is not None:
        one = item.monotone
        return Monotone(one.input, one.of, Direction(one.direction.value))
    return None if item.invariant is None else Invariant(item.invariant.input, item.invariant.of)
