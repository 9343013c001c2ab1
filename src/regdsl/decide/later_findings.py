"""What can be wrong with what became known after a grant."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["KINDS", "LATER_FIELD", "LATER_WITHOUT_DAY"]

LATER_WITHOUT_DAY: Final = Kind(
    "APP030",
    "later-without-day",
    Severity.ERROR,
    Bilingual(
        "не сказано, в какой день орган узнал о том, что стало известно позже",
        "nothing says on which day the authority learnt what became known later",
    ),
    Bilingual("укажите день: known_on: 2026-05-20", "give the day: known_on: 2026-05-20"),
)
LATER_FIELD: Final = Kind(
    "APP031",
    "unknown-field-of-later",
    Severity.ERROR,
    Bilingual(
        "в том, что стало известно позже, лишнее поле «{name}»", "what became known later has an unknown field `{name}`"
    ),
    Bilingual("его поля: {known}", "its fields are: {known}"),
)

KINDS: Final = (LATER_WITHOUT_DAY, LATER_FIELD)
