"""A reference book, and no act stands behind its codes.

## What it looks for

A book of a file under `uses` that has no `basis`, while at least one of its versions has none either. The finding
stands at the name of the file.

## Why it matters

Codes decide cases: which income counts, which district is meant. Where no act sets the list, its author has made law
(criterion 8, principle 9).

## Bad

```yaml
uses: [ru.test.garden-books, ru.test.garden-norms, ru.test.bare-books]
```

## Good

```yaml
uses: [ru.test.garden-books, ru.test.garden-norms]
```

## How to mend it

Add `basis` in the file of the book: to the book or to each of its versions.
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
            if not book.basis and not all(one.basis for one in book.versions):
                yield Finding(At(join("/uses", index)), {"book": book.title})


RULE: Final = DraftRule(
    kind=Kind(
        "REF005",
        "book-without-basis",
        Severity.INFO,
        Bilingual(
            "не сказано, каким актом установлен справочник «{book}»",
            "no act is named that sets the book `{book}`",
        ),
        Bilingual(
            "укажите в файле справочника basis: у него самого или у каждой редакции",
            "add `basis` in the file of the book: to the book or to each of its versions",
        ),
    ),
    title=Bilingual(
        "справочник без основания",
        "a book without a basis",
    ),
    requirements=("E8", "P09"),
    check=_check,
)
