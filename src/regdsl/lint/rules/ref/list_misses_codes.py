"""A regulation writes a part of a reference book and leaves codes out.

## What it looks for

The `values` of an input or of a record's field, two at least, all of which stand, codes and titles, in a book that
any regulation of the project uses, while the book has more. A `reading` at the input says why some of the codes
cannot occur, and the rule keeps silent.

## Why it matters

Criterion 8: common reference books. An agency that answers with a code which the copy does not know stops the case:
the value is not in the list.

## Bad

```yaml
inputs:
  вода: {title: Вода, type: code, values: {колодец: Колодец, скважина: Скважина}, source: мвд, purpose: decision}
```

## Good

```yaml
inputs:
  вода: {title: Вода, type: code(вода на участке), source: мвд, purpose: decision}
```

## How to mend it

Write `type: code(book)` without `values`; say in conditions which codes are meant. If the others cannot occur, say
why in a `reading`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.code_lists import LISTS_AND_BOOKS, ListsAndBooks, books_like
from regdsl.lint.note import Noted, NotedFinding
from regdsl.lint.rule import NotedRule

__all__ = ["RULE"]

_SHOWN: Final = 3


def _check(project: Iterable[Noted[ListsAndBooks]]) -> Iterator[NotedFinding]:
    for one, book in books_like(project):
        missing = [code for code in book.codes if code not in one.codes]
        if missing:
            shown = ", ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
            params = {"title": one.title, "book": book.title, "name": book.name, "missing": shown}
            yield NotedFinding(one.place, params)


RULE: Final = NotedRule(
    kind=Kind(
        "REF002",
        "list-misses-codes",
        Severity.WARNING,
        Bilingual(
            "в перечне «{title}» нет кодов справочника «{book}»: {missing}",
            "the list of `{title}` lacks codes of the book `{book}`: {missing}",
        ),
        Bilingual(
            "напишите type: code({name}) без values; если остальных кодов не бывает, объясните это в reading",
            "write `type: code({name})` without `values`; if the other codes cannot occur, say why in `reading`",
        ),
    ),
    title=Bilingual(
        "перечень беднее справочника",
        "a list that misses codes of a book",
    ),
    requirements=("E8",),
    note=LISTS_AND_BOOKS,
    check=_check,
)
