"""Channels of contact."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.accept import NAMES_OR_MAPPING
from regdsl.model.base import SHORT, Spelling, concept, describe
from regdsl.model.choice import Choice, named
from regdsl.model.common import Basis, Mark, Only
from regdsl.model.scalars import Boolean, Title
from regdsl.text import CHANNELS

__all__ = ["Channel", "ChannelName", "Channels", "KnownChannel"]


class KnownChannel(Choice):
    """The channels that every regulation may name without describing them."""

    EPGU = named(CHANNELS, "epgu")
    RPGU = named(CHANNELS, "rpgu")
    MFC = named(CHANNELS, "mfc")
    MFC_SELFSERVICE = named(CHANNELS, "mfc_selfservice")
    MFC_ASSISTED = named(CHANNELS, "mfc_assisted")
    MFC_OUTREACH = named(CHANNELS, "mfc_outreach")
    POST = named(CHANNELS, "post")
    AGENCY = named(CHANNELS, "agency")
    PHONE = named(CHANNELS, "phone")
    API = named(CHANNELS, "api")
    SFR = named(CHANNELS, "sfr")


@concept(ru="Канал", en="Channel", ru_text="Как обращаются и получают результат.", short="title")
class Channel:
    """A way to apply and to receive the result."""

    title: Annotated[Title | None, describe("Название", "Title", "Как назвать канал.", "What to call the channel.")] = (
        None
    )
    electronic: Annotated[
        Boolean | None, describe("Электронный", "Electronic", "Без бумаги и визита.", "Without paper or a visit.")
    ] = None
    only: Only = ()
    basis: Basis = ()
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


ChannelName = Annotated[str, Spelling("channel")]
"""The name of a channel: a known one, or one that the regulation describes."""

Channels = Annotated[
    Mapping[ChannelName, Channel],
    NAMES_OR_MAPPING,
    describe(
        "Каналы", "Channels", "Список имён или имена с описанием.", "A list of names, or names with descriptions."
    ),
]
