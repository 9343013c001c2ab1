"""Checking one file with what it uses: the language, then the rules about one regulation."""

import os
import traceback
from hashlib import sha256
from pathlib import Path
from typing import Final

from regdsl.checker import check as check_bundle
from regdsl.corpus.bundle import Bundle, File
from regdsl.corpus.loading import LoadedBundle, LoadedFile, bundle_of, template_bundle
from regdsl.corpus.shelf import Shelf
from regdsl.diagnostics import Bilingual, Diagnostic, Position, Span
from regdsl.library.file_report import Declared, FileReport, Said
from regdsl.library.of_template import seen_from
from regdsl.library.registry_findings import CHECK_FAILED
from regdsl.lint.draft import Draft
from regdsl.lint.run import lint_regulation, notes_of
from regdsl.lint.selection import Selection
from regdsl.lint.sound import Sound
from regdsl.lint.suppression import misspelt, suppressions_of
from regdsl.model.instance import Instance
from regdsl.model.legal_acts import LegalActs
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation as Model
from regdsl.model.template import Template
from regdsl.model.transitional import UndecidedCases

__all__ = ["bundle_at", "examine", "examined", "failed", "said_at"]

_START: Final = Position(1, 1, 0)


def examined(path: Path, selection: Selection, shelf: Shelf) -> FileReport:
    """Check the file at `path`, one of several. A defect of the program that it brings out is told as CFG021 at this
    file: the others are checked all the same."""
    try:
        return examine(path, selection, shelf)
    except Exception as error:  # whatever it is, one file must not take the others with it
        if os.environ.get("REGDSL_TRACEBACK"):
            traceback.print_exc()
        return failed(str(path), f"{type(error).__name__}: {error}")


def failed(file: str, what: str) -> FileReport:
    """The report on a file whose check did not come to its end."""
    words = Bilingual(what, what)
    return FileReport(file, diagnostics=(Diagnostic(CHECK_FAILED, Span(file, _START, _START), params={"what": words}),))


def bundle_at(path: Path, shelf: Shelf) -> Bundle | None:
    """The regulation at `path` with what it uses, once more; None where it cannot be put together."""
    return bundle_of(path, shelf.load(path), shelf).bundle


def said_at(path: Path, shelf: Shelf) -> File[Model] | None:
    """The regulation that the file at `path` says, sound or not, once more."""
    first = shelf.load(path)
    return _said(first, bundle_of(path, first, shelf))


def examine(path: Path, selection: Selection, shelf: Shelf) -> FileReport:
    """Check the file at `path` with what it uses. Findings are returned, never raised."""
    first = shelf.load(path)
    file, usable = str(path), first.document is not None
    comments = () if first.document is None else suppressions_of(first.document)
    unknown = tuple(misspelt(first.document)) if first.document is not None and selection.rules else ()
    declared = _declared(first)
    if not isinstance(first.model, Model | Instance):
        sources = {file: first.text}
        return FileReport(
            file, usable, (file,), (*first.diagnostics, *unknown), declared=declared, comments=comments, sources=sources
        )
    is_template = isinstance(first.model, Template)
    loaded = template_bundle(path, first, shelf) if is_template else bundle_of(path, first, shelf)
    said = None if is_template else _said(first, loaded)
    found, cost, notes = [*loaded.diagnostics, *unknown], None, None
    if loaded.bundle is not None:
        result = check_bundle(loaded.bundle)
        found.extend(seen_from(loaded.bundle, result.diagnostics))
        if not is_template:
            draft = Draft(loaded.bundle, selection.numbers)
            sound = None if result.regulation is None else Sound(draft, result.regulation)
            if selection.rules:
                own = selection.at(draft.document.file)
                found.extend(seen_from(loaded.bundle, lint_regulation(draft, sound, own)))
                notes, unnoted = notes_of(draft, selection)
                found.extend(unnoted)
            cost = None if sound is None else sound.program.cost
    return FileReport(
        file,
        usable,
        tuple(loaded.sources),
        tuple(found),
        cost,
        declared,
        None if said is None else _of_itself(said.model),
        comments,
        notes,
        loaded.sources,
    )


def _said(first: LoadedFile, loaded: LoadedBundle) -> File[Model] | None:
    """The regulation that a file says, sound or not; None for an instance that could not be put together."""
    if loaded.bundle is not None:
        return loaded.bundle.regulation
    if isinstance(first.model, Model) and first.document is not None:
        return File(first.model, first.document)
    return None


def _of_itself(model: Model) -> Said:
    to_old = [item.undecided_cases for item in model.transitional[:1]] == [UndecidedCases.OLD]
    return Said(model.id, str(model.version), model.in_force.from_, model.in_force.to, to_old)


def _declared(first: LoadedFile) -> Declared | None:
    model, document = first.model, first.document
    if document is None or not isinstance(model, Model | Instance | Parameters | ReferenceBooks | LegalActs):
        return None
    kind = "template" if isinstance(model, Template) else model.kind
    version, digest = str(getattr(model, "version", None) or ""), sha256(first.text.encode()).hexdigest()
    return Declared(kind, model.id, version, document.locate("/id"), digest)
