"""Somebody's interrupt is heard whatever the solver is doing, which would take SIGINT for itself, say of it what it
says of its own limits, and go on; and wherever it comes: what is raised while an object is deleted, Python drops."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from types import FrameType
from typing import Any, ClassVar, Final

import z3

__all__ = ["Ears", "listening"]

_AGAIN: Final = 0.05
"""The seconds after which the solver is told again: it does not hear while it has not begun."""

_DONE: Final = 1.0
"""The seconds in which whoever watches has surely heard what came before."""

_END: Final = 0
"""What is told to whoever watches after all signals; no signal has this number."""


@dataclass(slots=True)
class _Watch:
    """A thread that stops the solver, which is `at_work`, when a signal comes: Python tells it so at once, while the
    main thread waits for the solver and runs no handler."""

    told: socket.socket
    process: int
    at_work: z3.Context | None = None
    lock: Lock = field(default_factory=Lock)
    over: Event = field(default_factory=Event)
    done: Event = field(default_factory=Event)

    _one: ClassVar["_Watch | None"] = None

    @classmethod
    def one(cls) -> "_Watch":
        """The one of this process."""
        if cls._one is None or cls._one.process != os.getpid():
            heard, told = socket.socketpair()
            told.setblocking(False)
            cls._one = cls(told, os.getpid())
            Thread(target=cls._one.watch, args=(heard,), name="regdsl-interrupts", daemon=True).start()
        return cls._one

    def watch(self, heard: socket.socket) -> None:
        """Stop the solver at every SIGINT, until it has stopped."""
        while numbers := heard.recv(64):
            while signal.SIGINT in numbers and self._stopped():
                self.over.wait(_AGAIN)
            if _END in numbers:
                self.done.set()

    def _stopped(self) -> bool:
        with self.lock:
            if self.at_work is None:
                return False
            self.at_work.interrupt()
            return True

    def come_to_an_end(self) -> None:
        """Wait until nobody is about to stop the solver any more: it would be stopped in what it is asked next."""
        self.done.clear()
        with suppress(BlockingIOError):  # so many signals that no more can be told: the wait is enough
            self.told.send(bytes([_END]))
        self.done.wait(_DONE)

    @contextmanager
    def watching(self, context: z3.Context) -> Iterator[None]:
        """Watch while the solver is at work."""
        with self.lock:
            self.at_work = context
            self.over.clear()
        before = signal.set_wakeup_fd(self.told.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(before)
            with self.lock:
                self.at_work = None
                self.over.set()


@dataclass(slots=True)
class Ears:
    """Whether an interrupt was `heard`; `inside` the solver none is passed on before it is back."""

    heard: bool = False
    inside: bool = False
    before: Any = None

    _now: ClassVar["Ears | None"] = None

    def hear(self, number: int, frame: FrameType | None) -> None:
        """Keep in mind that somebody interrupts, and do what is done else."""
        self.heard = True
        if not self.inside:
            self.before(number, frame)

    def pass_on(self) -> None:
        """Raise KeyboardInterrupt where somebody has interrupted."""
        if self.heard:
            raise KeyboardInterrupt

    @contextmanager
    def at_work(self, context: z3.Context) -> Iterator[None]:
        """Let the solver work until it is done or somebody interrupts. Raises KeyboardInterrupt then."""
        self.pass_on()
        if self.before is None:  # another thread than that which hears of signals
            yield
            return
        self.inside = True
        try:
            with _Watch.one().watching(context):
                yield
        finally:
            if self.heard:
                _Watch.one().come_to_an_end()
            self.inside = False
        self.pass_on()


@contextmanager
def listening() -> Iterator[Ears]:
    """Hear of every SIGINT for a while, and let it do what it did after that; in other threads than the main one, and
    where Python does not handle it, nothing is changed."""
    if threading.current_thread() is not threading.main_thread():
        yield Ears()
        return
    if Ears._now is not None:
        yield Ears._now
        return
    before = signal.getsignal(signal.SIGINT)
    ears = Ears()
    if not callable(before):
        yield ears
        return
    ears.before = before
    signal.signal(signal.SIGINT, ears.hear)
    Ears._now = ears
    try:
        yield ears
    finally:
        Ears._now = None
        signal.signal(signal.SIGINT, before)
