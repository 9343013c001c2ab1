"""Stated properties where it is decided one by one, against trying every application there is."""

from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.limits import Limits
from regdsl.verify.properties.stated import STATED
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved, Refuted
from tests.decide.services import text
from tests.support.depth import at_depth

COUNT = at_depth(3, 40)
CHILDREN = tuple(
    {name: {"возраст": age} for name, age in zip(("а", "б"), ages, strict=False)}
    for many in (1, 2)
    for ages in product((0, 1), repeat=many)
)
INPUTS = "\n".join(
    (
        "дети: {title: Дети, type: list of ребёнок, key: имя, min_items: 1, max_items: 2, source: полиция}",
        "доход: {title: Доход, type: integer, min: 0, max: 2, source: налоговая}",
        "судим: {title: Судим, type: boolean, source: полиция}",
    )
)
ATOMS = ("дитя.возраст = 0", "дитя.возраст = 1", "доход > 0", "доход < 2", "доход = 1", "судим", "not(судим)")
Applicant = tuple[int, int, bool]
Said = dict[str, Any]


def condition(random: Random) -> str:
    return f" {random.choice(('and', 'or'))} ".join(random.choice(ATOMS) for _ in range(random.randint(1, 2)))


def claims(random: Random) -> list[str]:
    made = [f"gets: сумма {random.choice(('<', '>=', '='))} {random.randint(0, 3)}" for _ in range(2)]
    for name in ("доход", "судим"):
        way = random.choice(("up", "down"))
        made += [f"monotone: {{input: {name}, of: сумма, direction: {way}}}"]
        made += [f"monotone: {{input: {name}, direction: {way}}}"]
        made += [f"invariant: {{input: {name}, of: сумма}}", f"invariant: {name}"]
    return made


def regulation(folder: Path, random: Random, stated: list[str]) -> regdsl.Regulation:
    refuse = [f"- {{id: о{n}, title: О{n}, about: дитя, when: '{_about(random)}', basis: акт/п.1}}" for n in range(2)]
    if random.random() < 0.5:
        refuse.append(f"- {{id: все, title: Все, when: {random.choice(ATOMS[2:])}, basis: акт/п.1}}")
    written = text(
        types="ребёнок: {возраст: {title: Возраст, type: integer, min: 0, max: 1, source: полиция}}",
        inputs=INPUTS,
        subject="name: дитя\nin: дети",
        refuse="\n".join(refuse),
        record=f"сумма: if {condition(random)} then доход + дитя.возраст else {random.randint(0, 3)}",
        properties="\n".join(f"с{n}: {{title: Свойство, {one}}}" for n, one in enumerate(stated)),
    )
    path = folder / "service.yaml"
    path.write_text(written.replace("  register: Реестр\n", "  register: Реестр\n  per: subject\n"), encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def _about(random: Random) -> str:
    """A condition that speaks of the one it is about."""
    return f"{random.choice(ATOMS[:2])} {random.choice(('and', 'or'))} ({condition(random)})"


def sums(said: Said) -> dict[str, int]:
    granted = {key: own for key, own in said["each"].items() if own["outcome"] == "granted"}
    return {key: int(own["results"]["сумма"]) for key, own in granted.items()} if said["outcome"] == "granted" else {}


def holds(stated: str, people: dict[Applicant, Said]) -> bool:
    if stated.startswith("gets"):
        _, _, sign, number = stated.split()
        compared = {"<": int.__lt__, ">=": int.__ge__, "=": int.__eq__}[sign]
        return all(compared(one, int(number)) for said in people.values() for one in sums(said).values())
    place = 1 if "доход" in stated else 2
    pairs = [
        (people[one], people[other])
        for one in people
        for other in people
        if one[place] < other[place] and all(one[n] == other[n] for n in range(3) if n != place)
    ]
    up = "direction: up" in stated
    if "of: сумма" in stated:
        both = [(sums(less)[key], sums(more)[key]) for less, more in pairs for key in sums(less).keys() & sums(more)]
        if stated.startswith("invariant"):
            return all(one == other for one, other in both)
        return all(one <= other if up else other <= one for one, other in both)
    if stated.startswith("monotone"):
        return not any(_lost(less, more, up) for less, more in pairs)
    return all(_told(less) == _told(more) for less, more in pairs)


def _lost(less: Said, more: Said, up: bool) -> bool:
    one, other = (less, more) if up else (more, less)
    return bool(one["outcome"] == "granted" != other["outcome"])


def _told(said: Said) -> tuple[object, ...]:
    each = said["each"].values()
    grounds = {ground["id"] for part in (said, *each) for ground in part["grounds"]}
    return said["outcome"], grounds, sums(said)


@pytest.mark.parametrize("seed", range(COUNT))
def test_the_verdicts_are_those_of_trying_everybody(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    stated = claims(random)
    made = regulation(tmp_path, random, stated)
    people: dict[Applicant, Said] = {}
    for place, income, convicted in product(range(len(CHILDREN)), (0, 1, 2), (False, True)):
        inputs = {"дети": CHILDREN[place], "доход": income, "судим": convicted}
        filed = {"submitted_at": "2026-03-16T10:00", "inputs": inputs}
        people[place, income, convicted] = made.decide(filed).to_dict(None)
    for one in verify(made.engine, Limits(600), [STATED]).settled:
        assert isinstance(one.verdict, Proved | Refuted), one.claim
        assert isinstance(one.verdict, Proved) or one.verdict.witness is None or one.verdict.shown
        if one.claim.kind.slug != "property-of-nobody":
            own = stated[int(one.claim.about.removeprefix("properties/с"))]
            assert isinstance(one.verdict, Proved) is holds(own, people), own
