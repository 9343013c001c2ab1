"""The applicant cannot have the result sent to whom he chooses.

## What it looks for

A `result` without `deliver_to_third_party: true`. Writing `false` is enough where a reading beside the result says why.

## Why it matters

Few people need a certificate for its own sake: they carry it to a bank, a school, another agency. The Concept asks to
look at what comes after the result, and to let the applicant send it there directly (§ I).

## Bad

```yaml
result: {deliver_to_third_party: false}
```

## Good

```yaml
result: {deliver_to_third_party: true}
```

## How to mend it

Write `deliver_to_third_party: true` and give third parties access by the applicant's consent.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_entry, replace
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    if result is None or result.deliver_to_third_party:
        return
    if result.deliver_to_third_party is None:
        edit = add_entry(draft.document, "/result", "deliver_to_third_party", "true", Safety.UNSAFE)
        yield Finding(KeyOf("/result"), edit=edit)
    elif result.reading is None:
        place = join("/result", "deliver_to_third_party")
        yield Finding(At(place), edit=replace(draft.document, place, "true", Safety.UNSAFE))


RULE: Final = DraftRule(
    kind=Kind(
        "REG008",
        "not-sent-to-third-parties",
        Severity.INFO,
        Bilingual(
            "результат нельзя направить тому, кого выберет заявитель",
            "the result cannot be sent to whom the applicant chooses",
        ),
        Bilingual(
            "напишите deliver_to_third_party: true или объясните в reading, почему нельзя",
            "write `deliver_to_third_party: true`, or say in a `reading` why not",
        ),
    ),
    title=Bilingual(
        "результат не направляют по выбору заявителя", "the result is not sent where the applicant chooses"
    ),
    requirements=("P20", "P12"),
    check=_check,
)
