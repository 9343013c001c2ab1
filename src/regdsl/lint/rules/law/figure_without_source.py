"""A figure of law has no act behind it.

## What it looks for

A value of a parameter where neither the value nor the parameter names a `basis` or a `reading`; in shared files that
the regulation uses too. Values that are yes or no are no figures.

## Why it matters

Amounts, ages and norms come from acts and change with them. Without the act nobody can see that the figure is stale.

## Bad

```yaml
parameters:
  предел: {title: Предел, type: integer, min: 0, max: 99, values: [{from: 2026-01-01, open: true, value: 35}]}
```

## Good

```yaml
parameters:
  предел:
    title: Предел
    type: integer
    min: 0
    max: 99
    values: [{from: 2026-01-01, open: true, value: 35, basis: порядок/п.4}]
```

## How to mend it

Name the act and the place in `basis` of the value, or of the parameter if all values come from one place.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.parameter import Parameter

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for name, one in draft.model.parameters.items():
        for index in _bare(one):
            yield Finding(At(join("/parameters", name, "values", index)), {"title": one.title})
    for index, used in enumerate(draft.model.uses):
        file = draft.bundle.parameters.get(used)
        for one in file.model.parameters.values() if file is not None else ():
            if next(_bare(one), None) is not None:
                yield Finding(At(join("/uses", index)), {"title": one.title})


def _bare(one: Parameter) -> Iterator[int]:
    """The numbers of the values without a source; yes and no are no figures."""
    if not one.basis and one.reading is None:
        for index, value in enumerate(one.values):
            if not (value.basis or value.reading is not None or isinstance(value.value, bool)):
                yield index


RULE: Final = DraftRule(
    kind=Kind(
        "LAW006",
        "figure-without-source",
        Severity.WARNING,
        Bilingual("не сказано, каким актом установлен норматив «{title}»", "no act is named for the figure `{title}`"),
        Bilingual("укажите basis у значения или у самого норматива", "add `basis` to the value or to the parameter"),
    ),
    title=Bilingual("норматив без источника в законе", "a figure without a source in law"),
    requirements=("I8.4", "P09", "E6"),
    check=_check,
)
