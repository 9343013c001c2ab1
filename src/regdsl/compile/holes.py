"""The holes of a program's texts, in the one order on which compiled code and its callers agree."""

from regdsl.core.holes import holes

__all__ = ["holes"]
