"""How a case was begun, as a feature of a program."""

from msgspec import Struct

__all__ = ["BY_APPLICATION", "BY_TRIGGER", "Start"]

BY_APPLICATION = "application"
"""The case began with an application."""

BY_TRIGGER = "trigger"
"""The case began with a datum that arrived, without an application."""


class Start(Struct, frozen=True):
    """A feature that the engine answers by how the case was begun: its answers for either way."""

    feature: str
    by_application: str
    by_trigger: str
