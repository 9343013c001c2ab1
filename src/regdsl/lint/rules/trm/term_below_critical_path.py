"""The term ends before the answers that the decision waits for.

## What it looks for

A decision's term that is shorter than the slowest `within` of the sources which the variant's inputs come from, or
than the longest chain of procedures (`after`, `term`). It makes no difference that a source's silence suspends the case
or extends the term (`if_silent`): who answers on the last day of `within` was not silent, and nothing has stopped the
clock. A source without `within` takes no time here. A `reading` of the term silences the rule.

Of several results the last that an application decides counts, from the filing on: a term that starts when another
ends (`from: допуск`) comes after it. What an earlier result itself has to wait for is not told apart: where something
does not surely fit into its term, and where no term says when the last result is decided, the scoreboard names the rule
among what was not checked.

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

Shorten the answer (an agreement on electronic exchange) or the procedures, or lengthen the term. Where a law sets the
term, say so in its `reading`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.clocks.critical_path import longest, paths, uncompared
from regdsl.checker.clocks.due import due_in, dues_of_results
from regdsl.checker.clocks.running import variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import DraftRule
from regdsl.lint.ways import no_term_beside, not_compared, not_told_apart

__all__ = ["RULE"]

_HERE: Final = Bilingual("вот что занимает время", "this takes the time")


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, Finding] = {}
    for variant in variants_of(draft.model):
        due = due_in(draft.model, variant)
        if due is None or due.is_read:
            continue
        path = longest(one for one in paths(draft.model, variant) if one.is_longer(due.lengths))
        if path is not None:
            here = join(due.clock.pointer, "length")
            at = join(here, variant) if draft.document.node(join(here, variant)) is not None else here
            found[at] = Finding(
                At(at),
                {
                    "term": due.clock.title,
                    "length": due.length,
                    "what": path.what,
                    "path": path.length,
                },
                (Beside(At(path.pointer), _HERE),),
            )
    yield from found.values()


def _unsettled(draft: Draft) -> Iterator[Bilingual]:
    for variant in variants_of(draft.model):
        ways, due = paths(draft.model, variant), due_in(draft.model, variant)
        if due is None and draft.model.results:
            yield from no_term_beside(ways, variant)
        if due is None or due.is_read or any(one.is_longer(due.lengths) for one in ways):
            continue
        yield from not_compared(uncompared(ways, due.lengths), due)
        for _, earlier in dues_of_results(draft.model, variant):
            if earlier is not None and earlier != due and not earlier.is_read:
                yield from not_told_apart((one for one in ways if not one.is_within(earlier.lengths)), earlier)


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
            "сократите срок ответа или процедуры либо удлините срок решения",
            "shorten the answer or the procedures, or lengthen the term of the decision",
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
