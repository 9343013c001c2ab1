"""The exceptions that a regulation makes, and how its law was read."""

from collections.abc import Iterator, Mapping

from regdsl.assess.assessment import ExceptionMade, ReadingMade
from regdsl.assess.point import child, point
from regdsl.document.pointer import join
from regdsl.document.tree import Mapping as MappingNode
from regdsl.document.tree import Node, Scalar
from regdsl.lint.draft import Draft
from regdsl.model.presence import Justification, Presence
from regdsl.model.words import PresenceMode, ReadingKind

__all__ = ["exceptions_of", "readings_of"]

_PRESENCE = ("P02", "E3")
_FROM: Mapping[str, tuple[str, ...]] = {"presence": _PRESENCE, "onsite": _PRESENCE, "paper": ("P13", "E9")}
"""Which requirements an exception of each name is from; one of another name is listed only."""


def exceptions_of(draft: Draft) -> tuple[ExceptionMade, ...]:
    """The exceptions in the order of the file."""
    return tuple(_exceptions(draft))


def _exceptions(draft: Draft) -> Iterator[ExceptionMade]:
    model = draft.model
    yield from _of_presence(draft, model.presence, "/presence")
    if model.procedures is None:
        return
    for name, one in model.procedures.own.items():
        where = join("/procedures", name)
        yield from _of_presence(draft, one.presence, f"{where}/presence")
        for kind, why in one.exception.items():
            yield _made(draft, why, join(where, "exception", kind), _FROM.get(kind, ()))


def _of_presence(draft: Draft, presence: Presence | None, where: str) -> Iterator[ExceptionMade]:
    if presence is not None and presence.exception is not None:
        needed = presence.mode is PresenceMode.REQUIRED
        yield _made(draft, presence.exception, f"{where}/exception", _PRESENCE if needed else ())


def _made(draft: Draft, why: Justification, pointer: str, requirements: tuple[str, ...]) -> ExceptionMade:
    document = draft.document
    line = document.locate(pointer).start.line
    return ExceptionMade(point(document.root, pointer), why.reason, why.basis, why.verified, requirements, line)


def readings_of(draft: Draft) -> tuple[ReadingMade, ...]:
    """Every reading in the order of the file, the short ones too."""
    return tuple(_reading(draft, pointer) for pointer in draft.holding("reading"))


def _reading(draft: Draft, pointer: str) -> ReadingMade:
    document = draft.document
    node = document.node(pointer)
    around = point(document.root, pointer.rpartition("/")[0])
    line = document.locate_key(pointer).start.line
    if not isinstance(node, MappingNode):
        return ReadingMade(around, None, _text(node) or "", None, None, None, line)
    said = _text(child(node, "kind"))
    kind = next((one for one in ReadingKind if one.value == said), None)
    by, letter, proposal = (_text(child(node, key)) for key in ("decided_by", "letter", "proposal"))
    return ReadingMade(around, kind, _text(child(node, "text")) or "", by, letter, proposal, line)


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) and node.text else None
