"""Writing the careful path: every condition, definition and result over known, unknown and absent values."""

from regdsl.compile.careful_expressions import Careful, careful
from regdsl.compile.code import Code, Conditional, Leaf, call, leaf, lines, number, tuple_of
from regdsl.compile.constants import Constants
from regdsl.compile.descriptions import definition_comments, ground_comment
from regdsl.compile.literals import text_literal
from regdsl.compile.notes import Notes
from regdsl.compile.symbols import Slot, Symbols
from regdsl.core.holes import holes
from regdsl.core.left_out import has_own_fields, left_out
from regdsl.core.program import Definition, Ground, Input, Limb, Program, Stage, Subjects
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.types import NEVER

__all__ = ["definition_functions", "hole_functions", "lookup_functions", "stage_functions"]


class _Writer:
    """One function of the state while it is written."""

    def __init__(self, program: Program, symbols: Symbols, constants: Constants, variant: str = "s.variant") -> None:
        self.program = program
        self.symbols = symbols
        self.notes = Notes()
        self._used: dict[Slot, None] = {}
        self._variant = leaf(variant)
        self._ctx = Careful(symbols, constants, self.notes, self._resolve, leaf("s.k"))

    def expression(self, kernel: Kernel) -> Code:
        """An expression."""
        return careful(self._ctx, kernel)

    def condition(self, kernel: Kernel) -> Code:
        """A condition that is proved never to be absent."""
        made = self.expression(kernel)
        return made if kernel.static.absent_until == NEVER else call("op.provable", made)

    def _resolve(self, ref: Ref) -> Code:
        match ref.origin:
            case Origin.DEFINITION:
                return call(self.symbols.definitions[ref.name], leaf("s"))
            case Origin.VARIANT:
                return self.among(frozenset({ref.name}))
            case Origin.SUBJECT:
                return leaf("s.subject")
            case _:
                return self.slot(ref)

    def slot(self, ref: Ref) -> Leaf:
        """The local variable of an input or of something of the environment."""
        slot = self.symbols.slot(ref)
        self._used[slot] = None
        return leaf(slot.identifier)

    def indices(self, only: frozenset[str]) -> Code:
        """Variants by their places, in their order."""
        return tuple_of(tuple(number(place) for name, place in self.symbols.variants.items() if name in only))

    def among(self, only: frozenset[str]) -> Code:
        """Whether the variant is one of some."""
        return call("op.among", self._variant, self.indices(only))

    def only_for(self, only: frozenset[str] | None, flag: Code) -> Code:
        """A flag that is for some variants only."""
        return flag if only is None else call("op.only_for", self._variant, self.indices(only), flag)

    def loads(self) -> list[str]:
        """Take the values that the function reads out of the state."""
        slots = sorted(self._used, key=lambda slot: (slot.vector, slot.place))
        return [f"    {slot.identifier} = s.{slot.vector}[{slot.place}]" for slot in slots]


def definition_functions(program: Program, symbols: Symbols, constants: Constants) -> list[list[str]]:
    """The definitions and their table, each as its lines."""
    blocks = [_definition(_Writer(program, symbols, constants), entry) for entry in program.definitions]
    table = [f"    {text_literal(name)}: {own}," for name, own in symbols.definitions.items()]
    return [*blocks, _table("DEFINITIONS", "{", table, "}")]


def stage_functions(program: Program, symbols: Symbols, constants: Constants) -> list[list[str]]:
    """The conditions of the variants, the stages and their table, the results."""
    stages = [_stage(_Writer(program, symbols, constants, "variant"), stage) for stage in program.stages]
    names = [f"    {text_literal(stage.effect)}: stage_{stage.effect}," for stage in program.stages]
    conditions = _conditions(_Writer(program, symbols, constants))
    results = _results(_Writer(program, symbols, constants))
    subjects = _subjects(program, symbols, constants, program.subjects) if program.subjects is not None else []
    return [conditions, *stages, _table("STAGES", "{", names, "}"), *subjects, results]


def hole_functions(program: Program, symbols: Symbols, constants: Constants) -> list[list[str]]:
    """The table of the values that explanations show."""
    values = [hole.value for hole in holes(program) if hole.value is not None]
    return [_table("HOLES", "(", _of_state(program, symbols, constants, values), ")")]


def lookup_functions(program: Program, symbols: Symbols, constants: Constants) -> list[str]:
    """The table of the figures that are shown as facts."""
    values = [lookup.value for lookup in program.lookups]
    return _table("LOOKUPS", "(", _of_state(program, symbols, constants, values), ")")


def _table(name: str, opening: str, entries: list[str], closing: str) -> list[str]:
    return [f"{name} = {opening}", *entries, closing] if entries else [f"{name} = {opening}{closing}"]


