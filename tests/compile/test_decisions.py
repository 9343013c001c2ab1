"""What the two paths say on chosen cases."""

import linecache
import traceback
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from regdsl.compile import build, compile_program, holes, to_python
from regdsl.feel.kernel import Choose, Op, Origin
from regdsl.feel.types import ALWAYS, Boolean, Date, Days, Static, number
from regdsl.runtime import Module, NotComplete, State, Unknown
from regdsl.runtime.effects import Effect
from tests.compile.driving import decide
from tests.compile.hand import NoCalendar, apply, const, definition, entry, ground, no, num, program, ref, result
from tests.compile.hand import variant as make_variant
from tests.compile.small_program import small_program
from tests.compile.test_reading_applications import VALUES

ON = date(2026, 6, 1)
G = (1_500_000, ON, False)
K = NoCalendar()


@pytest.fixture(scope="module")
def module() -> Module:
    return compile_program(small_program())


def changed(place: int, value: object) -> tuple[Any, ...]:
    return (*VALUES[:place], value, *VALUES[place + 1 :])


def test_granted(module: Module) -> None:
    assert module.outcome(VALUES, G, K) == ("granted", "обычный", ())
    assert module.verdict(VALUES, G, K) == ("granted", 0, 7, (), (date(2036, 6, 1), 1_000_017))


def test_all_true_grounds_and_every_limb(module: Module) -> None:
    f = (*changed(4, 9)[:9], True, "нет")
    assert module.outcome(f, G, K) == ("refused", "обычный", ("ч10п1", "ч10п5"))
    flags = ((True, False), (False,), (False,), (False,), (True,))
    assert module.verdict(f, G, K) == ("refused", 0, 6, 0b100001, None)
    assert module.stages["refuse"](State(f, G, K), 0) == flags


def test_an_earlier_stage_decides_alone(module: Module) -> None:
    f = (*changed(4, None)[:9], True, "да")
    assert module.outcome(f, G, K) == ("returned", "с описанием", ("ч6",))
    assert module.verdict(f, G, K) == ("returned", 1, 3, 1, None)


@pytest.mark.parametrize(("cents", "refused"), [(6_750_000, False), (6_750_001, True)])
def test_a_ratio_is_compared_exactly(module: Module, cents: int, refused: bool) -> None:
    f = changed(0, cents)  # 67500.00 for three is one and a half of 15000.00
    assert (module.outcome(f, G, K).outcome == "refused") is refused
    assert module.stages["refuse"](State(f, G, K), 0)[1] == (refused,)


@pytest.mark.parametrize(("birth", "fine"), [(date(2008, 6, 1), True), (date(2008, 6, 2), False)])
def test_age_on_its_boundary(module: Module, birth: date, fine: bool) -> None:
    f = changed(6, birth)
    assert (module.outcome(f, G, K).grounds == ()) is fine
    assert module.stages["refuse"](State(f, G, K), 0)[2] == (not fine,)


def test_a_ground_for_other_variants_is_false_and_unknown_with_the_variant(module: Module) -> None:
    f = (*changed(7, "99")[:10], "да")
    assert module.outcome(f, G, K) == ("granted", "с описанием", ())
    assert module.stages["refuse"](State(f, G, K), 1)[3] == (False,)
    unknown = Unknown(frozenset({"поселение"}))
    assert module.stages["refuse"](State(VALUES, G, K), unknown)[3] == (unknown,)
    assert module.conditions(State((*VALUES[:10], unknown), G, K)) == (unknown, True)


def test_events_are_read_by_the_careful_path(module: Module) -> None:
    assert module.stages["suspend"](State(VALUES, G, K), 0) == ((False,),)
    assert module.stages["suspend"](State(VALUES, (*G[:2], True), K), 0) == ((True,),)


def test_what_is_missing_is_named(module: Module) -> None:
    f = changed(5, Unknown(frozenset({"предел этажей"})))
    flags = module.stages["refuse"](State(f, G, K), 0)
    assert flags[0] == (Unknown(frozenset({"предел этажей"})), False)
    assert module.stages["return"](State(changed(4, Unknown(frozenset({"этажей"}))), G, K), 0) == (
        (Unknown(frozenset({"этажей"})),),
    )


def test_definitions_and_holes(module: Module) -> None:
    state = State(VALUES, G, K)
    assert module.definitions["доход на человека"](state) == Fraction(3_000_050, 300)
    assert len(holes(small_program())) == len(module.holes) == 3
    assert [hole(state) for hole in module.holes] == [2, 3, 350]


