"""A regulation rests on an act that was not there yet.

## What it looks for

An act of `legal_basis` whose day («от 01.06.2026») is later than the day as of which the law was read (`law_as_of`;
without it the day the version was published or begins to hold). An act of a file of acts is told where it is first
relied on. One that says itself that it comes into force after the version (`in_force`) is told as LAW017.

## Why it matters

A decision that rests on an act from after its day has no basis at all. Either the day of reading is stale, or the act
is named wrongly.

## Bad

```yaml
legal_basis:
  порядок: {act: "Порядок выдачи участков от 01.06.2026 № 7 (выдуман)"}
```

## Good

```yaml
legal_basis:
  порядок: {act: "Порядок выдачи участков от 01.12.2025 № 7 (выдуман)"}
```

## How to mend it

Mend the day of the act, or read the law anew and set `law_as_of`. If the act holds for a version to come, put it into
that version.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.corpus.acts import Act
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import begins_later, day_of, in_words, law_day
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    read = law_day(draft.model)
    placed: list[tuple[str, Act]] = [
        (join("/legal_basis", k, "act"), one) for k, one in draft.model.legal_basis.items()
    ]
    placed += [(use.pointer, one) for use, one in draft.shared_acts]
    for pointer, one in placed:
        day = day_of(one)
        if day is not None and day > read and not begins_later(one, draft.model):
            yield Finding(At(pointer), {"act": one.act, "day": in_words(day), "read": in_words(read)})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW001",
        "act-after-the-law",
        Severity.WARNING,
        Bilingual(
            "акт принят {day}, а закон прочитан на {read}: «{act}»",
            "the act is of {day}, but the law was read as of {read}: `{act}`",
        ),
        Bilingual(
            "исправьте дату акта или law_as_of; акт для будущей версии назовите в ней",
            "mend the day of the act or `law_as_of`; name an act of a version to come there",
        ),
    ),
    title=Bilingual("акт позже закона, на который опирается регламент", "an act later than the law that was read"),
    requirements=("P04", "E6"),
    check=_check,
)
