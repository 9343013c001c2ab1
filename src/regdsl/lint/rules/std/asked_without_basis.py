"""The applicant is asked for something that no act lets ask.

## What it looks for

An input from the application without `basis` and `reading`, unless a standard block brings it.

## Why it matters

The documents and data that the applicant has to give are an exhaustive list of the standard (210-FZ art. 14), and every
item of it comes from an act. What no act names may not be asked.

## Bad

```yaml
inputs: {район: {title: Где нужен участок, basis: }}
```

## Good

```yaml
inputs: {район: {title: Где нужен участок, basis: порядок/п.3}}
```

## How to mend it

Name the place in `basis`. If there is none, take the question out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.blocks import of_block
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, _, one in draft.inputs_from(Origin.APPLICATION):
        if not (one.basis or one.reading is not None or of_block(draft.document, pointer)):
            yield Finding(At(join(pointer, "title")), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "STD005",
        "asked-without-basis",
        Severity.WARNING,
        Bilingual("не сказано, по какой норме спрашивают «{title}»", "no act is named by which `{title}` is asked for"),
        Bilingual("укажите basis или не спрашивайте", "add `basis`, or do not ask"),
    ),
    title=Bilingual("вопрос заявителю без основания", "a question without a basis"),
    requirements=("E5", "P05", "I1.4"),
    check=_check,
)
