"""Nobody can apply electronically.

## What it looks for

`channels` without one that is electronic (`epgu`, `rpgu`, `api`, `gisogd`, or one that is declared `electronic: true`),
in the service as a whole or in one of its variants.

## Why it matters

Criterion 3: the whole interaction is possible remotely, at all stages. It begins with the application.

## Bad

```yaml
channels: [mfc, post]
```

## Good

```yaml
channels: [mfc, post, epgu]
```

## How to mend it

Add `epgu`, `rpgu` or an electronic channel of your own.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.channels import is_electronic, offered_in
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_channel
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if not any(is_electronic(model, name) for name in model.channels):
        edit = None if "epgu" in model.channels else add_channel(draft.document, "epgu")
        yield Finding(KeyOf("/channels"), {"where": Bilingual("", "")}, edit=edit)
        return
    for variant in model.variants.ids if model.variants is not None else ():
        if not any(is_electronic(model, name) for name in offered_in(model, variant)):
            extras = model.variants.extras.get(variant) if model.variants is not None else None
            title = (extras.title if extras is not None else None) or variant
            where = Bilingual(f"в варианте «{title}» ", f" in the variant `{title}`")
            yield Finding(KeyOf("/channels"), {"where": where})


RULE: Final = DraftRule(
    kind=Kind(
        "OMN002",
        "no-electronic-channel",
        Severity.ERROR,
        Bilingual("{where}нет ни одного электронного канала", "there is no electronic channel{where}"),
        Bilingual("добавьте портал или свой канал с electronic: true", "add a portal, or a channel `electronic: true`"),
    ),
    title=Bilingual("нет электронного канала", "no electronic channel"),
    requirements=("E3", "P06", "P02"),
    check=_check,
)
