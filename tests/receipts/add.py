"""Add to the archive; nothing that stands in it is ever written again.

python -m tests.receipts.add bundle NAME REGULATION.yaml          freeze a regulation as a new bundle
python -m tests.receipts.add receipt BUNDLE NAME APPLICATION.json add a receipt of a decision by a bundle
                                     [--on DATE] [--submit] [--key]
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from regdsl.corpus import load_bundle
from regdsl.corpus.calendars import builtin_calendar_texts
from regdsl.library import Regulation, RegulationSet, application_document, load, make_receipt, submit
from tests.receipts.archive_files import ARCHIVE, KEY, MANIFEST, listed, seen

__all__ = ["add_bundle", "add_receipt", "enter"]


def add_bundle(name: str, regulation: Path) -> Path:
    """Copy a regulation, its translations, the files it uses and all calendars into a new bundle of the archive."""
    load(regulation)
    folder = ARCHIVE / name
    (folder / "calendars").mkdir(parents=True)
    (folder / "receipts").mkdir()
    for source in load_bundle(regulation).sources:
        (folder / Path(source).name).write_bytes(Path(source).read_bytes())
    for year, text in builtin_calendar_texts():
        (folder / "calendars" / year).write_bytes(text)
    return folder


def add_receipt(
    bundle: str, name: str, application: Path, on: date | None = None, *, submitted: bool, keyed: bool
) -> Path:
    """Decide an application by a bundle of the archive and put the receipt there."""
    folder = ARCHIVE / bundle
    data = application_document(application.read_bytes(), str(application)).data
    found = load(folder)
    regulation = found.for_application(data, on) if isinstance(found, RegulationSet) else found
    assert isinstance(regulation, Regulation)
    filed = submit(regulation, data) if submitted else data
    decision = regulation.decide(filed, on)
    path = folder / "receipts" / f"{name}.json"
    with path.open("xb") as stream:
        stream.write(make_receipt(regulation, filed, decision, KEY.read_bytes() if keyed else None))
    return path


def enter() -> None:
    """Enter new files in the manifest. Raises AssertionError where one that stands in it has changed or is gone."""
    before, now = listed(), seen()
    changed = [name for name, digest in before.items() if now.get(name) != digest]
    assert not changed, f"never changed, only added to: {changed}"
    MANIFEST.write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(now.items())), encoding="utf-8")


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.receipts.add", description="Add to the archive.")
    commands = parser.add_subparsers(dest="what", required=True)
    bundle = commands.add_parser("bundle")
    bundle.add_argument("name")
    bundle.add_argument("regulation", type=Path)
    receipt = commands.add_parser("receipt")
    receipt.add_argument("bundle")
    receipt.add_argument("name")
    receipt.add_argument("application", type=Path)
    receipt.add_argument("--on", type=date.fromisoformat)
    receipt.add_argument("--submit", action="store_true")
    receipt.add_argument("--key", action="store_true")
    given = parser.parse_args()
    if given.what == "bundle":
        made = add_bundle(given.name, given.regulation)
    else:
        made = add_receipt(
            given.bundle, given.name, given.application, given.on, submitted=given.submit, keyed=given.key
        )
    enter()
    sys.stdout.write(f"{made.relative_to(ARCHIVE)}\n")


if __name__ == "__main__":
    _main()
