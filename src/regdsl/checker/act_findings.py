"""What can be wrong with the acts that a regulation rests on."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["ACT_TWICE", "KINDS", "NO_ACT"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


ACT_TWICE: Final = _error(
    "NAM060", "act-given-twice",
    "акт «{name}» уже назван в файле «{other}»", "the act `{name}` is named by the file `{other}` already",
    "дайте одному из них другой ключ; если это один акт, оставьте его в файле актов",
    "give one of them another key; if they are one act, leave it in the file of acts",
)  # fmt: skip
NO_ACT: Final = _error(
    "SCH210", "no-act",
    "регламент не опирается ни на один акт", "the regulation rests on no act",
    "добавьте `legal_basis` или назовите в `uses` файл актов",
    "add `legal_basis`, or name a file of acts in `uses`",
)  # fmt: skip

KINDS: Final = (ACT_TWICE, NO_ACT)
