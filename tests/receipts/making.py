"""What the tests of receipts start from: the garden's service of the archive, its applications, receipts that somebody
else has written."""

import copy
import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

from regdsl.corpus.canonical import canonical
from regdsl.library import Regulation, load, make_receipt
from regdsl.library.receipt_seal import body_of, seal_of
from tests.receipts.archive_files import ARCHIVE

__all__ = ["APPLICATION", "GARDEN", "KEY", "application", "content_of", "copied", "forged", "garden", "issued"]

GARDEN = ARCHIVE / "garden-plot-1"
KEY = b"0123456789abcdef0123456789abcdef"

APPLICATION: dict[str, Any] = {
    "regulation": "ru.demo.garden-plot",
    "submitted_at": "2026-03-16T10:00:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "площадь": "5.00",
        "имя": "Вересов",
        "посадки": ["яблоня"],
        "номер участка": 17,
        "свободен": True,
        "межевание": None,
    },
}


def application(**inputs: object) -> dict[str, Any]:
    """The application with other inputs."""
    return {**APPLICATION, "inputs": {**APPLICATION["inputs"], **inputs}}


@cache
def garden() -> Regulation:
    """The garden's service."""
    made = load(GARDEN / "garden-plot.yaml")
    assert isinstance(made, Regulation)
    return made


def copied(folder: Path, *, calendars: bool = True) -> Path:
    """A copy of the garden's bundle that a test may change, without its receipts."""
    ignored = shutil.ignore_patterns("receipts") if calendars else shutil.ignore_patterns("receipts", "calendars")
    return Path(shutil.copytree(GARDEN, folder / "garden", ignore=ignored))


def issued(key: bytes | None = None, data: dict[str, Any] | None = None) -> bytes:
    """The receipt of the garden's decision on an application."""
    given = APPLICATION if data is None else data
    return make_receipt(garden(), given, garden().decide(given), key)


def content_of(receipt: bytes) -> dict[str, Any]:
    """What a receipt holds, free to be changed."""
    return copy.deepcopy(json.loads(receipt))


def forged(content: dict[str, Any], key: bytes | None = None) -> bytes:
    """The content sealed anew by whoever has changed it, with the key they have."""
    seal = {**content["seal"], "value": seal_of(body_of(content), key)}
    return canonical({**content, "seal": seal})
