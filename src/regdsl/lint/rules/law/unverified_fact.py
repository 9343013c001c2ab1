"""A fact of law is marked as not compared with the law, and nothing says what was taken instead.

## What it looks for

`verified: unverified` where neither the entry nor anything around it has a `reading`.

## Why it matters

A regulation decides on people's rights. A fact that nobody has compared with the act may stand in a draft, with what
was decided on and why beside it, so that the expert sees it.

## Bad

```yaml
sources: {мвд: {agency: МВД России, verified: unverified}}
```

## Good

```yaml
sources:
  мвд:
    agency: МВД России
    verified: unverified
    reading: Порядок не называет ведомства; взято то, которое ведёт такие сведения.
```

## How to mend it

Compare it with the act and write `official_copy` or `secondary`. If the act could not be read, say in `reading` what
was taken.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping, Scalar
from regdsl.lint.blocks import of_block
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    read = tuple(path for path, node in draft.mappings if path and _value(node, "reading") is not None)
    for path, node in draft.mappings:
        if _value(node, "verified") != "unverified":
            continue
        if not f"{path}/".startswith(tuple(f"{one}/" for one in read)) and not of_block(draft.document, path):
            named = (_value(node, key) for key in ("title", "act", "agency", "register", "name"))
            title = next((text for text in named if text), split(path)[-1])
            yield Finding(At(join(path, "verified")), {"title": title})


def _value(node: Mapping, key: str) -> str | None:
    """What stands under `key`; the empty text for anything but a plain value."""
    found = next((entry.value for entry in node.entries if entry.key.text == key), None)
    return None if found is None else found.text if isinstance(found, Scalar) else ""


RULE: Final = DraftRule(
    kind=Kind(
        "LAW007",
        "unverified-fact",
        Severity.WARNING,
        Bilingual("не сверено с законом: «{title}»", "not compared with the law: `{title}`"),
        Bilingual(
            "сверьте с актом или опишите в reading, что принято и почему",
            "compare it with the act, or say in `reading` what was decided on and why",
        ),
    ),
    title=Bilingual("факт, не сверенный с законом", "a fact not compared with the law"),
    requirements=("P04", "E6"),
    check=_check,
)
