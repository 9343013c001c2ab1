"""What expressions rest on in the end."""

from collections.abc import Iterable

from regdsl.core.program import Program
from regdsl.core.walk import nodes
from regdsl.feel.kernel import Kernel, Origin, Ref

__all__ = ["rests_on"]


def rests_on(program: Program, kernels: Iterable[Kernel]) -> set[str]:
    """The inputs that expressions read, themselves or through definitions."""
    definitions = {one.name: one.value for one in program.definitions}
    found: set[str] = set()
    left = list(kernels)
    while left:
        for node in nodes((left.pop(),)):
            match node:
                case Ref(origin=Origin.INPUT, name=name):
                    found.add(name)
                case Ref(origin=Origin.DEFINITION, name=name) if name in definitions:
                    left.append(definitions.pop(name))
    return found
