"""From files to bundles."""

import re
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, field

from regdsl.corpus.bundle import Bundle, File, OfTemplate
from regdsl.corpus.calendars import builtin_calendar
from regdsl.corpus.files import DISK, SUFFIXES, LoadedFile, Reader, load_file
from regdsl.corpus.findings import NOT_A_REGULATION, USED_FILE_MISSING
from regdsl.corpus.instances import assembled, standing
from regdsl.corpus.shelf import LANGUAGES, shared_mentioning, sidecar
from regdsl.corpus.sidecars import check_sidecar
from regdsl.corpus.templates.findings import TEMPLATE_NOT_DECIDED
from regdsl.corpus.templates.translate import translated
from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.instance import Instance
from regdsl.model.kinds import AnyFile
from regdsl.model.legal_acts import LegalActs
from regdsl.model.loading import load
from regdsl.model.parameters import Parameters
from regdsl.model.reference_book import ReferenceBooks
from regdsl.model.regulation import Regulation
from regdsl.model.template import Template
from regdsl.model.translation import Translation

__all__ = [
    "LANGUAGES",
    "SUFFIXES",
    "LoadedBundle",
    "LoadedFile",
    "bundle_of",
    "load_bundle",
    "load_file",
    "template_bundle",
]

_OF_USE = re.compile(rb"""kind["']?\s*:\s*["']?(?:parameters|reference-book|legal-acts)\b""")


class LoadedBundle(Struct, frozen=True):
    """The bundle (None when the regulation could not be read), the findings, the text of every file that was read."""

    bundle: Bundle | None
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, str]


def load_bundle(path: Path) -> LoadedBundle:
    """Read a regulation with its translations and the files it uses."""
    return bundle_of(path, load_file(path))


def bundle_of(path: Path, first: LoadedFile, reader: Reader = DISK) -> LoadedBundle:
    """Put a bundle together around a file that was read already; an instance is put together with its template."""
    sources = {str(path): first.text}
    found = list(first.diagnostics)
    if first.document is None or first.model is None:
        return LoadedBundle(None, tuple(found), sources)
    if isinstance(first.model, Instance):
        made = assembled(path, File(first.model, first.document), reader)
        sources.update(made.sources)
        found.extend(made.diagnostics)
        if made.regulation is None:
            return LoadedBundle(None, tuple(found), sources)
        return _bundle(path, made.regulation, found, sources, reader, made.origin)
    if not isinstance(first.model, Regulation) or isinstance(first.model, Template):
        found.append(_not_a_regulation(first.model, first.document))
        return LoadedBundle(None, tuple(found), sources)
    return _bundle(path, File(first.model, first.document), found, sources, reader)


def template_bundle(path: Path, first: LoadedFile, reader: Reader = DISK) -> LoadedBundle:
    """Put a bundle together around a template as it stands, to be checked and not to be decided by."""
    sources = {str(path): first.text}
    found = list(first.diagnostics)
    if first.document is None or not isinstance(first.model, Template):
        return LoadedBundle(None, tuple(found), sources)
    made = standing(File(first.model, first.document))
    found.extend(made.diagnostics)
    if made.regulation is None:
        return LoadedBundle(None, tuple(found), sources)
    return _bundle(path, made.regulation, found, sources, reader)


def _not_a_regulation(model: AnyFile, document: Document) -> Diagnostic:
    span = document.locate("/kind")
    if isinstance(model, Template):
        return Diagnostic(TEMPLATE_NOT_DECIDED, span, "/kind", {"reference": f"{model.id}@{model.version}"})
    return Diagnostic(NOT_A_REGULATION, span, "/kind", {"kind": model.kind})


def _bundle(
    path: Path,
    file: File[Regulation],
    found: list[Diagnostic],
    sources: dict[str, str],
    reader: Reader,
    origin: OfTemplate | None = None,
) -> LoadedBundle:
    translations = _translations(path, file.model, found, sources, reader)
    if origin is not None:
        translations = _of_template(origin, translations, sources, reader)
    used = _used(path, file, found, sources, reader)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        return LoadedBundle(None, tuple(found), sources)
    made = Bundle(file, builtin_calendar(), translations, used.parameters, used.books, used.acts, origin)
    return LoadedBundle(made, tuple(found), sources)


