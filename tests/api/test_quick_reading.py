"""What generated code reads of an application at once, the careful reader reads too, and the other way round."""

import copy
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdsl.decide.application import Application, quick_application
from regdsl.feel.types import ListOf
from tests.property.regulations import subject
from tests.support.depth import at_depth

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**20),
    st.decimals(allow_nan=True, allow_infinity=True, places=2),
    st.decimals(min_value=0, max_value=10, places=4),
    st.floats(),
    st.text(max_size=3),
    st.sampled_from(["", "2026-03-01", "2026-3-1", "20260301", "2026-W10-1", "3.50", "-1", "зарплата", "а" * 10_001]),
    st.sampled_from(
        ["P", "P1Y", "-P1D", "P3D", "P2W", "PT36H", "P1M3D", "P61Y", "P91D", "PT240H1S", "P9999999999D", "p1y"]
    ),
    st.sampled_from([date(2026, 3, 1), date(1700, 1, 1), datetime(2026, 3, 1, 10), [], {}, [{}], {"1": {}}, {1: {}}]),
)
DELETED = object()


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of everything inside a value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*path, key)
        yield from _places(inner, (*path, key))


def _changed(inputs: dict[str, Any], path: tuple[Any, ...], value: object) -> dict[str, Any]:
    made = copy.deepcopy(inputs)
    holder: Any = made
    for key in path[:-1]:
        holder = holder[key]
    if value is DELETED:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return made


@pytest.mark.parametrize("name", ["family", "zoo", "clocks", "hunting-ticket"])
@settings(max_examples=at_depth(200, 5_000))
@given(data=st.data())
def test_both_readers_take_the_same(name: str, data: st.DataObject) -> None:
    known = subject(name)
    whole = dict(data.draw(st.sampled_from(known.near)))
    path = data.draw(st.sampled_from(list(_places(whole["inputs"]))))
    if data.draw(st.booleans()):
        path = (*path[:-1], data.draw(st.text(max_size=2))) if isinstance(path[-1], str) else path
    holder: Any = whole["inputs"]
    for key in path[:-1]:
        holder = holder[key]
    there = isinstance(holder, list) or path[-1] in holder
    junk = data.draw(st.one_of(JUNK, st.just(DELETED)) if there else JUNK)
    application = {**whole, "inputs": _changed(whole["inputs"], path, junk)}
    engine = known.regulation.engine
    quick = quick_application(engine.program, engine.module, engine.zone, application)
    careful = engine.read_carefully(application)
    if quick is not None:
        assert careful == quick
        assert isinstance(careful, Application)
        assert careful.facts == quick.facts
    elif isinstance(careful, Application):
        # a whole number that is written as 3.0 is left to the careful reader, and a text that not everybody can print
        odd = isinstance(junk, str) and not junk.isprintable()
        assert not careful.facts.complete or odd or isinstance(junk, Decimal | float)


def test_records_are_read_at_once() -> None:
    known = subject("family")
    engine = known.regulation.engine
    made = quick_application(engine.program, engine.module, engine.zone, known.near[0])
    assert made is not None
    assert made == engine.read_carefully(known.near[0])
    people = made.facts.values[[slot.name for slot in engine.program.inputs].index("семья")]
    assert isinstance(people, tuple)
    assert people[0][0] == "мать"
    assert Decimal(people[0][4][1][2]) == 50_050


@pytest.mark.parametrize("name", ["family", "zoo"])
def test_neither_reader_takes_more_items_than_a_list_may_have(name: str) -> None:
    known = subject(name)
    engine = known.regulation.engine
    tried = 0
    for slot in engine.program.inputs:
        kind = slot.static.type
        for whole in known.near:
            given_ = whole["inputs"].get(slot.name)
            if not isinstance(kind, ListOf) or not given_:
                continue
            first = next(iter(given_.values())) if isinstance(given_, dict) else given_[0]
            for count, fits in ((kind.max_items, True), (kind.max_items + 1, False)):
                many = {f"№ {n}": first for n in range(count)} if isinstance(given_, dict) else [first] * count
                application = {**whole, "inputs": {**whole["inputs"], slot.name: many}}
                quick = quick_application(engine.program, engine.module, engine.zone, application)
                assert fits or quick is None
                assert isinstance(engine.read_carefully(application), Application) == fits
            tried += 1
    assert tried
