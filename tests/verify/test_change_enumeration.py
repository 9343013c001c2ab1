"""What changes between random small regulations over finite domains, against trying every applicant of both."""

from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.verify.change.run import compare
from regdsl.verify.limits import Limits
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.verdict import Proved, Refuted
from tests.support.depth import at_depth
from tests.verify.test_enumeration import DOMAINS, regulation

COUNT = at_depth(10, 100)
NUMBER = "type: integer, min: 0, max: 3"
OTHER = ("type: integer, min: 0, max: 2", "type: integer, min: 1, max: 5", "type: decimal, scale: 1, min: 0, max: 3")


def successor(folder: Path, old: regdsl.Regulation, random: Random) -> regdsl.Regulation:
    """Another one, or the old one with a number moved; maybe with another range of a datum."""
    folder.mkdir()
    text = old.path.read_text(encoding="utf-8")
    if random.random() < 0.5:
        text = regulation(folder, random).path.read_text(encoding="utf-8")
    else:
        places = [place for place in range(len(text) - 4) if text[place : place + 2] in ("< ", "> ", "= ")]
        places = [place for place in places if text[place + 2].isdigit() and text[place - 2 : place] == "в "]
        for place in random.sample(places, min(1, len(places))):
            text = f"{text[: place + 2]}{random.randint(0, 4)}{text[place + 3 :]}"
    if random.random() < 0.4:
        assert NUMBER in text
        text = text.replace(NUMBER, random.choice(OTHER))
    path = folder / "service.yaml"
    path.write_text(text, encoding="utf-8")
    made = regdsl.load(path)
    assert isinstance(made, regdsl.Regulation)
    return made


def people(old: regdsl.Regulation, new: regdsl.Regulation) -> list[tuple[Shown, Shown]]:
    """What both say of everybody whom both allow."""
    day = old.program.in_force_from
    found = []
    for values in product(*(domain for _, domain in DOMAINS.values())):
        application = {"submitted_at": f"{day}T10:00", "inputs": dict(zip(DOMAINS, values, strict=True))}
        shown = [replayed(one.engine, application, day) for one in (old, new)]
        if shown[0] is not None and shown[1] is not None:
            found.append((shown[0], shown[1]))
    return found


def record(shown: Shown) -> Any:
    results = shown.decision.to_dict(None)["results"]
    assert isinstance(results, dict)
    return float(results["итог"]) if "итог" in results else None


def moved(about: str, old: Shown, new: Shown) -> bool:
    """Whether an applicant is one whom a claim says not to be."""
    kind, *rest = about.split("/")
    if kind == "outcomes":
        return [old.outcome, new.outcome] == rest
    if kind == "variants":
        return old.outcome == new.outcome and old.decision.variant == rest[0] != new.decision.variant
    if kind == "grounds":
        one, other = (new, old) if rest[1] == "new" else (old, new)
        return old.outcome == new.outcome and rest[0] in one.grounds and rest[0] not in other.grounds
    return old.outcome == new.outcome == "granted" and record(old) != record(new)


@pytest.mark.parametrize("seed", range(COUNT))
def test_what_changes_is_what_trying_everybody_shows(tmp_path: Path, seed: int) -> None:
    random = Random(1000 + seed)
    old = regulation(tmp_path, random)
    new = successor(tmp_path / "new", old, random)
    everybody = people(old, new)
    made = compare(old.engine, new.engine, Limits(600))
    first, *claims = made.answers
    assert isinstance(first.verdict, Proved)
    for one in claims:
        assert isinstance(one.verdict, Proved | Refuted), one.claim
        truth = not any(moved(one.claim.about, *shown) for shown in everybody)
        assert isinstance(one.verdict, Proved) is truth, one.claim.about
        if isinstance(one.verdict, Refuted):
            assert one.verdict.shown
    outcomes = {f"outcomes/{one.outcome}/{other.outcome}" for one, other in everybody if one.outcome != other.outcome}
    assert outcomes <= {one.claim.about for one in claims}
    pairs = [(record(one), record(other)) for one, other in everybody if one.outcome == other.outcome == "granted"]
    changes = [other - one for one, other in pairs if one is not None and other is not None]
    for amount in made.amounts:
        assert (float(amount.least.value), float(amount.most.value)) == (min(changes), max(changes))
        assert amount.least.proved
        assert amount.most.proved
        assert amount.least.witness is not None
        assert amount.most.witness is not None
    if any(changes):
        assert made.amounts