def _definition(writer: _Writer, definition: Definition) -> list[str]:
    made = writer.notes.beside(lines(writer.expression(definition.value), 4, "return "))
    return [
        *definition_comments(writer.program, definition),
        "@definition",
        f"def {writer.symbols.definitions[definition.name]}(s):",
        *writer.loads(),
        *made,
    ]


def _tuple(entries: list[str]) -> list[str]:
    return ["    return (", *entries, "    )"] if entries else ["    return ()"]


def _conditions(writer: _Writer) -> list[str]:
    entries: list[str] = []
    for place, variant in enumerate(writer.program.variants):
        made = leaf("True") if variant.condition is None else writer.condition(variant.condition)
        entries.append(f"        # {place}: {text_literal(variant.id)}")
        entries += writer.notes.beside(lines(made, 8, after=","))
    return ["def conditions(s):", '    """Whether each variant applies."""', *writer.loads(), *_tuple(entries)]


def _stage(writer: _Writer, stage: Stage) -> list[str]:
    entries: list[str] = []
    for ground in stage.grounds:
        flags = _flags(writer, ground)
        entries.append(f"        {ground_comment(writer.program, ground)}")
        entries += writer.notes.beside(lines(tuple_of(flags), 8, after=","))
    return [
        f"def stage_{stage.effect}(s, variant):",
        f'    """For each ground of `{stage.effect}`, whether each limb applies."""',
        "    s.variant = variant",
        *writer.loads(),
        *_tuple(entries),
    ]


def _subjects(program: Program, symbols: Symbols, constants: Constants, subjects: Subjects) -> list[list[str]]:
    """The list of what is decided one by one, and what is looked at of one."""
    listed, one = _Writer(program, symbols, constants), _Writer(program, symbols, constants)
    source = lines(listed.expression(subjects.source), 4, "return ")
    entries: list[str] = []
    for ground in subjects.grounds:
        entries.append(f"        {ground_comment(program, ground)}")
        entries += one.notes.beside(lines(tuple_of(_flags(one, ground)), 8, after=","))
    head = ["def subject_flags(s):", '    """For each ground about one subject, whether each limb applies."""']
    return [
        ["def subjects(s):", '    """The records that are decided on one by one."""', *listed.loads(), *source],
        [*head, *one.loads(), *_tuple(entries)],
    ]


def _flags(writer: _Writer, ground: Ground) -> tuple[Code, ...]:
    if ground.missing_required:
        return (writer.only_for(ground.only, _missing(writer, ground)),)
    if ground.event is not None:
        name = writer.symbols.slots[(Origin.EVENT, ground.event.key)]
        return (writer.only_for(ground.only, leaf(f"s.{name.vector}[{name.place}]")),)
    return tuple(_limb(writer, ground, limb) for limb in ground.limbs)


def _limb(writer: _Writer, ground: Ground, limb: Limb) -> Code:
    only = limb.only if ground.only is None else ground.only if limb.only is None else ground.only & limb.only
    return writer.only_for(only, writer.condition(limb.fails))


def _missing(writer: _Writer, ground: Ground) -> Code:
    tests = tuple(_absence(writer, entry) for entry in writer.program.inputs if entry.required is ground.effect)
    if len(tests) == 1:
        return tests[0]
    return call("op.or_", *tests) if tests else leaf("False")


def _absence(writer: _Writer, entry: Input) -> Code:
    if has_own_fields(entry):
        absent = writer.expression(left_out(entry))
    else:
        absent = call("op.is_absent", writer.slot(Ref(origin=Origin.INPUT, name=entry.name, static=entry.static)))
    return absent if entry.only is None else call("op.and_", writer.among(entry.only), absent)


def _results(writer: _Writer) -> list[str]:
    entries: list[str] = []
    subjects = writer.program.subjects
    for result in writer.program.results:
        made = writer.expression(result.value)
        if result.of_subject and subjects is not None and subjects.only is not None:
            made = Conditional(made, leaf("s.subject"), leaf("None"))
        entries += writer.notes.beside(lines(made, 8, after=","))
    return ["def results(s):", '    """The fields of the register record."""', *writer.loads(), *_tuple(entries)]


def _of_state(program: Program, symbols: Symbols, constants: Constants, values: list[Kernel]) -> list[str]:
    """One function of the state for each value."""

    def resolve(ref: Ref) -> Code:
        match ref.origin:
            case Origin.DEFINITION:
                return call(symbols.definitions[ref.name], leaf("s"))
            case Origin.VARIANT:
                return call("op.among", leaf("s.variant"), tuple_of((number(symbols.variants[ref.name]),)))
            case Origin.SUBJECT:
                return leaf("s.subject")
            case _:
                slot = symbols.slot(ref)
                return leaf(f"s.{slot.vector}[{slot.place}]")

    ctx = Careful(symbols, constants, Notes(), resolve, leaf("s.k"))
    written: list[str] = []
    for value in values:
        written += lines(careful(ctx, value), 4, "lambda s: ", ",")
    return written
