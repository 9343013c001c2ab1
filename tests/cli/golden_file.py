"""Comparing what was printed with a file that a person has read."""

import re
from pathlib import Path

__all__ = ["assert_golden"]

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, printed: str, update: bool) -> None:
    """Compare; digests, which change with every word of a regulation, do not count."""
    shown = re.sub(r"sha256:[0-9a-f]+", "sha256:…", printed)
    path = FOLDER / name
    if update:
        path.write_text(shown, encoding="utf-8")
        return
    assert shown == path.read_text(encoding="utf-8")
