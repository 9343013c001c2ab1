"""The law has a gap, and nothing is proposed to close it.

## What it looks for

A `reading` with `kind: gap` or `kind: conflict` without `proposal`.

## Why it matters

Those who turn services into digital regulations are asked to propose changes in the acts. The gap is found while the
regulation is written; a list of proposals comes out of the file by itself if it is said there.

## Bad

```yaml
inputs: {детей: {reading: {kind: gap, text: Порядок не говорит об усыновлённых.}}}
```

## Good

```yaml
inputs:
  детей:
    reading: {kind: gap, text: Порядок не говорит об усыновлённых., proposal: Дополнить пункт 4.}
```

## How to mend it

Write in `proposal` which words of which act would close it. If only the text could not be read, take `kind: doubt`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.document.tree import Scalar
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.readings import readings_of, shortened
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_OF_LAW: Final = frozenset({"gap", "conflict"})


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, text, keys in readings_of(draft):
        kind = draft.document.node(join(pointer, "kind"))
        if isinstance(kind, Scalar) and kind.text in _OF_LAW and "proposal" not in keys:
            yield Finding(At(join(pointer, "kind")), {"text": shortened(text)})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW009",
        "gap-without-proposal",
        Severity.INFO,
        Bilingual("пробел или коллизия без предложения: {text}", "a gap or conflict without a proposal: {text}"),
        Bilingual(
            "напишите в proposal, как дополнить акт; если не прочитан сам акт, это kind: doubt",
            "say in `proposal` how to amend the act; if it is only unread, that is `kind: doubt`",
        ),
    ),
    title=Bilingual("пробел без предложения", "a gap without a proposal"),
    requirements=("PL2", "K13"),
    check=_check,
)
