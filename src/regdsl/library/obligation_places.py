"""Where the conditions of a regulation are written, by what obligations call their owners."""

from collections.abc import Iterator, Mapping

from regdsl.checker.definitions import expression_pointer
from regdsl.checker.grounds import limb_pointer
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation as Model

__all__ = ["Place", "places_of"]

Place = tuple[str, str, str]
"""The group, the name and the limb of an owner."""


def places_of(model: Model) -> Mapping[Place, str]:
    """The pointer of every condition; of a ground that has none of its own, its own pointer."""
    return dict(_located(model))


def _located(model: Model) -> Iterator[tuple[Place, str]]:
    for pointer, _, ground in model.grounds.located():
        at = pointer
        if ground.when is not None:
            at = join(pointer, "when")
        elif ground.unless is not None and ground.unless.expr is not None:
            at = join(pointer, "unless")
        yield ("grounds", ground.id, ""), at
        if ground.unless is not None:
            for limb in ground.unless.limbs:
                yield ("grounds", ground.id, limb), limb_pointer(pointer, limb, ground.unless)
    for index, variant in enumerate(model.variants.listed if model.variants is not None else ()):
        yield ("variants", variant.id, ""), join("/variants", index, *(("when",) if variant.when else ()))
    for name, field in (model.result.record if model.result is not None else {}).items():
        pointer = join("/result/record", name)
        yield ("results", name, ""), pointer if field.short else join(pointer, "expr")
    for name, definition in model.definitions.items():
        yield ("definitions", name, ""), expression_pointer("definitions", name, definition)
    for name, criterion in model.criteria.items():
        yield ("definitions", name, ""), expression_pointer("criteria", name, criterion)
