"""No clock starts when the applicant files.

## What it looks for

A variant begun by an application in which clocks run and none of them starts at registration, receipt or sending of
the application: each waits for the data of a source or for a ground. The variant that a case is begun by without an
application is passed over: there the arrival of data is the right start. A `reading` of the term silences the rule.

## Why it matters

The Concept (direction 2): the term runs from the moment the request is filed, round the clock. A term that starts
with an agency's answer never starts while the agency is silent.

## Bad

```yaml
terms:
  решение: {from: поступление(загс)}
```

## Good

```yaml
terms:
  решение: {from: регистрация}
```

## How to mend it

Let the term of the decision start at `регистрация` or `поступление`; the wait for an agency belongs to `within` of
its source.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.clocks.running import clocks_in, stands_for, variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    late: dict[str, list[str]] = {}
    proactive = draft.model.proactive
    for variant in variants_of(draft.model):
        clocks = [one for one in clocks_in(draft.model, variant) if one.is_of_its_own]
        if proactive is not None and proactive.variant in stands_for(draft.model, variant):
            continue
        if clocks and not any(one.is_from_filing or one.term.reading is not None for one in clocks):
            late.setdefault(join(clocks[0].pointer, "from"), []).append(variant)
    for pointer, variants in late.items():
        shown = ", ".join(f"«{one}»" for one in variants if one)
        english = ", ".join(f"`{one}`" for one in variants if one)
        yield Finding(At(pointer), {"variant": Bilingual(shown or "ни в одном случае", english or "in no case")})


RULE: Final = DraftRule(
    kind=Kind(
        "TRM004",
        "clock-not-from-filing",
        Severity.WARNING,
        Bilingual(
            "ни один срок не отсчитывают от подачи: {variant}",
            "no term runs from the filing: {variant}",
        ),
        Bilingual(
            "отсчитывайте срок решения от регистрации: from: регистрация",
            "count the term of the decision from the registration: `from: регистрация`",
        ),
    ),
    title=Bilingual(
        "срок идёт не от подачи",
        "a clock that does not start at filing",
    ),
    requirements=("T04", "P08"),
    check=_check,
)
