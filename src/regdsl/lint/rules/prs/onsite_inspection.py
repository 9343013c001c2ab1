"""Somebody goes to look on the spot, where it could be seen from afar.

## What it looks for

A procedure with `method: onsite` without `exception.onsite` that has a `basis`.

## Why it matters

Instrument 5 replaces visits by remote methods: sensors, a video call, a video made by the applicant, his declaration.
An inspection on the spot costs the applicant a day and lets the inspector judge without a trace.

## Bad

```yaml
procedures: {осмотр: {type: assessment, method: onsite}}
```

## Good

```yaml
procedures: {осмотр: {type: assessment, method: applicant_video}}
```

## How to mend it

Choose `sensors`, `video_call`, `applicant_video` or `declaration`. If the law demands that somebody goes there, write
`exception: {onsite: {reason: …, basis: …}}`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import is_justified
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Method

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    procedures = draft.model.procedures
    for name, one in (procedures.own if procedures is not None else {}).items():
        if one.method is Method.ONSITE and not is_justified(one.exception.get("onsite")):
            yield Finding(At(join("/procedures", name, "method")), {"procedure": one.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "PRS006",
        "onsite-inspection",
        Severity.WARNING,
        Bilingual(
            "«{procedure}»: выезд на место, а норма, которая его требует, не названа",
            "`{procedure}`: a visit on site, and no norm is named that demands it",
        ),
        Bilingual(
            "возьмите дистанционный способ или напишите exception: {{onsite: …}} с причиной и basis",
            "take a remote method, or write `exception: {{onsite: …}}` with the reason and the `basis`",
        ),
    ),
    title=Bilingual("осмотр с выездом без обоснования", "inspection on site without justification"),
    requirements=("I5.1", "P16", "E3"),
    check=_check,
)
