"""Random programs and complete data for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from regdsl.core.lower.align import align, to_ratio
from regdsl.core.program import Definition, Ground, Input, Program
from regdsl.feel.kernel import Apply, Choose, Collect, Kernel, MakeList, Op, Origin, Quantify, Ref, Select
from regdsl.feel.types import ALWAYS, Boolean, Date, Days, ListOf, Months, Number, Static, Text, number
from regdsl.runtime.effects import Effect
from regdsl.runtime.figures import Figures
from tests.compile.hand import (
    BOOL,
    apply,
    const,
    definition,
    entry,
    ground,
    limb,
    no,
    parameter,
    program,
    ref,
    result,
    variant,
    within,
)

Draw = Callable[[st.SearchStrategy[Any]], Any]

CODES = frozenset({"а", "б", "в"})
WHOLE, MONEY, COUNT = number(-20, 20), number(-50, 50, 2), number(1, 6)
LIST = ListOf(MONEY, 0, 4)
FULL_LIST = ListOf(WHOLE, 1, 4)
RATIO = Number(None, None, None)
FIRST_ONLY = "доля первого"
VARIANTS = ("первый", "второй", "третий")

INPUTS = (
    entry("целое", WHOLE),
    entry("деньги", MONEY),
    entry("людей", COUNT),
    entry("код", Text(CODES)),
    entry("да", Boolean()),
    entry("день", Date(date(2000, 1, 1), date(2030, 12, 31))),
    entry("рождение", Date(date(1990, 1, 1), date(2030, 12, 31))),
    entry("суммы", LIST),
    entry("числа", FULL_LIST),
    entry("может не быть", MONEY, nullable=True),
    entry("нужно", WHOLE, required=Effect.RETURN),
    entry("для первого", COUNT, only=frozenset({"первый"})),
)
LIMIT = parameter("предел", number(-50, 50, 2))
TARIFF = parameter("тариф", number(-9, 9, 1))
RATES = Figures("тариф", {"а": 15, "б": -90, "в": 0})
"""What the tariff is worth by the code; its scale is one digit."""


def value_of(slot: Input) -> st.SearchStrategy[Any]:
    """Lowered values of an input."""
    found = _value(slot.static.type)
    return st.none() | found if slot.nullable or slot.required else found


def _value(kind: object) -> st.SearchStrategy[Any]:
    match kind:
        case Number(low=Fraction() as low, high=Fraction() as high, scale=int() as scale):
            return st.integers(int(low * 10**scale), int(high * 10**scale))
        case Text(codes=codes):
            return st.sampled_from(sorted(codes or ()))
        case Boolean():
            return st.booleans()
        case Date(low=low, high=high):
            return st.dates(low, high)
        case ListOf(element=element, min_items=least, max_items=most):
            return st.lists(_value(element), min_size=least, max_size=most).map(tuple)
    raise NotImplementedError(kind)


@dataclass
class Maker:
    """Draws expressions that may use the inputs, the parameter and what is defined so far."""

    draw: Draw
    definitions: list[Definition]
    stage: int = 0
    first_variant: bool = False
    local: Kernel | None = None
    locals_made: int = 0

    def pick(self, *makers: Callable[[int], Kernel], depth: int) -> Kernel:
        return self.draw(st.sampled_from(makers))(depth - 1)  # type: ignore[no-any-return]

    def inp(self, name: str) -> Ref:
        slot = next(one for one in INPUTS if one.name == name)
        return Ref(origin=Origin.INPUT, name=name, static=slot.static)

    # truth values

    def truth(self, depth: int) -> Kernel:
        if depth <= 0:
            return self.pick(
                lambda _: self.inp("да"),
                lambda _: apply(Op.IN_SET, self.inp("код"), const(frozenset({"а", "в"}))),
                lambda _: apply(Op.IS_ABSENT, self.inp("может не быть")),
                lambda _: const(self.draw(st.booleans())),
                depth=depth,
            )
        return self.pick(
            self._connective,
            self._connective,
            lambda d: no(self.truth(d)),
            self._comparison,
            self._comparison,
            self._range,
            self._guarded,
            self._quantified,
            lambda d: self._two(Op.EQ, self.text(d), self.text(d)),
            lambda d: self._two(
                self.draw(st.sampled_from([Op.CONTAINS, Op.STARTS_WITH, Op.ENDS_WITH])), self.text(d), self.text(d)
            ),
            lambda d: self._two(self.draw(st.sampled_from([Op.LT, Op.GE, Op.EQ])), self.day(d), self.day(d)),
            lambda d: apply(self.draw(st.sampled_from([Op.ODD, Op.EVEN])), self.whole(d)),
            lambda d: apply(Op.EQ, self.inp("может не быть"), *self._as_money(d)),
            lambda d: self._choose(self.truth(d), self.truth(d), self.truth(d)),
            lambda d: apply(Op.LIST_CONTAINS, self.inp("числа"), self.whole(d)),
            self._days,
            depth=depth,
        )

    def _connective(self, depth: int) -> Kernel:
        op = self.draw(st.sampled_from([Op.AND, Op.OR]))
        return apply(op, *(self.truth(depth) for _ in range(self.draw(st.integers(2, 3)))))

    def _two(self, op: Op, left: Kernel, right: Kernel) -> Kernel:
        return apply(op, left, right)

    def _comparison(self, depth: int) -> Kernel:
        op = self.draw(st.sampled_from([Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE]))
        return apply(op, *align((self.number(depth), self.number(depth))))

    def _range(self, depth: int) -> Kernel:
        value, low, high = align((self.number(depth), self.number(depth), self.number(depth)))
        return within(value, low, high, (self.draw(st.booleans()), self.draw(st.booleans())))

    def _guarded(self, depth: int) -> Kernel:
        """`x != null and x < n`, or its opposite by a disjunction."""
        slot = self.inp("может не быть")
        there = Ref(origin=slot.origin, name=slot.name, static=slot.static.present())
        test = apply(Op.LT, *align((there, self.number(depth))))
        absent = apply(Op.IS_ABSENT, slot)
        return apply(Op.AND, no(absent), test) if self.draw(st.booleans()) else apply(Op.OR, absent, test)

    def _quantified(self, depth: int) -> Kernel:
        source, name, inner = self._bound(depth)
        condition = inner.truth(depth)
        universal = self.draw(st.booleans())
        return Quantify(universal=universal, local=name, source=source, condition=condition, static=BOOL)

    def _bound(self, depth: int) -> tuple[Kernel, str, "Maker"]:
        source = self.list(depth)
        kind = source.static.type
        assert isinstance(kind, ListOf)
        self.locals_made += 1
        name = f"элемент {self.locals_made}"
        local = Ref(origin=Origin.LOCAL, name=name, static=Static(kind.element))
        return (
            source,
            name,
            Maker(self.draw, self.definitions, self.stage, self.first_variant, local, self.locals_made + 10),
        )

    def _days(self, depth: int) -> Kernel:
        between = apply(Op.DAYS_BETWEEN, self.day(depth), self.day(depth), kind=Days(-50000, 50000))
        return apply(Op.LE, between, const(self.draw(st.integers(-4000, 4000)), Days(-4000, 4000)))

    def _choose(self, condition: Kernel, then: Kernel, otherwise: Kernel) -> Kernel:
        yes, other = align((then, otherwise))
        return Choose(condition=condition, then=yes, otherwise=other, static=yes.static)

    # numbers

    def number(self, depth: int) -> Kernel:
        if depth <= 0:
            return self.pick(
                lambda _: self.inp("целое"),
                lambda _: self.inp("деньги"),
                lambda _: self.inp("людей"),
                lambda _: ref("предел", LIMIT.static.type, Origin.PARAMETER),
                lambda _: self._tariff(),
                lambda _: const(self.draw(st.integers(-30, 30)), number(-30, 30)),
                lambda _: const(self.draw(st.integers(-3000, 3000)), number(-30, 30, 2)),
                *([lambda _: self._needed()] if self.stage > 3 else []),
                *([lambda _: self.inp("для первого")] if self.first_variant else []),
                *([lambda _: self.local] if self._number_local() else []),
                *[lambda _, made=made: self._defined(made) for made in self._numbers()],
                depth=depth,
            )
        return self.pick(
            lambda d: self._arithmetic(Op.ADD, d),
            lambda d: self._arithmetic(Op.SUB, d),
            self._product,
            self._quotient,
            self._quotient,
            self._rounded,
            lambda d: self._same(Op.NEG, self.number(d)),
            lambda d: self._same(Op.ABS, self.number(d)),
            lambda d: self._aligned(self.draw(st.sampled_from([Op.LEAST, Op.GREATEST])), d),
            lambda d: self._choose(self.truth(d), self.number(d), self.number(d)),
            lambda d: apply(Op.COUNT, self.list(d), kind=number(0, 10)),
            self._total,
            lambda d: apply(Op.MEAN, self.inp("числа"), kind=RATIO),
            lambda d: apply(self.draw(st.sampled_from([Op.MIN, Op.MAX])), self.inp("числа"), kind=WHOLE),
            lambda d: apply(Op.INDEX, self.inp("числа"), const(self.draw(st.sampled_from([1, -1]))), kind=WHOLE),
            lambda d: apply(Op.AGE, self.day(d), self.day(d), kind=number(-200, 200)),
            lambda d: apply(
                self.draw(st.sampled_from([Op.YEAR, Op.MONTH, Op.DAY, Op.WEEKDAY])), self.day(d), kind=number(1, 9999)
            ),
            lambda d: apply(Op.LENGTH, self.text(d), kind=number(0, 100)),
            depth=depth,
        )

    def _tariff(self) -> Kernel:
        kind = TARIFF.static.type
        key = self.inp("код") if self.draw(st.booleans()) else const(self.draw(st.sampled_from(sorted(CODES))))
        return apply(Op.LOOKUP, ref(TARIFF.name, kind, Origin.PARAMETER), key, kind=kind)

    def _number_local(self) -> bool:
        return self.local is not None and isinstance(self.local.static.type, Number)

    def _needed(self) -> Kernel:
        slot = self.inp("нужно")
        return Ref(origin=slot.origin, name=slot.name, static=slot.static.present())

    def _numbers(self) -> list[Definition]:
        return [
            made
            for made in self.definitions
            if isinstance(made.value.static.type, Number) and (self.first_variant or made.name != FIRST_ONLY)
        ]

    def _defined(self, made: Definition) -> Kernel:
        return Ref(origin=Origin.DEFINITION, name=made.name, static=made.value.static)

    def whole(self, depth: int) -> Kernel:
        value = self.number(depth)
        return value if _scale(value) == 0 else apply(Op.FLOOR, value, const(0), kind=number(-(10**9), 10**9))

    def _as_money(self, depth: int) -> tuple[Kernel]:
        value = apply(Op.ROUND_HALF_UP, self.number(depth), const(2), kind=number(-(10**9), 10**9, 2))
        return (value,)

    def _same(self, op: Op, value: Kernel) -> Kernel:
        return apply(op, value, kind=value.static.type)

    def _arithmetic(self, op: Op, depth: int) -> Kernel:
        return self._aligned(op, depth)

    def _aligned(self, op: Op, depth: int) -> Kernel:
        made = align((self.number(depth), self.number(depth)))
        return apply(op, *made, kind=made[0].static.type)

    def _product(self, depth: int) -> Kernel:
        left, right = self.number(depth), self.number(depth)
        scales = _scale(left), _scale(right)
        if scales[0] is None or scales[1] is None:
            return apply(Op.MUL, to_ratio(left), to_ratio(right), kind=RATIO)
        return apply(Op.MUL, left, right, kind=number(-(10**9), 10**9, scales[0] + scales[1]))

    def _quotient(self, depth: int) -> Kernel:
        return apply(Op.DIV, *align((self.number(depth), self.inp("людей"))), kind=RATIO)

    def _rounded(self, depth: int) -> Kernel:
        modes = [Op.FLOOR, Op.CEILING, Op.ROUND_UP, Op.ROUND_DOWN]
        modes += [Op.ROUND_HALF_UP, Op.ROUND_HALF_DOWN, Op.ROUND_HALF_EVEN]
        digits = self.draw(st.integers(0, 2))
        kind = number(-(10**9), 10**9, digits)
        return apply(self.draw(st.sampled_from(modes)), self.number(depth), const(digits), kind=kind)

    def _total(self, depth: int) -> Kernel:
        items = self.list(depth)
        kind = items.static.type
        assert isinstance(kind, ListOf)
        return apply(Op.SUM, items, kind=kind.element)

    # the rest

    def list(self, depth: int) -> Kernel:
        if depth <= 0:
            return self.pick(lambda _: self.inp("суммы"), lambda _: self.inp("числа"), depth=depth)
        return self.pick(self._selected, self._collected, self._made_list, self._turned, depth=depth)

    def _selected(self, depth: int) -> Kernel:
        source, name, inner = self._bound(depth)
        kind = source.static.type
        assert isinstance(kind, ListOf)
        made = ListOf(kind.element, 0, kind.max_items)
        return Select(local=name, source=source, condition=inner.truth(depth), static=Static(made))

    def _collected(self, depth: int) -> Kernel:
        source, name, inner = self._bound(depth)
        kind, made = source.static.type, inner.number(depth)
        assert isinstance(kind, ListOf)
        static = Static(ListOf(made.static.type, kind.min_items, kind.max_items))
        return Collect(local=name, source=source, result=made, static=static)

    def _made_list(self, depth: int) -> Kernel:
        items = align((self.number(depth), self.number(depth)))
        return MakeList(items=items, static=Static(ListOf(items[0].static.type, 2, 2)))

    def _turned(self, depth: int) -> Kernel:
        items = self.list(depth)
        return apply(self.draw(st.sampled_from([Op.REVERSE, Op.DISTINCT])), items, kind=items.static.type)

    def text(self, depth: int) -> Kernel:
        if depth <= 0:
            return self.pick(lambda _: self.inp("код"), lambda _: const("а"), depth=depth)
        return self.pick(
            lambda d: apply(Op.JOIN_TEXT, self.text(d), self.text(d), kind=Text()),
            lambda d: apply(self.draw(st.sampled_from([Op.UPPER, Op.LOWER])), self.text(d), kind=Text()),
            self.text,
            depth=depth,
        )

    def day(self, depth: int) -> Kernel:
        if depth <= 0:
            return self.pick(
                lambda _: self.inp("день"),
                lambda _: self.inp("рождение"),
                lambda _: const(self.draw(st.dates(date(2000, 1, 1), date(2030, 1, 1)))),
                depth=depth,
            )
        months, days = st.integers(-60, 60), st.integers(-500, 500)
        return self.pick(
            lambda d: apply(Op.ADD_MONTHS, self.day(d), const(self.draw(months), Months(-60, 60)), kind=Date()),
            lambda d: apply(Op.ADD_DAYS, self.day(d), const(self.draw(days), Days(-500, 500)), kind=Date()),
            lambda d: apply(Op.LAST_DAY_OF_MONTH, self.day(d), kind=Date()),
            self.day,
            depth=depth,
        )

    def risky(self, depth: int) -> Kernel:
        """A condition that is absent where the input is: no checker would let it through."""
        slot = self.inp("может не быть")
        made = align((slot, self.number(depth)))
        return apply(Op.LT, *made, absent=ALWAYS)


def _scale(node: Kernel) -> int | None:
    kind = node.static.type
    assert isinstance(kind, Number)
    return kind.scale


@st.composite
def programs(draw: Draw, depth: int = 3) -> Program:
    """A program with every kind of thing in it."""
    definitions: list[Definition] = []
    maker = Maker(draw, definitions)
    for count in range(draw(st.integers(0, 3))):
        made = maker.number(depth) if draw(st.booleans()) else maker.truth(depth)
        if isinstance(made, Apply | Choose):
            definitions.append(definition(f"вычисление {count}", made))
    share = apply(Op.DIV, *align((maker.number(1), maker.inp("для первого"))), kind=RATIO)
    definitions.append(definition(FIRST_ONLY, share))
    conditions = [maker.truth(depth - 1) for _ in range(2)]
    grounds: list[Ground] = [ground("нет данных", effect=Effect.RETURN, missing=True)]
    first = frozenset({"первый"})
    for effect, place in ((Effect.REJECT_INTAKE, 2), (Effect.CORRECT, 4), (Effect.REFUSE, 6)):
        maker.stage = place
        for count in range(draw(st.integers(0, 3))):
            only = draw(st.sampled_from([None, None, first, frozenset(VARIANTS[1:])]))
            maker.first_variant = only == first
            limbs = [limb(maker.truth(depth), str(n)) for n in range(draw(st.integers(1, 2)))]
            if draw(st.integers(0, 9)) == 0:
                limbs.append(limb(maker.risky(depth), "risky"))
            grounds.append(ground(f"{effect} {count}", *limbs, effect=effect, only=only))
    maker.first_variant = False
    results = (result("итог", maker.whole(depth)), result("как есть", maker.inp("может не быть")))
    variants = (variant(VARIANTS[0], conditions[0]), variant(VARIANTS[1], conditions[1]), variant(VARIANTS[2]))
    return program(
        INPUTS,
        tuple(grounds),
        definitions=tuple(definitions),
        variants=variants,
        results=results,
        parameters=(LIMIT, TARIFF),
    )


def data() -> st.SearchStrategy[tuple[Any, ...]]:
    """Complete values of the inputs."""
    return st.tuples(*(value_of(slot) for slot in INPUTS))
