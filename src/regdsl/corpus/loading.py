"""From files to bundles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from regdsl.corpus.bundle import Bundle, File
from regdsl.corpus.calendars import builtin_calendar
from regdsl.corpus.findings import NOT_A_REGULATION, SIDECAR_MISMATCH, USED_FILE_MISSING
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document, Parsed, read
from regdsl.document.limits import MAX_BYTES
from regdsl.document.pointer import join
from regdsl.model.kinds import AnyFile
from regdsl.model.loading import load
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.translation import Translation

__all__ = ["LoadedBundle", "LoadedFile", "bundle_of", "load_bundle", "load_file"]

LANGUAGES = ("ru", "en")
SUFFIXES = (".yaml", ".yml", ".json")
_OF_USE = re.compile(rb"""kind["']?\s*:\s*["']?(?:parameters|reference-book)\b""")


@dataclass(frozen=True, slots=True)
class LoadedBundle:
    """The bundle (None when the regulation could not be read), the findings, the text of every file that was read."""

    bundle: Bundle | None
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, str]


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One file: its model and document, or None with the reason in the findings."""

    model: AnyFile | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    text: str


def load_file(path: Path) -> LoadedFile:
    """Read one file of any kind."""
    parsed: Parsed = read(path)
    if parsed.document is None:
        return LoadedFile(None, None, parsed.diagnostics, parsed.text)
    loaded = load(parsed.document)
    found = (*_not_said_otherwise(parsed.diagnostics, loaded.diagnostics), *loaded.diagnostics)
    return LoadedFile(loaded.value, parsed.document, found, parsed.document.text)


def _not_said_otherwise(first: Iterable[Diagnostic], then: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of `first`, but no warning of how a text is written where the text itself is refused: an unquoted
    key `on` that is no key there."""
    refused = {finding.span for finding in then if finding.severity is Severity.ERROR}
    for finding in first:
        if finding.severity is Severity.ERROR or finding.span not in refused:
            yield finding


def load_bundle(path: Path) -> LoadedBundle:
    """Read a regulation with its translations and the files it uses."""
    return bundle_of(path, load_file(path))


def bundle_of(path: Path, first: LoadedFile) -> LoadedBundle:
    """Put a bundle together around a file that was read already."""
    sources = {str(path): first.text}
    found = list(first.diagnostics)
    if first.document is None or first.model is None:
        return LoadedBundle(None, tuple(found), sources)
    if not isinstance(first.model, Regulation):
        kind = first.model.kind
        found.append(Diagnostic(NOT_A_REGULATION, first.document.locate("/kind"), "/kind", {"kind": kind}))
        return LoadedBundle(None, tuple(found), sources)
    translations = _translations(path, first.model, found, sources)
    parameters, books = _used(path, first.model, first.document, found, sources)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        return LoadedBundle(None, tuple(found), sources)
    made = Bundle(File(first.model, first.document), builtin_calendar(), translations, parameters, books)
    return LoadedBundle(made, tuple(found), sources)


def _translations(
    path: Path, model: Regulation, found: list[Diagnostic], sources: dict[str, str]
) -> dict[str, File[Translation]]:
    made: dict[str, File[Translation]] = {}
    for language in LANGUAGES:
        beside = path.with_name(f"{path.stem}.{language}{path.suffix}")
        if language == model.language or not beside.is_file():
            continue
        file = load_file(beside)
        sources[str(beside)] = file.text
        found.extend(file.diagnostics)
        if not isinstance(file.model, Translation) or file.document is None:
            continue
        if file.model.of != model.id:
            params = {"of": file.model.of, "id": model.id}
            found.append(Diagnostic(SIDECAR_MISMATCH, file.document.locate("/of"), "/of", params))
            continue
        made[language] = File(file.model, file.document)
    return made


def _used(
    path: Path, model: Regulation, document: Document, found: list[Diagnostic], sources: dict[str, str]
) -> tuple[dict[str, File[Parameters]], dict[str, File[ReferenceBooks]]]:
    parameters: dict[str, File[Parameters]] = {}
    books: dict[str, File[ReferenceBooks]] = {}
    _fetch(path, File(model, document), found, sources, parameters, books)
    for used in tuple(parameters.values()):  # parameters may be keyed by the books that their own file uses
        _fetch(path, used, found, sources, parameters, books)
    return parameters, books


def _fetch(
    path: Path,
    user: File[Regulation] | File[Parameters],
    found: list[Diagnostic],
    sources: dict[str, str],
    parameters: dict[str, File[Parameters]],
    books: dict[str, File[ReferenceBooks]],
) -> None:
    """Add the files that `user` uses to `parameters` and `books`, but for those that are there already."""
    uses = user.model.uses
    wanted = set(uses) - parameters.keys() - books.keys()
    if not wanted:
        return
    for candidate in _mentioning(path, sorted(wanted)):
        if not wanted:
            break
        file = load_file(candidate)
        if not isinstance(file.model, Parameters | ReferenceBooks) or file.model.id not in wanted:
            continue
        assert file.document is not None
        sources[str(candidate)] = file.text
        found.extend(file.diagnostics)
        wanted.discard(file.model.id)
        if isinstance(file.model, Parameters):
            parameters[file.model.id] = File(file.model, file.document)
        else:
            books[file.model.id] = File(file.model, file.document)
    for index, name in enumerate(uses):
        if name in wanted:
            pointer = join("/uses", index)
            found.append(Diagnostic(USED_FILE_MISSING, user.document.locate(pointer), pointer, {"id": name}))


def _mentioning(path: Path, names: Iterable[str]) -> Iterator[Path]:
    """The files of the folder of `path`, then of the folder above, in which one of `names` stands. A file is read in
    full only after that: a folder may hold many. Those that seem to be of a kind to use come first."""
    marks = [name.encode() for name in names]
    for folder in (path.parent, path.parent.parent):
        rest: list[Path] = []
        for candidate in sorted(folder.iterdir()) if folder.is_dir() else ():
            if candidate.suffix not in SUFFIXES or candidate == path:
                continue
            text = _bytes(candidate)
            if not any(mark in text for mark in marks):
                continue
            if _OF_USE.search(text):
                yield candidate
            else:
                rest.append(candidate)
        yield from rest


def _bytes(path: Path) -> bytes:
    """What is in a file; nothing where it cannot be read, or is larger than any file of ours."""
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return b""
