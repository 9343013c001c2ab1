"""The scoreboards of many regulations, made by several processes."""

import pickle
from functools import partial
from pathlib import Path

from regdsl.corpus.shelf import Shelf
from regdsl.library.assessing_one import Assessing, Made, given_at
from regdsl.library.crew import FORKS, Death, Work, answers_of_crew

__all__ = ["made_by_crew"]


def made_by_crew(run: Assessing, jobs: int) -> list[Made]:
    """The scoreboards in the order of the files. A file at which a process fails is assessed by this one, so that what
    it says of it, an exception too, is what it would say without others; so are all files where a process is no copy of
    this one and would have to be told the whole report."""
    files = [Path(name) for name in run.report.sources]
    told = answers_of_crew(files, partial(_assessing, run), jobs) if FORKS else ()
    answers = {file: answer for file, answer in told if not isinstance(answer, Death)}
    shelf = Shelf()
    made = (_unpacked(found) if (found := answers.get(file)) else _made(file, run, shelf) for file in files)
    return [one for one in made if one is not None]


def _assessing(run: Assessing) -> Work:
    return partial(_packed, run=run, shelf=Shelf())


def _packed(path: Path, run: Assessing, shelf: Shelf) -> bytes:
    """A scoreboard on its way between two processes of one run: only they write and read it. Nothing where that did not
    come to its end."""
    try:
        return pickle.dumps(_made(path, run, shelf), pickle.HIGHEST_PROTOCOL)
    except Exception:  # whatever it is, the process that waits will meet it
        return b""


def _unpacked(answer: bytes) -> Made | None:
    made = pickle.loads(answer)
    assert made is None or isinstance(made, Made)
    return made


def _made(path: Path, run: Assessing, shelf: Shelf) -> Made | None:
    given = given_at(path, run.report, shelf)
    return None if given is None else run.made(given)
