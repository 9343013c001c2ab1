"""An act was read in an edition from after the day of reading.

## What it looks for

`edition` of an act later than `law_as_of`.

## Why it matters

The two keys contradict one another: as of `law_as_of` this text was not in force. Whoever checks the decision reads the
wrong words.

## Bad

```yaml
legal_basis: {порядок: {edition: 2026-03-01}}
```

## Good

```yaml
legal_basis: {порядок: {edition: 2025-12-20}}
```

## How to mend it

Give the edition that was in force on `law_as_of`, or move `law_as_of` after reading the rest of the law as of that day.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import in_words
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    read = draft.model.law_as_of
    for key, one in draft.model.legal_basis.items():
        if read is not None and one.edition is not None and one.edition > read:
            params = {"day": in_words(one.edition), "read": in_words(read)}
            yield Finding(At(join("/legal_basis", key, "edition")), params)


RULE: Final = DraftRule(
    kind=Kind(
        "LAW002",
        "edition-after-the-law",
        Severity.WARNING,
        Bilingual(
            "редакция от {day}, а закон прочитан на {read}",
            "the edition is of {day}, but the law was read as of {read}",
        ),
        Bilingual(
            "укажите редакцию, которая действовала на law_as_of",
            "give the edition that was in force on `law_as_of`",
        ),
    ),
    title=Bilingual(
        "редакция позже закона, на который опирается регламент", "an edition later than the law that was read"
    ),
    requirements=("P04", "E6"),
    check=_check,
)
