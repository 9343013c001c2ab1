"""A document is accepted on paper only.

## What it looks for

A document of `documents` every `medium` of which is paper. A document that may also be electronic or a certified
duplicate is in order, and so is one whose media are not named. Where presence is `required`, its `exception` with a
`basis` justifies paper too, and so does the `exception.paper` of a procedure; not in a jurisdiction without such an
exception.

## Why it matters

The Concept has paper taken out of the acts (instrument 3): a document that only exists on paper is turned into an
electronic duplicate by МФЦ or a notary, which the applicant uses again and again.

## Bad

```yaml
documents: {свидетельство: {title: Свидетельство о рождении, proves: детей, medium: подлинник на бумаге}}
```

## Good

```yaml
documents: {свидетельство: {title: Свидетельство о рождении, proves: детей, medium: [электронный, дубликат МФЦ]}}
```

## How to mend it

Accept an electronic document or a certified duplicate; propose the change to the act that demands paper.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.presence import EXCEPTION, paper_is_justified
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_PAPER: Final = Phrases.like(r"бумаг\w*", r"бумажн\w+", r"подлинник\w*", r"оригинал\w*", "paper", "original")
_ELECTRONIC: Final = Phrases.like(r"электронн\w+", r"цифров\w+", "electronic", "digital", r"дубликат\w*", "duplicate")


def _check(draft: Draft) -> Iterator[Finding]:
    if paper_is_justified(draft, "PRS005"):
        return
    for name, document in draft.model.documents.items():
        if document.medium and all(_is_paper(medium) for medium in document.medium):
            yield Finding(At(join("/documents", name, "medium")), {"document": document.title or name})


def _is_paper(medium: str) -> bool:
    return any(_PAPER.found(medium)) and not any(_ELECTRONIC.found(medium))


RULE: Final = DraftRule(
    kind=Kind(
        "PRS005",
        "paper-document",
        Severity.WARNING,
        Bilingual("документ «{document}» принимают только на бумаге", "`{document}` is accepted on paper only"),
        Bilingual(
            "добавьте в medium электронный документ или заверенный дубликат и предложите исправить акт",
            "add an electronic document or a certified duplicate to `medium`, and propose to amend the act",
        ),
    ),
    title=Bilingual("документ только на бумаге", "a document on paper only"),
    requirements=("I3.1", "P16", "E3"),
    numbers=(EXCEPTION,),
    check=_check,
)
