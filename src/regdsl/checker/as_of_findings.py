"""What can be wrong with the day on which a datum is taken."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["TAKEN_ON_NO_DAY"]

TAKEN_ON_NO_DAY: Final = Kind(
    "EXP168", "input-taken-on-no-day", Severity.ERROR,
    Bilingual("«{name}» не даёт дня, на который берут сведение", "`{name}` gives no day on which the datum is taken"),
    Bilingual(
        "назовите «дата обращения», «месяц обращения» или сведение-дату",
        "name `дата обращения`, `месяц обращения` or an input that is a date",
    ),
)  # fmt: skip
