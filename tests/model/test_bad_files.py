"""Every file of the folder of bad files gets exactly one finding, where it should be."""

import pytest

from regdsl.document import read
from regdsl.model import load
from tests.support.paths import ROOT

FOLDER = ROOT / "tests" / "bad" / "model"
EXPECTED = {
    name: (code, place, "" if pointer == "-" else pointer)
    for name, code, place, pointer in (
        line.split() for line in (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"
    )
}


def test_every_file_is_expected_and_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*EXPECTED, "expected.txt"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_bad_file(name: str) -> None:
    parsed = read(FOLDER / name)
    assert parsed.document is not None
    loaded = load(parsed.document)
    assert loaded.value is None
    (finding,) = loaded.diagnostics
    assert finding.span is not None
    place = f"{finding.span.start.line}:{finding.span.start.column}"
    assert (finding.kind.code, place, finding.pointer) == EXPECTED[name]
