"""A regulation writes a list of codes that a reference book holds.

## What it looks for

The `values` of an input or of a record's field that are, codes and titles, the whole of a book which any regulation
of the project uses. A `reading` at the input silences the rule.

## Why it matters

Criterion 8: digital regulations use common reference books. A copy stays behind when the book is amended, and two
services then speak of different things in the same words.

## Bad

```yaml
inputs:
  какой район:
    title: Район участка
    type: code
    values: {север: Северный, юг: Южный}
    source: мвд
    purpose: decision
```

## Good

```yaml
inputs:
  какой район: {title: Район участка, type: code(районы города), source: мвд, purpose: decision}
```

## How to mend it

Write `type: code(book)` without `values`, and name the file of the book under `uses`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.code_lists import LISTS_AND_BOOKS, ListsAndBooks, books_like
from regdsl.lint.note import Noted, NotedFinding
from regdsl.lint.rule import NotedRule

__all__ = ["RULE"]


def _check(project: Iterable[Noted[ListsAndBooks]]) -> Iterator[NotedFinding]:
    for one, book in books_like(project):
        if len(one.codes) == len(book.codes):
            params = {"title": one.title, "book": book.title, "name": book.name}
            yield NotedFinding(one.place, params)


RULE: Final = NotedRule(
    kind=Kind(
        "REF001",
        "list-copies-book",
        Severity.WARNING,
        Bilingual(
            "перечень «{title}» повторяет справочник «{book}»",
            "the list of `{title}` copies the book `{book}`",
        ),
        Bilingual(
            "напишите type: code({name}) без values",
            "write `type: code({name})` without `values`",
        ),
    ),
    title=Bilingual(
        "копия справочника",
        "a copy of a reference book",
    ),
    requirements=("E8",),
    note=LISTS_AND_BOOKS,
    check=_check,
)
