"""What can be wrong with files that belong together."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "KINDS",
    "NOT_A_REGULATION",
    "SIDECAR_LANGUAGE",
    "SIDECAR_MISMATCH",
    "SIDECAR_VERSION",
    "USED_FILE_MISSING",
    "VERSIONS_OVERLAP",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


NOT_A_REGULATION: Final = _error(
    "SCH140", "not-a-regulation",
    "это не регламент, а файл вида «{kind}»", "this is no regulation but a file of the kind `{kind}`",
    "назовите файл с kind: regulation", "name a file with kind: regulation",
)  # fmt: skip
SIDECAR_MISMATCH: Final = _error(
    "SCH141", "translation-of-another-file",
    "перевод относится к «{of}», а лежит рядом с «{id}»", "the translation is of `{of}` but lies beside `{id}`",
    "исправьте of или имя файла", "mend `of` or the file's name",
)  # fmt: skip
SIDECAR_LANGUAGE: Final = _error(
    "SCH223", "translation-in-another-language",
    "по имени файла это перевод на `{language}`, а в нём language: `{found}`",
    "by its name the file is a translation into `{language}`, and in it is language: `{found}`",
    "исправьте language или имя файла", "mend `language` or the file's name",
)  # fmt: skip
SIDECAR_VERSION: Final = Kind(
    "SCH224", "translation-of-another-version", Severity.WARNING,
    Bilingual(
        "переведена версия {found}, а рядом лежит версия {version}",
        "the version {found} was translated, and it lies beside the version {version}",
    ),
    Bilingual(
        "сверьте перевод с этой версией и напишите version: \"{version}\"",
        "compare the translation with this version and write version: \"{version}\"",
    ),
)  # fmt: skip
USED_FILE_MISSING: Final = _error(
    "SCH142", "used-file-missing",
    "файл «{id}» из uses не найден рядом с регламентом", "the file `{id}` of `uses` is not beside the regulation",
    "положите его в ту же папку или в папку выше", "put it into the same folder or the one above",
)  # fmt: skip
VERSIONS_OVERLAP: Final = _error(
    "SCH143", "versions-overlap",
    "версии {first} и {second} действуют одновременно с {day}",
    "the versions {first} and {second} are both in force from {day}",
    "закончите прежнюю версию (in_force.to) днём раньше", "end the earlier version (in_force.to) one day before",
)  # fmt: skip

KINDS: Final = (
    NOT_A_REGULATION, SIDECAR_LANGUAGE, SIDECAR_MISMATCH, SIDECAR_VERSION, USED_FILE_MISSING, VERSIONS_OVERLAP,
)  # fmt: skip
