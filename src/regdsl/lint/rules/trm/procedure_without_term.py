"""A procedure is described, and nothing says how long it may take.

## What it looks for

A procedure of the regulation's own (under `procedures`) without `term`. What is done at once has the term
`мгновенно`. A `reading` of the procedure silences the rule.

## Why it matters

Tool 8: administrative procedures are typified and normed, their terms included. Without them nobody can tell where
the time of the service goes.

## Bad

```yaml
procedures:
  проверка: {type: decision, title: Проверка, actor: machine}
```

## Good

```yaml
procedures:
  проверка: {type: decision, title: Проверка, actor: machine, term: мгновенно}
```

## How to mend it

Add `term`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    procedures = draft.model.procedures
    for name, one in procedures.own.items() if procedures is not None else ():
        if one.term is None and one.reading is None:
            yield Finding(KeyOf(join("/procedures", name)), {"title": one.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "TRM005",
        "procedure-without-term",
        Severity.WARNING,
        Bilingual(
            "у процедуры «{title}» нет срока",
            "the procedure `{title}` has no term",
        ),
        Bilingual(
            "укажите term; если её выполняют сразу, напишите «мгновенно»",
            "add `term`; what is done at once takes `instantly`",
        ),
    ),
    title=Bilingual(
        "процедура без срока",
        "a procedure without a term",
    ),
    requirements=("I8.5", "P08"),
    check=_check,
)
