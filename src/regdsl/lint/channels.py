"""Channels of a regulation as the rules see them: electronic ones, face-to-face ones, what they are called."""

from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.document import Document, Sequence
from regdsl.document.compose import at_path
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.text import CHANNELS

__all__ = ["called", "is_centre", "is_electronic", "is_visit", "offered_in", "pointer_of"]

_ELECTRONIC: Final = frozenset({"epgu", "rpgu", "api", "gisogd"})
_VISIT: Final = frozenset({"agency", "in_person", "sfr"})
_CENTRE: Final = "mfc"


def called(model: Regulation, name: str) -> Bilingual:
    """What people call the channel `name`."""
    declared = model.channels.get(name)
    if declared is not None and declared.title is not None:
        return Bilingual(declared.title, declared.title)
    return CHANNELS.get(name, Bilingual(name, name))


def is_electronic(model: Regulation, name: str) -> bool:
    """Whether the channel needs neither paper nor a visit: the regulation says so, or it is known for it."""
    declared = model.channels.get(name)
    if declared is not None and declared.electronic is not None:
        return declared.electronic
    return name in _ELECTRONIC


def is_visit(name: str) -> bool:
    """Whether the channel is a visit to the authority itself."""
    return name in _VISIT


def is_centre(name: str) -> bool:
    """Whether the channel is a multifunctional centre (МФЦ), in whatever way it serves."""
    return name == _CENTRE or name.startswith(f"{_CENTRE}_")


def offered_in(model: Regulation, variant: str | None) -> tuple[str, ...]:
    """The channels that there are in a variant (None: where there are no variants)."""
    return tuple(name for name, one in model.channels.items() if not one.only or variant in one.only)


def pointer_of(document: Document, index: int, name: str) -> str:
    """Where the channel `name`, the `index`-th, is declared: in a list of names, or under its name."""
    listed = isinstance(at_path(document.root, "channels"), Sequence)
    return join("/channels", index if listed else name)
