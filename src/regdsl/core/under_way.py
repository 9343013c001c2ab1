"""Cases under way when a version comes into force."""

from enum import StrEnum

__all__ = ["UnderWay"]


class UnderWay(StrEnum):
    """By which version a case is decided that was filed before a version came into force and is decided after."""

    OLD = "old"
    NEW = "new"
