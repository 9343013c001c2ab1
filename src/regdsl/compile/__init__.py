"""From the lowered program to code: `to_python` writes it, `build` makes it run."""

from regdsl.compile.build import build, compile_program
from regdsl.compile.holes import holes
from regdsl.compile.to_python import to_python

__all__ = ["build", "compile_program", "holes", "to_python"]
