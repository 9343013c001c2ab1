"""Structural keys of kernels: two places in a text that say the same have the same key."""

from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Ref

__all__ = ["Key", "key_of"]

Key = tuple[object, ...]


def key_of(kernel: Kernel) -> Key:
    """The structure of a kernel without its place and type; a kernel no guard speaks of gets a key of its own."""
    if isinstance(kernel, Ref):
        return ("ref", kernel.origin, kernel.name)
    if isinstance(kernel, Const):
        return ("const", type(kernel.value), kernel.value)
    if isinstance(kernel, Apply):
        return ("apply", kernel.op, *(key_of(operand) for operand in kernel.operands))
    if isinstance(kernel, InRange):
        return ("in", key_of(kernel.value), key_of(kernel.low), key_of(kernel.high))
    return ("other", id(kernel))
