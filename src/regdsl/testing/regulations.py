"""The regulations that cases are for: looked for by id beside the cases, every version of them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from regdsl.decide import Decision
from regdsl.diagnostics import Diagnostic
from regdsl.document import Document, Scalar, read
from regdsl.document import Mapping as Section
from regdsl.library import LoadError, Regulation, load
from regdsl.library.better import decide_better
from regdsl.library.overlaps import Version, overlapping
from regdsl.library.under_way import version_under_way, versions_under_way
from regdsl.model.cases import Case
from regdsl.testing import findings

__all__ = ["Library", "Versions"]

SUFFIXES = (".yaml", ".yml", ".json")
MARK = ".cases"

# Of a file that does not parse, only single lines can be read: what kind it is and whose id it bears.
_KIND_LINE = re.compile(r"""^\s*["']?kind["']?\s*:\s*["']?regulation\b""", re.MULTILINE)
_ID_LINE = re.compile(r"""^\s*["']?id["']?\s*:\s*["']?([^\s"'#,]+)""", re.MULTILINE)


class Versions(Struct, frozen=True):
    """Every version of one regulation, oldest first; none where the findings say why, `broken` being the file
    (or the folder of files) that cannot be loaded."""

    regulations: tuple[Regulation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)
    broken: Path | None = None

    def for_case(self, case: Case) -> Regulation:
        """The version in force on the day on which the case is decided, or the earlier one to which that one leaves it;
        the newest where none is in force or no day is named."""
        in_force = [one for one in self.regulations if (day := _day(case, one)) is not None and one.in_force(day)]
        current = (in_force or self.regulations)[-1]
        filed = _filed(case, current)
        return current if filed is None else version_under_way(self.regulations, current, filed) or current

    def decide(self, case: Case, application: Mapping[str, object]) -> Decision:
        """Decide the application of a case. Raises ApplicationError where it does not fit, or no version decides."""
        version, on = self.for_case(case), case.decided_on
        filed = _filed(case, version)
        if on is not None and filed is not None:
            several = versions_under_way(self.regulations, version, filed)
            if len(several) > 1:
                return decide_better(several, application, on)
        if on is not None and not version.in_force(on) and any(one.in_force(on) for one in self.regulations):
            return version.decide_under_way(application, on)
        return version.decide(application, on)


class _Candidate(Struct, frozen=True):
    """A file that says it is a regulation, with its id; several where the file does not parse, and one of them is."""

    path: Path
    ids: frozenset[str]


class Library:
    """Finds regulations and loads each file once."""

    def __init__(self) -> None:
        self._folders: dict[Path, tuple[_Candidate, ...]] = {}
        self._found: dict[tuple[Path, ...], Versions] = {}

    def find(self, cases: Path, document: Document, id_: str) -> Versions:
        """The versions of the regulation `id_`: files in the folder of the cases, else the folder above it, else the
        file that is called as the cases are, where it cannot be loaded.

        Findings: SCH162 where there is none, SCH163 and the regulation's own where it cannot be loaded.
        """
        folder = cases.parent
        for near in (folder, folder / ".."):
            paths = tuple(one.path for one in self._candidates(near) if id_ in one.ids)
            if paths:
                return self._load(paths, document, id_)
        for path in _namesakes(cases):
            loaded = self._load((path,), document, id_)
            if not loaded.regulations:
                return loaded
        pointer = "/regulation"
        missing = Diagnostic(findings.REGULATION_MISSING, document.locate(pointer), pointer, {"id": id_})
        return Versions((), (missing,))

    def _load(self, paths: tuple[Path, ...], document: Document, id_: str) -> Versions:
        if paths not in self._found:
            self._found[paths] = _load_all(paths)
        versions = self._found[paths]
        if versions.regulations:
            return versions
        span = document.locate("/regulation")
        params = {"id": id_, "file": str(versions.broken or paths[0])}
        broken = Diagnostic(findings.REGULATION_BROKEN, span, "/regulation", params)
        return Versions((), (*versions.diagnostics, broken), versions.sources)

    def _candidates(self, folder: Path) -> tuple[_Candidate, ...]:
        if folder not in self._folders:
            self._folders[folder] = tuple(_regulations_in(folder))
        return self._folders[folder]


def _day(case: Case, regulation: Regulation) -> date | None:
    """The day on which a case is decided, in the time zone of the regulation's authority."""
    return case.decided_on or _filed(case, regulation)


def _filed(case: Case, regulation: Regulation) -> date | None:
    if case.filed is None:
        return None
    zone = ZoneInfo(regulation.program.time_zone)
    return (case.filed.astimezone(zone) if case.filed.tzinfo is not None else case.filed).date()


def _load_all(paths: tuple[Path, ...]) -> Versions:
    made: list[Regulation] = []
    diagnostics: list[Diagnostic] = []
    sources: dict[str, str] = {}
    broken: Path | None = None
    for path in paths:
        try:
            loaded = load(path)
        except LoadError as error:
            diagnostics += error.diagnostics
            sources.update(error.sources)
            broken = broken or path
            continue
        assert isinstance(loaded, Regulation)
        made.append(loaded)
    if faults := overlapping(map(Version.of, made)):
        diagnostics += faults
        sources.update({str(one.path): read(one.path).text for one in made})
        broken = broken or made[0].path.parent
    if diagnostics:
        return Versions((), tuple(diagnostics), sources, broken)
    return Versions(tuple(sorted(made, key=_since)))


def _since(regulation: Regulation) -> date:
    return regulation.program.in_force_from


def _regulations_in(folder: Path) -> Iterator[_Candidate]:
    """The files of a folder that say `kind: regulation`; only what says so is parsed."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    except OSError:
        return
    for path in paths:
        if not _may_be_regulation(path):
            continue
        parsed = read(path)
        if parsed.document is None:
            if _KIND_LINE.search(parsed.text):
                yield _Candidate(path, frozenset(_ID_LINE.findall(parsed.text)))
        elif id_ := _id_of(parsed.document):
            yield _Candidate(path, frozenset({id_}))


def _may_be_regulation(path: Path) -> bool:
    try:
        return path.is_file() and b"regulation" in path.read_bytes()
    except OSError:
        return False


def _namesakes(cases: Path) -> Iterator[Path]:
    """The file beside `x.cases.yaml` that is called `x.yaml`, unless it says that it is another regulation."""
    name = cases.with_suffix("").name
    if not name.endswith(MARK):
        return
    for path in (cases.with_name(name.removesuffix(MARK) + suffix) for suffix in SUFFIXES):
        if path.is_file():
            document = read(path).document
            if document is None or not _id_of(document):
                yield path


def _id_of(document: Document) -> str:
    """The id of a regulation; of any other file nothing."""
    root = document.root
    return _text(root, "id") if isinstance(root, Section) and _text(root, "kind") == "regulation" else ""


def _text(root: Section, key: str) -> str:
    value = next((entry.value for entry in root.entries if entry.key.text == key), None)
    return value.text if isinstance(value, Scalar) else ""
