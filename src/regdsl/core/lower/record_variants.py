"""A register record that is made in some variants only: in the others its fields are absent."""

from collections.abc import Iterable

from regdsl.core.program import Variant
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.kernel import Apply, Choose, Const, Kernel, Op
from regdsl.feel.types import ALWAYS, Null, Static, Text

__all__ = ["in_variants"]


def in_variants(value: Kernel, only: Iterable[str], variants: tuple[Variant, ...]) -> Kernel:
    """Return `value` where one of the variants `only` is the one that fits, and null elsewhere; `value` itself where it
    is narrowed to none."""
    named = frozenset(only)
    if not named:
        return value
    ids = Static(Text(frozenset(variant.id for variant in variants)))
    chosen: Kernel = Const(value="", static=ids)
    for variant in reversed(variants):
        here = Const(value=variant.id, static=ids)
        if variant.condition is None:
            chosen = here
        else:
            chosen = Choose(condition=variant.condition, then=here, otherwise=chosen, static=ids)
    # by its name: while the variant is undetermined the record is unknown, even where all that are left would have one
    fits = Apply(op=Op.IN_SET, operands=(chosen, Const(value=named, static=ids)), static=BOOLEAN)
    absent = Const(value=None, static=Static(Null(), ALWAYS))
    return Choose(condition=fits, then=value, otherwise=absent, static=Static(value.static.type, ALWAYS))
