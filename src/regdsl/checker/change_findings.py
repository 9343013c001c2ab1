"""What can be wrong with what a regulation says of its own changes."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "BETTER_FOR_SOME",
    "PREFERENCE_INCOMPARABLE",
    "PREFERENCE_WITHOUT_BETTER",
    "PUBLISHED_AFTER_END",
    "TRANSITIONS_DISAGREE",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


TRANSITIONS_DISAGREE: Final = _error(
    "EXP143", "transitional-rules-disagree",
    "переходные положения расходятся: здесь «{found}», выше «{first}», а дело решают по одной версии целиком",
    "the transitional rules disagree: `{found}` here, `{first}` above, while a case is decided by one version",
    "разделите изменения на две версии", "divide the changes into two versions",
)  # fmt: skip
PUBLISHED_AFTER_END: Final = _error(
    "EXP145", "published-after-end",
    "опубликовано после того, как перестало действовать", "published after it ceased to be in force",
    "исправьте одну из дат", "mend one of the dates",
)  # fmt: skip
PREFERENCE_INCOMPARABLE: Final = _error(
    "EXP181", "preference-incomparable",
    "по полю «{name}» два решения не сравнить: {why}", "two decisions cannot be compared by `{name}`: {why}",
    "возьмите число, дату, месяц или «да/нет», которые есть всегда",
    "take a number, a date, a month or a truth value that is always there",
)  # fmt: skip
PREFERENCE_WITHOUT_BETTER: Final = _error(
    "EXP182", "preference-without-better",
    "prefer сравнивает два решения, а при `{found}` решают по одной версии",
    "prefer compares two decisions, while with `{found}` one version decides",
    "уберите prefer или напишите undecided_cases: better", "remove prefer, or write undecided_cases: better",
)  # fmt: skip
BETTER_FOR_SOME: Final = _error(
    "EXP206", "better-for-some-untold",
    "«{name}» не у каждого своё: если по одной версии предоставят одному, а по другой другому, какая лучше, не сказано",
    "`{name}` is not each one's own: where one version grants to one and the other to another, which is better is not "
    "told",
    "напишите рядом prefer или сделайте запись per: subject, которая от других не зависит",
    "write prefer beside it, or a record per: subject that does not rest on the others",
)  # fmt: skip
