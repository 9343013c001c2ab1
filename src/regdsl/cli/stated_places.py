"""Where in its file a regulation states what is to be proved."""

from collections.abc import Mapping
from pathlib import Path

from regdsl.core.program import Program
from regdsl.corpus import load_bundle
from regdsl.diagnostics import Span
from regdsl.document.pointer import join

__all__ = ["stated_places"]


def stated_places(path: Path, program: Program) -> Mapping[str, Span]:
    """The place of each property of the regulation at `path`, by what the claims of it are about; none where it states
    none, or its file has gone."""
    bundle = load_bundle(path).bundle if program.stated else None
    if bundle is None:
        return {}
    document = bundle.regulation.document
    return {f"properties/{one.id}": document.locate_key(join("/properties", one.id)) for one in program.stated}
