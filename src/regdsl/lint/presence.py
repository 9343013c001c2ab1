"""Where a regulation makes the applicant appear in person, and how it justifies that."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.number import Number
from regdsl.model.presence import Justification, Presence
from regdsl.model.regulation import Regulation
from regdsl.model.words import PresenceMode

__all__ = ["EXCEPTION", "Required", "is_justified", "paper_is_justified", "required"]


EXCEPTION: Final = Number(
    "exception",
    1,
    Bilingual(
        "может ли исключение обосновать бумагу: 1 — да, 0 — нет", "whether an exception may justify paper: 1 yes, 0 no"
    ),
)
"""Whether the jurisdiction has the exception clause of the Concept; a number of each rule that heeds it."""

_PAPER: Final = "paper"


class Required(Struct, frozen=True):
    """A presence in person that is required: where it says so, in which procedure (empty: in the service as a whole),
    where the exception is written or should be, and the exception."""

    pointer: str
    procedure: str
    exception_at: str
    exception: Justification | None


def is_justified(exception: Justification | None) -> bool:
    """Whether the exception rests on an article of law."""
    return exception is not None and bool(exception.basis)


def paper_is_justified(draft: Draft, code: str) -> bool:
    """Whether paper is excepted, as the rule `code` heeds it: a presence that is required by an article of law brings
    its paper with it, and a procedure may name the article under `exception.paper`. Where nobody has to come, the
    exception of `presence` excepts nothing."""
    if not draft.number(code, EXCEPTION):
        return False
    presence, procedures = draft.model.presence, draft.model.procedures
    if presence is not None and presence.mode is PresenceMode.REQUIRED and is_justified(presence.exception):
        return True
    own = procedures.own.values() if procedures is not None else ()
    return any(is_justified(one.exception.get(_PAPER)) for one in own)


def required(model: Regulation) -> Iterator[Required]:
    """Every place that requires presence in person; a procedure may keep its exception in `presence` or under
    `exception`."""
    if model.presence is not None and model.presence.mode is PresenceMode.REQUIRED:
        yield _required("/presence", "", model.presence, None)
    for name, procedure in (model.procedures.own if model.procedures is not None else {}).items():
        if procedure.presence is not None and procedure.presence.mode is PresenceMode.REQUIRED:
            pointer = join("/procedures", name, "presence")
            yield _required(pointer, procedure.title or name, procedure.presence, procedure.exception.get("presence"))


def _required(pointer: str, procedure: str, presence: Presence, other: Justification | None) -> Required:
    own = presence.exception
    if own is None and other is not None:
        at = join(pointer.rpartition("/")[0], "exception", "presence")
    else:
        at = pointer if presence.short or own is None else join(pointer, "exception")
    return Required(pointer if presence.short else join(pointer, "mode"), procedure, at, own or other)
