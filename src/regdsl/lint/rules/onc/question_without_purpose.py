"""The applicant is asked for something, and nothing says what it is for.

## What it looks for

An input of the application without `purpose`, unless a standard block brings it. A `reading` of the input silences
the rule.

## Why it matters

A datum may be asked for five purposes only: the decision, the register record, an assessment, contact with the
applicant, interagency exchange. One that serves none of them is redundant (criterion 5 of the expertise), and whoever
asks must know for which it is.

## Bad

```yaml
inputs:
  цвет забора: {title: Цвет забора, type: text, nullable: true, source: заявление}
```

## Good

```yaml
inputs:
  цвет забора: {title: Цвет забора, type: text, nullable: true, source: заявление, purpose: contact}
```

## How to mend it

Name the purpose, or take the input out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.written import is_written
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, _, given in draft.inputs_from(Origin.APPLICATION):
        if not given.purpose and given.reading is None and is_written(draft, pointer):
            yield Finding(KeyOf(pointer), {"title": given.title})


RULE: Final = DraftRule(
    kind=Kind(
        "ONC006",
        "question-without-purpose",
        Severity.WARNING,
        Bilingual(
            "не сказано, для чего у заявителя спрашивают «{title}»",
            "nothing says what the applicant is asked `{title}` for",
        ),
        Bilingual(
            "укажите purpose: decision, register_record, assessment, contact или interagency; если ни одна "
            "цель не подходит, уберите сведение",
            "add `purpose`: decision, register_record, assessment, contact or interagency; if none fits, take"
            " the input out",
        ),
    ),
    title=Bilingual(
        "вопрос без цели",
        "a question without a purpose",
    ),
    requirements=("E5", "P05"),
    check=_check,
)
