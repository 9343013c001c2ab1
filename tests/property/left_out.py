"""Applications that leave out what some variants only ask for."""

from typing import Any

from tests.property.regulations import Subject

__all__ = ["asked_in", "asked_in_some", "without"]


def asked_in_some(known: Subject) -> list[str]:
    """The inputs that some variants ask for and others do not."""
    variants = known.checked.bundle.regulation.model.variants
    every = set(variants.ids) if variants is not None else set()
    inputs = known.checked.bundle.regulation.model.inputs
    return [name for name, item in inputs.items() if item.only and not every <= set(item.only)]


def asked_in(known: Subject, variant: str | None) -> set[str]:
    """Those of them that a variant asks for."""
    inputs = known.checked.bundle.regulation.model.inputs
    return {name for name in asked_in_some(known) if variant in inputs[name].only}


def without(application: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The application without some of its inputs."""
    return {**application, "inputs": {n: value for n, value in application["inputs"].items() if n not in names}}
