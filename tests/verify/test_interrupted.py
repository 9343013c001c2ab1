"""Who interrupts a proof, or gives it too little memory, is told what was settled; the exit status says so."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from time import sleep
from typing import Any

import pytest

pytest.importorskip("z3")

from regdsl.verify.run import verify
from regdsl.verify.solving import Solver
from regdsl.verify.verdict import Why
from tests.cli.calling import call
from tests.decide.services import load, write
from tests.verify.test_planted import SOUND

# The fifth question to the solver is one that it would think about for ever: to take a number of 60 digits apart.
HARD = """
    import sys, z3
    from regdsl.cli.main import main
    from regdsl.verify.solving import Solver

    asked, calls = Solver.check, []

    def check(self, suppositions=(), seconds=None):
        calls.append(1)
        if len(calls) != 5:
            return asked(self, suppositions, seconds)
        x, y = z3.Ints("x y")
        whole = 1000000000000000000000000000057 * 1000000000000000000000000000099
        hard = Solver(self.limits)
        hard.inner.add(x > 1, y > x, x * y == whole)
        print("begun", file=sys.stderr, flush=True)
        return asked(hard)

    Solver.check = check
    sys.exit(main(sys.argv[1:]))
"""


def run(folder: Path, *arguments: str, interrupt: bool = False) -> tuple[int, str, str]:
    """Run the command line with a question that is too hard; send it SIGINT once it is at it."""
    command = [sys.executable, "-c", dedent(HARD), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        if interrupt:
            assert process.stderr.readline() == "begun\n"
            sleep(0.5)  # until the solver listens: a signal before that is heard when the claim's time is over
            process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    return process.returncode, out, err


def test_an_interrupted_proof_tells_what_was_settled(tmp_path: Path) -> None:
    write(tmp_path, **SOUND)
    status, out, err = run(tmp_path, "verify", "service.yaml", "--lang", "en", "--timeout", "40", interrupt=True)
    assert (status, err) == (130, "")
    assert "Variants are exhaustive and disjoint: proved" in out
    assert "the rest was not looked at: interrupted" in out
    assert "not decided: 1" in out


@pytest.mark.deep
def test_an_interrupted_check_tells_what_was_settled(tmp_path: Path) -> None:
    write(tmp_path, **SOUND)
    asked = ("check", "service.yaml", "--prove", "--format", "sarif", "--timeout", "40")
    status, out, err = run(tmp_path, *asked, interrupt=True)
    assert (status, err) == (130, "")
    (made,) = json.loads(out)["runs"]
    assert made["invocations"] == [{"executionSuccessful": False}]
    assert "VER052" in {one["ruleId"] for one in made["results"]}
    (counted,) = made["properties"]["proofs"]
    assert counted["proved"] > 0
    assert counted["stopped"] == "прервано"


@pytest.mark.deep
def test_a_claim_that_takes_too_long_is_undecided_and_the_rest_is_proved(tmp_path: Path) -> None:
    write(tmp_path, **SOUND)
    status, out, err = run(tmp_path, "verify", "service.yaml", "--format", "json", "--timeout", "1")
    assert (status, err) == (1, "begun\n"), "the variant that nobody needs is refuted"
    (made,) = json.loads(out)["regulations"]
    assert made["summary"]["stopped"] is None
    assert made["summary"]["undecided"] == 1
    assert made["summary"]["proved"] > 10


@pytest.mark.deep
def test_memory_that_runs_out_is_said(tmp_path: Path) -> None:
    write(tmp_path, **SOUND)
    asked = ("verify", "service.yaml", "--lang", "en", "--memory", "1", "--timeout", "1", "--fail-on", "undecided")
    status, out, err = run(tmp_path, *asked)
    assert (status, err.removeprefix("begun\n")) == (1, "")
    assert "memory ran out" in out


@pytest.mark.parametrize("nth", [1, 12])
def test_an_interrupt_between_two_questions_stops_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    asked, calls = Solver.check, []

    def check(self: Solver, suppositions: Any = (), seconds: float | None = None) -> object:
        calls.append(1)
        if len(calls) == nth:
            os.kill(os.getpid(), signal.SIGINT)
        return asked(self, suppositions, seconds)

    monkeypatch.setattr(Solver, "check", check)
    path = str(write(tmp_path, **SOUND))
    done = call("verify", path, path, "--format", "json")
    assert (done.status, done.err) == (130, "")
    (made,) = done.json["regulations"]
    assert made["summary"]["stopped"] == "interrupted"
    assert (made["summary"]["proved"] > 0) == (nth > 1)


def test_an_interrupt_while_claims_are_made_keeps_what_was_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regdsl.verify import run as running

    def interrupted(*given: object) -> object:
        raise KeyboardInterrupt

    engine = load(tmp_path, **SOUND).engine
    from regdsl.verify.property import Property

    first, *_ = running.PROPERTIES
    report = verify(engine, properties=(first, Property("x", first.title, interrupted)))  # type: ignore[arg-type]  # raises
    assert report.settled
    assert report.stopped is Why.INTERRUPTED


def test_files_after_an_interrupt_are_not_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.yaml", id="test.a", **SOUND)
    write(tmp_path, "b.yaml", id="test.b", **SOUND)
    monkeypatch.setattr(Solver, "check", lambda self, *_, **__: os.kill(os.getpid(), signal.SIGINT))
    done = call("check", str(tmp_path), "--prove", "--lang", "en", "--write-baseline", str(tmp_path / "known.json"))
    assert (done.status, done.err) == (130, "")
    assert "interrupted: the regulations of which nothing is said here were not proved" in done.out
    assert "VER052" in done.out
    assert not (tmp_path / "known.json").exists()
