"""What was given once cannot be had again.

## What it looks for

A result with a record, but without `extract: true`, in a regulation that has no variant by `use: std/дубликат` nor one
whose name or title speaks of a duplicate. Where there are several results only the main ones count.

## Why it matters

Criterion 2 asks for all variants. By the Concept the result is a record of which an extract can be had at any time:
then nobody needs a duplicate. Where there is no extract, a lost document has to be given again.

## Bad

```yaml
result: {extract: false}
```

## Good

```yaml
result: {extract: true}
```

## How to mend it

Say `extract: true`, or add a variant with `use: std/дубликат`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.lint.variants import any_speaks_of
from regdsl.model.result_stage import ResultKind

__all__ = ["RULE"]

_DUPLICATE: Final = Phrases.like(r"дубликат\w*", r"duplicates?")


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if any_speaks_of(model, "std/дубликат", _DUPLICATE):
        return
    if model.result is not None and not model.result.extract:
        yield Finding(KeyOf("/result"))
    for name, stage in model.results.items():
        if stage.kind is ResultKind.MAIN and stage.record is not None and not stage.extract:
            yield Finding(KeyOf(join("/results", name)))


RULE: Final = DraftRule(
    kind=Kind(
        "SCN006",
        "no-duplicate-variant",
        Severity.INFO,
        Bilingual(
            "полученное однажды нельзя получить снова: нет ни выписки, ни варианта для дубликата",
            "what was given once cannot be had again: there is neither an extract nor a variant for a duplicate",
        ),
        Bilingual(
            "напишите extract: true или добавьте вариант: use: std/дубликат и term",
            "write `extract: true`, or add a variant: `use: std/дубликат` with its term",
        ),
    ),
    title=Bilingual("нет варианта для дубликата", "no variant for a duplicate"),
    requirements=("E2", "P18"),
    check=_check,
)
