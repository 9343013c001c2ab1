"""On the way the applicant has to deal with paper or come.

## What it looks for

`channels` of a procedure with two names or more, none of them electronic, when the service has an electronic channel;
of a procedure that asks for additional information also a single one. `exception.channels` with a `basis` justifies
it.

## Why it matters

The target state asks for electronic interaction during the whole process: whoever applied on the portal must not be
sent to a window because one more datum is needed.

## Bad

```yaml
procedures: {досыл: {type: additional_information, channels: [mfc, post]}}
```

## Good

```yaml
procedures: {досыл: {type: additional_information, channels: [mfc, epgu]}}
```

## How to mend it

Add an electronic channel, or leave `channels` out: then the procedure has all those of the service.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.channels import is_electronic
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import is_justified
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if not any(is_electronic(model, name) for name in model.channels):
        return
    for name, one in (model.procedures.own if model.procedures is not None else {}).items():
        least = 1 if one.type is ProcedureType.ADDITIONAL_INFORMATION else 2
        electronic = any(is_electronic(model, channel) for channel in one.channels)
        if len(one.channels) >= least and not electronic and not is_justified(one.exception.get("channels")):
            yield Finding(At(join("/procedures", name, "channels")), {"procedure": one.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "OMN004",
        "procedure-without-electronic-channel",
        Severity.ERROR,
        Bilingual(
            "процедуру «{procedure}» нельзя пройти электронно",
            "the procedure `{procedure}` cannot be gone through online",
        ),
        Bilingual(
            "добавьте ей электронный канал или уберите channels: тогда у неё все каналы услуги",
            "add an electronic channel, or leave `channels` out: then it has all those of the service",
        ),
    ),
    title=Bilingual("процедура без электронного канала", "a procedure without an electronic channel"),
    requirements=("T05", "E3"),
    check=_check,
)
