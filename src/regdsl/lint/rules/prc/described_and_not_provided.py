"""A procedure is described and said not to be provided.

## What it looks for

A type under `not_provided` that a described procedure has too, or that stands there twice.

## Why it matters

The regulation says two things at once, and which of them holds nobody can tell.

## Bad

```yaml
procedures: {осмотр: {type: assessment, method: video_call}, not_provided: [{type: assessment, reason: Осмотра нет}]}
```

## Good

```yaml
procedures: {осмотр: {type: assessment, method: video_call}, not_provided: [{type: suspension, reason: Её нет}]}
```

## How to mend it

Take one of the two out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.procedures import not_provided_of, procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_THERE: Final = Bilingual("здесь она описана", "here it is described")
_FIRST: Final = Bilingual("здесь она названа впервые", "here it is named first")


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    first: dict[ProcedureType, str] = {}
    for pointer, one in not_provided_of(draft):
        place = At(pointer if one.short else join(pointer, "type"))
        described = next((other for other in own.values() if other.said.type is one.type), None)
        if described is not None:
            yield Finding(place, {"type": one.type.words}, (Beside(KeyOf(described.pointer), _THERE),))
        elif one.type in first:
            yield Finding(place, {"type": one.type.words}, (Beside(At(first[one.type]), _FIRST),), _ONCE)
        first.setdefault(one.type, pointer)


_ONCE: Final = Bilingual("назовите её в `not_provided` один раз", "name it once under `not_provided`")


RULE: Final = DraftRule(
    kind=Kind(
        "PRC009",
        "described-and-not-provided",
        Severity.ERROR,
        Bilingual("«{type}» не предусмотрена и всё же описана", "`{type}` is not provided, and still described"),
        Bilingual(
            "уберите процедуру из `not_provided` или её описание",
            "take the procedure out of `not_provided`, or its description",
        ),
    ),
    title=Bilingual("описана и не предусмотрена", "described and not provided"),
    requirements=(
        "I8.1",
        "P18",
    ),
    check=_check,
)
