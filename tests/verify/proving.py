"""Small services proved with the files that they were read from."""

from pathlib import Path

import regdsl
from regdsl.corpus import load_bundle
from regdsl.verify.limits import Limits
from regdsl.verify.property import Property
from regdsl.verify.run import Report, verify
from tests.decide.services import load

__all__ = ["proved", "proved_of", "slugs"]


def proved(folder: Path, *properties: Property, **sections: str) -> Report:
    """The properties of a service made of `sections`."""
    made = load(folder, **sections)
    return proved_of(made, *properties)


def proved_of(made: regdsl.Regulation, *properties: Property) -> Report:
    """The properties of a loaded service."""
    return verify(made.engine, Limits(60), properties, bundle=load_bundle(made.path).bundle)


def slugs(report: Report) -> list[tuple[str, str]]:
    """The verdict on every claim, and the finding that it would be."""
    return [(type(one.verdict).__name__, one.claim.kind.slug) for one in report.settled]
