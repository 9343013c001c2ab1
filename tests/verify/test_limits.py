"""What cannot be told is undecided, with the reason; what was settled stays settled."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import z3

from regdsl.compile.smt.case import learnt_more
from regdsl.compile.smt.flags import both
from regdsl.diagnostics import Bilingual
from regdsl.runtime.effects import Outcome
from regdsl.verify import prover
from regdsl.verify.diagnosed import diagnosed
from regdsl.verify.findings import UNDECIDED
from regdsl.verify.limits import Limits
from regdsl.verify.property import Claim, Model
from regdsl.verify.run import Report, verify
from regdsl.verify.sight import Sight
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Proved, Refuted, Undecided, Why
from tests.decide.services import load
from tests.verify.test_planted import SOUND


def undecided(report: Report) -> dict[str, Undecided]:
    return {one.claim.about: one.verdict for one in report.settled if isinstance(one.verdict, Undecided)}


def test_a_text_taken_apart_is_named_with_its_place_and_the_rest_is_proved(tmp_path: Path) -> None:
    taken = "- {id: чужой, title: Чужой, basis: акт/п.4, when: 'contains(адрес, \"за рубежом\")'}"
    made = load(tmp_path, **{**SOUND, "refuse": f"{SOUND['refuse']}\n{taken}"})
    found = undecided(report := verify(made.engine))
    assert "grounds/чужой" in found
    for verdict in found.values():
        assert verdict.why is Why.OUTSIDE
        assert [(part.owner, part.start, part.end) for part in verdict.outside] == [("grounds/чужой/", 0, 29)]
    assert report.count(Proved) > 2 * len(found)
    told = [one for one in diagnosed(report) if one.kind.slug == "not-decided"]
    assert len(told) == len(found)


@pytest.mark.parametrize(
    ("raised", "why"),
    [
        (KeyboardInterrupt, Why.INTERRUPTED),
        (MemoryError, Why.MEMORY),
        (lambda: z3.Z3Exception("out of memory"), Why.MEMORY),
    ],
)
def test_what_was_settled_before_an_interrupt_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Callable[[], BaseException], why: Why
) -> None:
    check, calls = Solver.check, []

    def breaking(self: Solver, suppositions: Any = (), seconds: float | None = None) -> object:
        calls.append(1)
        if len(calls) > 4:
            raise raised()
        return check(self, suppositions, seconds)

    monkeypatch.setattr(Solver, "check", breaking)
    report = verify(load(tmp_path, **SOUND).engine)
    verdicts = [one.verdict for one in report.settled]
    first = next(place for place, verdict in enumerate(verdicts) if isinstance(verdict, Undecided))
    assert 0 < first < len(verdicts)
    assert all(isinstance(verdict, Proved | Refuted) for verdict in verdicts[:first])
    assert {verdict.why for verdict in verdicts[first:] if isinstance(verdict, Undecided)} == {why}
    assert all(isinstance(verdict, Undecided) for verdict in verdicts[first:])


def test_time_that_runs_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Solver, "check", lambda self, *_, **__: None)
    monkeypatch.setattr(Solver, "reason", property(lambda self: "timeout"))
    report = verify(load(tmp_path, **SOUND).engine)
    assert undecided(report)
    assert {verdict.why for verdict in undecided(report).values()} == {Why.TIME}


def test_a_witness_that_the_engine_does_not_show_is_an_error_of_the_prover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prover, "replayed", lambda *given: None)
    report = verify(load(tmp_path, **SOUND).engine)
    wrong = [one for one in report.settled if isinstance(one.verdict, Refuted) and not one.verdict.shown]
    assert wrong
    assert {one.kind.slug for one in diagnosed(report)} >= {"witness-not-shown"}


def test_nobody_of_whom_data_are_missing_is_an_example_for_other_claims(tmp_path: Path) -> None:
    engine = load(tmp_path, **SOUND).engine
    sight = Sight(engine)
    less, more = sight.less, sight.more
    learnt = both(less.outcomes[Outcome.NEEDS_DATA], more.outcomes[Outcome.REFUSED], *learnt_more(less.case, more.case))
    says = Bilingual("узнанное решает", "what is learnt decides")
    claim = Claim("", says, UNDECIDED, {}, learnt, Model.EXAMPLE, lambda shown: True, more.case, less.case)
    assert isinstance(prover.Prover(engine, Limits(60), sight).settle(claim), Proved)
    assert not sight.trials.met


DAYS = {
    "inputs": (
        "а: {title: А, type: integer, min: 2, max: 9, source: полиция}\n"
        "б: {title: Б, type: integer, min: 2, max: 9, source: полиция}"
    ),
    "variants": (
        "- {id: поздний, title: Поздний, when: "
        '\'дата обращения + duration("P1D") * (а * б) > дата обращения + duration("P80D")\'}\n'
        "- {id: прочий, title: Прочий, otherwise: true}"
    ),
}


def test_a_product_that_a_day_rests_on_is_not_any_number(tmp_path: Path) -> None:
    """Only 9 times 9 days are more than 80: whoever is said to fit the first variant has them, or nobody is."""
    report = verify(load(tmp_path, **DAYS).engine, Limits(2))
    for one in report.settled:
        assert not isinstance(one.verdict, Refuted), one.claim.about
        if one.claim.about == "variants/поздний" and isinstance(one.verdict, Proved):
            assert one.verdict.witness is not None
            assert one.verdict.witness.application["inputs"] == {"а": 9, "б": 9}