def test_a_definition_is_computed_once_a_state(module: Module) -> None:
    state = State(VALUES, G, K)
    first = module.definitions["доход на человека"](state)
    assert module.definitions["доход на человека"](state) is first


def test_where_the_calendar_ends_the_fast_path_gives_up() -> None:
    later = apply(Op.ADD_WORKING_DAYS, ref("день", Date()), const(3), kind=Date())
    inputs = (entry("день", Date()),)
    in_ground = program(inputs, (ground("о", apply(Op.LT, later, const(ON))),))
    in_result = program(inputs, results=(result("срок", later),))
    in_definition = program(
        inputs,
        (ground("о", apply(Op.LT, ref("срок", Date(), Origin.DEFINITION), const(ON))),),
        definitions=(definition("срок", later),),
    )
    for made in (in_ground, in_result, in_definition):
        module = build(to_python(made))
        for function in (module.outcome, module.verdict):
            with pytest.raises(NotComplete):
                function((ON,), (), K)
        with pytest.raises(NotComplete):
            module.judge({"день": ON}, (), K)
        found = decide(made, module, State((ON,), (), K))
        assert found.outcome == "needs_data"

    class Published(NoCalendar):
        def add_working_days(self, day: object, amount: int, /) -> object:
            assert isinstance(day, date)
            return day + timedelta(days=amount)

    assert build(to_python(in_ground)).outcome((ON,), (), Published()).outcome == "granted"
    assert build(to_python(in_result)).verdict((ON,), (), Published())[4] == (ON + timedelta(days=3),)


def test_data_of_another_variant_may_be_absent() -> None:
    first = frozenset({"а"})
    share = definition("доля", apply(Op.DIV, const(10), ref("х", num(0, 1, 9)), kind=num(None)))
    test = apply(Op.LT, ref("доля", num(None), Origin.DEFINITION), apply(Op.TO_RATIO, const(2), kind=num(None)))
    made = program(
        (entry("х", num(0, 1, 9), only=first), entry("да", Boolean())),
        (ground("о", test, only=first), ground("п", ref("да", Boolean()))),
        definitions=(share,),
        variants=(make_variant("а", ref("да", Boolean())), make_variant("б")),
    )
    module = build(to_python(made))
    assert module.outcome((None, False), (), K) == ("granted", "б", ())
    assert module.verdict((None, False), (), K)[0] == "granted"
    assert module.outcome((6, True), (), K) == ("refused", "а", ("о", "п"))
    assert module.outcome((5, True), (), K) == ("refused", "а", ("п",))


def test_required_data_of_one_variant() -> None:
    made = program(
        (entry("х", num(), required=Effect.RETURN, only=frozenset({"а"})), entry("да", Boolean())),
        (ground("нет", effect=Effect.RETURN, missing=True),),
        variants=(make_variant("а", ref("да", Boolean())), make_variant("б")),
    )
    module = build(to_python(made))
    assert module.outcome((None, True), (), K) == ("returned", "а", ("нет",))
    assert module.outcome((None, False), (), K) == ("granted", "б", ())
    unknown = Unknown(frozenset({"х"}))
    state = State((unknown, False), (), K)
    assert module.stages["return"](state, 1) == ((False,),)
    assert module.stages["return"](state, 0) == ((unknown,),)


def test_whether_a_variant_applies_may_be_asked() -> None:
    test = ref("а", Boolean(), Origin.VARIANT)
    made = program(
        (entry("да", Boolean()),),
        (ground("о", test),),
        variants=(make_variant("а", ref("да", Boolean())), make_variant("б")),
        results=(result("р", test),),
    )
    module = build(to_python(made))
    assert module.outcome((True,), (), K) == ("refused", "а", ("о",))
    assert module.verdict((False,), (), K) == ("granted", 1, 7, (), (False,))
    state = State((True,), (), K)
    assert module.stages["refuse"](state, 0) == ((True,),)
    assert module.results(state) == (True,)
    unknown = Unknown(frozenset({"да"}))
    assert module.stages["refuse"](State((unknown,), (), K), unknown) == ((unknown,),)
    assert module.results(State((True,), (), K, 1)) == (False,)


def test_a_condition_that_is_absent_after_all_decides_nothing() -> None:
    value = ref("х", num(), absent=ALWAYS)
    test = apply(Op.LT, value, const(5), absent=ALWAYS)
    module = build(to_python(program((entry("х", num(), nullable=True),), (ground("о", test),))))
    assert module.outcome((4,), (), K).outcome == "refused"
    with pytest.raises(NotComplete):
        module.outcome((None,), (), K)
    assert module.stages["refuse"](State((None,), (), K), 0) == ((Unknown(),),)


