"""Calling the command line inside this process."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from regdsl.cli.main import main

__all__ = ["Result", "call", "draft_in"]


@dataclass(frozen=True)
class Result:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, read as JSON."""
        return json.loads(self.out)


def call(*arguments: str, stdin: bytes = b"") -> Result:
    """Run `regdsl` with `arguments`; a defect that it would only mention is raised."""
    with _streams(stdin), mock.patch("regdsl.cli.run.traceback.print_exc", side_effect=_raise):
        status = main(list(arguments))
        return Result(status, _written(sys.stdout), _written(sys.stderr))


def draft_in(folder: Path, kind: str = "benefit") -> Path:
    """Begin a regulation of the kind in `folder`, return its file."""
    path = folder / f"{kind}.yaml"
    done = call("new", str(folder / kind), "--template", kind, "--yes")
    assert done.status == 0, done.err
    return path


def _raise() -> None:
    raise sys.exc_info()[1]  # type: ignore[misc]


@contextmanager
def _streams(stdin: bytes) -> Iterator[None]:
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for name in ("stdout", "stderr")}
    streams["stdin"] = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    with mock.patch.multiple(sys, **streams), mock.patch.dict("os.environ", {"REGDSL_TRACEBACK": "1"}):
        yield


def _written(stream: Any) -> str:
    stream.flush()
    return str(stream.buffer.getvalue().decode("utf-8"))
