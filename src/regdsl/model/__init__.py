"""The typed model: every concept of a regulation, one a file, without positions.

Attribute names are the YAML keys; `from` and `return` are `from_` and `return_`. What may be written short is
normalised: `Definition`, `Criterion`, `Limb`, `RecordField` have `expr` and `short` (True when the file holds the
bare text, so that the expression's pointer has no `/expr`); `Ground.unless` has either `expr` or `limbs`;
`Term.length` and `Term.from_` have either `always` or `variants`; `Input.source` has `name` or `judgement`.
"""

from typing import TYPE_CHECKING

from regdsl.model.calendar_file import CalendarYear
from regdsl.model.holes import Hole, SplitText, TextProblem, split_text
from regdsl.model.legal_acts import LegalActs
from regdsl.model.loading import Loaded, load
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.translation import Translation

if TYPE_CHECKING:
    from regdsl.model.cases import Case, Cases, Given

__all__ = [
    "CalendarYear", "Case", "Cases", "Given", "Hole", "LegalActs", "Loaded", "Parameters", "ReferenceBooks",
    "Regulation", "SplitText", "TextProblem", "Translation", "load", "split_text",
]  # fmt: skip

if not TYPE_CHECKING:  # else a name that does not exist would be one of any type

    def __getattr__(name: str) -> object:
        """Import the classes of files that no regulation is made of when they are first used (PEP 562)."""
        if name in ("Case", "Cases", "Given"):
            from regdsl.model import cases

            return getattr(cases, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
