"""Giving an input or a definition another name, wherever it is used; the check has the last word."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

from regdsl.corpus.files import mentioning
from regdsl.corpus.loading import LANGUAGES
from regdsl.diagnostics import Bilingual, Diagnostic, Severity
from regdsl.document import Scalar
from regdsl.lsp.checking import check_opened
from regdsl.lsp.names import Declared
from regdsl.lsp.opened import Opened
from regdsl.lsp.service import Knowledge, owner_of
from regdsl.lsp.uses import Place, uses_in_cases, uses_in_regulation, uses_in_translation

__all__ = ["Refused", "Renamed", "may_be_renamed", "rename"]

_CASES: Final = re.compile(rb"""kind["']?\s*:\s*["']?cases\b""")
_GROUPS: Final = frozenset({"inputs", "definitions"})

NOT_A_NAME: Final = Bilingual(
    "переименовать можно сведение или вычисление этого регламента",
    "an input or a definition of this file can be renamed",
)
_BROKEN: Final = Bilingual("файл не разобран: сначала исправьте ошибки", "the file does not parse: mend it first")
_SAME: Final = Bilingual("имя прежнее", "the name is the same")


class Refused(Exception):
    """A name cannot be given: `message` says why."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


class Renamed(Struct, frozen=True):
    """The places in a file where the new name goes."""

    path: Path
    places: tuple[Place, ...]


def may_be_renamed(one: Declared, path: Path, opened: Opened) -> bool:
    """Whether a name can be given another."""
    return one.group in _GROUPS and Path(one.span.file) == owner_of(path, opened)


def rename(one: Declared, new: str, path: Path, knowledge: Knowledge) -> list[Renamed]:
    """What to change for `one` to be called `new`. Raises Refused where the check would then find an error that it does
    not find now."""
    opened = knowledge.opened
    owner = owner_of(path, opened)
    name = " ".join(new.split())
    if not may_be_renamed(one, path, opened):
        raise Refused(NOT_A_NAME)
    if not name or name == one.name:
        raise Refused(_SAME)
    document = opened.load(owner).document
    if document is None:
        raise Refused(_BROKEN)
    service = knowledge.of(owner)
    made = [Renamed(owner, _ordered(uses_in_regulation(document, service.root, service.names, one.name)))]
    for language in LANGUAGES:
        beside = owner.with_name(f"{owner.stem}.{language}{owner.suffix}")
        translation = opened.load(beside).document if opened.has(beside) else None
        if translation is not None:
            made.append(Renamed(beside, _ordered(uses_in_translation(translation, service.names, one.name))))
    id_ = document.node("/id")
    if isinstance(id_, Scalar) and one.group == "inputs":
        made += _cases(owner, id_.text, one.name, opened)
    made = [each for each in made if each.places]
    _check(made, name, owner, opened)
    return made


def _cases(owner: Path, id_: str, name: str, opened: Opened) -> list[Renamed]:
    made = []
    for path in mentioning(owner, (id_,), _CASES, opened):
        document = opened.load(path).document
        said = None if document is None else document.node("/regulation")
        if document is not None and isinstance(said, Scalar) and said.text.partition("@")[0] == id_:
            made.append(Renamed(path, _ordered(uses_in_cases(document, name))))
    return made


def _check(made: list[Renamed], new: str, owner: Path, opened: Opened) -> None:
    """Raise Refused where the files would be worse with the new name."""
    texts = {each.path: _with(opened.lines(each.path).text, each.places, new) for each in made}
    before = _errors(check_opened(owner, opened).diagnostics)
    after = check_opened(owner, opened.instead(texts)).diagnostics
    worse = _errors(after) - before
    for path in texts:
        parsed = opened.instead(texts).load(path)
        if parsed.document is None:
            after, worse = parsed.diagnostics, _errors(parsed.diagnostics)
            break
    if worse:
        first = next(one for one in after if one.kind.code in worse)
        raise Refused(Bilingual(first.message("ru"), first.message("en")))


def _errors(found: tuple[Diagnostic, ...]) -> Counter[str]:
    return Counter(one.kind.code for one in found if one.severity is Severity.ERROR)


def _with(text: str, places: tuple[Place, ...], new: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in places:
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


def _ordered(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(set(places)))
