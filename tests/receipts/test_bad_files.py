"""Every file of the folder of bad receipts is refused with the first finding where it should be, and in no time."""

import time
from pathlib import Path

import pytest

from regdsl.library import Replay, Verdict, replay
from tests.receipts.archive_files import KEY
from tests.receipts.making import GARDEN
from tests.support.paths import ROOT

FOLDER = ROOT / "tests" / "bad" / "receipts"
EXPECTED = {
    name: (verdict, code, place, "" if pointer == "-" else pointer)
    for name, verdict, code, place, pointer in (
        line.split() for line in (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"
    )
}


def test_every_file_is_expected_and_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*EXPECTED, "expected.txt"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_bad_receipt(name: str) -> None:
    started = time.perf_counter()
    made = _replayed(FOLDER / name)
    assert time.perf_counter() - started < 1
    first = made.findings[0]
    span = next((one.span for one in made.findings if one.span is not None), None)
    place = f"{span.start.line}:{span.start.column}" if span else "-"
    assert (made.verdict.value, first.kind.code, place, first.pointer) == EXPECTED[name]
    assert made.verdict in (Verdict.ALTERED, Verdict.UNVERIFIED)


def _replayed(path: Path) -> Replay:
    """With the key, for all but the receipts that were made without one."""
    data = path.read_bytes()
    keyed = b"hmac-sha256" in data or path.stem == "not-sealed"
    return replay(data, GARDEN, KEY.read_bytes() if keyed else None, file=path.name)
