"""A result that is a register record is carried by post, by a courier or to a postamat, and no norm is named for that.

## What it looks for

`result.deliver` with the post, a courier or a postamat, by its name or by the title of the channel («Курьерская
доставка»), whose channel has no `basis` in `channels`. Where presence is `required`, its `exception` with a `basis`
justifies paper too, and so does the `exception.paper` of a procedure; not in a jurisdiction without such an exception.

## Why it matters

By the Concept post, postamats and couriers are for results that cannot be given in digital form. The result here is a
record in a register: the applicant, and whoever he names, sees it there.

## Bad

```yaml
result: {deliver: [epgu, mfc, postamat]}
```

## Good

```yaml
result: {deliver: [epgu, mfc, post]}
channels: {post: {basis: порядок/п.11}}
```

## How to mend it

Deliver electronically and at МФЦ. If an act demands paper to be carried, declare the channel with its `basis`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document import Sequence
from regdsl.document.compose import at_path
from regdsl.document.pointer import join
from regdsl.lint.channels import called, is_carried
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import EXCEPTION, paper_is_justified
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if model.result is None or paper_is_justified(draft, "PRS009"):
        return
    listed = isinstance(at_path(draft.document.root, "result", "deliver"), Sequence)
    for index, name in enumerate(model.result.deliver):
        declared = model.channels.get(name)
        if is_carried(model, name) and (declared is None or not declared.basis):
            place = join("/result/deliver", index) if listed else "/result/deliver"
            yield Finding(At(place), {"channel": called(model, name)})


RULE: Final = DraftRule(
    kind=Kind(
        "PRS009",
        "physical-delivery",
        Severity.WARNING,
        Bilingual(
            "результат доставляют физически («{channel}»), хотя он — запись в реестре",
            "the result is carried (`{channel}`), although it is a register record",
        ),
        Bilingual(
            "уберите этот способ или объявите его в channels с нормой, которая его требует",
            "take it out, or declare it in `channels` with the norm that demands it",
        ),
    ),
    title=Bilingual("физическая доставка цифрового результата", "a digital result carried by hand"),
    requirements=("I6.4", "T06", "M2"),
    numbers=(EXCEPTION,),
    check=_check,
)
