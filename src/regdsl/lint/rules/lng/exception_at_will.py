"""A text allows exceptions that it does not name.

## What it looks for

«как правило», «в отдельных случаях», «в особых случаях», «за исключением отдельных случаев», «в порядке исключения» and
the like in a text for people.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(в), selective change of rights: exceptions from the common order
at discretion. Every exception of a digital regulation is a condition, a variant or a ground.

## Bad

```yaml
inputs: {детей: {hint: "Как правило, детей указывать не нужно."}}
```

## Good

```yaml
inputs: {детей: {hint: "Детей указывать не нужно: сведения берут в ЗАГС."}}
```

## How to mend it

Name each exception, or say the rule without them.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"как правило(?! застройк\w*)",
    r"(?:за исключением|кроме) (?:отдельных|некоторых|особых|ряда) случаев",
    r"в (?:отдельных|некоторых|особых) случаях",
    r"в ряде случаев",
    r"в (?:порядке|виде) исключения",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG004",
        "exception-at-will",
        Severity.WARNING,
        Bilingual("исключения, которые не названы: «{words}»", "exceptions that are not named: `{words}`"),
        Bilingual(
            "назовите каждое исключение условием или уберите эти слова (признак 3(в) по методике постановления 96)",
            "name each exception by its condition, or take the words away (sign `3(в)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("исключения, которые не названы", "exceptions that are not named"),
    requirements=("I8.4", "P17", "P18"),
    check=_check,
)
