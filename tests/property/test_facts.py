"""The facts of a ground are all that it rests on: nothing else changes it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdsl.core.program import Ground, Limb, Parameter, Program
from regdsl.core.walk import nodes
from regdsl.decide.engine import Engine
from regdsl.decide.run import variant_of
from regdsl.feel.kernel import Origin, Ref
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown
from regdsl.testing.strategies import applications
from tests.property.regulations import NAMES, subject
from tests.support.depth import at_depth

COUNT = at_depth(10, 150)
ELSE = Unknown(frozenset({"something else"}))
ONE_BY_ONE = [name for name in NAMES if subject(name).regulation.program.subjects is not None]


def engines(name: str) -> Iterator[Engine]:
    """The engines that decide: of several results that of each."""
    known = subject(name).regulation.engine
    yield from (one for _, one in known.links if one is not None) if known.links else [known]


def state(engine: Engine, application: dict[str, Any]) -> State:
    read = engine.read(application)
    assert not isinstance(read, tuple)
    decision = engine.decide(read, date(2026, 3, 12))
    made = State(decision.application.facts.values, decision.environment, engine.days)
    made.variant = variant_of(engine.program, engine.module, made)
    return made


def limbs(grounds: tuple[Ground, ...]) -> Iterator[tuple[int, int, Limb]]:
    """The limbs that are conditions, with the places of their flags."""
    for place, ground in enumerate(grounds):
        if ground.event is None and not ground.missing_required:
            yield from ((place, part, limb) for part, limb in enumerate(ground.limbs))


def called(program: Program, parameter: Parameter) -> frozenset[str]:
    """What expressions call a parameter: by its name, or a lookup in it."""
    found = {parameter.name}
    for lookup in program.lookups:
        refs = (node for node in nodes((lookup.value,)) if isinstance(node, Ref))
        if any(ref.origin is Origin.PARAMETER and ref.name == parameter.name for ref in refs):
            found.add(lookup.name)
    return frozenset(found)


def otherwise(program: Program, limb: Limb, here: State, there: State) -> State:
    """The same variant and events, everything else that a limb does not read as it is elsewhere: data as they are in
    another application, figures and what the engine fills unknown."""
    reads = frozenset(limb.reads)
    values = zip(program.inputs, here.f, there.f, strict=True)
    names = [called(program, one) for one in program.parameters] + [frozenset((one.name,)) for one in program.engine]
    around = [own if one & reads else ELSE for one, own in zip(names, here.g, strict=False)]
    made = State(
        tuple(own if slot.name in reads else other for slot, own, other in values),
        (*around, *here.g[len(names) :]),
        here.k,
        here.variant,
    )
    made.subject = here.subject
    return made


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=COUNT)
@given(data=st.data())
def test_what_a_ground_does_not_read_never_changes_it(name: str, data: st.DataObject) -> None:
    drawn = applications(subject(name).regulation.program, subject(name).near)
    first, second = data.draw(drawn), data.draw(drawn)
    for engine in engines(name):
        here, there = state(engine, first), state(engine, second)
        for stage in engine.program.stages:
            flags = engine.module.stages[stage.effect] if stage.grounds else None
            for place, part, limb in limbs(stage.grounds) if flags is not None else ():
                changed = otherwise(engine.program, limb, here, there)
                if (changed.f, changed.g) != (here.f, here.g):
                    before, after = flags(here, here.variant), flags(changed, here.variant)
                    assert after[place][part] == before[place][part], (stage.grounds[place].id, limb.id)


@pytest.mark.parametrize("name", ONE_BY_ONE)
@settings(max_examples=COUNT)
@given(data=st.data())
def test_what_a_ground_about_a_subject_does_not_read_never_changes_it(name: str, data: st.DataObject) -> None:
    """What is computed for the subject is told by its own fields, and by what these are computed from."""
    drawn = applications(subject(name).regulation.program, subject(name).near)
    first, second = data.draw(drawn), data.draw(drawn)
    for engine in engines(name):
        here, there = state(engine, first), state(engine, second)
        subjects = engine.program.subjects
        records = engine.module.subjects(here) if subjects is not None else ()
        for record in records if isinstance(records, tuple) else ():
            here.subject = record
            before = engine.module.subject_flags(here)
            for place, part, limb in limbs(subjects.grounds):
                after = engine.module.subject_flags(otherwise(engine.program, limb, here, there))
                assert after[place][part] == before[place][part], (subjects.grounds[place].id, limb.id)
