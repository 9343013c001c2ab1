"""The archive: bundles as they were, each with the receipts of decisions made by it."""

import hashlib
from pathlib import Path

__all__ = ["ARCHIVE", "KEY", "MANIFEST", "bundles", "listed", "receipts", "seen"]

ARCHIVE = Path(__file__).resolve().parent / "archive"
MANIFEST = ARCHIVE / "manifest.txt"
KEY = ARCHIVE / "test.key"


def bundles() -> list[Path]:
    """Every frozen bundle: a folder with a regulation, what it uses, and the calendars of its time."""
    return sorted(path for path in ARCHIVE.iterdir() if path.is_dir())


def receipts() -> list[Path]:
    """Every receipt."""
    return [path for bundle in bundles() for path in sorted((bundle / "receipts").glob("*.json"))]


def listed() -> dict[str, str]:
    """The digest that the manifest has for each file of the archive."""
    lines = MANIFEST.read_text(encoding="utf-8").splitlines() if MANIFEST.exists() else []
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def seen() -> dict[str, str]:
    """The digest of each file of the archive as it is now; the page about it and the manifest are not counted."""
    files = [KEY, *(path for bundle in bundles() for path in sorted(bundle.rglob("*")) if path.is_file())]
    return {path.relative_to(ARCHIVE).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
