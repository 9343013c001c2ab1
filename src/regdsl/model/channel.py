"""Channels of contact."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.accept import NAMES_OR_MAPPING
from regdsl.model.base import SHORT, concept, describe
from regdsl.model.choice import Choice
from regdsl.model.common import Basis, Mark, Only
from regdsl.model.scalars import Boolean, Title

__all__ = ["Channel", "Channels", "KnownChannel"]


class KnownChannel(Choice):
    """The channels that every regulation may name without describing them."""

    EPGU = "epgu", "Единый портал", "the federal portal"
    RPGU = "rpgu", "региональный портал", "the regional portal"
    MFC = "mfc", "МФЦ", "the multifunctional centre"
    MFC_SELFSERVICE = "mfc_selfservice", "МФЦ, самообслуживание", "the centre, self-service"
    MFC_ASSISTED = "mfc_assisted", "МФЦ, с помощью работника", "the centre, assisted"
    MFC_OUTREACH = "mfc_outreach", "МФЦ, выездное обслуживание", "the centre, outreach"
    POST = "post", "почта", "post"
    AGENCY = "agency", "лично в органе", "in person at the agency"
    PHONE = "phone", "телефон", "phone"
    API = "api", "программный интерфейс", "programmatic interface"
    SFR = "sfr", "клиентская служба Социального фонда", "the Social Fund's office"


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


Channels = Annotated[
    Mapping[str, Channel],
    NAMES_OR_MAPPING,
    describe(
        "Каналы", "Channels", "Список имён или имена с описанием.", "A list of names, or names with descriptions."
    ),
]
