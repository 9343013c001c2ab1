"""Checking many files in several processes."""

import gc
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from regdsl.corpus.shelf import Shelf
from regdsl.library.examine import examined, failed
from regdsl.library.file_report import FileReport
from regdsl.library.parcels import packed, unpacked
from regdsl.lint.selection import Selection

__all__ = ["examined_by_crew"]

_SWEPT: Final = 64
"""After how many files a process looks for garbage that holds itself."""
_FORKS: Final = sys.platform == "linux"
"""How processes are started: a copy of this one has everything imported, but only Linux makes it safely."""


class _Worker(Struct):
    """A process, how to speak with it, and the files that it was given and has not answered for."""

    process: BaseProcess
    line: Connection
    given: deque[Path] = field(default_factory=deque)

    def give(self, group: tuple[Path, ...]) -> None:
        """Give it files to check."""
        self.given.extend(group)
        self.line.send(group)


def examined_by_crew(files: Sequence[Path], selection: Selection, jobs: int) -> Iterator[tuple[Path, FileReport]]:
    """Check `files` by `jobs` processes; the reports come as they are ready.

    A file at which a process dies is reported as CFG021, and another process takes the rest. Whatever ends this, an
    interruption too, ends the processes.
    """
    groups = deque(tuple(group) for _, group in groupby(files, key=_stem))
    crew: dict[Connection, _Worker] = {}
    try:
        while groups or crew:
            while groups and len(crew) < jobs:
                worker = _hired(selection)
                crew[worker.line] = worker
                worker.give(groups.popleft())
            for line in wait(list(crew)):
                assert isinstance(line, Connection)
                worker = crew[line]
                path = worker.given[0]
                try:
                    report = unpacked(line.recv_bytes(), selection)
                except (EOFError, ConnectionResetError):
                    report = _at_death(worker, groups)
                    del crew[line]
                else:
                    worker.given.popleft()
                    if not worker.given and groups:
                        worker.give(groups.popleft())
                    elif not worker.given:
                        _dismiss(worker)
                        del crew[line]
                yield path, report
    finally:
        for worker in crew.values():
            worker.process.terminate()
            worker.process.join()
            worker.line.close()


def _stem(path: Path) -> tuple[Path, str]:
    """What tells files that belong together: a regulation, its translations, its cases."""
    return path.parent, path.name.partition(".")[0]


def _hired(selection: Selection) -> _Worker:
    context = get_context("fork") if _FORKS else get_context("spawn")
    line, other = context.Pipe()
    process = context.Process(target=_work, args=(other, selection), daemon=True)
    process.start()
    other.close()
    return _Worker(process, line)


def _dismiss(worker: _Worker) -> None:
    worker.line.send(())
    worker.process.join()
    worker.line.close()


def _at_death(worker: _Worker, groups: deque[tuple[Path, ...]]) -> FileReport:
    """The report on the file that a process died at; the rest of its files is given back."""
    path, *rest = worker.given
    if rest:
        groups.appendleft(tuple(rest))
    worker.process.join()
    worker.line.close()
    return failed(str(path), f"exit status {worker.process.exitcode}")


def _work(line: Connection, selection: Selection) -> None:
    """Check what is given until nothing is. An interruption is the business of the process that waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.disable()
    shelf, count = Shelf(), 0
    while group := line.recv():
        for path in group:
            line.send_bytes(_packed(path, selection, shelf))
            count += 1
            if count % _SWEPT == 0:
                gc.collect()


def _packed(path: Path, selection: Selection, shelf: Shelf) -> bytes:
    report = examined(path, selection, shelf)
    try:
        return packed(report)
    except (TypeError, NotImplementedError, RecursionError) as error:  # a rule has noted what cannot be packed
        return packed(failed(str(path), f"{type(error).__name__}: {error}"))
