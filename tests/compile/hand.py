"""Small words for building programs by hand."""

from datetime import date
from fractions import Fraction

from regdsl.core.program import (
    Definition,
    EngineSlot,
    EventSlot,
    Ground,
    Input,
    Limb,
    Parameter,
    Program,
    Result,
    Stage,
    Variant,
)
from regdsl.core.texts import Hole
from regdsl.feel.kernel import Apply, Const, InRange, Kernel, Op, Origin, Ref
from regdsl.feel.types import ALWAYS, NEVER, Boolean, Date, Days, Number, Static, Text, Type, number
from regdsl.runtime.effects import STAGES, Effect
from regdsl.runtime.unknown import Unknown

BOOL = Static(Boolean())
UNBOUNDED = number(-(10**18), 10**18)


class NoCalendar:
    """A working calendar of which nothing is published."""

    def add_working_days(self, day: object, amount: int, /) -> object:
        return Unknown(frozenset({"calendar.2026"}))

    def working_days_between(self, start: object, end: object, /) -> object:
        return Unknown(frozenset({"calendar.2026"}))


def num(scale: int | None = 0, low: int | Fraction = -(10**9), high: int | Fraction = 10**9) -> Number:
    return number(low, high, scale)


def ref(name: str, kind: Type, origin: Origin = Origin.INPUT, absent: int = NEVER) -> Ref:
    return Ref(origin=origin, name=name, static=Static(kind, absent))


def const(value: object, kind: Type | None = None) -> Const:
    kinds: dict[type, Type] = {bool: Boolean(), int: UNBOUNDED, str: Text(), date: Date(), frozenset: Text()}
    found = kind or kinds.get(type(value)) or Boolean()
    return Const(value=value, static=Static(found, ALWAYS if value is None else NEVER))  # type: ignore[arg-type]


def apply(op: Op, *operands: Kernel, kind: Type | None = None, absent: int = NEVER) -> Apply:
    return Apply(op=op, operands=operands, static=Static(kind or Boolean(), absent))


def no(kernel: Kernel) -> Apply:
    return apply(Op.NOT, kernel)


def days(later: Kernel, earlier: Kernel) -> Apply:
    return apply(Op.DAYS_BETWEEN, later, earlier, kind=Days(-(10**6), 10**6))


def within(value: Kernel, low: Kernel, high: Kernel, ends: tuple[bool, bool] = (True, True)) -> InRange:
    return InRange(value=value, low=low, high=high, low_included=ends[0], high_included=ends[1], static=BOOL)


def limb(kernel: Kernel, id_: str = "", only: frozenset[str] | None = None, holes: tuple[Kernel, ...] = ()) -> Limb:
    explain = {"ru": tuple(Hole(hole) for hole in holes)} if holes else None
    return Limb(id_, None, kernel, only, explain, (), ())


def ground(
    id_: str,
    *limbs: Limb | Kernel,
    effect: Effect = Effect.REFUSE,
    title: str = "",
    basis: tuple[str, ...] = (),
    only: frozenset[str] | None = None,
    event: EventSlot | None = None,
    missing: bool = False,
) -> Ground:
    made = tuple(one if isinstance(one, Limb) else limb(one) for one in limbs)
    return Ground(id_, effect, {"ru": title or id_}, basis, made, only, None, None, event, missing, None)


def entry(
    name: str,
    kind: Type,
    *,
    nullable: bool = False,
    required: Effect | None = None,
    only: frozenset[str] | None = None,
) -> Input:
    absent = ALWAYS if nullable else STAGES.index(required) if required else NEVER
    return Input(name, {"ru": name}, Static(kind, absent), None, required=required, nullable=nullable, only=only)


def definition(name: str, value: Kernel, reads: tuple[str, ...] = ()) -> Definition:
    return Definition(name, {"ru": name}, value, None, None, reads)


def result(name: str, value: Kernel) -> Result:
    return Result(name, {"ru": name}, value, None)


def variant(id_: str, condition: Kernel | None = None) -> Variant:
    return Variant(id_, {"ru": id_}, condition)


def parameter(name: str, kind: Type) -> Parameter:
    return Parameter(name, {"ru": name}, Static(kind), (), "")


def program(
    inputs: tuple[Input, ...] = (),
    grounds: tuple[Ground, ...] = (),
    *,
    definitions: tuple[Definition, ...] = (),
    variants: tuple[Variant, ...] = (),
    results: tuple[Result, ...] = (),
    parameters: tuple[Parameter, ...] = (),
    engine: tuple[EngineSlot, ...] = (),
    events: tuple[EventSlot, ...] = (),
    title: str = "Проба",
    id_: str = "ru.test",
    version: str = "1",
) -> Program:
    stages = tuple(Stage(effect, False, tuple(g for g in grounds if g.effect is effect)) for effect in STAGES)
    return Program(
        id=id_,
        version=version,
        title={"ru": title},
        language="ru",
        time_zone="Europe/Moscow",
        in_force_from=date(2026, 1, 1),
        in_force_to=None,
        applicants=(),
        channels=(),
        inputs=inputs,
        parameters=parameters,
        engine=engine,
        events=events,
        definitions=definitions,
        variants=variants or (variant(""),),
        stages=stages,
        results=results,
        terms=(),
        silence=None,
        cost=0,
    )
