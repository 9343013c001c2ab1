"""The catalogue of requirements: what the acts ask for, and by what it is met."""

from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from msgspec import Struct
from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as model

from regdsl.diagnostics import Bilingual
from regdsl.document import parse, to_python

__all__ = ["NATURES", "Feature", "Nature", "Requirement", "requirements"]


class Nature(StrEnum):
    """What kind of thing a requirement asks for."""

    VALIDATOR = "V"
    EXECUTOR = "X"
    DATA = "D"
    REPORT = "R"
    WORKFLOW = "W"
    NOT_SOFTWARE = "N"


NATURES: Final = {
    Nature.VALIDATOR: Bilingual("проверка регламента", "a check of the regulation"),
    Nature.EXECUTOR: Bilingual("исполнение", "execution"),
    Nature.DATA: Bilingual("сведения в регламенте", "data in the regulation"),
    Nature.REPORT: Bilingual("измерение и отчёт", "measurement and report"),
    Nature.WORKFLOW: Bilingual("согласование документов", "approval of documents"),
    Nature.NOT_SOFTWARE: Bilingual("не дело программы", "not for a program"),
}
"""What each kind is called."""


class Feature(Struct, frozen=True):
    """The part of regdsl that meets a requirement, and the page that tells of it."""

    title: Bilingual
    page: str


class Requirement(Struct, frozen=True):
    """A requirement: what it is called, where it stands, its words. `feature` is what meets it; where nothing does,
    `reason` says why a program cannot, or that it is not built yet. Rules name the requirements that they watch over by
    themselves; a requirement with rules needs neither."""

    id: str
    kinds: tuple[Nature, ...]
    title: Bilingual
    place: str
    quote: str
    feature: Feature | None
    reason: Bilingual | None


@cache
def requirements() -> tuple[Requirement, ...]:
    """All requirements, in the order of the catalogue."""
    path = files("regdsl.lint") / "requirements.yaml"
    parsed = parse(path.read_bytes(), path.name)
    assert parsed.document is not None, "the catalogue cannot be read"
    said = TypeAdapter(dict[str, _Said]).validate_python(to_python(parsed.document.root))
    return tuple(_made(key, one) for key, one in said.items())


@model(frozen=True, config={"extra": "forbid"})
class _Words:
    ru: str
    en: str


@model(frozen=True, config={"extra": "forbid"})
class _Feature(_Words):
    page: str


@model(frozen=True, config={"extra": "forbid"})
class _Said:
    """What the file says of one requirement."""

    kinds: tuple[Nature, ...]
    title: _Words
    place: str
    quote: str
    feature: _Feature | None = None
    reason: _Words | None = None


def _made(key: str, said: _Said) -> Requirement:
    feature = None if said.feature is None else Feature(_both(said.feature), said.feature.page)
    reason = None if said.reason is None else _both(said.reason)
    return Requirement(key, said.kinds, _both(said.title), said.place, said.quote, feature, reason)


def _both(words: _Words) -> Bilingual:
    return Bilingual(words.ru, words.en)
