"""The term ends before the answers that the decision waits for.

## What it looks for

A decision's term that is shorter than the slowest `within` of the sources which the variant's inputs come from, or
than the longest chain of procedures (`after`, `term`). Only lengths in the same unit are compared. A source whose
silence suspends the case or extends the term is left out. A `reading` of the term silences the rule.

## Why it matters

Such a term cannot be kept by whoever keeps to all the others: the applicant is promised what the regulation itself
makes impossible (principle 8, tool 8).

## Bad

```yaml
sources:
  мвд: {within: 6 рабочих дней}
```

## Good

```yaml
sources:
  мвд: {within: 5 рабочих дней}
```

## How to mend it

Shorten the answer (an agreement on electronic exchange), or let the source's silence extend the term (`if_silent`).
"""

from collections.abc import Iterator
from typing import Final

from regdsl.calendar.length import Length
from regdsl.checker.clocks.critical_path import critical_path
from regdsl.checker.clocks.running import decision_clock, in_words, variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_HERE: Final = Bilingual("вот что занимает время", "this takes the time")


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, Finding] = {}
    for variant in variants_of(draft.model):
        clock = decision_clock(draft.model, variant)
        path = critical_path(draft.model, variant, clock) if clock is not None else None
        if clock is None or path is None or clock.term.reading is not None:
            continue
        if path.amount > clock.length.amount:
            here = join(clock.pointer, "length")
            at = join(here, variant) if draft.document.node(join(here, variant)) is not None else here
            found[at] = Finding(
                At(at),
                {
                    "term": clock.title,
                    "length": in_words(clock.length),
                    "what": path.what,
                    "path": in_words(Length(path.amount, clock.length.unit)),
                },
                (Beside(At(path.pointer), _HERE),),
            )
    yield from found.values()


RULE: Final = DraftRule(
    kind=Kind(
        "TRM002",
        "term-below-critical-path",
        Severity.WARNING,
        Bilingual(
            "срок «{term}» — {length}, а {what} занимает {path}",
            "the term `{term}` is {length}, and {what} takes {path}",
        ),
        Bilingual(
            "сократите ответ или процедуры, либо укажите, что при молчании источника срок продлевается",
            "shorten the answer or the procedures, or let the source's silence extend the term",
        ),
    ),
    title=Bilingual(
        "срок короче самого долгого пути",
        "a term below the critical path",
    ),
    requirements=("P08", "I8.5"),
    check=_check,
)
