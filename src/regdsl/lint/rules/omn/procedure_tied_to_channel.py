"""A procedure goes through one channel, while the service has several.

## What it looks for

`channels` of a procedure with one name only, when the service has two channels or more, and no `exception.channels`
with a `basis` is written in the procedure. The program's own work has no channels: leave the key out.

## Why it matters

By principle 6 the applicant may change the body or the organisation on the way: what he began on the portal he goes
on with at МФЦ. A procedure with one door breaks the chain, and the state of the case is not handed over to the other
doors.

## Bad

```yaml
procedures: {приём: {type: intake, channels: epgu}}
```

## Good

```yaml
procedures: {приём: {type: intake, channels: [epgu, mfc]}}
```

## How to mend it

Leave `channels` out, or name the others too. If a law ties it, write `exception: {channels: {reason: …, basis: …}}`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.channels import called
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import is_justified
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    for name, one in (model.procedures.own if model.procedures is not None else {}).items():
        tied = len(one.channels) == 1 and len(model.channels) > 1
        if tied and not is_justified(one.exception.get("channels")):
            channel = called(model, one.channels[0])
            place = At(join("/procedures", name, "channels"))
            yield Finding(place, {"procedure": one.title or name, "channel": channel})


RULE: Final = DraftRule(
    kind=Kind(
        "OMN003",
        "procedure-tied-to-channel",
        Severity.WARNING,
        Bilingual(
            "процедура «{procedure}» идёт только через один канал: {channel}",
            "the procedure `{procedure}` goes through one channel only: {channel}",
        ),
        Bilingual(
            "назовите и другие каналы или напишите exception: {{channels: …}} с причиной и basis",
            "name the other channels too, or write `exception: {{channels: …}}` with the reason and the `basis`",
        ),
    ),
    title=Bilingual("процедура привязана к одному каналу", "a procedure tied to one channel"),
    requirements=("P06", "E4"),
    check=_check,
)
