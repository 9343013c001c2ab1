"""What can be wrong between an instance and its template."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "ACT_TWICE",
    "EXTENDS_UNPINNED",
    "INSTANCE_LANGUAGE",
    "KINDS",
    "LOCAL_MISSING",
    "LOCAL_OTHER_UNIT",
    "LOCAL_OUT_OF_BOUNDS",
    "LOCAL_WRONG_TYPE",
    "OUTSIDE_TEMPLATE",
    "TEMPLATE_NOT_DECIDED",
    "TEMPLATE_UNKNOWN",
    "TERM_LONGER",
    "UNKNOWN_LOCAL",
    "UNKNOWN_TERM",
]


def _error(code: str, slug: str, ru: str, en: str, help_ru: str, help_en: str) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(ru, en), Bilingual(help_ru, help_en))


EXTENDS_UNPINNED: Final = _error(
    "SCH983", "extends-without-version",
    "не сказано, какая версия шаблона взята: `{found}`",
    "which version of the template is taken is not said: `{found}`",
    "напишите имя и версию: `{example}`", "write the id and the version: `{example}`",
)  # fmt: skip
TEMPLATE_UNKNOWN: Final = _error(
    "SCH984", "template-unknown",
    "шаблона `{found}` здесь нет", "there is no template `{found}` here",
    "положите его файл рядом или в папку выше; есть: {known}",
    "put its file beside this one or into the folder above; there are: {known}",
)  # fmt: skip
LOCAL_MISSING: Final = _error(
    "SCH985", "local-missing",
    "не определено то, что оставил шаблон: «{name}»", "what the template leaves open is not settled: `{name}`",
    "допишите в locals: `{name}: {{value: {example}}}`", "add to locals: `{name}: {{value: {example}}}`",
)  # fmt: skip
LOCAL_WRONG_TYPE: Final = _error(
    "SCH986", "local-of-another-type",
    "«{name}»: шаблон ждёт другого: {expected}, а здесь `{found}`",
    "`{name}`: the template asks for something else, {expected}, and here is `{found}`",
    "напишите, например, `{example}`", "write, for instance, `{example}`",
)  # fmt: skip
LOCAL_OUT_OF_BOUNDS: Final = _error(
    "SCH987", "local-out-of-bounds",
    "«{name}»: {found}, за пределами шаблона: {bounds}",
    "`{name}`: {found}, beyond the bounds of the template: {bounds}",
    "возьмите значение в пределах: {bounds}", "take a value within the bounds: {bounds}",
)  # fmt: skip
LOCAL_OTHER_UNIT: Final = _error(
    "SCH988", "length-in-another-unit",
    "«{name}»: шаблон считает иначе: {expected}, а здесь {found}",
    "`{name}`: the template counts otherwise, {expected}, and here is {found}",
    "напишите срок в тех же единицах: `{example}`", "write the length in the same unit: `{example}`",
)  # fmt: skip
TERM_LONGER: Final = _error(
    "SCH989", "term-longer-than-template",
    "срок «{name}» длиннее, чем в шаблоне: {found}, а допускается {most}",
    "the term `{name}` is longer than in the template: {found}, where {most} is allowed",
    "напишите не больше, чем {most}: срок можно только сократить", "write no more than {most}: a term may only be cut",
)  # fmt: skip
INSTANCE_LANGUAGE: Final = _error(
    "SCH990", "instance-in-another-language",
    "шаблон написан на языке `{expected}`, а этот файл на `{found}`",
    "the template is written in `{expected}`, and this file in `{found}`",
    "напишите language: {expected}; перевод кладут рядом файлом",
    "write language: {expected}; put a translation beside",
)  # fmt: skip
OUTSIDE_TEMPLATE: Final = _error(
    "SCH220", "in-force-outside-template",
    "регламент действует {found}, а его шаблон — {expected}",
    "the regulation is in force {found}, its template {expected}",
    "держите in_force в пределах шаблона или назовите в extends версию, которая действовала в эти дни",
    "keep in_force within the template's, or name the version in extends that was in force on these days",
)  # fmt: skip
TEMPLATE_NOT_DECIDED: Final = _error(
    "SCH991", "template-is-not-decided-by",
    "по шаблону не решают: в нём не определено то, что оставлено на местах",
    "nothing is decided by a template: what it leaves open is not settled in it",
    "назовите регламент с extends: {reference}", "name a regulation with extends: {reference}",
)  # fmt: skip
UNKNOWN_LOCAL: Final = _error(
    "NAM039", "unknown-local",
    "шаблон не оставлял открытым «{name}»", "the template does not leave `{name}` open",
    "он оставил: {known}", "it leaves open: {known}",
)  # fmt: skip
UNKNOWN_TERM: Final = _error(
    "NAM040", "unknown-term-of-template",
    "в шаблоне нет срока «{name}»", "the template has no term `{name}`",
    "в нём есть: {known}", "it has: {known}",
)  # fmt: skip
ACT_TWICE: Final = _error(
    "NAM041", "act-of-template-declared-again",
    "акт «{name}» уже назван в шаблоне", "the act `{name}` is named by the template already",
    "уберите его или дайте своему акту другой ключ", "remove it, or give your own act another key",
)  # fmt: skip

KINDS: Final = (
    EXTENDS_UNPINNED, TEMPLATE_UNKNOWN, LOCAL_MISSING, LOCAL_WRONG_TYPE, LOCAL_OUT_OF_BOUNDS, LOCAL_OTHER_UNIT,
    TERM_LONGER, INSTANCE_LANGUAGE, OUTSIDE_TEMPLATE, TEMPLATE_NOT_DECIDED, UNKNOWN_LOCAL, UNKNOWN_TERM, ACT_TWICE,
)  # fmt: skip
