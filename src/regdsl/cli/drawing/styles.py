"""How each kind of box looks: shapes differ too, so that a picture printed without colour can be read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from regdsl.cli.drawing.picture import Kind
from regdsl.diagnostics import Bilingual

__all__ = ["ARROW", "INK", "PALE", "STYLES", "Style"]

INK: Final = "#1a1f27"
PALE: Final = "#5a6472"
ARROW: Final = "#8a94a3"


class Style(Struct, frozen=True):
    """The colours and form of a kind of box; `bar` is a thick left edge; `words` stand in the legend."""

    words: Bilingual
    fill: str
    stroke: str
    round: int = 3
    dashes: str = ""
    bar: bool = False


STYLES: Mapping[Kind, Style] = MappingProxyType(
    {
        Kind.INPUT: Style(Bilingual("сведение", "datum"), "#ffffff", "#5b7aa8"),
        Kind.FEATURE: Style(Bilingual("признак заявителя", "feature of the applicant"), "#e8f0fb", "#2f5f9e", 14),
        Kind.PARAMETER: Style(Bilingual("норматив", "parameter"), "#fbf6e4", "#a8862a", 3, "2 2"),
        Kind.EVENT: Style(Bilingual("событие дела", "event of the case"), "#f4effa", "#7a56a8", 3, "7 3"),
        Kind.ENGINE: Style(Bilingual("из обращения", "from the filing itself"), "#ffffff", "#7d8795", 3, "7 3"),
        Kind.DEFINITION: Style(Bilingual("вычисление", "derived value"), "#eaf5ee", "#3b8458", 10),
        Kind.VARIANT: Style(Bilingual("вариант предоставления", "variant"), "#dbe7f8", "#2f5f9e", 3, "", True),
        Kind.LIMB: Style(Bilingual("критерий", "criterion"), "#fff3e6", "#b86a1c", 10),
        Kind.GROUND: Style(Bilingual("основание", "ground"), "#fdeceb", "#b23a32", 3, "", True),
    }
)
