"""What can be wrong with how a case begins, with who acts in it, with documents and with several results."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ALLOCATION_NOT_LAST",
    "ALLOCATION_UNTOLD",
    "AUTHORITY_WITHOUT_VALIDITY",
    "COUNT_NOT_WHOLE",
    "COUNT_UNKNOWN",
    "DOCUMENT_DATE",
    "DOCUMENT_NOT_READ",
    "ENGINE_WITHOUT_TRIGGER",
    "GROUNDS_NOT_BY_RESULT",
    "GROUNDS_OF_NO_RESULT",
    "KINDS",
    "LIST_UNDER_NO_RESULT",
    "MISSING_IN_LATER_RESULT",
    "NEED_WITHOUT_DOCUMENT",
    "PROVED_NOT_BINARY",
    "RESULTS_OUT_OF_ORDER",
    "RESULT_FORM",
    "SILENCE_OF_NO_RESULT",
    "START_NOT_TOLD",
    "TWO_DAYS",
    "VARIANT_WITHOUT_RESULT",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


ENGINE_WITHOUT_TRIGGER: Final = _error(
    "SCH951", "engine-without-trigger",
    "«{name}» знает движок, но дело начинается только с заявления",
    "`{name}` is known from the engine, but a case can begin with an application only",
    "объявите proactive, а если начало одно, уберите признак", "declare proactive, or remove the feature",
)  # fmt: skip
START_NOT_TOLD: Final = _error(
    "SCH952", "start-not-told",
    "по таблице вариантов не узнать, какой ответ на «{name}» значит начало без заявления",
    "the table of variants does not tell which answer to `{name}` stands for a start without an application",
    "оставьте два ответа и назовите один из них в строках варианта «{variant}»",
    "keep two answers and name one of them in the rows of the variant `{variant}`",
)  # fmt: skip
RESULT_FORM: Final = _error(
    "SCH953", "result-and-results",
    "есть и result, и results", "there are both result and results",
    "оставьте одно: result, если результат один", "keep one: result where there is a single result",
)  # fmt: skip
LIST_UNDER_NO_RESULT: Final = _error(
    "SCH954", "list-under-no-result",
    "ни у одного результата не написан перечень {effect}", "no result has the closed list {effect}",
    "напишите у первого результата {effect}: []", "write {effect}: [] under the first result",
)  # fmt: skip
RESULTS_OUT_OF_ORDER: Final = _error(
    "SCH955", "results-out-of-order",
    "результат «{name}» должен идти после того, что написан прямо над ним",
    "the result `{name}` has to come after the one written right above it",
    "{hint}", "{hint}",
)  # fmt: skip
ALLOCATION_NOT_LAST: Final = _error(
    "SCH956", "allocation-not-last",
    "«{name}» решают по распределению, значит, он не первый и после него ничего нет",
    "`{name}` is decided by allocation, so it is not the first and nothing comes after it",
    "поставьте его последним, после обычного результата", "put it last, after an ordinary result",
)  # fmt: skip
MISSING_IN_LATER_RESULT: Final = _error(
    "SCH957", "missing-data-in-later-result",
    "недостающие сведения ищут при первом результате, а не при «{name}»",
    "missing data are looked for with the first result, not with `{name}`",
    "перенесите основание к «{first}»", "move the ground to `{first}`",
)  # fmt: skip
AUTHORITY_WITHOUT_VALIDITY: Final = _error(
    "SCH958", "authority-without-document",
    "у документа «{name}» не сказано, до какого времени он действует",
    "the document `{name}` does not say how long it is valid",
    "напишите у него valid: {{until: …}} или valid: {{for: …, from: …}}",
    "write valid: {{until: …}} or valid: {{for: …, from: …}} with it",
)  # fmt: skip
TWO_DAYS: Final = _error(
    "SCH959", "two-days-of-validity",
    "у документа «{name}» два дня проверки: у него самого — «{day}»",
    "the document `{name}` is looked at on two days: by itself, on `{day}`",
    "оставьте один день", "keep one day",
)  # fmt: skip
DOCUMENT_DATE: Final = _error(
    "EXP170", "document-date",
    "«{name}» — не дата, а срок документа считают от даты и до даты",
    "`{name}` is no date, and a document is valid from one date to another",
    "назовите сведение с type: date", "name an input with type: date",
)  # fmt: skip
SILENCE_OF_NO_RESULT: Final = _error(
    "EXP186", "silence-of-no-result",
    "результатов несколько, а срок «{name}» — не срок одного из них: неясно, какой из них дан",
    "there are several results, and `{name}` is the term of none: nothing says which of them is granted",
    "назовите в after результат со своим сроком, есть: {known}",
    "name in after a result with a term of its own: {known}",
)  # fmt: skip
VARIANT_WITHOUT_RESULT: Final = _error(
    "EXP173", "variant-without-result",
    "в варианте «{name}» нет ни одного результата, который решают по заявлению",
    "the variant `{name}` has no result that is decided by the application",
    "добавьте вариант в variants одного из результатов", "add the variant to the variants of a result",
)  # fmt: skip
ALLOCATION_UNTOLD: Final = _error(
    "EXP174", "allocation-untold",
    "{what}", "{what}",
    "{hint}", "{hint}",
)  # fmt: skip
COUNT_UNKNOWN: Final = _error(
    "NAM070", "count-of-resource-unknown",
    "у ресурса «{resource}» нет поля «{name}»: сколько свободно, сказать нечему",
    "the resource `{resource}` has no field `{name}`: nothing tells how many are free",
    "объявите поле в типе с именем ресурса", "declare the field in the type that has the resource's name",
)  # fmt: skip
COUNT_NOT_WHOLE: Final = _error(
    "EXP221", "count-of-resource-not-whole",
    "сколько свободно, говорит целое число, а «{name}» — не оно",
    "how many are free is a whole number, and `{name}` is none",
    "назовите поле с type: integer", "name a field with type: integer",
)  # fmt: skip
GROUNDS_NOT_BY_RESULT: Final = _error(
    "EXP175", "grounds-not-by-result",
    "результатов несколько, а у «{name}» нет своих оснований",
    "there are several results, and `{name}` has no grounds of its own",
    "напишите grounds: {{{name}: {{…}}}}", "write grounds: {{{name}: {{…}}}}",
)  # fmt: skip
PROVED_NOT_BINARY: Final = _error(
    "EXP171", "proved-not-binary",
    "«{name}» — не «да» или «нет», документ со сроком подтвердить его не может",
    "`{name}` is not true or false, so no document with a validity can prove it",
    "назовите сведение с type: boolean или status", "name an input with type: boolean or status",
)  # fmt: skip
DOCUMENT_NOT_READ: Final = _error(
    "EXP172", "document-never-read",
    "срок документа «{name}» не проверяет ни одно условие", "no condition looks at the validity of `{name}`",
    "напишите «{name}» в условии: верно, пока документ действует",
    "write `{name}` in a condition: it is true while the document is valid",
)  # fmt: skip
GROUNDS_OF_NO_RESULT: Final = _error(
    "NAM045", "grounds-of-no-result",
    "основания написаны для результата «{name}», которого нет", "grounds are written for `{name}`, which is no result",
    "назовите один из results: {known}", "name one of results: {known}",
)  # fmt: skip
NEED_WITHOUT_DOCUMENT: Final = _error(
    "NAM046", "need-without-document",
    "документа «{name}» нет среди documents", "there is no `{name}` among documents",
    "опишите его в documents: чем подтверждён и до какого дня действует",
    "describe it under documents: what proves it and until which day it is valid",
)  # fmt: skip

KINDS: Final = (
    ENGINE_WITHOUT_TRIGGER, START_NOT_TOLD, RESULT_FORM, LIST_UNDER_NO_RESULT, RESULTS_OUT_OF_ORDER,
    ALLOCATION_NOT_LAST, MISSING_IN_LATER_RESULT, AUTHORITY_WITHOUT_VALIDITY, DOCUMENT_DATE, PROVED_NOT_BINARY,
    DOCUMENT_NOT_READ, SILENCE_OF_NO_RESULT, TWO_DAYS, VARIANT_WITHOUT_RESULT, ALLOCATION_UNTOLD,
    GROUNDS_NOT_BY_RESULT, GROUNDS_OF_NO_RESULT, NEED_WITHOUT_DOCUMENT, COUNT_UNKNOWN, COUNT_NOT_WHOLE,
)  # fmt: skip
