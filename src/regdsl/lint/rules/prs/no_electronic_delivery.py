"""The result can be had on paper only.

## What it looks for

`result.deliver` without one electronic channel (`epgu`, `rpgu`, `api`, `gisogd`, or one that is declared `electronic:
true`). A result that does not name channels is in order. Where presence is `required`, its `exception` with a `basis`
justifies paper too, and so does the `exception.paper` of a procedure; not in a jurisdiction without such an exception.

## Why it matters

By the Concept the applicant receives the result around the clock and as he wishes: electronically, or in a postamat, at
МФЦ, by post, by a courier where a digital result is impossible. A record in a register can always be shown.

## Bad

```yaml
result: {deliver: [mfc]}
```

## Good

```yaml
result: {deliver: [mfc, epgu]}
```

## How to mend it

Add an electronic channel, one that `channels` declares.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.channels import is_electronic
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_item
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import EXCEPTION, paper_is_justified
from regdsl.lint.rule import DraftRule
from regdsl.model.regulation import Regulation
from regdsl.text import CHANNELS

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if model.result is None or not model.result.deliver or paper_is_justified(draft, "PRS010"):
        return
    # a name that no channel has may be anything: nothing is said of it
    if all(name in model.channels or name in CHANNELS for name in model.result.deliver):
        if any(is_electronic(model, name) for name in model.result.deliver):
            return
        there = sorted(filter(partial(_shows_applicants, model), model.channels), key=_is_no_portal)
        edit = add_item(draft.document, "/result/deliver", there[0], Safety.UNSAFE) if there else None
        yield Finding(At("/result/deliver"), edit=edit)


def _shows_applicants(model: Regulation, name: str) -> bool:
    """Whether it is an electronic channel that people look into themselves, and not their programs."""
    return is_electronic(model, name) and name != "api"


def _is_no_portal(name: str) -> bool:
    """The applicant's own cabinet on the portal goes before whatever else is electronic."""
    return name != "epgu"


RULE: Final = DraftRule(
    kind=Kind(
        "PRS010",
        "no-electronic-delivery",
        Severity.ERROR,
        Bilingual("получить результат в электронном виде нельзя", "the result cannot be had electronically"),
        Bilingual(
            "добавьте в deliver электронный канал, объявленный в channels, например epgu",
            "add an electronic channel that is declared in `channels`, such as `epgu`",
        ),
    ),
    title=Bilingual("результат только на бумаге", "the result on paper only"),
    requirements=("T06", "P02", "E3"),
    numbers=(EXCEPTION,),
    check=_check,
)
