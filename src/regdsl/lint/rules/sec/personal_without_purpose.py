"""A personal datum is asked for, and it is not said what for.

## What it looks for

An input with `personal` and without `purpose`.

## Why it matters

Personal data are gathered for a purpose named beforehand, and used for no other (principle 11). Without the purpose
nobody can tell when the datum has served and has to go, nor whether a use of it is lawful.

## Bad

```yaml
inputs:
  возраст: {title: Полных лет, type: integer, min: 0, max: 150, source: мвд, personal: common, basis: порядок/п.4}
```

## Good

```yaml
inputs:
  возраст:
    {title: Полных лет, type: integer, min: 0, max: 150, source: мвд, purpose: decision, personal: common,
    basis: порядок/п.4}
```

## How to mend it

Add `purpose`: `decision`, `register_record`, `assessment`, `contact` or `interagency`. If none of the five fits, the
datum is redundant.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for name, given in draft.model.inputs.items():
        if given.personal is not None and not given.purpose:
            yield Finding(KeyOf(join("/inputs", name)), {"title": given.title})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC003",
        "personal-without-purpose",
        Severity.WARNING,
        Bilingual(
            "не сказано, для чего нужны персональные данные «{title}»",
            "it is not said what the personal datum `{title}` is for",
        ),
        Bilingual(
            "укажите purpose: decision, register_record, assessment, contact или interagency",
            "add `purpose`: `decision`, `register_record`, `assessment`, `contact` or `interagency`",
        ),
    ),
    title=Bilingual("персональные данные без цели", "personal data without a purpose"),
    requirements=("P11", "C14"),
    check=_check,
)
