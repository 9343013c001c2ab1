"""The version of the package and of the meaning it gives to regulations."""

__all__ = ["SEMANTICS", "__version__"]

__version__ = "0.1.0"

SEMANTICS = "1"
"""The version of the decision semantics: it changes when the same file and data could decide otherwise."""
