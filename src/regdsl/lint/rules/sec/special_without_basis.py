"""A datum of a special category, or a biometric one, rests on no place in the law.

## What it looks for

An input or a field of a record with `personal: special` or `personal: biometric` and no `basis`. The fields of a list
of records may rest on the basis of the list.

## Why it matters

Health, convictions, beliefs and biometrics are asked for where a law provides for it, and nowhere else. An examiner
cannot agree to such a question without seeing the place (principle 11).

## Bad

```yaml
inputs:
  здоровье: {title: Есть заболевание, type: boolean, source: мвд, purpose: decision, personal: special}
```

## Good

```yaml
inputs:
  здоровье:
    {title: Есть заболевание, type: boolean, source: мвд, purpose: decision, personal: special, basis: порядок/п.4}
```

## How to mend it

Name the place that provides for the datum. If there is none, take the datum out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.personal import OF_CARE, data_of, record_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    rested = {join("/types", record_of(one.type) or "") for one in draft.model.inputs.values() if one.basis}
    for one in data_of(draft):
        if one.personal in OF_CARE and not one.declared.basis and one.pointer.rpartition("/")[0] not in rested:
            yield Finding(At(join(one.pointer, "personal")), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC002",
        "special-without-basis",
        Severity.ERROR,
        Bilingual(
            "не сказано, какая норма позволяет запрашивать «{title}»",
            "no place in the law is named that lets `{title}` be asked for",
        ),
        Bilingual(
            "укажите basis: норму, которая предусматривает эти сведения, или уберите их",
            "add `basis`: the place that provides for the datum, or take the datum out",
        ),
    ),
    title=Bilingual("специальная категория без нормы", "special category without a legal basis"),
    requirements=("P11", "C14"),
    check=_check,
)
