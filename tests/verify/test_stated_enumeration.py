"""Stated properties of random small regulations over finite domains, against trying every applicant there is."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

from regdsl.feel import evaluate
from regdsl.verify.limits import Limits
from regdsl.verify.properties.stated import STATED
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved, Refuted
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_enumeration import DOMAINS, condition

COUNT = at_depth(5, 60)
ORDERED = ("а", "б", "в", "д")
Said = dict[str, Any]
People = dict[tuple[Any, ...], Said]


class Stated:
    """A property, and whether it concerns anybody and holds of all, by trying them."""

    def __init__(self, written: str, form: str, random: Random) -> None:
        self.form = form
        self.whoever = condition(random, 1) if random.random() < 0.6 else "true"
        self.gets = f"итог {random.choice(('<', '<=', '>=', '='))} {random.randint(1, 6)}"
        self.outcomes = random.choice((["granted"], ["refused"], ["granted", "suspended"], ["refused", "suspended"]))
        self.input = random.choice(ORDERED if form == "monotone" else tuple(DOMAINS))
        self.of = random.choice(("", "итог"))
        self.direction = random.choice(("up", "down"))
        of = f", of: {self.of}" if self.of else ""
        claim = {
            "always": f"always: [{', '.join(self.outcomes)}]",
            "never": f"never: [{', '.join(self.outcomes)}]",
            "gets": f"gets: '{self.gets}'",
            "monotone": f"monotone: {{input: {self.input}{of}, direction: {self.direction}}}",
            "invariant": f"invariant: {{input: {self.input}{of}}}",
        }[form]
        self.yaml = f"{written}: {{title: {written}, whoever: '{self.whoever}', {claim}}}"

    def concerned(self, people: People) -> People:
        return {values: said for values, said in people.items() if self._meets(values)}

    def speaks_of_somebody(self, people: People) -> bool:
        meant = self.concerned(people).values()
        if self.form == "gets" or (self.form in ("monotone", "invariant") and self.of):
            return any("итог" in said["results"] for said in meant)
        return any(said["outcome"] == "granted" for said in meant) if self.form == "monotone" else bool(meant)

    def holds(self, people: People) -> bool:
        meant = self.concerned(people)
        match self.form:
            case "always":
                return all(said["outcome"] in self.outcomes for said in meant.values())
            case "never":
                return all(said["outcome"] not in self.outcomes for said in meant.values())
            case "gets":
                written = [said["results"]["итог"] for said in meant.values() if said["results"]]
                return all(evaluate(self.gets, {"итог": int(value)}) is True for value in written)
            case "monotone":
                return all(self._in_order(*pair) for pair in self._pairs(meant))
            case _:
                return all(self._alike(one, other) for (_, one), (_, other) in self._pairs(meant))

    def _meets(self, values: tuple[Any, ...]) -> bool:
        return evaluate(self.whoever, dict(zip(DOMAINS, values, strict=True))) is True

    def _pairs(self, meant: People) -> Iterator[tuple[tuple[Any, Said], tuple[Any, Said]]]:
        place = list(DOMAINS).index(self.input)
        for values, said in meant.items():
            for other in DOMAINS[self.input][1]:
                changed = (*values[:place], other, *values[place + 1 :])
                if changed in meant:
                    yield (values[place], said), (other, meant[changed])

    def _in_order(self, one: tuple[Any, Said], other: tuple[Any, Said]) -> bool:
        (value, said), (more, its) = one, other
        if value is None or more is None or not value < more:
            return True
        first, second = (said, its) if self.direction == "up" else (its, said)
        if self.of:
            written = "итог" in said["results"] and "итог" in its["results"]
            return not written or int(first["results"]["итог"]) <= int(second["results"]["итог"])
        return first["outcome"] != "granted" or second["outcome"] == "granted"

    def _alike(self, one: Said, other: Said) -> bool:
        if self.of:
            written = "итог" in one["results"] and "итог" in other["results"]
            return not written or one["results"] == other["results"]
        told = [
            (said["outcome"], said["variant"], {ground["id"] for ground in said["grounds"]}, said["results"])
            for said in (one, other)
        ]
        return told[0] == told[1]


FORMS = ("always", "never", "gets", "gets", "monotone", "monotone", "invariant", "invariant")


def sections(random: Random, stated: list[Stated]) -> dict[str, str]:
    inputs = "\n".join(f"{name}: {{title: Т {name}, {kind}, source: полиция}}" for name, (kind, _) in DOMAINS.items())
    variants = f"- {{id: в0, title: В0, when: '{condition(random, 1)}'}}\n- {{id: иной, title: Иной, otherwise: true}}"
    refuse = "\n".join(f"- {{id: о{n}, title: О{n}, basis: акт/п.1, when: '{condition(random)}'}}" for n in range(2))
    made = {"inputs": inputs, "variants": variants, "refuse": refuse}
    made["properties"] = "\n".join(one.yaml for one in stated)
    made["record"] = f"итог: if {condition(random, 1)} then в + {random.randint(0, 3)} else {random.randint(0, 5)}"
    if random.random() < 0.5:
        made["suspend"] = f"- {{id: п0, title: П0, basis: акт/п.1, when: '{condition(random, 1)}'}}"
    return made


@pytest.mark.parametrize("seed", range(COUNT))
def test_the_verdicts_are_those_of_trying_everybody(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    stated = [Stated(f"с{n}", form, random) for n, form in enumerate(FORMS)]
    made = load(tmp_path, **sections(random, stated))
    day = made.program.in_force_from
    people: People = {}
    for values in product(*(domain for _, domain in DOMAINS.values())):
        filed = {"submitted_at": f"{day}T10:00", "inputs": dict(zip(DOMAINS, values, strict=True))}
        people[values] = made.decide(filed).to_dict(None)
    report = verify(made.engine, Limits(600), [STATED])
    told: dict[tuple[str, bool], bool] = {}
    for one in report.settled:
        assert isinstance(one.verdict, Proved | Refuted), one.claim
        assert isinstance(one.verdict, Proved) or one.verdict.shown
        vacuous = one.claim.kind.slug == "property-of-nobody"
        told[(one.claim.about, vacuous)] = isinstance(one.verdict, Proved)
    for number, own in enumerate(stated):
        assert told[(f"properties/с{number}", False)] is own.holds(people), own.yaml
        assert told.get((f"properties/с{number}", True), True) is own.speaks_of_somebody(people), own.yaml
