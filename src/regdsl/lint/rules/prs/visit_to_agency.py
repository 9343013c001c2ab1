"""People go to the authority itself, and no norm is named for that.

## What it looks for

A channel that is a visit to the authority without `basis`: `agency`, `in_person`, `sfr`, or one whose own name or title
says so («Личный приём в министерстве», «Приёмная»), unless the regulation says that the channel is electronic. A title
that speaks of a site, of a call or of МФЦ is none of a visit to the authority.

## Why it matters

By section VI of the Concept face-to-face work with applicants is done by МФЦ. A visit to the authority brings the
official who decides and the applicant together; it remains where the law itself opens that door.

## Bad

```yaml
channels: {agency: {title: Приёмная администрации}}
```

## Good

```yaml
channels: {agency: {title: Приёмная администрации, basis: порядок/п.3}}
```

## How to mend it

Leave face-to-face work to `mfc`, or name the norm that lets people apply at the authority.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.channels import called, is_electronic, is_visit, pointer_of
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    for index, (name, one) in enumerate(model.channels.items()):
        if is_visit(model, name) and not one.basis and not is_electronic(model, name):
            yield Finding(KeyOf(pointer_of(draft.document, index, name)), {"channel": called(model, name)})


RULE: Final = DraftRule(
    kind=Kind(
        "PRS007",
        "visit-to-agency",
        Severity.WARNING,
        Bilingual(
            "приём в самом органе («{channel}») без нормы: очно принимает МФЦ",
            "visits to the authority itself (`{channel}`) without a norm: face to face is for the service centre",
        ),
        Bilingual(
            "оставьте очный приём МФЦ или укажите basis: норму, которая разрешает прийти в орган",
            "leave visits to the service centre, or add `basis`: the norm that lets people come to the authority",
        ),
    ),
    title=Bilingual("очный приём в органе, а не в МФЦ", "visits to the authority instead of the service centre"),
    requirements=("M8", "P02"),
    check=_check,
)