def test_grounds_are_told_apart_however_many() -> None:
    names = [f"о{place}" for place in range(12)]
    inputs = tuple(entry(f"да {place}", Boolean()) for place in range(12))
    made = program(inputs, tuple(ground(id_, ref(one.name, Boolean())) for id_, one in zip(names, inputs, strict=True)))
    module = build(to_python(made))
    for bits in range(0, 1 << 12, 37):
        f = tuple(bool(bits >> place & 1) for place in range(12))
        assert module.outcome(f, (), K).grounds == tuple(id_ for id_, flag in zip(names, f, strict=True) if flag)


def test_no_variant_applies() -> None:
    made = program((entry("да", Boolean()),), variants=(make_variant("а", ref("да", Boolean())),))
    module = build(to_python(made))
    assert module.outcome((True,), (), K) == ("granted", "а", ())
    with pytest.raises(NotComplete):
        module.outcome((False,), (), K)


@pytest.mark.parametrize("depth", [100, 180])
def test_deep_and_wide_expressions(depth: int) -> None:
    x = ref("х", num())
    total: Any = x
    truth: Any = apply(Op.LT, x, const(5))
    inside: Any = x
    for place in range(depth):
        total = apply(Op.ADD if place % 3 else Op.SUB, total, x, kind=num())
        truth = apply(Op.AND, truth, apply(Op.LT, x, const(place + 6)))
    for place in range(90):
        inside = apply(Op.ABS, apply(Op.ADD, inside, const(place), kind=num()), kind=num())
    chosen: Any = x
    for place in range(90):
        test = apply(Op.EQ, x, const(place))
        chosen = Choose(condition=test, then=const(place), otherwise=chosen, static=Static(num()))
    made = program(
        (entry("х", num()),),
        (
            ground("сумма", apply(Op.GT, total, const(0))),
            ground("и", truth),
            ground("модуль", apply(Op.GT, inside, const(0))),
            ground("выбор", apply(Op.GT, chosen, const(0))),
        ),
    )
    module = build(to_python(made))
    flags = module.stages["refuse"](State((2,), (), K), 0)
    assert module.verdict((2,), (), K)[3] == 0b1111
    assert all(limbs == (True,) for limbs in flags)


def test_tracebacks_show_the_line() -> None:
    made = program((entry("х", num()),), (ground("о", apply(Op.LT, ref("х", num()), const(5))),))
    for module in (build(to_python(made)), compile_program(made)):
        linecache.checkcache()
        with pytest.raises(TypeError) as caught:
            module.outcome(("не число",), (), K)
        assert "if kh < 5:" in "".join(traceback.format_exception(caught.value))


def test_guards_stand_left() -> None:
    x, y = ref("х", number(0, 9)), ref("у", number(0, 9))
    ratio = apply(Op.DIV, x, y, kind=num(None))
    test = apply(Op.AND, apply(Op.GT, y, const(0)), apply(Op.LE, ratio, apply(Op.TO_RATIO, const(2), kind=num(None))))
    remainder = apply(Op.AND, no(apply(Op.EQ, y, const(0))), apply(Op.ODD, apply(Op.MODULO, x, y, kind=num())))
    made = program((entry("х", number(0, 9)), entry("у", number(0, 9))), (ground("о", test), ground("п", remainder)))
    module = build(to_python(made))
    for a in range(10):
        for b in range(10):
            expected = ((b > 0 and a <= 2 * b,), (b != 0 and (a % b) % 2 == 1,))
            found = module.verdict((a, b), (), K)
            assert module.stages["refuse"](State((a, b), (), K), 0) == expected
            (first,), (second,) = expected
            assert found[3] == (first | second << 1 if found[0] == "refused" else ())


def test_days_between_inputs_are_counted_once_read() -> None:
    span = apply(Op.DAYS_BETWEEN, ref("потом", Date()), ref("раньше", Date()), kind=Days(0, 9999))
    made = program(
        (entry("раньше", Date()), entry("потом", Date())), (ground("о", apply(Op.GE, span, const(365, Days(0, 9999)))),)
    )
    module = build(to_python(made))
    for count in (364, 365):
        application = {"раньше": ON, "потом": ON + timedelta(days=count)}
        expected = "refused" if count == 365 else "granted"
        found = module.judge(application, (), K)
        assert found is not None
        assert found.outcome == module.outcome((ON, ON + timedelta(days=count)), (), K).outcome == expected
