"""Verdicts on random small regulations over finite domains, against trying every applicant there is."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.corpus import load_bundle
from regdsl.verify.limits import Limits
from regdsl.verify.properties.grounds import GROUNDS
from regdsl.verify.properties.inputs import INPUTS
from regdsl.verify.properties.limbs import LIMBS
from regdsl.verify.properties.missing_data import MISSING_DATA
from regdsl.verify.properties.reachable_variants import REACHABLE_VARIANTS
from regdsl.verify.properties.related_grounds import RELATED_GROUNDS
from regdsl.verify.properties.results import RESULTS
from regdsl.verify.properties.variants import VARIANTS
from regdsl.verify.replay import Shown, replayed
from regdsl.verify.run import verify
from regdsl.verify.verdict import Noted, Proved, Refuted
from tests.decide.services import load
from tests.support.depth import at_depth

COUNT = at_depth(100, 500)
DOMAINS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "а": ("type: boolean", (False, True)),
    "б": ("type: boolean", (False, True)),
    "в": ("type: integer, min: 0, max: 3", (0, 1, 2, 3)),
    "г": ("type: code, values: {да: Да, нет: Нет, иное: Иное}", ("да", "нет", "иное")),
    "д": ("type: integer, min: 1, max: 2, nullable: true", (None, 1, 2)),
}
ASKED = (VARIANTS, REACHABLE_VARIANTS, GROUNDS, LIMBS, RELATED_GROUNDS, INPUTS, MISSING_DATA, RESULTS)
MOST = re.compile(r"'if .* else 5', max: (\d)")


def condition(random: Random, depth: int = 2) -> str:
    if depth and random.random() < 0.7:
        joined = random.choice((" and ", " or ")).join(condition(random, depth - 1) for _ in range(2))
        return f"({joined})" if random.random() < 0.8 else f"not({joined})"
    sign = random.choice(("<", "<=", "=", "!=", ">", ">="))
    atoms = ("а", "not(б)", f"(в {sign} {random.randint(0, 4)})", f'(г = "{random.choice(("да", "нет", "иное"))}")')
    return random.choice((*atoms, "(д = null)", f"(д != null and д {sign} {random.randint(1, 2)})"))


def regulation(folder: Path, random: Random) -> regdsl.Regulation:
    inputs = "\n".join(f"{name}: {{title: Т {name}, {kind}, source: полиция}}" for name, (kind, _) in DOMAINS.items())
    variants = "\n".join(f"- {{id: в{n}, title: В{n}, when: '{condition(random, 1)}'}}" for n in range(2))
    variants += "\n- {id: иной, title: Иной, otherwise: true}"
    refuse = "\n".join(
        f"- {{id: о{n}, title: О{n}, basis: акт/п.1, when: '{condition(random)}'{_only(random)}}}" for n in range(2)
    )
    refuse += (
        f"\n- {{id: о2, title: О2, basis: акт/п.1, unless: {{к0: '{condition(random)}', к1: '{condition(random)}'}}}}"
    )
    sections = {"inputs": inputs, "variants": variants, "refuse": refuse}
    if random.random() < 0.5:
        sections["suspend"] = f"- {{id: п0, title: П0, basis: акт/п.1, when: '{condition(random)}'}}"
    record = "итог: if а then в else 5" if random.random() < 0.5 else ""
    if random.random() < 0.4:  # the authority may be silent, everywhere or in some variants, and so grant
        record = f"итог: {{title: Итог, expr: 'if {condition(random, 1)} then в else 5', max: {random.randint(2, 5)}}}"
        sections["terms"] = "решение: {length: 5 рабочих дней, from: поступление, basis: акт/п.1}"
        sections["silence"] = "after: решение\nmeans: granted\nbasis: акт/п.1" + random.choice(
            ("", "\nonly: [в0, иной]")
        )
    early = random.choice(("", "", "[refuse]", "[suspend]" if "suspend" in sections else ""))
    return load(folder, record=record, early=early, **sections)


def _only(random: Random) -> str:
    return random.choice(("", "", ", only: [в0]", ", only: [в1, иной]"))


def everybody(made: regdsl.Regulation) -> Iterator[tuple[tuple[Any, ...], Shown]]:
    """Everybody, to whom nothing has happened, and where the authority may be silent, of whom it was."""
    day = made.program.in_force_from
    expired = [{"type": "term_expired", "about": "решение", "at": day.isoformat()}]
    for values in product(*(domain for _, domain in DOMAINS.values())):
        inputs = dict(zip(DOMAINS, values, strict=True))
        for events in ([], expired) if made.program.silence is not None else ([],):
            application = {"submitted_at": f"{day}T10:00", "inputs": inputs, "events": events}
            shown = replayed(made.engine, application, day)
            assert shown is not None
            yield (*values, bool(events)), shown


def expected(made: regdsl.Regulation) -> dict[tuple[str, str, str], bool]:
    """Which claims hold: by the property, what it is about, the finding that it would be."""
    people = dict(everybody(made))
    shown = list(people.values())
    found: dict[tuple[str, str, str], bool] = {}
    both = any(one.conditions[0] is True and one.conditions[1] is True for one in shown)
    found[("variants", "variants/в0+в1", "variants-that-overlap")] = not both
    for variant in made.program.variants:
        fits = any(one.decision.variant == variant.id for one in shown)
        found[("reachable-variants", f"variants/{variant.id}", "variant-for-nobody")] = fits
    for stage in made.program.stages:
        come = [one for one in shown if stage.effect == "suspend" or one.outcome != "suspended"]
        come = [one for one in come if not one.decision.verdict.deemed]
        for ground in stage.grounds:
            about = f"grounds/{ground.id}"
            applies = any(ground.id in one.grounds for one in come)
            meant = [one for one in come if ground.only is None or one.decision.variant in ground.only]
            found[("grounds", about, "ground-for-nobody")] = applies
            found[("grounds", about, "ground-for-everybody")] = any(
                True not in one.flags[ground.id][0] for one in meant
            )
            for place, limb in enumerate(ground.limbs if len(ground.limbs) > 1 else ()):
                flags = {one.flags[ground.id][0][place] for one in come}
                found[("limbs", f"{about}/{limb.id}", "criterion-that-all-meet")] = True in flags
                found[("limbs", f"{about}/{limb.id}", "criterion-that-nobody-meets")] = False in flags
            for other in stage.grounds:
                apart = any(ground.id in one.grounds and other.id not in one.grounds for one in come)
                pair = f"{about}+{other.id}"
                found[("related-grounds", pair, "ground-within-another")] = apart
                found[("related-grounds", pair, "grounds-that-say-the-same")] = any(
                    (ground.id in one.grounds) is not (other.id in one.grounds) for one in come
                )
                together = any({ground.id, other.id} <= one.grounds for one in come)
                found[("related-grounds", pair, "grounds-that-never-meet")] = together
    for place, name in enumerate(DOMAINS):
        told: dict[tuple[Any, ...], set[str]] = {}
        for values, one in people.items():
            rest = (*values[:place], *values[place + 1 :])
            said = one.decision.to_dict(None)
            limbs = {ground: one.flags[ground] for ground in one.grounds}
            key = f"{said['outcome']} {said['variant']} {sorted(limbs)} {said['results']}"
            told.setdefault(rest, set()).add(key)
        matters = any(len(own) > 1 for own in told.values())
        found[("inputs", f"inputs/{name}", "input-that-changes-nothing")] = matters
        found[("inputs", f"inputs/{name}", "input-beside-the-decision")] = matters
    most = MOST.search(made.path.read_text(encoding="utf-8"))
    if most is not None:
        recorded: list[Any] = [one.decision.to_dict(None)["results"] for one in shown]
        within = all(one.get("итог", 0) <= int(most[1]) for one in recorded)
        found[("results", "results/итог", "result-out-of-range")] = within
    return found


@pytest.mark.parametrize("seed", range(COUNT))
def test_the_verdicts_are_those_of_trying_everybody(tmp_path: Path, seed: int) -> None:
    made = regulation(tmp_path, Random(seed))
    truth = expected(made)
    report = verify(made.engine, Limits(600), ASKED, bundle=load_bundle(made.path).bundle)
    assert report.settled
    for one in report.settled:
        assert isinstance(one.verdict, Proved | Refuted | Noted), one.claim
        if isinstance(one.verdict, Refuted):
            assert one.verdict.shown
        key = (one.property.id, one.claim.about, one.claim.kind.slug)
        assert isinstance(one.verdict, Proved) is truth.get(key, True), key
