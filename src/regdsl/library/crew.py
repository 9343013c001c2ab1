"""Many files looked at by several processes."""

import gc
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
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

__all__ = ["FORKS", "Death", "Work", "answers_of_crew", "examined_by_crew"]

_SWEPT: Final = 64
"""After how many files a process looks for garbage that holds itself."""
FORKS: Final = sys.platform == "linux"
"""How processes are started: a copy of this one has everything imported, but only Linux makes it safely."""


Work = Callable[[Path], bytes]
"""What is done with one file, and what it comes to."""


class Death(Struct, frozen=True):
    """A process ended at a file, with this status."""

    status: int | None


class _Worker(Struct):
    """A process, how to speak with it, and the files that it was given and has not answered for."""

    process: BaseProcess
    line: Connection
    given: deque[Path] = field(default_factory=deque)

    def give(self, group: tuple[Path, ...]) -> None:
        """Give it files to work at."""
        self.given.extend(group)
        self.line.send(group)


def examined_by_crew(files: Sequence[Path], selection: Selection, jobs: int) -> Iterator[tuple[Path, FileReport]]:
    """Check `files` by `jobs` processes; the reports come as they are ready. A file at which a process dies is reported
    as CFG021."""
    for path, answer in answers_of_crew(files, partial(_examining, selection), jobs):
        if isinstance(answer, Death):
            yield path, failed(str(path), f"exit status {answer.status}")
        else:
            yield path, unpacked(answer, selection)


def answers_of_crew(
    files: Sequence[Path], begin: Callable[[], Work], jobs: int
) -> Iterator[tuple[Path, bytes | Death]]:
    """Have `jobs` processes work at `files`, each by what `begin` gives it; the answers come as they are ready. Where a
    process dies, another takes the rest of its files. Whatever ends this, an interruption too, ends the processes."""
    groups = deque(tuple(group) for _, group in groupby(files, key=_stem))
    crew: dict[Connection, _Worker] = {}
    try:
        while groups or crew:
            while groups and len(crew) < jobs:
                worker = _hired(begin)
                crew[worker.line] = worker
                worker.give(groups.popleft())
            for line in wait(list(crew)):
                assert isinstance(line, Connection)
                worker = crew[line]
                path = worker.given[0]
                answer: bytes | Death
                try:
                    answer = line.recv_bytes()
                except (EOFError, ConnectionResetError):
                    answer = _at_death(worker, groups)
                    del crew[line]
                else:
                    worker.given.popleft()
                    if not worker.given and groups:
                        worker.give(groups.popleft())
                    elif not worker.given:
                        _dismiss(worker)
                        del crew[line]
                yield path, answer
    finally:
        for worker in crew.values():
            worker.process.terminate()
            worker.process.join()
            worker.line.close()


def _stem(path: Path) -> tuple[Path, str]:
    """What tells files that belong together: a regulation, its translations, its cases."""
    return path.parent, path.name.partition(".")[0]


def _hired(begin: Callable[[], Work]) -> _Worker:
    context = get_context("fork") if FORKS else get_context("spawn")
    line, other = context.Pipe()
    process = context.Process(target=_work, args=(other, begin), daemon=True)
    process.start()
    other.close()
    return _Worker(process, line)


def _dismiss(worker: _Worker) -> None:
    worker.line.send(())
    worker.process.join()
    worker.line.close()


def _at_death(worker: _Worker, groups: deque[tuple[Path, ...]]) -> Death:
    """How a process ended at its file; the rest of its files is given back."""
    _, *rest = worker.given
    if rest:
        groups.appendleft(tuple(rest))
    worker.process.join()
    worker.line.close()
    return Death(worker.process.exitcode)


def _work(line: Connection, begin: Callable[[], Work]) -> None:
    """Work at what is given until nothing is. An interruption is the business of the process that waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.disable()
    work, count = begin(), 0
    while group := line.recv():
        for path in group:
            line.send_bytes(work(path))
            count += 1
            if count % _SWEPT == 0:
                gc.collect()


def _examining(selection: Selection) -> Work:
    return partial(_packed, selection=selection, shelf=Shelf())


def _packed(path: Path, selection: Selection, shelf: Shelf) -> bytes:
    report = examined(path, selection, shelf)
    try:
        return packed(report)
    except (TypeError, NotImplementedError, RecursionError) as error:  # a rule has noted what cannot be packed
        return packed(failed(str(path), f"{type(error).__name__}: {error}"))
