"""The term is many times as long as anything that has to happen in it.

## What it looks for

A decision's term that is more than `times` times (three, unless the profile says otherwise) the longest way to the
decision: the slowest answer, the longest chain of procedures. Only where the length of everything on the way is known
and the term may be shortened: a `reading` of the term silences the rule.

Lengths in different units are compared where no calendar can make it otherwise, as by TRM002. Where a calendar only
could say it the comparison is not made, and the scoreboard names the rule among what was not checked.

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

from regdsl.calendar.compare import is_longer, is_within
from regdsl.calendar.length import Length
from regdsl.checker.clocks.critical_path import Path, is_whole, longest, paths
from regdsl.checker.clocks.due import due_in
from regdsl.checker.clocks.running import variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.number import Number
from regdsl.lint.rule import DraftRule
from regdsl.lint.ways import not_compared

__all__ = ["RULE"]

_TIMES: Final = Number("times", 3, Bilingual("во сколько раз срок длиннее пути", "how many times the way"))
_HERE: Final = Bilingual("вот что занимает время", "this takes the time")


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, Finding] = {}
    for variant in variants_of(draft.model):
        due = due_in(draft.model, variant)
        if due is None or due.is_read or not is_whole(draft.model, variant):
            continue
        ways = paths(draft.model, variant)
        path = longest(ways)
        if path is not None and all(is_longer(due.lengths, _often(draft, one)) for one in ways):
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
        due = due_in(draft.model, variant)
        if due is None or due.is_read or not is_whole(draft.model, variant):
            continue
        term, ways = due.lengths, paths(draft.model, variant)
        if not any(is_within(term, _often(draft, one)) for one in ways):
            yield from not_compared((one for one in ways if not is_longer(term, _often(draft, one))), due)


def _often(draft: Draft, way: Path) -> tuple[Length, ...]:
    """The way so many times over."""
    return way.lengths * draft.number("TRM003", _TIMES)


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
    unsettled=_unsettled,
    numbers=(_TIMES,),
)
