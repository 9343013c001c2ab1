"""Every kind of bug is found in every example that it is planted in; at depth 1 in one of them."""

import dataclasses
from itertools import groupby
from pathlib import Path

import pytest
from msgspec.structs import replace

pytest.importorskip("z3")

import regdsl
from regdsl.api import LoadError
from regdsl.corpus import load_bundle
from regdsl.verify.limits import Limits
from regdsl.verify.properties import PROPERTIES
from regdsl.verify.property import Property
from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Refuted
from tests.support.depth import DEEP
from tests.verify.planted import hunting_ticket, izhs_notice, kindergarten, maternity_capital, unified_benefit
from tests.verify.planted.bug import Bug, plant

EVERYWHERE = (
    *hunting_ticket.BUGS,
    *izhs_notice.BUGS,
    *maternity_capital.BUGS,
    *kindergarten.BUGS,
    *unified_benefit.BUGS,
)
BY_KIND = {
    kind: list(bugs) for kind, bugs in groupby(sorted(EVERYWHERE, key=lambda one: one.kind), lambda one: one.kind)
}
ASKED = EVERYWHERE if DEEP else tuple(bugs[0] for bugs in BY_KIND.values())


def of_bug(bug: Bug) -> Property:
    """The property with the one claim in which the bug must be found."""
    asked = next(one for one in PROPERTIES if one.id == bug.claims)
    first, _, second = bug.about.partition("/")[2].partition("+")
    turned = f"grounds/{second}+{first}"
    return replace(asked, claims=lambda sight: (one for one in asked.claims(sight) if one.about in (bug.about, turned)))


def proved(bug: Bug, where: Path) -> Report:
    """What the proof of the newest version comes to."""
    loaded = regdsl.load(where)
    versions = [loaded] if isinstance(loaded, regdsl.Regulation) else list(loaded.versions)
    newest = max(versions, key=lambda one: one.program.in_force_from)
    bundle, programs = load_bundle(newest.path).bundle, [one.program for one in versions]
    assert bundle is not None
    return verify(newest.engine, Limits(120), (of_bug(bug),), bundle=bundle, versions=programs)


def name(bug: Bug) -> str:
    return f"{bug.kind}: {Path(bug.example).stem}"


def test_there_are_25_kinds_in_five_examples() -> None:
    assert len(BY_KIND) >= 25
    assert len({one.example.partition("/")[0] for one in EVERYWHERE}) == 5


@pytest.mark.parametrize("bug", [one for one in ASKED if one.is_refused], ids=name)
def test_the_check_refuses_it(tmp_path: Path, bug: Bug) -> None:
    with pytest.raises(LoadError) as refused:
        regdsl.load(plant(bug, tmp_path))
    assert bug.found in {one.kind.code for one in refused.value.diagnostics}


@pytest.mark.parametrize("bug", [one for one in ASKED if not one.is_refused], ids=name)
def test_the_proof_finds_it(tmp_path: Path, bug: Bug) -> None:
    report = proved(bug, plant(bug, tmp_path))
    found = {(one.claim.kind.slug, one.claim.about): one for one in report.settled if isinstance(one.verdict, Refuted)}
    assert (bug.found, bug.about) in found, [(one.claim.about, one.verdict) for one in report.settled]
    verdict = found[(bug.found, bug.about)].verdict
    assert isinstance(verdict, Refuted)
    assert verdict.shown
    place = found[(bug.found, bug.about)].claim.place
    assert place is not None
    assert Path(place.span.file).parent == tmp_path


@pytest.mark.parametrize("bug", [one for one in ASKED if not one.is_refused], ids=name)
def test_where_it_is_not_planted_it_is_not_found(tmp_path: Path, bug: Bug) -> None:
    sound = plant(dataclasses.replace(bug, edits=(), second=()), tmp_path)
    assert not any(
        isinstance(one.verdict, Refuted) and one.claim.kind.slug == bug.found for one in proved(bug, sound).settled
    )
