"""What the channels and the categories of applicants are called, where a text names that of the application."""

from collections.abc import Mapping
from typing import Final

from regdsl.core.lower.texts import Display, Wording
from regdsl.core.texts import Title
from regdsl.diagnostics import Bilingual
from regdsl.feel.names import RESERVED
from regdsl.text import CHANNELS

__all__ = ["engine_displays"]

_NONE: Final[Mapping[str, Bilingual]] = {}


def engine_displays(wording: Wording) -> dict[str, Display]:
    """How the channel and the category of an application are shown: by the titles of the regulation, channels that have
    none there by those that everybody knows."""
    model = wording.checked.bundle.regulation.model
    _, _, channel, category = RESERVED
    channels = {name: item.title for name, item in model.channels.items()}
    applicants = {name: item.title for name, item in model.applicants.items()}
    return {
        channel: Display(codes=_titles(wording, "channels", channels, CHANNELS)),
        category: Display(codes=_titles(wording, "applicants", applicants, _NONE)),
    }


def _titles(
    wording: Wording, group: str, own: Mapping[str, str | None], known: Mapping[str, Bilingual]
) -> dict[str, Title]:
    """The titles of those that have one."""
    made: dict[str, Title] = {}
    for name, title in own.items():
        if title is not None:
            made[name] = wording.title(title, group, name)
        elif name in known:
            words = {"ru": known[name].ru, "en": known[name].en}
            made[name] = {**words, **wording.title(None, group, name, words.get(wording.language, name))}
    return made
