"""The typed model: every concept of a regulation, one a file, without positions.

Attribute names are the YAML keys; `from` and `return` are `from_` and `return_`. What may be written short is
normalised: `Definition`, `Criterion`, `Limb`, `RecordField` have `expr` and `short` (True when the file holds the
bare text, so that the expression's pointer has no `/expr`); `Ground.unless` has either `expr` or `limbs`;
`Term.length` and `Term.from_` have either `always` or `variants`.
"""

from regdsl.model.regulation import Regulation

__all__ = ["Regulation"]
