"""A register record that is made in some variants only: in the others its fields are absent."""

from collections.abc import Iterable

from regdsl.core.program import Variant
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.kernel import Choose, Const, Kernel
from regdsl.feel.types import ALWAYS, Null, Static

__all__ = ["in_variants"]


def in_variants(value: Kernel, only: Iterable[str], variants: tuple[Variant, ...]) -> Kernel:
    """Return `value` where one of the variants `only` is the one that fits, and null elsewhere; `value` itself where it
    is narrowed to none."""
    named = frozenset(only)
    if not named:
        return value
    fits: Kernel = Const(value=False, static=BOOLEAN)
    for variant in reversed(variants):
        here = Const(value=variant.id in named, static=BOOLEAN)
        if variant.condition is None:
            fits = here
        else:
            fits = Choose(condition=variant.condition, then=here, otherwise=fits, static=BOOLEAN)
    absent = Const(value=None, static=Static(Null(), ALWAYS))
    return Choose(condition=fits, then=value, otherwise=absent, static=Static(value.static.type, ALWAYS))
