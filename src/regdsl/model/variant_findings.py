"""What can be wrong with how variants are written."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["NO_FEATURE"]

NO_FEATURE: Final = Kind(
    "SCH950", "exclusion-without-feature", Severity.ERROR,
    Bilingual("запись не называет ни одного признака", "the entry names no feature"),
    Bilingual(
        "напишите признаки с ответами: `{{признак: ответ, reason: …}}`",
        "write features with their answers: `{{feature: answer, reason: …}}`",
    ),
)  # fmt: skip
