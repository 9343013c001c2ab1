"""A receipt that is no sound JSON is told in one message, at the place where it ceases to be."""

from pathlib import Path

import pytest

from tests.bad.bad_files import call
from tests.support.paths import EXAMPLES


@pytest.mark.parametrize(
    ("text", "place"), [('{"kind": "receipt",\n "seal": }', "2:10"), ('{"kind": "receipt"', "1:1"), ("{\n]", "2:1")]
)
def test_one_message_with_its_place(text: str, place: str, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    receipt.write_text(text, encoding="utf-8")
    said = call("replay", str(receipt), "--reg", str(EXAMPLES / "izhs-notice"))
    assert said.status == 2
    assert [code for code, _ in said.findings] == ["REC001"]
    assert said.places == [(str(receipt), place)]
