"""The lowered program: variants, stages and needs, once for all backends."""

from regdsl.core.program import Program

__all__ = ["Program"]
