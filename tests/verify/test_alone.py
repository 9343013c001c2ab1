"""What conditions come to by themselves: of lists of every length, and never less than some applicant shows."""

from pathlib import Path
from random import Random

import pytest

pytest.importorskip("z3")

import z3

import regdsl
from regdsl.verify.limits import Limits
from regdsl.verify.properties.conditions import CONDITIONS
from regdsl.verify.properties.grounds import GROUNDS
from regdsl.verify.properties.inputs import INPUTS
from regdsl.verify.properties.limbs import LIMBS
from regdsl.verify.properties.reachable_variants import REACHABLE_VARIANTS
from regdsl.verify.properties.related_grounds import RELATED_GROUNDS
from regdsl.verify.property import Model
from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Proved, Refuted, Undecided, Why
from tests.decide.services import load
from tests.support.depth import DEEP, at_depth
from tests.support.paths import EXAMPLES
from tests.verify.test_enumeration import regulation

ASKED = (REACHABLE_VARIANTS, GROUNDS, LIMBS, RELATED_GROUNDS, CONDITIONS, INPUTS)
TYPES = (
    "ребёнок:\n  учится: {title: Учится, type: boolean}\n"
    "  лет: {title: Лет, type: integer, min: 0, max: 30}\n"
    "  предел: {title: Предел, type: integer, min: 0, max: 30, nullable: true}"
)
CHILDREN = "дети: {title: Дети, type: list of ребёнок, key: имя, max_items: 60, source: полиция}\n"
LIMIT = "порог: {title: Порог, type: integer, min: 0, max: 30, nullable: true, source: полиция}"


def reports(folder: Path, refuse: str, **more: str) -> Report:
    made = load(folder, types=TYPES, inputs=CHILDREN + LIMIT, refuse=refuse, **more)
    return verify(made.engine, Limits(60), ASKED)


def refuted(report: Report) -> set[tuple[str, str]]:
    return {(one.claim.kind.slug, one.claim.about) for one in report.settled if isinstance(one.verdict, Refuted)}


@pytest.mark.parametrize(
    ("when", "slug"),
    [
        ("count(дети) < 0", "ground-for-nobody"),
        ("count(дети) > 60", "ground-for-nobody"),
        ("count(дети) >= 0", "ground-for-everybody"),
        ("count(дети[учится]) < 0 and порог != null", "ground-for-nobody"),
        ("count(учатся) > 5 and порог != null and not(много)", "ground-for-nobody"),
        ("count(дети) > 40 and порог != null and порог > 30", "ground-for-nobody"),
    ],
)
def test_that_there_is_nobody_is_told_of_lists_of_every_length(tmp_path: Path, when: str, slug: str) -> None:
    definitions = "учатся: 'дети[учится]'\nмного: {title: Много, expr: count(учатся) > 5}"
    found = reports(tmp_path, f"- {{id: о, title: О, basis: акт/п.1, when: '{when}'}}", definitions=definitions)
    assert (slug, "grounds/о") in refuted(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("count(дети) > 50", "count(дети) > 50"),
        ("count(дети) > 50 and порог != null", "count(дети) > 50"),
    ],
)
def test_a_ground_within_another_is_found_however_long_the_list(tmp_path: Path, one: str, other: str) -> None:
    grounds = "\n".join(
        f"- {{id: {name}, title: {name.upper()}, basis: акт/п.{place}, when: '{when}'}}"
        for place, (name, when) in enumerate((("а", one), ("б", other)), 1)
    )
    assert any(about == "grounds/а+б" for _, about in refuted(reports(tmp_path, grounds)))


@pytest.mark.parametrize(
    "when",
    [
        "count(дети) > 50",
        "count(дети[учится]) > 50",
        "порог != null and count(дети[лет > порог]) > 50",
        "count(дети) > 50 and порог = null",
        "count(дети) > 50 and not(порог != null and порог > 3)",
        "count(дети[предел = null]) > 50",
        "count(дети) > 50 and count(дети[учится]) < 3",
    ],
)
def test_what_a_longer_list_may_bring_about_stays_open(tmp_path: Path, when: str) -> None:
    found = reports(tmp_path, f"- {{id: о, title: О, basis: акт/п.1, when: '{when}'}}")
    verdicts = [one.verdict for one in found.settled if one.claim.about == "grounds/о"]
    assert [type(one) for one in verdicts] == [Undecided, Proved]
    assert isinstance(verdicts[0], Undecided)
    assert verdicts[0].why is Why.LISTS


def never_less_than_somebody_shows(report: Report) -> int:
    """How many claims were proved by somebody; what each needs has a model."""
    told = 0
    for one in report.settled:
        if one.claim.model is not Model.EXAMPLE or one.claim.needed is None or not isinstance(one.verdict, Proved):
            continue
        needed = one.claim.needed()
        if needed is not None:
            solver = z3.Solver()
            solver.add([flag for flag in needed if not isinstance(flag, bool)])
            assert False not in needed, one.claim.about
            assert solver.check() == z3.sat, one.claim.about
            told += 1
    return told


def test_what_somebody_shows_can_come_about_by_itself(tmp_path: Path) -> None:
    random = Random(20261123)
    told = 0
    for turn in range(at_depth(15, 150)):
        (folder := tmp_path / str(turn)).mkdir()
        told += never_less_than_somebody_shows(verify(regulation(folder, random).engine, Limits(60), ASKED))
    assert told > 100


@pytest.mark.parametrize(
    "example",
    [
        "kindergarten/demo-city.yaml",
        "izhs-notice/izhs-notice.yaml",
        *(("unified-benefit/unified-benefit.yaml", "maternity-capital/maternity-capital.yaml") if DEEP else ()),
    ],
)
def test_what_somebody_shows_in_an_example_can_come_about_by_itself(example: str) -> None:
    made = regdsl.load(EXAMPLES / example)
    assert isinstance(made, regdsl.Regulation)
    assert never_less_than_somebody_shows(verify(made.engine, Limits(120), ASKED)) > 10
