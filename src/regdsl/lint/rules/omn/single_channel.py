"""There is one way only to apply.

## What it looks for

Fewer than two `channels`, in the service as a whole or in one of its variants (`only` of a channel narrows it).

## Why it matters

Principle 6 and criterion 4: the applicant uses whichever channel suits him and may change it on the way. With one
channel there is nothing to choose and nothing to change to.

## Bad

```yaml
channels: [epgu]
```

## Good

```yaml
channels: [epgu, mfc]
```

## How to mend it

Add a channel. If a law knows one only, leave a comment `regdsl: allow OMN001` with its article.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.channels import called, offered_in
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.regulation import Regulation

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if len(model.channels) < 2:
        yield Finding(KeyOf("/channels"), {"what": _said(model, tuple(model.channels), None)})
        return
    for variant in model.variants.ids if model.variants is not None else ():
        offered = offered_in(model, variant)
        if len(offered) < 2:
            yield Finding(KeyOf("/channels"), {"what": _said(model, offered, variant)})


def _said(model: Regulation, offered: tuple[str, ...], variant: str | None) -> Bilingual:
    where = Bilingual("", "")
    if variant is not None:
        extras = model.variants.extras.get(variant) if model.variants is not None else None
        title = (extras.title if extras is not None else None) or variant
        where = Bilingual(f"в варианте «{title}» ", f"in the variant `{title}` ")
    if not offered:
        return Bilingual(f"{where.ru}нет ни одного канала", f"{where.en}there is no channel")
    name = called(model, offered[0])
    return Bilingual(f"{where.ru}только один канал («{name.ru}»)", f"{where.en}there is one channel only (`{name.en}`)")


RULE: Final = DraftRule(
    kind=Kind(
        "OMN001",
        "single-channel",
        Severity.ERROR,
        Bilingual("{what}, а нужно хотя бы два", "{what}, it takes two at least"),
        Bilingual("добавьте в channels ещё один канал", "add one more channel to `channels`"),
    ),
    title=Bilingual("каналов меньше двух", "fewer than two channels"),
    requirements=("P06", "E4"),
    check=_check,
)
