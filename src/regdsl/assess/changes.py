"""What differs from a former version, section by section: on which of them the outcome rests, and which only say the
same in other words."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from regdsl.assess.assessment import Change, Rests
from regdsl.checker import CheckedRegulation
from regdsl.core.lower.program import to_program
from regdsl.core.program import Program
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import split
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_of
from regdsl.verify.change.written import Change as Difference
from regdsl.verify.change.written import How, changes

__all__ = ["changes_of"]

Version = tuple[Bundle, CheckedRegulation | None]
"""A version, and what the check of the language made of it: None where it has errors."""

_WHOLLY: Final = frozenset(
    {
        "parameter_date",
        "applicants",
        "features",
        "variants",
        "inputs",
        "parameters",
        "periods",
        "definitions",
        "criteria",
        "grounds",
        "silence",
        "subject",
        "types",
    }
)
"""Sections that decide what comes out of an application."""

_IN_PART: Final[Mapping[str, tuple[int, frozenset[str]]]] = MappingProxyType(
    {
        "transitional": (2, frozenset({"undecided_cases", "prefer"})),
        "authority": (1, frozenset({"time_zone"})),
        "sources": (2, frozenset({"from", "if_silent", "judgement"})),
        "proactive": (1, frozenset({"trigger", "variant"})),
        "results": (2, frozenset({"kind", "variants", "after", "by"})),
    }
)
"""Sections of which only some keys do, and how deep these keys stand."""

_CLOCKS: Final = frozenset({"terms", "extend"})
"""Sections that do where an event counts only until a term has run out."""

_TERMED: Final = frozenset({"grounds", "variants"})
"""Sections whose entries have a term of their own, which is one of these clocks."""

_USED: Final = "uses"
"""Where what differs in a reference book is told."""

_TITLES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {one.key: one.title for one in concept_of(Regulation).fields}
    | {_USED: Bilingual("Используемые файлы и справочники", "Files and reference books used")}
)


def changes_of(former: Version, now: Version) -> tuple[Change, ...]:
    """The sections that differ, in the order of the language, each with what differs in it. Shared figures stand among
    the regulation's own, reference books with the files that it uses."""
    by_section: dict[str, list[Difference]] = {}
    for one in changes(*_written(former, now)):
        section = split(one.pointer)[0]
        by_section.setdefault(section if section in _TITLES else _USED, []).append(one)
    clocks = any(_has_late_events(bundle.regulation.model) for bundle, _ in (former, now))
    return tuple(
        Change(name, title, _weight(by_section[name], clocks), tuple(by_section[name]))
        for name, title in _TITLES.items()
        if name in by_section
    )


def _written(*versions: Version) -> Iterator[tuple[Bundle, Program | None]]:
    """Both with their programs or both without: these tell which of the shared figures are looked at."""
    sound = all(checked is not None for _, checked in versions)
    for bundle, checked in versions:
        yield bundle, to_program(checked) if sound and checked is not None else None


def _has_late_events(model: Regulation) -> bool:
    return any(ground.until is not None for _, _, ground in model.grounds.located())


def _weight(differences: list[Difference], clocks: bool) -> Rests:
    if any(_decides(one, clocks) for one in differences):
        return Rests.OUTCOME
    return Rests.WORDING if all(one.wording for one in differences) else Rests.OTHER


def _decides(one: Difference, clocks: bool) -> bool:
    """Whether the outcome can rest on what differs there."""
    if one.words:
        return False
    section, *rest = split(one.pointer)
    if section in _IN_PART:
        depth, keys = _IN_PART[section]
        return len(rest) < depth or rest[depth - 1] in keys
    if section in _CLOCKS or (section in _TERMED and one.how is How.CHANGED and rest[-1:] == ["term"]):
        return clocks
    is_book = section not in _TITLES  # data may hold its codes
    return is_book or section in _WHOLLY
