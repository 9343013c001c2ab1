"""The applicant cannot have an extract of the record.

## What it looks for

A record without `extract: true`: of the `result`, or of each of the `results` that has a record.

## Why it matters

The register model replaces the paper only if whoever needs a paper or a file can have one: the applicant gets an
extract on demand, on paper or as an electronic document (tool 6).

## Bad

```yaml
result: {extract: false}
```

## Good

```yaml
result: {extract: true}
```

## How to mend it

Write `extract: true`.
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
    model = draft.model
    given = [("/result", model.result.extract)] if model.result is not None else []
    given += [(join("/results", name), one.extract) for name, one in model.results.items() if one.record is not None]
    for pointer, extract in given:
        if extract is False:
            place = join(pointer, "extract")
            yield Finding(At(place), edit=replace(draft.document, place, "true", Safety.UNSAFE))
        elif extract is None:
            edit = add_entry(draft.document, pointer, "extract", "true", Safety.UNSAFE)
            yield Finding(KeyOf(pointer), edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "REG002",
        "no-extract",
        Severity.WARNING,
        Bilingual("выписку из реестра получить нельзя", "no extract of the register can be had"),
        Bilingual(
            "напишите extract: true: выписку дают по желанию заявителя",
            "write `extract: true`: an extract is given on demand",
        ),
    ),
    title=Bilingual("нет выписки", "no extract"),
    requirements=("I6.3", "P12"),
    check=_check,
)
