"""Which identifier stands for which name of the program, and where its value lies."""

from msgspec import Struct, field

from regdsl.compile.mangle import Names
from regdsl.core.program import Program
from regdsl.feel.kernel import Origin, Ref

__all__ = ["Slot", "Symbols", "symbols_of"]


class Slot(Struct, frozen=True):
    """A place in the tuple of inputs (`vector` is "f") or of the environment ("g")."""

    identifier: str
    vector: str
    place: int


class Symbols(Struct, frozen=True):
    """The identifiers of one program."""

    names: Names
    slots: dict[tuple[Origin, str], Slot]
    definitions: dict[str, str]
    variants: dict[str, int]
    locals: dict[str, str] = field(default_factory=dict)

    def slot(self, ref: Ref) -> Slot:
        """Where the value of an input, a parameter, a name of the engine or an event lies."""
        return self.slots[(ref.origin, ref.name)]

    def local(self, name: str) -> str:
        """The identifier of a name that an expression binds."""
        if name not in self.locals:
            self.locals[name] = self.names.fresh(name)
        return self.locals[name]


def symbols_of(program: Program, names: Names) -> Symbols:
    """Give every name of the program an identifier."""
    slots: dict[tuple[Origin, str], Slot] = {}
    for place, entry in enumerate(program.inputs):
        slots[(Origin.INPUT, entry.name)] = Slot(names.fresh(entry.name), "f", place)
    environment = [
        *((Origin.PARAMETER, parameter.name) for parameter in program.parameters),
        *((Origin.ENGINE, slot.name) for slot in program.engine),
        *((Origin.EVENT, event.key) for event in program.events),
    ]
    for place, (origin, name) in enumerate(environment):
        slots[(origin, name)] = Slot(names.fresh(name), "g", place)
    definitions = {definition.name: names.fresh(definition.name) for definition in program.definitions}
    variants = {variant.id: place for place, variant in enumerate(program.variants)}
    return Symbols(names, slots, definitions, variants)
