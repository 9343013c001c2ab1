"""Another solver is asked what ours was, and says the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

import cvc5

import regdsl
from regdsl.verify.limits import Limits
from regdsl.verify.run import verify
from regdsl.verify.solving import Solver
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_planted import SOUND

EXAMPLES = Path(__file__).parents[2] / "examples"
SECONDS = 20
AT_MOST = at_depth(40, 1_000)
SERVICES = at_depth(("hunting-ticket",), ("hunting-ticket", "izhs-notice", "maternity-capital"))


def second_opinion(question: str) -> bool | None:
    """What the other solver says of a question in SMT-LIB; None where it cannot tell in time."""
    solver = cvc5.Solver(cvc5.TermManager())
    solver.setOption("tlimit-per", str(SECONDS * 1_000))
    solver.setLogic("ALL")
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, question, "question")
    symbols, answer = parser.getSymbolManager(), ""
    while not (command := parser.nextCommand()).isNull():
        answer = command.invoke(solver, symbols).strip() or answer
    assert answer in ("sat", "unsat", "unknown"), answer
    return {"sat": True, "unsat": False}.get(answer)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """The questions that our solver answers while it proves, with its answers."""
    questions: list[tuple[str, bool]] = []
    check = Solver.check

    def noted(self: Solver, suppositions: Any = (), seconds: float | None = None) -> bool | None:
        supposed = list(suppositions)
        answer = check(self, supposed, seconds)
        if answer is not None and not supposed and len(questions) < AT_MOST:
            questions.append((self.inner.to_smt2(), answer))
        return answer

    monkeypatch.setattr(Solver, "check", noted)
    return questions


def _regulations(folder: Path) -> Iterator[regdsl.Regulation]:
    yield load(folder, **SOUND)
    for name in SERVICES:
        made = regdsl.load(EXAMPLES / name / f"{name}.yaml")
        assert isinstance(made, regdsl.Regulation)
        yield made


def test_another_solver_says_the_same(tmp_path: Path, asked: list[tuple[str, bool]]) -> None:
    told = total = 0
    for regulation in _regulations(tmp_path):
        verify(regulation.engine, Limits(60))
        assert {answer for _, answer in asked} >= {False}
        for question, answer in asked:
            opinion = second_opinion(question)
            assert opinion in (answer, None)
            told += opinion is not None
        total += len(asked)
        asked.clear()
    assert told > total * 3 // 4 > 0
