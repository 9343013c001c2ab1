"""What the functions of the fast path are written with: definitions, flags, the variant, the values they read."""

from msgspec import Struct

from regdsl.compile.code import Code, Leaf, Strength, group, leaf, lines
from regdsl.compile.constants import Constants
from regdsl.compile.descriptions import definition_comments
from regdsl.compile.fast_context import Fast, is_variant
from regdsl.compile.fast_expressions import condition, fast, pair
from regdsl.compile.fast_lists import total_of_ratios
from regdsl.compile.fields_read import FieldsRead
from regdsl.compile.left_out import by_variants, is_unknown
from regdsl.compile.literals import text_literal
from regdsl.compile.products import Pair, Product
from regdsl.compile.scales import is_ratio
from regdsl.compile.symbols import Symbols
from regdsl.compile.walk import Reads
from regdsl.core.left_out import has_own_fields, left_out
from regdsl.core.program import Definition, Ground, Input, Limb, Program, Stage
from regdsl.feel.kernel import Kernel, Origin, Ref

__all__ = ["FastWriter", "fast_writer", "kernels_of", "live_grounds"]


class FastWriter(Struct, frozen=True):
    """One function while it is written."""

    program: Program
    reads: Reads
    ctx: Fast

    def define(self, kernels: list[Kernel]) -> list[str]:
        """Compute what the expressions need and no earlier stage has needed."""
        written: list[str] = []
        by_name = {definition.name: definition for definition in self.program.definitions}
        for name in self.reads.definitions(kernels):
            if name not in self.ctx.computed:
                written += self._definition(by_name[name])
        return written

    def _definition(self, definition: Definition) -> list[str]:
        """A definition that reads data of some variants is computed in those only."""
        ctx, name = self.ctx, self.ctx.symbols.definitions[definition.name]
        only = self.reads.only(definition.name)
        margin = 4 if only is None else 8
        ratio = pair(ctx, definition.value) if is_ratio(definition.value) else None
        total = total_of_ratios(fast, pair, ctx, definition.value) if ratio is None else None
        if total is not None:
            above, below = (ctx.symbols.local(f"{definition.name} {half}") for half in ("num", "den"))
            statements = ctx.notes.beside(lines(total, margin, f"{above}, {below} = "))
            ctx.computed[definition.name] = Pair(Product(1, (leaf(above),)), Product(1, (leaf(below),)))
        elif ratio is None:
            statements = ctx.notes.beside(lines(fast(ctx, definition.value), margin, f"{name} = "))
            ctx.computed[definition.name] = leaf(name)
        else:
            num, top = self._half(f"{definition.name} num", ratio.num, margin)
            den, bottom = self._half(f"{definition.name} den", ratio.den, margin)
            statements = [*top, *bottom]
            ctx.computed[definition.name] = Pair(num, den)
        head = [f"    {line}" for line in definition_comments(self.program, definition)]
        if only is not None:
            head += lines(is_variant(tuple(sorted(only))), 4, "if ", ":")
        return [*head, *(statements or [f"{' ' * margin}pass"])]

    def _half(self, name: str, product: Product, margin: int) -> tuple[Product, list[str]]:
        """The numerator or denominator of a ratio as a local variable, unless it is a constant."""
        if not product.factors:
            return product, []
        own = self.ctx.symbols.local(name)
        statement = lines(product.code(self.ctx.notes), margin, f"{own} = ")
        return Product(1, (leaf(own),)), self.ctx.notes.beside(statement)

    def flag(self, ground: Ground, limb: Limb) -> Code:
        """Whether a limb applies."""
        only = _both(ground.only, limb.only)
        made = condition(self.ctx, limb.fails)
        if only is None or only >= frozenset(variant.id for variant in self.program.variants):
            return made
        return group("and", (is_variant(tuple(sorted(only))), made), Strength.AND)

    def absent_data(self, ground: Ground) -> Code | None:
        """Whether data are absent that the ground's effect requires; None where it requires none."""
        tests = [self._absence(entry) for entry in self.program.inputs if entry.required is ground.effect]
        if not tests:
            return None
        missing = group("or", tuple(tests), Strength.OR)
        if ground.only is None:
            return missing
        return group("and", (is_variant(tuple(sorted(ground.only))), missing), Strength.AND)

    def _absence(self, entry: Input) -> Code:
        absent: Code
        if has_own_fields(entry):
            absent = condition(self.ctx, left_out(entry))
        else:
            name = self.ctx.resolve(Ref(origin=Origin.INPUT, name=entry.name, static=entry.static))
            absent = Leaf(f"{name.flat} is None", Strength.COMPARISON)
        if entry.only is None:
            return absent
        return group("and", (is_variant(tuple(sorted(entry.only))), absent), Strength.AND)

    def variant(self) -> list[str]:
        """Find the variant; nothing where there is only one."""
        variants = self.program.variants
        if len(variants) <= 1 and all(entry.condition is None for entry in variants):
            return [f"    variant = {text_literal(entry.id)}" for entry in variants if entry.id]
        written = self.define([entry.condition for entry in variants if entry.condition is not None])
        for place, entry in enumerate(variants):
            if entry.condition is None:
                written.append("    else:")
            else:
                test = lines(condition(self.ctx, entry.condition), 4, "elif " if place else "if ", ":")
                written += self.ctx.notes.beside(test)
            written.append(f"        variant = {text_literal(entry.id)}")
        if variants[-1].condition is not None:
            written += ["    else:", "        raise NotComplete"]
        return [*written, *self._left_out()]

    def _left_out(self) -> list[str]:
        """Leave it to the careful path where something is not given that the variant asks for."""
        written: list[str] = []
        for only, entries in by_variants(self.program.inputs):
            names = (self.ctx.resolve(Ref(origin=Origin.INPUT, name=one.name, static=one.static)) for one in entries)
            missing = group("or", tuple(is_unknown(name) for name in names), Strength.OR)
            asked = group("and", (is_variant(only), missing), Strength.AND)
            written += [*lines(asked, 4, "if ", ":"), "        raise NotComplete"]
        return written

    def loads(self, vectors: str = "fg") -> list[str]:
        """Take the values that the function reads out of their tuples."""
        sizes = {"f": len(self.program.inputs), "g": self._environment_size()}
        written: list[str] = []
        for vector, size in ((vector, sizes[vector]) for vector in vectors):
            slots = sorted((slot for slot in self.ctx.used if slot.vector == vector), key=lambda slot: slot.place)
            if 2 * len(slots) > size > 1:
                every = {slot.place: slot.identifier for slot in slots}
                written += _unpacked([every.get(place, "_") for place in range(size)], vector)
            else:
                written += [f"    {slot.identifier} = {vector}[{slot.place}]" for slot in slots]
        return written

    def _environment_size(self) -> int:
        return len(self.program.parameters) + len(self.program.engine) + len(self.program.events)


def _unpacked(names: list[str], vector: str) -> list[str]:
    one = f"    {', '.join(names)} = {vector}"
    if len(one) <= 100:
        return [one]
    return ["    (", *(f"        {name}," for name in names), f"    ) = {vector}"]


def _both(first: frozenset[str] | None, second: frozenset[str] | None) -> frozenset[str] | None:
    return second if first is None else first if second is None else first & second


def fast_writer(
    program: Program, symbols: Symbols, constants: Constants, reads: Reads, fields: FieldsRead
) -> FastWriter:
    """Begin a function."""
    return FastWriter(program, reads, Fast(symbols, constants, read=fields))


def live_grounds(program: Program, stage: Stage) -> list[Ground]:
    """The grounds that can be true on the fast path, where no event is in effect."""
    required = {entry.required for entry in program.inputs}
    return [
        ground
        for ground in stage.grounds
        if (ground.effect in required if ground.missing_required else ground.event is None and bool(ground.limbs))
    ]


def kernels_of(grounds: list[Ground]) -> list[Kernel]:
    """The conditions of the grounds' limbs."""
    return [limb.fails for ground in grounds if not ground.missing_required for limb in ground.limbs]
