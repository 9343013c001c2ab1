"""A reference book, and nobody keeps it.

## What it looks for

A book of a file under `uses` that has no `owner`. The finding stands at the name of the file.

## Why it matters

Criterion 8: common reference books are common because somebody keeps them. A list that no body answers for is amended
by whoever opens the file.

## Bad

```yaml
uses: [ru.test.garden-books, ru.test.garden-norms, ru.test.bare-books]
```

## Good

```yaml
uses: [ru.test.garden-books, ru.test.garden-norms]
```

## How to mend it

Add `owner` in the file of the book.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for index, id_ in enumerate(draft.model.uses):
        file = draft.bundle.books.get(id_)
        for book in file.model.books.values() if file is not None else ():
            if book.owner is None:
                yield Finding(At(join("/uses", index)), {"book": book.title})


RULE: Final = DraftRule(
    kind=Kind(
        "REF004",
        "book-without-owner",
        Severity.INFO,
        Bilingual(
            "не сказано, кто ведёт справочник «{book}»",
            "nothing says who keeps the book `{book}`",
        ),
        Bilingual(
            "укажите в файле справочника owner",
            "add `owner` in the file of the book",
        ),
    ),
    title=Bilingual(
        "справочник ничей",
        "a book without an owner",
    ),
    requirements=("E8",),
    check=_check,
)
