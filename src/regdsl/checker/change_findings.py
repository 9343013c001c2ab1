"""What can be wrong with what a regulation says of its own changes."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["BETTER_NOT_YET", "PUBLISHED_AFTER_END", "TRANSITIONS_DISAGREE"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


TRANSITIONS_DISAGREE: Final = _error(
    "EXP143", "transitional-rules-disagree",
    "переходные положения расходятся: здесь «{found}», выше «{first}», а дело решают по одной версии целиком",
    "the transitional rules disagree: `{found}` here, `{first}` above, while a case is decided by one version",
    "разделите изменения на две версии", "divide the changes into two versions",
)  # fmt: skip
BETTER_NOT_YET: Final = _error(
    "EXP144", "better-not-supported-yet",
    "`better` пока не исполняется: какое из двух решений лучше, программа не судит",
    "`better` is not executed yet: the program does not judge which of two decisions is better",
    "напишите `old` или `new`", "write `old` or `new`",
)  # fmt: skip
PUBLISHED_AFTER_END: Final = _error(
    "EXP145", "published-after-end",
    "опубликовано после того, как перестало действовать", "published after it ceased to be in force",
    "исправьте одну из дат", "mend one of the dates",
)  # fmt: skip
