"""Where an expression of the fast path stands."""

from collections.abc import Mapping

from msgspec import Struct, field

from regdsl.compile.careful_expressions import Careful
from regdsl.compile.code import Code, Joined, Leaf, Strength, call, leaf, tuple_of
from regdsl.compile.constants import Constants
from regdsl.compile.fields_read import FieldsRead
from regdsl.compile.literals import text_literal
from regdsl.compile.notes import Notes
from regdsl.compile.products import Pair
from regdsl.compile.symbols import Slot, Symbols
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.types import NEVER

__all__ = ["Fast", "is_variant"]


class Fast(Struct):
    """One function of the fast path while it is written: the stage it has come to, the definitions it has computed (as
    one local variable, or a ratio as two), the computed fields of records by variable and place, the slots it has read,
    the local variables that hold dates of inputs as day numbers, the local names that share another's variable, the
    fields of records that are read."""

    symbols: Symbols
    constants: Constants
    notes: Notes = field(default_factory=Notes)
    stage: int = 0
    computed: dict[str, Code | Pair] = field(default_factory=dict)
    fields: dict[tuple[str, int], Code | Pair] = field(default_factory=dict)
    used: dict[Slot, None] = field(default_factory=dict)
    counted: Mapping[str, str] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    read: FieldsRead = frozenset()

    def may_be_absent(self, node: Kernel) -> bool:
        """Whether a value may be absent at the stage that the function has come to."""
        until = node.static.absent_until
        return until != NEVER and until >= self.stage

    def resolve(self, ref: Ref) -> Code:
        """How the function names a value."""
        match ref.origin:
            case Origin.LOCAL | Origin.SUBJECT:
                return leaf(self.local(ref.name))
            case Origin.VARIANT:
                return is_variant((ref.name,))
            case Origin.DEFINITION:
                made = self.computed[ref.name]
                return made if not isinstance(made, Pair) else self.fraction(made)
            case _:
                slot = self.symbols.slot(ref)
                self.used[slot] = None
                return leaf(slot.identifier)

    def local(self, name: str) -> str:
        """The variable of a name that an expression binds."""
        return self.symbols.local(self.shared.get(name, name))

    def day(self, node: Kernel) -> Code | None:
        """The number of the day that an input's date is, where the function has it."""
        if isinstance(node, Ref) and node.origin is Origin.INPUT and node.name in self.counted:
            return leaf(self.counted[node.name])
        return None

    def fraction(self, pair: Pair) -> Code:
        """A ratio as one value."""
        return call("Fraction", pair.num.code(self.notes), pair.den.code(self.notes))

    def pair_at(self, record: Kernel, place: int) -> Pair | None:
        """The ratio that the field of a record is, where it is being computed and has two variables."""
        if not isinstance(record, Ref) or record.origin is not Origin.LOCAL:
            return None
        made = self.fields.get((record.name, place))
        return made if isinstance(made, Pair) else None

    def careful(self) -> Careful:
        """The same place for an expression that must reckon with absent values."""
        return Careful(self.symbols, self.constants, self.notes, self.resolve, leaf("k"))


def is_variant(variants: tuple[str, ...]) -> Code:
    """Whether the variant is one of some, by their ids."""
    ids: tuple[Leaf, ...] = tuple(leaf(text_literal(variant)) for variant in variants)
    if len(ids) == 1:
        return Joined((leaf("variant"), ids[0]), ("==",), Strength.COMPARISON)
    return Joined((leaf("variant"), tuple_of(ids)), ("in",), Strength.COMPARISON)
