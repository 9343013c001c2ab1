"""Whatever questions the solver leaves unanswered, no claim comes to two verdicts: it comes to one or to none. Which
applicant the solver shows is chance, so that even without a fault a claim may come to none."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("z3")

import regdsl
from regdsl.corpus import load_bundle
from regdsl.verify.change.run import compare
from regdsl.verify.limits import Limits
from regdsl.verify.run import verify
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Refuted, Undecided, Verdict
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.support.paths import EXAMPLES
from tests.verify.test_change_enumeration import successor
from tests.verify.test_enumeration import regulation
from tests.verify.test_planted import SOUND

TURNS = at_depth(4, 40)
FEW_TURNS = at_depth(2, 8)
"""Of what takes long."""

LISTS = {
    "types": "чел: {судим: {title: С, type: boolean}, лет: {title: Л, type: integer, min: 0, max: 99}}",
    "inputs": (
        "люди: {title: Люди, type: list of чел, key: имя, max_items: 9, source: полиция}\n"
        "адрес: {title: Адрес, type: text, source: полиция}\n"
        "день: {title: День, type: date, min: 2019-01-01, max: 2027-12-31, source: полиция}"
    ),
    "refuse": (
        "- {id: много, title: Много, when: 'count(люди[судим]) > 1 or sum(люди.лет) > 90', basis: акт/п.1}\n"
        "- {id: далеко, title: Далеко, when: 'contains(адрес, \"Север\")', basis: акт/п.2}\n"
        "- {id: поздно, title: Поздно, when: 'add working days(день, 3) > date(\"2024-05-20\")', basis: акт/п.3}"
    ),
    "record": "людей: count(люди)",
}
PRODUCTS = {
    "inputs": (
        "а: {title: А, type: integer, min: 2, max: 5, source: полиция}\n"
        "б: {title: Б, type: integer, min: 2, max: 5, source: полиция}"
    ),
    "refuse": (
        "- {id: больше, title: Больше, when: а * б > 20, basis: акт/п.1}\n"
        "- {id: поровну, title: Поровну, when: а * б = 11, basis: акт/п.2}"
    ),
}


def told(verdict: Verdict) -> tuple[object, ...]:
    """What a verdict says: that there is nobody is not that there is somebody."""
    if isinstance(verdict, Refuted):
        return Refuted, verdict.shown, verdict.witness is None
    return (type(verdict),)


def proofs(made: regdsl.Regulation) -> Callable[[], list[tuple[object, Verdict]]]:
    bundle = load_bundle(made.path).bundle

    def prove() -> list[tuple[object, Verdict]]:
        report = verify(made.engine, Limits(60), bundle=bundle)
        return [((one.property.id, one.claim.about, one.claim.kind.slug), one.verdict) for one in report.settled]

    return prove


def faulty(monkeypatch: pytest.MonkeyPatch, random: Random) -> None:
    """Let the solver leave some questions unanswered: it was not asked, or was and ran out of time just then."""
    check, share = Solver.check, random.choice((0.03, 0.1, 0.3, 0.7))

    def failing(self: Solver, suppositions: Iterable[Any] = (), seconds: float | None = None) -> bool | None:
        fails, asked = random.random() < share, random.random() < 0.5
        answer = check(self, suppositions, seconds) if asked or not fails else None
        return None if fails else answer

    monkeypatch.setattr(Solver, "check", failing)


def as_equal(claim: Any) -> list[tuple[str, str, str]]:
    """How it is told that each of two grounds lies within the other: while one half is open, the other stands alone."""
    property_, about, slug = claim
    if slug != "ground-within-another":
        return []
    one, _, other = about.removeprefix("grounds/").partition("+")
    return [
        (property_, f"grounds/{pair}", "grounds-that-say-the-same") for pair in (f"{one}+{other}", f"{other}+{one}")
    ]


def holds_out(prove: Callable[[], list[tuple[object, Verdict]]], name: str, turns: int = TURNS) -> None:
    """Whether what is told with faults is what is told without, or at another time, or that nothing is told."""
    sound = dict(prove())
    left_open = 0
    for turn in range(turns):
        with pytest.MonkeyPatch.context() as patch:
            faulty(patch, Random(f"{name} {turn}"))
            made = prove()
        for claim, verdict in made:
            if isinstance(verdict, Undecided):
                left_open += 1
            else:
                known = next((one for one in (claim, *as_equal(claim)) if one in sound), None)
                assert known is not None, (turn, claim)
                if isinstance(sound[known], Undecided):
                    sound[known] = verdict
                assert told(verdict) == told(sound[known]), (turn, claim)
    assert left_open, "some questions were asked"


@pytest.mark.parametrize("name", ["sound", "lists", "products"])
def test_of_small_regulations(tmp_path: Path, name: str) -> None:
    sections = {"sound": SOUND, "lists": LISTS, "products": PRODUCTS}[name]
    holds_out(proofs(load(tmp_path, **sections)), name)


@pytest.mark.parametrize("seed", range(at_depth(4, 40)))
def test_of_random_regulations(tmp_path: Path, seed: int) -> None:
    holds_out(proofs(regulation(tmp_path, Random(9000 + seed))), str(seed))


@pytest.mark.parametrize(
    "name",
    [
        "izhs-notice/izhs-notice",
        pytest.param("kindergarten/demo-city", marks=pytest.mark.deep),
        pytest.param("maternity-capital/maternity-capital", marks=pytest.mark.deep),
        pytest.param("unified-benefit/unified-benefit", marks=pytest.mark.deep),
    ],
)
def test_of_examples(name: str) -> None:
    made = regdsl.load(EXAMPLES / f"{name}.yaml")
    assert isinstance(made, regdsl.Regulation)
    holds_out(proofs(made), name, FEW_TURNS)


@pytest.mark.parametrize("seed", range(at_depth(3, 30)))
def test_of_changes(tmp_path: Path, seed: int) -> None:
    random = Random(9500 + seed)
    old = regulation(tmp_path, random)
    new = successor(tmp_path / "new", old, random)
    answers = compare(old.engine, new.engine, Limits(60)).answers
    sound: dict[str, Verdict] = {one.claim.about: one.verdict for one in answers}
    for turn in range(TURNS):
        with pytest.MonkeyPatch.context() as patch:
            faulty(patch, Random(f"{seed} {turn}"))
            made = compare(old.engine, new.engine, Limits(60))
        for one in made.answers:
            if not isinstance(one.verdict, Undecided):
                if isinstance(sound[one.claim.about], Undecided):
                    sound[one.claim.about] = one.verdict
                assert told(one.verdict) == told(sound[one.claim.about]), (turn, one.claim.about)
        assert made.can_change or all(not isinstance(verdict, Refuted) for verdict in sound.values())
