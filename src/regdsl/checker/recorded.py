"""The fields of the record as conditions on what is recorded name them."""

from typing import Final

__all__ = ["field_named", "recorded"]

_RECORDED: Final = "result."
"""Before the name of a field: an input, a definition or a parameter never has a point in its name, so that what is
recorded under the name of one is never taken for it."""


def recorded(field: str) -> str:
    """How a field of the record is referred to beside inputs."""
    return f"{_RECORDED}{field}"


def field_named(name: str) -> str | None:
    """The field that a name refers to; None where it is an input's."""
    return name.removeprefix(_RECORDED) if name.startswith(_RECORDED) else None
