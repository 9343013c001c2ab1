"""An interrupt ends all proofs at whatever moment it comes, and changes nothing for whoever proves."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from textwrap import dedent
from time import monotonic, sleep
from typing import cast

import pytest

pytest.importorskip("z3")

import z3

from regdsl.verify.interrupts import _Watch, listening
from regdsl.verify.limits import Limits
from regdsl.verify.run import verify
from regdsl.verify.solving import Solver
from regdsl.verify.suite import suite_of
from regdsl.verify.verdict import Why
from tests.decide.services import load
from tests.support.depth import at_depth
from tests.verify.test_planted import SOUND

BENEFIT = Path(__file__).parents[2] / "examples" / "unified-benefit" / "unified-benefit.yaml"

# Some time after the solver is asked its nth question, somebody presses Ctrl-C.
PRESSED = """
    import os, signal, sys, threading
    from regdsl.cli.main import main
    from regdsl.verify.solving import Solver

    signal.signal(signal.SIGINT, signal.default_int_handler)
    asked, calls, nth, after = Solver.check, [], int(sys.argv[1]), float(sys.argv[2])

    def check(self, suppositions=(), seconds=None):
        calls.append(1)
        if len(calls) == nth:
            threading.Timer(after, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        return asked(self, suppositions, seconds)

    Solver.check = check
    sys.exit(main(sys.argv[3:]))
"""
MOMENTS = [(1, 0.001), (3, 0.05), (10, 0.2), (30, 0.001), (60, 0.02), (75, 0.5)]


@pytest.mark.parametrize(("nth", "after"), at_depth(MOMENTS[::2], MOMENTS))
@pytest.mark.parametrize(
    "command", at_depth([("verify",)], [("verify",), ("check", "--prove"), ("cases", "--generate")])
)
def test_a_command_ends_at_once_and_says_so(nth: int, after: float, command: tuple[str, ...]) -> None:
    asked = [sys.executable, "-c", dedent(PRESSED), str(nth), str(after), command[0], str(BENEFIT), *command[1:]]
    done = subprocess.run([*asked, "--lang", "en"], capture_output=True, timeout=120)
    assert done.returncode == 130, done.stdout.decode()[-300:]
    if command[0] == "verify":
        assert b"interrupted" in done.stdout


@pytest.fixture
def hard() -> Solver:
    x, y = z3.Ints("x y")
    made = Solver(Limits(60))
    made.tell([x > 1, y > x, x * y == 1000000000000000000000000000057 * 1000000000000000000000000000099])
    return made


@pytest.mark.parametrize("after", [0.02, 0.3, 1.0])
def test_the_solver_stops_and_can_be_asked_again(hard: Solver, after: float) -> None:
    handler = signal.getsignal(signal.SIGINT)
    began = monotonic()
    threading.Timer(after, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        hard.check()
    assert monotonic() - began < 30
    assert signal.getsignal(signal.SIGINT) is handler
    assert signal.set_wakeup_fd(-1) == -1
    again = Solver(Limits(60))
    again.tell([z3.Int("x") > 1])
    assert again.check() is True


class Stoppable:
    """What is at work in the solver's place, and counts how often it was stopped."""

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def interrupt(self) -> None:
        self.stopped.set()

    def is_interrupted(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        assert self.stopped.wait(5)


class Sluggish(threading.Event):
    """An event whose waiters take their time to wake."""

    def wait(self, timeout: float | None = None) -> bool:
        heard = super().wait(timeout)
        sleep(0.2)
        return heard


def test_only_what_was_interrupted_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked next is not, however late the thread that stops the solver comes to it."""
    monkeypatch.setattr(_Watch, "_one", None)
    monkeypatch.setattr(_Watch.one(), "over", Sluggish())
    first, next_ = Stoppable(), Stoppable()
    with pytest.raises(KeyboardInterrupt), listening() as ears, ears.at_work(cast(z3.Context, first)):
        first.is_interrupted()
    with listening() as ears, ears.at_work(cast(z3.Context, next_)):
        assert not next_.stopped.wait(0.5)


def test_its_own_limit_is_no_interrupt(hard: Solver) -> None:
    with listening() as ears:
        assert hard.check(seconds=0.1) is None
        assert not ears.heard


def test_what_python_drops_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is raised while an object is deleted goes no further: Python only says so."""

    class Gone:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            sum(range(10))  # here the handler runs

    asked = Solver.check

    def check(self: Solver, suppositions: object = (), seconds: float | None = None) -> object:
        answer = asked(self, suppositions, seconds)  # type: ignore[arg-type]  # passed on as it is
        Gone()
        return answer

    monkeypatch.setattr(sys, "unraisablehook", lambda told: None)
    monkeypatch.setattr(Solver, "check", check)
    made = load(tmp_path, **SOUND)
    report = verify(made.engine)
    assert report.stopped is Why.INTERRUPTED
    with pytest.raises(KeyboardInterrupt):
        suite_of(made.engine)


def test_another_thread_proves_as_ever(tmp_path: Path) -> None:
    made = load(tmp_path, **SOUND)
    handler, found = signal.getsignal(signal.SIGINT), []
    thread = threading.Thread(target=lambda: found.append(verify(made.engine)))
    thread.start()
    thread.join()
    assert found[0].stopped is None
    assert signal.getsignal(signal.SIGINT) is handler
