"""What can be wrong with how one version of a regulation follows another."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "EARLIER_MISSING",
    "OTHER_RESULTS",
    "OTHER_SUBJECTS",
    "PREFERENCE_MISSING",
    "PREFERRED_FIELD_MISSING",
    "TRANSITION_SILENT",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


def _warning(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.WARNING, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


TRANSITION_SILENT: Final = _error(
    "EXP146", "silent-transition",
    "версия {second} меняет исход или запись по сравнению с {first} ({sections}), а о делах, поданных раньше, молчит",
    "version {second} changes the outcome or the record against {first} ({sections}), silent on cases filed before",
    "напишите transitional: с undecided_cases: old, new или better, как велит закон",
    "write transitional: with undecided_cases: old, new or better, as the law has it",
)  # fmt: skip
EARLIER_MISSING: Final = _warning(
    "EXP147", "earlier-version-missing",
    "прежние дела оставлены прежней версии, а её в папке нет: их решает эта",
    "earlier cases are left to the version before, which is not in the folder: this one decides them",
    "положите прежнюю версию в ту же папку", "put the version before into the same folder",
)  # fmt: skip
PREFERENCE_MISSING: Final = _error(
    "EXP184", "preference-missing",
    "записи версий {first} и {second} могут различаться ({sections}), а какая лучше, не сказано",
    "the records of the versions {first} and {second} may differ ({sections}), and which is better is not told",
    "напишите рядом prefer: поле записи, которого лучше больше, или [{{less: поле}}]",
    "write prefer beside it: the field of the record that is better the more, or [{{less: field}}]",
)  # fmt: skip
PREFERRED_FIELD_MISSING: Final = _error(
    "NAM048", "preferred-field-missing",
    "в записи версии {first} нет поля «{name}», сравнить по нему нельзя",
    "the record of the version {first} has no field `{name}` to be compared by",
    "назовите поле, которое есть в обеих версиях: {known}", "name a field that both versions have: {known}",
)  # fmt: skip
OTHER_SUBJECTS: Final = _error(
    "EXP207", "better-of-other-subjects",
    "версия {first} решает по каждому из «{before}», а версия {second} — из «{now}»: исходы не сопоставить",
    "the version {first} decides on each of `{before}`, the version {second} on each of `{now}`: no outcome of one has "
    "its fellow",
    "решайте в обеих версиях по одному списку или напишите `old` или `new`",
    "decide by one list in both versions, or write `old` or `new`",
)  # fmt: skip
OTHER_RESULTS: Final = _error(
    "EXP208", "better-of-other-results",
    "версия {first} предоставляет {before}, а версия {second} — {now}: что из этого лучше, не сказано",
    "the version {first} gives {before}, the version {second} gives {now}: which is better is not told",
    "назовите общие результаты одинаково или напишите `old` или `new`",
    "call what both give by the same names, or write `old` or `new`",
)  # fmt: skip
