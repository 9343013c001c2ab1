"""Regular expressions of XPath, which FEEL uses (DMN 1.5, clause 10.3.4.3)."""

from regdsl.feel.dmn.regex.replacement import read_replacement
from regdsl.feel.dmn.regex.translate import compile_pattern

__all__ = ["compile_pattern", "read_replacement"]
