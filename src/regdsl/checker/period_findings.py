"""What can be wrong with periods."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BASE_NOT_DATED",
    "ENDS_BEFORE_START",
    "ENDS_DIFFER",
    "LENGTH_NOT_WHOLE",
    "MAY_END_BEFORE_START",
    "PERIOD_READS_DEFINITION",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


ENDS_BEFORE_START: Final = _error(
    "EXP160", "period-ends-before-start",
    "период «{name}» кончается раньше, чем начинается: {span}",
    "the period `{name}` ends before it starts: {span}",
    "исправьте границы или длину периода", "mend the ends or the length of the period",
)  # fmt: skip
MAY_END_BEFORE_START: Final = _error(
    "EXP220", "period-may-end-before-start",
    "период «{name}» может кончиться раньше, чем начнётся", "the period `{name}` may end before it starts",
    "задайте сведениям min и max, при которых конец не раньше начала, или поставьте в to условие if",
    "give the inputs a min and max under which the end is not before the start, or put an `if` into to",
)  # fmt: skip
LENGTH_NOT_WHOLE: Final = _error(
    "EXP161", "period-length-unit",
    "период считают в целых {counted}, а здесь «{length}»",
    "the period is counted in whole {counted}, and here it is `{length}`",
    "напишите длину и отступ в {counted}", "write the length and the gap in {counted}",
)  # fmt: skip
ENDS_DIFFER: Final = _error(
    "EXP162", "period-ends-of-different-kinds",
    "начало периода «{name}» — {first}, а конец — {last}",
    "the start of the period `{name}` is {first}, its end {last}",
    "назовите оба конца месяцами или оба днями", "give both ends as months, or both as days",
)  # fmt: skip
PERIOD_READS_DEFINITION: Final = _error(
    "EXP163", "period-reads-definition",
    "период опирается на вычисление или список «{name}», а он нужен раньше них",
    "a period rests on the definition or list `{name}`, which may need the period itself",
    "выразите его через сведения, нормативы и месяц обращения",
    "express it by inputs, parameters and the month of filing",
)  # fmt: skip
BASE_NOT_DATED: Final = _error(
    "EXP165", "period-base-not-dated",
    "период отсчитывают от месяца или дня, а здесь {found}",
    "a period is counted from a month or a day, this is {found}",
    "назовите месяц или день, перед которым он окончился", "name the month or day before which it ended",
)  # fmt: skip
