"""Many random applications, cheaply: the cases of a service crossed with one another and changed in small places.

Hypothesis finds small counterexamples, but draws a family of five with all it owns some ten times a second. This makes
thousands: each is a case of the service in which a few inputs are those of other cases, are left out, absent, or a
little different. A seed gives the same applications on every run.
"""

from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from regdsl.core.program import Input, Program
from regdsl.feel.types import Boolean, Date, ListOf, Month, Number, Record, Static, Text

__all__ = ["crossed"]

SHARES = ("1/3", "1/2", "34/100", "1/1", "1/4")
FEW = (0, 1, 1, 2, 2, 3, 5, 8)


def crossed(random: Random, program: Program, near: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """A random application near two of `near`."""
    made, other = deepcopy(random.choice(near)), random.choice(near)
    for _ in range(random.choice(FEW)):
        slot = random.choice(program.inputs)
        _change(random, made["inputs"], other["inputs"], slot)
    if random.random() < 0.1:
        made["events"] = deepcopy(other.get("events", []))
    return made


def _change(random: Random, inputs: dict[str, Any], others: dict[str, Any], slot: Input) -> None:
    way = random.random()
    if way < 0.35 and slot.name in others:
        inputs[slot.name] = deepcopy(others[slot.name])
    elif way < 0.5:
        inputs.pop(slot.name, None)
    elif way < 0.55 and (slot.nullable or slot.required is not None):
        inputs[slot.name] = None
    else:
        _vary(random, inputs, slot.name, slot.static)


def _vary(random: Random, holder: dict[str, Any], name: str, static: Static) -> None:
    """Another value of its type near the one that is there."""
    value = holder.get(name)
    if value is None:
        return
    match static.type:
        case Boolean():
            holder[name] = not value
        case Text(codes=codes) if codes:
            holder[name] = random.choice(sorted(codes))
        case Number(fraction=True):
            holder[name] = random.choice(SHARES)
        case Number() as kind if kind.scale is not None:
            holder[name] = _number(random, value, kind)
        case Date(low=low, high=high):
            day = date.fromisoformat(value) + timedelta(days=random.choice((-366, -31, -1, 1, 31, 366)))
            holder[name] = min(max(day, low), high).isoformat()
        case Month(low=low, high=high):
            day = date.fromisoformat(f"{value}-01") + timedelta(days=random.choice((-365, -1, 32, 366)))
            holder[name] = min(max(day.replace(day=1), low), high).isoformat()[:7]
        case ListOf(element=Record() as kind) as listed:
            holder[name] = _records(random, deepcopy(value), kind, listed)
        case ListOf(min_items=least) if isinstance(value, list) and len(value) > least:
            holder[name] = value[:-1]
        case _:
            pass


def _number(random: Random, value: Any, kind: Number) -> Any:
    assert kind.scale is not None
    assert kind.low is not None
    assert kind.high is not None
    units = Fraction(str(value)) * 10**kind.scale + random.choice((-1000, -1, 1, 1000))
    bounded = min(max(units, kind.low * 10**kind.scale), kind.high * 10**kind.scale)
    return int(bounded) if kind.scale == 0 else str(Decimal(int(bounded)).scaleb(-kind.scale))


def _records(random: Random, records: dict[str, Any], kind: Record, listed: ListOf) -> dict[str, Any]:
    way = random.random()
    if not records:
        return records
    key = random.choice(sorted(records))
    field, static = random.choice(kind.fields[1:])
    if way < 0.15 and len(records) > listed.min_items:
        del records[key]
    elif way < 0.3 and len(records) < listed.max_items:
        records[f"{key}'"] = deepcopy(records[key])
    elif way < 0.45:
        records[key].pop(field, None)
    elif way < 0.5 and static.nullable:
        records[key][field] = None
    else:
        _vary(random, records[key], field, static)
    return records
