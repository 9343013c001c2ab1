"""Bringing scaled integers to one scale, and lifting them to ratios."""

from fractions import Fraction

from msgspec.structs import replace

from regdsl.feel.kernel import Apply, Collect, Const, Kernel, Op, Origin, Ref
from regdsl.feel.types import ListOf, Null, Number, Static, Type

__all__ = ["align", "aligned_to", "rescaled", "scaled", "to_ratio"]


def scaled(static: Static, kind: Number, scale: int | None) -> Static:
    """A number's static type in another representation; `kind` is its type."""
    return Static(Number(kind.low, kind.high, scale, kind.unit), static.absent_until)


def rescaled(kernel: Kernel, scale: int) -> Kernel:
    """The same value as a scaled integer of a finer scale."""
    kind = kernel.static.type
    assert isinstance(kind, Number)
    assert kind.scale is not None
    if kind.scale == scale:
        return kernel
    made = scaled(kernel.static, kind, scale)
    if isinstance(kernel, Const) and isinstance(kernel.value, int):
        value = kernel.value * 10 ** (scale - kind.scale)
        return Const(value=value, static=made, start=kernel.start, end=kernel.end)
    return Apply(op=Op.RESCALE, operands=(kernel,), static=made, start=kernel.start, end=kernel.end)


def to_ratio(kernel: Kernel) -> Kernel:
    """The same value as a ratio."""
    kind = kernel.static.type
    assert isinstance(kind, Number)
    if kind.scale is None:
        return kernel
    made = scaled(kernel.static, kind, None)
    return Apply(op=Op.TO_RATIO, operands=(kernel,), static=made, start=kernel.start, end=kernel.end)


def _common(kinds: list[Type]) -> Type | None:
    """The representation that all kinds can be brought to; None where they already agree."""
    numbers = [kind for kind in kinds if isinstance(kind, Number)]
    if numbers and len(numbers) == len(kinds):
        scales = {kind.scale for kind in numbers}
        if len(scales) == 1:
            return None
        finest = None if None in scales else max(scale for scale in scales if scale is not None)
        return Number(Fraction(0), Fraction(0), finest)
    lists = [kind for kind in kinds if isinstance(kind, ListOf)]
    if lists and len(lists) == len(kinds):
        inner = _common([kind.element for kind in lists if not isinstance(kind.element, Null)])
        return inner and ListOf(inner, 0, 0)
    return None


def aligned_to(kernel: Kernel, target: Type) -> Kernel:
    """The kernel in the representation of `target` (a number of a finer scale, a ratio, a list of such)."""
    kind = kernel.static.type
    if isinstance(kind, Number) and isinstance(target, Number):
        return to_ratio(kernel) if target.scale is None else rescaled(kernel, target.scale)
    if isinstance(kind, ListOf) and isinstance(target, ListOf):
        local = f"element at {kernel.start}"
        element = Ref(origin=Origin.LOCAL, name=local, static=Static(kind.element), start=kernel.start, end=kernel.end)
        result = aligned_to(element, target.element)
        if result is element:
            return kernel
        made = replace(kernel.static, type=replace(kind, element=result.static.type))
        return Collect(local=local, source=kernel, result=result, static=made, start=kernel.start, end=kernel.end)
    return kernel


def align(kernels: tuple[Kernel, ...]) -> tuple[Kernel, ...]:
    """The kernels in one representation: the finest scale among numbers, ratios where any is one."""
    target = _common([kernel.static.type for kernel in kernels])
    return kernels if target is None else tuple(aligned_to(kernel, target) for kernel in kernels)
