"""It is not said how the applicant or the object is assessed.

## What it looks for

A procedure of the type `assessment` without `method`, and without a `reading`.

## Why it matters

The Concept names the ways that replace a visit: sensors, video call, the applicant's video, a declaration. Without a
method the assessment is a visit by default.

## Bad

```yaml
procedures: {осмотр: {type: assessment, actor: machine}}
```

## Good

```yaml
procedures: {осмотр: {type: assessment, actor: machine, method: video_call}}
```

## How to mend it

Write in `method` how the assessment is made.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for one in procedures_of(draft).values():
        if one.said.type is ProcedureType.ASSESSMENT and one.said.method is None and one.said.reading is None:
            yield Finding(KeyOf(one.pointer), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC015",
        "assessment-without-method",
        Severity.WARNING,
        Bilingual("не сказано, как проводят «{title}»", "it is not said how `{title}` is made"),
        Bilingual(
            "добавьте `method`: видеосвязь, видеозапись заявителя, датчики, декларирование",
            "add a `method`: video call, the applicant's video, sensors, a declaration",
        ),
    ),
    title=Bilingual("оценка без способа", "an assessment without a method"),
    requirements=(
        "A09",
        "I5.1",
    ),
    check=_check,
)
