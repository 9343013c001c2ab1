"""One cannot apply from the systems of other organisations.

## What it looks for

`channels` without `api` and without a channel of the regulation's own that is `electronic: true` (an information system
that the law names). A regulation without `channels` is told as STD008.

## Why it matters

The applicant may apply through the services of commercial and non-commercial organisations (ninth criterion of
expertise), which are joined to the portal by a programming interface (§ III of the Concept).

## Bad

```yaml
channels: {api: null}  # left out
```

## Good

```yaml
channels: {api: {title: Сервисы организаций, electronic: true, basis: порядок/п.3}}
```

## How to mend it

Add the channel `api`. Where the law closes the list of channels, let the finding stand with a comment that names the
place.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_channel
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.channel import KnownChannel

__all__ = ["RULE"]

_KNOWN: Final = frozenset(one.value for one in KnownChannel)


def _check(draft: Draft) -> Iterator[Finding]:
    channels = draft.model.channels
    if not channels or KnownChannel.API.value in channels:
        return
    if not any(one.electronic for name, one in channels.items() if name not in _KNOWN):
        yield Finding(KeyOf("/channels"), edit=add_channel(draft.document, KnownChannel.API.value))


RULE: Final = DraftRule(
    kind=Kind(
        "EXT001",
        "no-programmatic-channel",
        Severity.WARNING,
        Bilingual(
            "обратиться из систем других организаций нельзя: нет программного канала",
            "there is no channel for applying from the systems of other organisations",
        ),
        Bilingual(
            "добавьте в channels канал api: {{title: …, electronic: true}}",
            "add the channel `api: {{title: …, electronic: true}}` to `channels`",
        ),
    ),
    title=Bilingual("нет программного канала", "no programmatic channel"),
    requirements=("E9", "T11"),
    check=_check,
)
