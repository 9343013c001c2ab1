"""Where a regulation makes the applicant appear in person, and how it justifies that."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.document.pointer import join
from regdsl.model.presence import Justification, Presence
from regdsl.model.regulation import Regulation
from regdsl.model.words import PresenceMode

__all__ = ["Required", "is_justified", "paper_is_justified", "required"]


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


def paper_is_justified(model: Regulation) -> bool:
    """Whether the regulation as a whole says why it cannot do without presence or paper."""
    return model.presence is not None and is_justified(model.presence.exception)


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
