"""A shared criterion fails, and nothing follows.

## What it looks for

An entry of `criteria` that no condition reads: no ground, no variant, no allocation, no ground for annulment, no
field of the record. Texts do not count: they only speak of it.

## Why it matters

A criterion for deciding that decides nothing is either a ground that was forgotten (then the closed list is not
complete) or left over, and the applicant is asked for data in vain.

## Bad

```yaml
criteria: {большая семья: {expr: детей >= 5, title: Большая семья}}
```

## Good

```yaml
criteria: {большая семья: {expr: детей >= 5, title: Большая семья}}
grounds:
  refuse: [{id: мало, title: Семья мала, unless: большая семья, basis: порядок/п.8, explain: Семья мала.}]
```

## How to mend it

Write the ground that rests on it, or take the criterion out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.document.tree import Scalar
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_NAMED: Final = ("/criteria/", "/definitions/", "/types/", "/periods/")


def _check(sound: Sound) -> Iterator[Finding]:
    criteria = sound.draft.model.criteria
    if not criteria:
        return
    deciding = tuple(pointer for pointer in sound.checked.expressions if not pointer.startswith(_NAMED))
    read, allocation = sound.read_at(*deciding), _said_of_allocation(sound.draft)
    for name, criterion in criteria.items():
        if name not in read and name not in allocation:
            yield Finding(KeyOf(join("/criteria", name)), {"title": criterion.title or name})


def _said_of_allocation(draft: Draft) -> str:
    """What is written of the allocation, which another program carries out: its conditions are not kept."""
    inside = (node for path, node in draft.mappings if path.startswith("/allocation"))
    values = (entry.value for node in inside for entry in node.entries)
    return "\n".join(value.text for value in values if isinstance(value, Scalar))


RULE: Final = SoundRule(
    kind=Kind(
        "CLS005",
        "criterion-without-ground",
        Severity.WARNING,
        Bilingual(
            "критерий «{title}» ни на что не влияет: его не читает ни одно основание",
            "the criterion `{title}` decides nothing: no ground reads it",
        ),
        Bilingual(
            "добавьте основание с этим критерием или уберите критерий",
            "add the ground that rests on it, or take the criterion out",
        ),
    ),
    title=Bilingual("критерий без последствия", "a criterion without consequence"),
    requirements=(
        "P09",
        "E5",
    ),
    check=_check,
)