def _translations(
    path: Path, model: Regulation, found: list[Diagnostic], sources: dict[str, str], reader: Reader
) -> dict[str, File[Translation]]:
    made: dict[str, File[Translation]] = {}
    for language in LANGUAGES:
        beside = sidecar(path, language)
        if language == model.language or not reader.has(beside):
            continue
        file = reader.load(beside)
        sources[str(beside)] = file.text
        found.extend(file.diagnostics)
        if not isinstance(file.model, Translation) or file.document is None:
            continue
        translation = File(file.model, file.document)
        wrong = list(check_sidecar(translation, model, language))
        found.extend(wrong)
        if not any(one.severity is Severity.ERROR for one in wrong):
            made[language] = translation
    return made


def _of_template(
    origin: OfTemplate, own: dict[str, File[Translation]], sources: dict[str, str], reader: Reader
) -> dict[str, File[Translation]]:
    """The translations of a template, each with what the instance's own says; the template's mistakes are told where it
    is checked itself."""
    template = Path(origin.template.document.file)
    made = dict(own)
    for language in LANGUAGES:
        beside = sidecar(template, language)
        if language == origin.template.model.language or not reader.has(beside):
            continue
        file = reader.load(beside)
        if (
            not isinstance(file.model, Translation)
            or file.document is None
            or file.model.of != origin.template.model.id
            or file.model.language != language
        ):
            continue
        mine = own.get(language)
        whole = translated(file.document, None if mine is None else mine.document, origin.instance.model)
        loaded = load(whole).value
        if isinstance(loaded, Translation):
            sources[str(beside)] = file.text
            made[language] = File(loaded, whole)
    return made


class _Used(Struct):
    """The shared files found so far, by their ids."""

    parameters: dict[str, File[Parameters]] = field(default_factory=dict)
    books: dict[str, File[ReferenceBooks]] = field(default_factory=dict)
    acts: dict[str, File[LegalActs]] = field(default_factory=dict)

    def without(self, ids: Iterable[str]) -> set[str]:
        """Those of `ids` that are not found yet."""
        return set(ids) - self.parameters.keys() - self.books.keys() - self.acts.keys()

    def add(self, model: Parameters | ReferenceBooks | LegalActs, document: Document) -> None:
        """Keep a file under its id."""
        if isinstance(model, Parameters):
            self.parameters[model.id] = File(model, document)
        elif isinstance(model, ReferenceBooks):
            self.books[model.id] = File(model, document)
        else:
            self.acts[model.id] = File(model, document)


def _used(
    path: Path, file: File[Regulation], found: list[Diagnostic], sources: dict[str, str], reader: Reader
) -> _Used:
    made = _Used()
    _fetch(path, file, found, sources, made, reader)
    for used in tuple(made.parameters.values()):  # parameters may be keyed by the books that their own file uses
        _fetch(path, used, found, sources, made, reader)
    return made


def _fetch(
    path: Path,
    user: File[Regulation] | File[Parameters],
    found: list[Diagnostic],
    sources: dict[str, str],
    made: _Used,
    reader: Reader,
) -> None:
    """Add the files that `user` uses to `made`, but for those that are there already."""
    uses = user.model.uses
    wanted = made.without(uses)
    if not wanted:
        return
    for candidate in shared_mentioning(path, sorted(wanted), _OF_USE, reader):
        if not wanted:
            break
        file = reader.load(candidate)
        if not isinstance(file.model, Parameters | ReferenceBooks | LegalActs) or file.model.id not in wanted:
            continue
        assert file.document is not None
        sources[str(candidate)] = file.text
        found.extend(file.diagnostics)
        wanted.discard(file.model.id)
        made.add(file.model, file.document)
    for index, name in enumerate(uses):
        if name in wanted:
            pointer = join("/uses", index)
            found.append(Diagnostic(USED_FILE_MISSING, user.document.locate(pointer), pointer, {"id": name}))
