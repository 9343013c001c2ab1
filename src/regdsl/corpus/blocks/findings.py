"""What can be wrong with the use of a standard block."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BLOCK_ELSEWHERE",
    "BLOCK_KEY_FIXED",
    "BLOCK_NAME_TAKEN",
    "BLOCK_NEEDS",
    "KINDS",
    "UNKNOWN_BLOCK",
    "UNKNOWN_PICK",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


BLOCK_NEEDS: Final = _error(
    "SCH992", "block-needs-a-key",
    "блоку `{block}` не хватает ключа {key}: этого он сам не знает",
    "the block `{block}` lacks the key {key}: it does not know that by itself",
    "допишите рядом с use: {example}", "add beside use: {example}",
)  # fmt: skip
BLOCK_ELSEWHERE: Final = _error(
    "SCH993", "block-out-of-place",
    "блок `{block}` здесь не применить", "the block `{block}` cannot stand here",
    "его место: {place}", "its place is {place}",
)  # fmt: skip
BLOCK_KEY_FIXED: Final = _error(
    "SCH994", "block-key-is-fixed",
    "ключ {key} задаёт сам блок `{block}`", "the key {key} is settled by the block `{block}` itself",
    "уберите {key} или напишите основание без use", "remove {key}, or write the ground without use",
)  # fmt: skip
UNKNOWN_BLOCK: Final = _error(
    "NAM042", "unknown-block",
    "типового блока `{name}` нет", "there is no standard block `{name}`",
    "есть: {known}", "there are: {known}",
)  # fmt: skip
BLOCK_NAME_TAKEN: Final = _error(
    "NAM043", "block-name-taken",
    "имя «{name}» нужно блоку `{block}`, а оно занято", "the block `{block}` needs the name `{name}`, which is taken",
    "переименуйте своё: имена блока постоянны", "rename your own: the names of a block are fixed",
)  # fmt: skip
UNKNOWN_PICK: Final = _error(
    "NAM044", "unknown-ground-of-block",
    "в блоке `{block}` нет основания «{name}»", "the block `{block}` has no ground `{name}`",
    "в нём есть: {known}", "it has: {known}",
)  # fmt: skip

KINDS: Final = (
    BLOCK_NEEDS, BLOCK_ELSEWHERE, BLOCK_KEY_FIXED, UNKNOWN_BLOCK, BLOCK_NAME_TAKEN, UNKNOWN_PICK,
)  # fmt: skip
