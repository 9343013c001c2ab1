"""Two people approve the same thing one after the other.

## What it looks for

Two procedures by people, one right after the other, that are of the same type or are both called an approval
(«согласование», «визирование», «утверждение», «подписание»). If the second rests on a norm that the first does not,
or has a `reading`, it is left alone.

## Why it matters

Duplicate approvals are the first of the redundant procedures that the Concept names. The second signature changes no
criterion; it adds days and hides who answers.

## Bad

```yaml
procedures:
  согласование: {type: decision, actor: human, reason: Отдел}
  визирование: {type: decision, actor: human, reason: Начальник, after: согласование}
```

## Good

```yaml
procedures:
  согласование: {type: decision, actor: human, reason: Отдел}
  выдача: {type: delivery, actor: machine, after: согласование}
```

## How to mend it

Leave one approval. If an act demands both, name it in the `basis` of the second.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Beside, Finding, KeyOf
from regdsl.lint.phrases import Phrases
from regdsl.lint.procedures import OwnProcedure, procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Actor

__all__ = ["RULE"]

_APPROVES: Final = Phrases.like(r"(?:согласов|визир|утвержд|подпис|одобр)\w+")
_FIRST: Final = Bilingual("первое согласование", "the first approval")


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    by_people = [one for one in own.values() if one.said.actor is Actor.HUMAN]
    previous = dict(zip(list(own)[1:], own, strict=False))
    for one in by_people:
        if one.said.reading is not None:
            continue
        ahead = one.said.after or (previous.get(one.name),)
        for other in by_people:
            if other.name in ahead and one.meets(other) and _alike(one, other) and not _own_norm(one, other):
                beside = (Beside(KeyOf(other.pointer), _FIRST),)
                yield Finding(KeyOf(one.pointer), {"title": one.title, "other": other.title}, beside)


def _alike(one: OwnProcedure, other: OwnProcedure) -> bool:
    approve = all(any(_APPROVES.found(each.title)) for each in (one, other))
    return one.said.type is other.said.type or approve


def _own_norm(one: OwnProcedure, other: OwnProcedure) -> bool:
    return bool(set(one.said.basis) - set(other.said.basis))


RULE: Final = DraftRule(
    kind=Kind(
        "AUT004",
        "double-approval",
        Severity.WARNING,
        Bilingual(
            "«{title}» повторяет «{other}»: два согласования подряд",
            "`{title}` repeats `{other}`: two approvals in a row",
        ),
        Bilingual(
            "оставьте одно согласование или назовите норму, которая требует второго",
            "leave one approval, or name the norm that demands the second",
        ),
    ),
    title=Bilingual("двойное согласование", "double approval"),
    requirements=(
        "P17",
        "E5",
    ),
    check=_check,
)
