"""The term is many times as long as anything that has to happen in it.

## What it looks for

A decision's term that is more than `times` times (three, unless the profile says otherwise) the longest way to the
decision: the slowest answer, the longest chain of procedures. Only where the length of everything on the way is known
and in the unit of the term, and the term may be shortened: a `reading` of the term silences the rule.

## Why it matters

Principle 8: terms are shortened as far as possible. What is left over is idle time, or a procedure that nobody has
described. An authority whose term stands in a law can propose to amend it.

## Bad

```yaml
terms:
  решение: {length: 7 рабочих дней}
```

## Good

```yaml
terms:
  решение: {length: 6 рабочих дней}
```

## How to mend it

Shorten the term, describe what takes so long, or say in a `reading` which law sets it.
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
from regdsl.lint.number import Number
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_TIMES: Final = Number("times", 3, Bilingual("во сколько раз срок длиннее пути", "how many times the way"))
_HERE: Final = Bilingual("вот что занимает время", "this takes the time")


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, Finding] = {}
    for variant in variants_of(draft.model):
        clock = decision_clock(draft.model, variant)
        path = critical_path(draft.model, variant, clock) if clock is not None else None
        if clock is None or path is None or clock.term.reading is not None or not path.is_whole:
            continue
        if clock.length.amount > path.amount * draft.number("TRM003", _TIMES):
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
        "TRM003",
        "term-far-above-critical-path",
        Severity.INFO,
        Bilingual(
            "срок «{term}» — {length}, а самый долгий путь к решению — {path}: {what}",
            "the term `{term}` is {length}, and the longest way to the decision is {path}: {what}",
        ),
        Bilingual(
            "сократите срок или опишите, на что уходит остальное время; если срок задан законом, скажите об "
            "этом в reading",
            "shorten the term, or describe what takes the rest of it; if a law sets it, say so in `reading`",
        ),
    ),
    title=Bilingual(
        "срок много длиннее самого долгого пути",
        "a term far above the critical path",
    ),
    requirements=("P08", "P17"),
    check=_check,
    numbers=(_TIMES,),
)
