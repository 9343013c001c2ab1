"""The version of the package and of the meaning it gives to regulations."""

__all__ = ["FORMER_SEMANTICS", "SEMANTICS", "__version__"]

__version__ = "0.1.0"

SEMANTICS = "2"
"""The version of the decision semantics: it changes when the same file and data could decide otherwise."""

FORMER_SEMANTICS = ("1",)
"""Those by which receipts of then are decided again. By 1 a term of some variants had a last day while the variant was
open, and so had a term that runs from its end; hours ran from the first minute of a day without a time, and from that
of the last day of another term in hours; and a ground that reads a list of records told as its facts everything that is
computed for these, whatever of it the ground looked at."""
