"""People can come to the authority, but not to МФЦ.

## What it looks for

`channels` hold a visit to the authority (`agency`, `in_person`, `sfr`, or a name or title like «Личный приём в
министерстве»), by a norm or not, and no МФЦ: neither `mfc` of any sort nor a channel called so.

## Why it matters

By section VI of the Concept face-to-face work is done by МФЦ, near to where people live. If the law lets people come in
person at all, there is a reason to ask why not there. It is a question for the expert, not a breach: the service may be
left out of the agreement with МФЦ.

## Bad

```yaml
channels: [epgu, agency]
```

## Good

```yaml
channels: [epgu, agency, mfc]
```

## How to mend it

Add `mfc`, or leave a comment `regdsl: allow PRS008` that says why МФЦ does not serve here.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.channels import called, is_centre, is_electronic, is_visit, offered_in
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_channel
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    for variant in model.variants.ids if model.variants is not None else (None,):
        offered = offered_in(model, variant)
        visits = [name for name in offered if is_visit(model, name) and not is_electronic(model, name)]
        if visits and not any(is_centre(model, name) for name in offered):
            edit = None if "mfc" in model.channels else add_channel(draft.document, "mfc")
            yield Finding(KeyOf("/channels"), {"channel": called(model, visits[0])}, edit=edit)
            return


RULE: Final = DraftRule(
    kind=Kind(
        "PRS008",
        "no-service-centre",
        Severity.INFO,
        Bilingual(
            "очно обратиться можно («{channel}»), а в МФЦ нельзя",
            "people may come in person (`{channel}`), but not to the service centre",
        ),
        Bilingual(
            "добавьте канал mfc или объясните, почему его нет", "add the channel `mfc`, or say why there is none"
        ),
    ),
    title=Bilingual("очный приём без МФЦ", "visits without the service centre"),
    requirements=("M8", "P06"),
    check=_check,
)
