"""Generated code against the definitions of the operators, and its two paths against one another."""

from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from regdsl.compile import build, to_python
from regdsl.core.program import Program
from regdsl.decide.flags import flags_by_bits
from regdsl.feel.kernel import Origin
from regdsl.runtime import Module, NotComplete, State, Unknown
from regdsl.runtime.effects import STAGES, Effect
from tests.compile.driving import decide
from tests.compile.hand import NoCalendar
from tests.compile.oracle import Environment, meant, worth
from tests.compile.random_programs import INPUTS, LIMIT, RATES, TARIFF, data, programs
from tests.runtime.partial import agrees

# making a failing program smaller takes minutes; the program that failed says enough
quickly = settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))

K = NoCalendar()
NEEDED = next(place for place, slot in enumerate(INPUTS) if slot.required)
LIMITS = st.integers(-5000, 5000)


def _environment(program: Program, f: tuple[Any, ...], g: tuple[Any, ...]) -> Environment:
    env: dict[tuple[Origin, str], Any] = {(Origin.PARAMETER, LIMIT.name): meant(g[0], LIMIT.static)}
    env[(Origin.PARAMETER, TARIFF.name)] = {code: meant(rate, TARIFF.static) for code, rate in RATES.items()}
    for slot, value in zip(INPUTS, f, strict=True):
        env[(Origin.INPUT, slot.name)] = None if value is None else meant(value, slot.static)
    for made in program.definitions:
        env[(Origin.DEFINITION, made.name)] = worth(made.value, env)
    return env


@quickly
@given(programs(), st.lists(st.tuples(data(), LIMITS), min_size=1, max_size=4))
def test_the_careful_path_computes_what_the_operators_mean(program: Program, rows: list[tuple[Any, int]]) -> None:
    module = build(to_python(program))
    for f, limit in rows:
        g = (limit, RATES)
        env, state = _environment(program, f, g), State(f, g, K, 0)
        for made in program.definitions:
            value = module.definitions[made.name](state)
            assert meant(value, made.value.static) == env[(Origin.DEFINITION, made.name)]
        passed = f[NEEDED] is not None  # past its stage a required value counts as present
        for place, stage in enumerate(program.stages):
            if place > STAGES.index(Effect.RETURN) and not passed:
                break
            flags = module.stages[stage.effect](state, 0)
            for ground, limbs in zip(stage.grounds, flags, strict=True):
                if ground.missing_required or (ground.only and "первый" not in ground.only):
                    continue
                for limb, flag in zip(ground.limbs, limbs, strict=True):
                    expected = worth(limb.fails, env)
                    assert flag == (Unknown() if expected is None else expected)
        for result, value in zip(program.results, module.results(state) if passed else (), strict=passed):
            assert meant(value, result.value.static) == worth(result.value, env)


@quickly
@given(programs(), st.lists(st.tuples(data(), LIMITS), min_size=1, max_size=4))
def test_the_fast_path_decides_like_the_careful_one(program: Program, rows: list[tuple[Any, int]]) -> None:
    module = build(to_python(program))
    for f, limit in rows:
        _compare(program, module, f, (limit, RATES))


def _compare(program: Program, module: Module, f: tuple[Any, ...], g: tuple[Any, ...]) -> None:
    careful = decide(program, module, State(f, g, K))
    unsure = careful.outcome == "needs_data" or any(isinstance(x, Unknown) for limbs in careful.flags for x in limbs)
    try:
        outcome, variant, reached, found, results = module.verdict(f, g, K)
    except NotComplete:
        assert unsure
    else:
        assert (outcome, variant, results) == (careful.outcome, careful.variant, careful.results)
        if outcome == "granted":
            assert (reached, found) == (len(program.stages), ())
        else:
            assert reached == careful.stage
            assert flags_by_bits(program.stages[reached].grounds, found) == careful.flags
    try:
        brief = module.outcome(f, g, K)
    except NotComplete:
        assert unsure
    else:
        assert careful.variant is not None
        assert brief == (careful.outcome, program.variants[careful.variant].id, careful.grounds)


@quickly
@given(programs(), data(), LIMITS, st.data())
def test_more_data_never_contradict(program: Program, f: tuple[Any, ...], limit: int, draw: st.DataObject) -> None:
    module = build(to_python(program))
    hidden = draw.draw(st.sets(st.integers(0, len(f) - 1), min_size=1))
    names = frozenset(INPUTS[place].name for place in hidden)
    less = tuple(Unknown(frozenset({INPUTS[i].name})) if i in hidden else value for i, value in enumerate(f))
    partly, wholly = State(less, (limit, RATES), K), State(f, (limit, RATES), K)
    for before, after in zip(module.conditions(partly), module.conditions(wholly), strict=True):
        assert agrees(before, after)
    for stage in program.stages:
        for variant in (0, 1, 2):
            # the flags of a definition must not be remembered from another variant
            s, t = State(less, (limit, RATES), K), State(f, (limit, RATES), K)
            some = module.stages[stage.effect](s, variant)
            full = module.stages[stage.effect](t, variant)
            for before_limbs, after_limbs in zip(some, full, strict=True):
                for before, after in zip(before_limbs, after_limbs, strict=True):
                    assert agrees(before, after) or isinstance(after, Unknown)
                    if isinstance(before, Unknown):
                        assert before.missing <= names
    first, second = decide(program, module, partly), decide(program, module, wholly)
    if first.outcome != "needs_data" and second.outcome != "needs_data":
        assert (first.outcome, first.grounds) == (second.outcome, second.grounds)


@quickly
@given(programs())
def test_the_same_program_gives_the_same_text(program: Program) -> None:
    source = to_python(program)
    assert source == to_python(program)
    compile(source, "generated", "exec")
