"""Everything that decides is known to authorities, and the service still waits for an application.

## What it looks for

A regulation without `proactive` in which nothing depends on the applicant: every datum that the variants, grounds and
the record read comes from agencies, registers or the profile, no question is put to him, nothing of the application
is required, nothing is paid. It is silent where `proactive_start` is named under `not_provided` with a `reason` or a
`basis`.

## Why it matters

Criterion 7 of the expertise asks that every possibility of proactive provision be considered. What the state knows by
itself it can begin by itself; if the law wants an application all the same, the regulation says so.

## Bad

```yaml
features: {цель: {known_from: загс}}
sources: {заявление: {from: profile}, казначейство: {from: register, register: Реестр}}
inputs: {район: {required: null}}
grounds: {return: []}
fee: none
procedures: standard
```

## Good

```yaml
features: {цель: {known_from: загс}}
sources: {заявление: {from: profile}, казначейство: {from: register, register: Реестр}}
inputs: {район: {required: null}}
grounds: {return: []}
fee: none
procedures: {standard: true, not_provided: [{type: proactive_start, reason: Участок нужен не всем}]}
```

## How to mend it

Describe `proactive`: what begins the case, by which variant, with which consent. If the law demands an application,
name `proactive_start` under `procedures.not_provided` with the reason.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.procedures import not_provided_of
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.source import Origin
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_OF_APPLICANT: Final = (Origin.APPLICATION, Origin.INSPECTION, Origin.PAYMENT, Origin.JUDGEMENT)
_DECIDING: Final = ("/variants/", "/grounds/", "/result", "/allocation/")


def _check(sound: Sound) -> Iterator[Finding]:
    draft, model = sound.draft, sound.draft.model
    if model.proactive is not None or _refused(draft) or (model.fee is not None and model.fee.amount is not None):
        return
    asked = any(feature.known_from is None for feature in model.features.values())
    if asked or any(given.required is not None for _, _, given in draft.inputs_from(Origin.APPLICATION)):
        return
    read = sound.read_at(*_DECIDING)
    if not any(name in read for _, name, _ in draft.inputs_from(*_OF_APPLICANT)):
        yield Finding(KeyOf("/procedures") if model.procedures is not None else At("/title"))


def _refused(draft: Draft) -> bool:
    named = (one for _, one in not_provided_of(draft) if one.type is ProcedureType.PROACTIVE_START)
    return any(one.reason is not None or one.basis for one in named)


RULE: Final = SoundRule(
    kind=Kind(
        "PRO001",
        "proactive-unused",
        Severity.WARNING,
        Bilingual(
            "решают одни сведения ведомств, но без заявления услугу не начинают",
            "only data of authorities decide, yet the service is not begun without an application",
        ),
        Bilingual(
            "опишите `proactive` или назовите `proactive_start` в `not_provided` с причиной",
            "describe `proactive`, or name `proactive_start` under `not_provided` with the reason",
        ),
    ),
    title=Bilingual("упреждающее предоставление не использовано", "proactive provision not used"),
    requirements=(
        "E7",
        "A10",
    ),
    check=_check,
)
