"""What can be wrong with the variants of a regulation beside their table."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["EXCLUDED_AND_LED", "EXCLUDES_NOTHING", "NOT_A_COLUMN", "SAME_AS_CIRCLE", "VARIANT_LEFT_OUT"]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str, basis: str | None = None) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en), basis)


EXCLUDED_AND_LED: Final = _error(
    "EXP140", "excluded-and-in-table",
    "сочетание признаков названо невозможным и ведёт к варианту: {combination}",
    "a combination of features is excluded and leads to a variant: {combination}",
    "уточните строку таблицы или запись в excluded", "narrow the row of the table or the entry of excluded",
    "Концепция 837-р, VI.3: исчерпывающий состав вариантов",
)  # fmt: skip
EXCLUDES_NOTHING: Final = _error(
    "EXP141", "excludes-nothing",
    "эта запись ничего не исключает: записи выше уже исключили все её сочетания",
    "this entry excludes nothing that is left: those above it exclude all its combinations",
    "уберите её", "remove it",
)  # fmt: skip
NOT_A_COLUMN: Final = _error(
    "EXP142", "excluded-feature-not-in-table",
    "признака «{name}» нет среди столбцов таблицы вариантов",
    "the feature `{name}` is no column of the table of variants",
    "добавьте столбец или уберите признак: {known}", "add a column or remove the feature: {known}",
)  # fmt: skip
SAME_AS_CIRCLE: Final = _error(
    "NAM030", "same-as-circle",
    "варианты повторяют друг друга по кругу: {path}", "the variants follow each other in a circle: {path}",
    "опишите один из них сам, без same_as", "describe one of them by itself, without same_as",
)  # fmt: skip
VARIANT_LEFT_OUT: Final = _error(
    "SCH234", "variant-left-out-of-term",
    "у срока «{name}» в {key} названы не все варианты, и в остальных срока нет: {variants}",
    "the term `{name}` names not every variant in its {key}, and the others have no term: {variants}",
    "допишите их или «иначе: …»; если там этого срока и правда нет, перечислите варианты срока в only",
    "add them, or `otherwise: …`; where there is no such term indeed, list the variants of the term in only",
    "Концепция 837-р, VI.3: исчерпывающий состав вариантов",
)  # fmt: skip
