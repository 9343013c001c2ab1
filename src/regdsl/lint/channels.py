"""Channels of a regulation as the rules see them: electronic ones, face-to-face ones, carried ones, what they are
called. A channel of one's own name is what its name and its title say."""

from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.document import Document, Sequence
from regdsl.document.compose import at_path
from regdsl.document.pointer import join
from regdsl.lint.phrases import Phrases
from regdsl.model.regulation import Regulation
from regdsl.text import CHANNELS

__all__ = ["called", "is_carried", "is_centre", "is_electronic", "is_visit", "offered_in", "pointer_of"]

_ELECTRONIC: Final = frozenset({"epgu", "rpgu", "api", "gisogd"})
_VISIT: Final = frozenset({"agency", "in_person", "sfr"})
_CENTRE: Final = "mfc"
_BODY: Final = r"(?:министерств|администраци|департамент|ведомств|управлени|комитет|инспекци|префектур|управ)\w*"
_VISIT_WORDS: Final = Phrases.like(
    r"(?:личн|очн)\w+ (?:прием|обращени|посещени|визит|явк|присутстви)\w*|лично|очно|визит\w*",
    r"прием\w* (?:граждан|заявител|населени|посетител|документ|заявлени)\w*|приемн(?:ая|ую|ой)|приемные",
    rf"прием\w* (?:в|у) \w+|^{_BODY}|^прием$|^посещени\w+",
    "in person|walk-in|reception|visit",
)
_BODY_WORDS: Final = Phrases.like(_BODY)
_CENTRE_WORDS: Final = Phrases.like(r"мфц|многофункциональн\w+ центр\w*|мои документы")
_CARRIED_WORDS: Final = Phrases.like(
    r"post|postamat|postomat|courier|почт(?:а|ой|у|е)|почтов\w+|пост[ао]мат\w*|курьер\w*|доставк\w*|нарочн\w+",
    r"заказн\w+ письм\w+|бандерол\w+|посылк\w+",
)
_AFAR_WORDS: Final = Phrases.like(
    r"электронн\w+|интернет\w*|онлайн|виртуальн\w+|(?:веб-)?сайт\w*|портал\w*|видео\w*|телефон\w*|личн\w+ кабинет\w*",
    r"мобильн\w+|приложени\w+|e-?mail|online|web\w*",
)


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


def is_visit(model: Regulation, name: str) -> bool:
    """Whether the channel is a visit to the authority itself, by its name or by its title."""
    if name in _VISIT:
        return True
    said = _said(model, name)
    if any(_AFAR_WORDS.found(said)) or any(_CARRIED_WORDS.found(said)):
        return False
    elsewhere = is_centre(model, name) and not any(_BODY_WORDS.found(said))
    return not elsewhere and any(_VISIT_WORDS.found(said))


def is_centre(model: Regulation, name: str) -> bool:
    """Whether the channel is a multifunctional centre (МФЦ), in whatever way it serves, by its name or by its title."""
    return name == _CENTRE or name.startswith(f"{_CENTRE}_") or any(_CENTRE_WORDS.found(_said(model, name)))


def is_carried(model: Regulation, name: str) -> bool:
    """Whether what goes through the channel is carried: by post, by a courier, to a postamat; an electronic mailbox
    carries nothing."""
    said = _said(model, name)
    return any(_CARRIED_WORDS.found(said)) and not any(_AFAR_WORDS.found(said)) and not is_electronic(model, name)


def _said(model: Regulation, name: str) -> str:
    """The name of the channel and, below it, the title that the regulation gives it."""
    declared = model.channels.get(name)
    return name if declared is None or declared.title is None else f"{name}\n{declared.title}"


def offered_in(model: Regulation, variant: str | None) -> tuple[str, ...]:
    """The channels that there are in a variant (None: where there are no variants)."""
    return tuple(name for name, one in model.channels.items() if not one.only or variant in one.only)


def pointer_of(document: Document, index: int, name: str) -> str:
    """Where the channel `name`, the `index`-th, is declared: in a list of names, or under its name."""
    listed = isinstance(at_path(document.root, "channels"), Sequence)
    return join("/channels", index if listed else name)
