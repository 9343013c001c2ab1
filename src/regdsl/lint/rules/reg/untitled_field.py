"""A field of the record has no name for people.

## What it looks for

A field of a record without `title`, unless it writes down one input, feature, definition or parameter as it is and that
has a title, not its name once more.

## Why it matters

The fields of the record are what an extract prints and what a third party reads. The key of a field is a name for
expressions; «месяцев» without more says neither what is counted nor from when.

## Bad

```yaml
result: {record: {лет: {expr: 2 + 3, basis: порядок/п.11}}}
```

## Good

```yaml
result: {record: {лет: {expr: 2 + 3, title: На сколько лет выдан участок, basis: порядок/п.11}}}
```

## How to mend it

Add `title`.
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
    model = draft.model
    records = [("/result/record", model.result.record)] if model.result is not None else []
    records += [
        (join("/results", name, "record", "fields"), one.record.fields)
        for name, one in model.results.items()
        if one.record is not None
    ]
    for pointer, fields in records:
        for name, field in fields.items():
            if field.title is None and draft.title_of(field.expr) == field.expr:
                yield Finding(KeyOf(join(pointer, name)), {"field": name})


RULE: Final = DraftRule(
    kind=Kind(
        "REG010",
        "untitled-field",
        Severity.WARNING,
        Bilingual("у поля записи «{field}» нет названия для людей", "the field `{field}` of the record has no title"),
        Bilingual("добавьте title: так поле назовёт выписка", "add `title`: an extract will call the field so"),
    ),
    title=Bilingual("поле записи без названия", "a field of the record without a title"),
    requirements=("P12", "I6.3"),
    check=_check,
)
