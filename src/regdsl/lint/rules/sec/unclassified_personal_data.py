"""A datum on a person is not marked as personal.

## What it looks for

An input, or a field of a record, whose title names what tells people apart or concerns them most closely (a name, a
date of birth, СНИЛС, a passport, an address, a telephone, a place of work, an account, a diagnosis, a conviction, a
fingerprint, a photograph, a voice) and that has no `personal`. What is said of a list of records holds for its fields.
A yes-or-no fact is looked at only where its title names health, a disability, a conviction, a nationality or a belief.

## Why it matters

Personal data are protected at every stage (principle 11). The class decides what is masked, what stands in a receipt
under a key only, and how long it may be kept; a datum without a class is treated as if it concerned nobody.

## Bad

```yaml
inputs:
  телефон: {title: Номер телефона, type: text, nullable: true, source: заявление, purpose: contact, basis: порядок/п.3}
```

## Good

```yaml
inputs:
  телефон:
    {title: Номер телефона, type: text, nullable: true, source: заявление, purpose: contact, personal: common,
    basis: порядок/п.3}
```

## How to mend it

Add `personal`: `common`, `special` (health, convictions, beliefs) or `biometric`. If the datum is of an organisation
or of a thing, say so in the title: «Адрес участка», «Телефон организации».
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_entry
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.personal import data_of
from regdsl.lint.personal_titles import is_of_people, names_biometric, names_special
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.model.value_type import Basic

__all__ = ["RULE"]

_WHO: Final = r"(?:вы|заявитель|гражданин|получатель|представитель|ребёнок|дети|семья|супруг[аи]?|родител[ьи])"
_DOES: Final = r"(?:жив[её]т|живут|прожива|зарегистрирован|работа|служ|уч[иа]тся|родил)"
_COMMON: Final = Phrases.like(
    "фио|фамили[яюи]|отчеств[оа]|^имя$|имя (?:заявителя|ребёнка|родителя|матери|отца|супруг[аи])",
    r"(?:дата|день|место) рождения|снилс|номер индивидуального лицевого счёта",
    r"паспортн\w+ данн\w+|^паспорт$|паспорта? (?:заявителя|гражданина|ребёнка|родителя)",
    r"(?:серия|номер|реквизиты) паспорта|документ\w*, удостоверяющ\w+ личность",
    r"мест[оа] (?:жительства|пребывания|регистрации|проживания|работы|уч[её]бы)|^адрес$",
    rf"где {_WHO} {_DOES}\w*|где {_DOES}\w* {_WHO}|где (?:жив[её]т|проживает)$",
    r"(?:кем|кому) (?:\w+ )?работает|семейное положение|заработн\w+ плат\w+",
    r"(?:возраст|пол|инн|доход\w*) (?:заявителя|гражданина|ребёнка|родител\w+|супруг\w+|членов семьи)",
    r"почтовый адрес|адрес (?:заявителя|ребёнка|проживания|регистрации|электронной почты|для связи)",
    r"электронн\w+ почт\w+|(?<!марка\s)(?<!модель\s)телефон(?:а|ы|ов)?|телефонн\w+ номер\w*",
    r"номер (?:\w+ )?счёта|реквизиты (?:\w+ )?счёта|банковск\w+ счёт\w*|номер карты",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for one in data_of(draft):
        if one.personal is not None or not is_of_people(one.title):
            continue
        fact = one.declared.type in (Basic.BOOLEAN, Basic.STATUS)
        if names_biometric(one.title) and not fact:
            edit = add_entry(draft.document, one.pointer, "personal", "biometric", Safety.UNSAFE)
            yield Finding(KeyOf(one.pointer), {"title": one.title}, edit=edit)
        elif names_special(one.title):
            yield Finding(KeyOf(one.pointer), {"title": one.title})
        elif not fact and any(_COMMON.found(one.title)):
            edit = add_entry(draft.document, one.pointer, "personal", "common", Safety.UNSAFE)
            yield Finding(KeyOf(one.pointer), {"title": one.title}, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "SEC001",
        "unclassified-personal-data",
        Severity.WARNING,
        Bilingual(
            "«{title}» — сведения о человеке, а категория не указана",
            "`{title}` concerns a person, and its class is not named",
        ),
        Bilingual(
            "добавьте personal: common (обычные), special (специальные) или biometric (биометрические)",
            "add `personal`: `common`, `special` or `biometric`",
        ),
    ),
    title=Bilingual("персональные данные без категории", "personal data without a class"),
    requirements=("P11", "C14"),
    check=_check,
)
