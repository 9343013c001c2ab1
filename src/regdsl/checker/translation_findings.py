"""What a translation may lack."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["NOT_TRANSLATED", "ORIGINAL_CHANGED", "WHERE_ALL_ARE"]


def _warning(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.WARNING, Bilingual(ru, en), Bilingual(help_ru, help_en))


NOT_TRANSLATED: Final = Kind(
    "EXP148", "not-translated", Severity.WARNING,
    Bilingual(
        "перевод неполон, не хватает текстов: {count} ({names})",
        "the translation is incomplete, texts missing: {count} ({names})",
    ),
    Bilingual(
        "допишите их: до тех пор их показывают на языке регламента",
        "add them: until then they are shown in the regulation's own language",
    ),
    whole=Bilingual(
        "перевод неполон, не хватает текстов: {count} ({every})",
        "the translation is incomplete, texts missing: {count} ({every})",
    ),
)  # fmt: skip
WHERE_ALL_ARE: Final = Bilingual(
    "допишите их: до тех пор их показывают на языке регламента; все перечислит `regdsl check --format json`",
    "add them: until then they are shown in the regulation's own language; `regdsl check --format json` lists them all",
)
ORIGINAL_CHANGED: Final = _warning(
    "EXP149", "original-changed",
    "исходный текст изменился: переводили «{was}», теперь «{now}»",
    "the original text has changed: `{was}` was translated, now it is `{now}`",
    "проверьте перевод и исправьте `of`", "look at the translation again and mend `of`",
)  # fmt: skip
