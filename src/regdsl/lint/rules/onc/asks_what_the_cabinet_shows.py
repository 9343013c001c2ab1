"""The applicant is asked for what stands in his cabinet on the federal portal.

## What it looks for

An input of the application whose title is one of a list of fields that the digital profile shows (name, date of
birth, СНИЛС, ИНН, passport, place of residence…), where the cabinet is at hand for sure: the regulation declares a
source `from: profile`, or every channel is a portal. A `reading` at the input silences the rule.

The list was drawn up as of 1 March 2026 from what the cabinet shows and has no act behind it; so it is for an
expert's attention only. Who applies on paper or through a representative may have to be asked all the same.

## Why it matters

Principle 5 names the cabinet beside the registers: what stands there fills the form by itself, and the applicant
looks it through instead of typing it.

## Bad

```yaml
sources:
  профиль: {from: profile}
inputs:
  снилс: {title: СНИЛС, type: text, source: заявление, required: return, purpose: interagency, personal: common}
```

## Good

```yaml
sources:
  профиль: {from: profile}
inputs:
  снилс: {title: СНИЛС, type: text, source: профиль, purpose: interagency, personal: common}
```

## How to mend it

Take the input from a source `from: profile`.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.lint.titles import plain_title
from regdsl.model.source import Origin

__all__ = ["RULE"]

_PORTALS: Final = frozenset({"epgu", "rpgu"})
_SHOWN: Final = re.compile(
    "фамилия|имя|отчество(?: при наличии)?|фамилия имя(?: и)? отчество(?: при наличии)?|фио|дата рождения|снилс"
    "|страховой номер индивидуального лицевого счета(?: снилс)?|инн|идентификационный номер налогоплательщика(?: инн)?"
    "|(?:серия и номер |реквизиты |данные )?(?:паспорта?|документа удостоверяющего личность)"
    "|адрес регистрации(?: по месту жительства)?|место жительства"
)
"""Fields of the digital profile as of 1 March 2026, as `plain_title` has them."""


def _check(draft: Draft) -> Iterator[Finding]:
    has_profile = any(source.origin is Origin.PROFILE for source in draft.model.sources.values())
    channels = set(draft.model.channels)
    if not has_profile and not (channels and channels <= _PORTALS):
        return
    for pointer, _, given in draft.inputs_from(Origin.APPLICATION):
        if given.reading is None and _SHOWN.fullmatch(plain_title(given.title)):
            yield Finding(At(join(pointer, "source")), {"title": given.title})


RULE: Final = DraftRule(
    kind=Kind(
        "ONC010",
        "asks-what-the-cabinet-shows",
        Severity.INFO,
        Bilingual(
            "«{title}», вероятно, есть в личном кабинете заявителя",
            "`{title}` is likely to stand in the applicant's cabinet",
        ),
        Bilingual(
            "возьмите сведение из источника `from: profile`; если подают и без кабинета, ничего не меняйте и "
            "напишите об этом в reading",
            "take it from a source `from: profile`; if some apply without a cabinet, leave it and say so in `reading`",
        ),
    ),
    title=Bilingual(
        "спрашивают то, что есть в кабинете",
        "asking what the cabinet shows",
    ),
    requirements=("P05", "I1.3", "P13"),
    check=_check,
)
