"""The term ends before the answers that the decision waits for.

## What it looks for

A decision's term that is shorter than the slowest `within` of the sources which the variant's inputs come from, or
than the longest chain of procedures (`after`, `term`). A source whose silence suspends the case or extends the term is
left out. A `reading` of the term silences the rule.

Lengths in different units are compared where no calendar can make it otherwise: 6 working days are longer than 5
calendar days or a few hours, 32 days longer than a month. Where a calendar only could say it («20 рабочих дней» beside
«30 календарных дней») the comparison is not made, and the scoreboard names the rule among what was not checked.

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

from regdsl.checker.clocks.critical_path import longest, paths, uncompared
from regdsl.checker.clocks.running import decision_clock, in_words, variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import DraftRule
from regdsl.lint.ways import not_compared

__all__ = ["RULE"]

_HERE: Final = Bilingual("вот что занимает время", "this takes the time")


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, Finding] = {}
    for variant in variants_of(draft.model):
        clock = decision_clock(draft.model, variant)
        if clock is None or clock.term.reading is not None:
            continue
        path = longest(one for one in paths(draft.model, variant) if one.is_longer(clock.length))
        if path is not None:
            here = join(clock.pointer, "length")
            at = join(here, variant) if draft.document.node(join(here, variant)) is not None else here
            found[at] = Finding(
                At(at),
                {
                    "term": clock.title,
                    "length": in_words(clock.length),
                    "what": path.what,
                    "path": path.length,
                },
                (Beside(At(path.pointer), _HERE),),
            )
    yield from found.values()


def _unsettled(draft: Draft) -> Iterator[Bilingual]:
    for variant in variants_of(draft.model):
        clock = decision_clock(draft.model, variant)
        if clock is None or clock.term.reading is not None:
            continue
        ways = paths(draft.model, variant)
        if not any(one.is_longer(clock.length) for one in ways):
            yield from not_compared(uncompared(ways, clock.length), clock)


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
    unsettled=_unsettled,
)
