"""An agency is asked, and nothing says when it has to answer.

## What it looks for

A source with an `agency` that inputs come from or a feature is known from, without `within`. Where its silence
suspends the case or extends the term (`if_silent`), that is the limit, and the rule keeps silent; so it does where a
`reading` of the source says that the law names no term, and for a source that a standard block brings.

## Why it matters

Tool 8 norms every procedure, the interagency exchange among them. A request without a term for its answer is the
usual place where a service loses its time (principle 8).

## Bad

```yaml
sources:
  мвд: {within: null}
```

## Good

```yaml
sources:
  мвд: {within: 2 рабочих дня}
```

## How to mend it

Add `within` with its basis. If the law names no term, say so in a `reading`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.clocks.critical_path import extends_the_term
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.written import is_written
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    used = {one.source.name for one in model.inputs.values()} | {one.known_from for one in model.features.values()}
    for name, source in model.sources.items():
        if source.origin is not Origin.AGENCY or source.within is not None or name not in used:
            continue
        pointer = join("/sources", name)
        if source.reading is None and not extends_the_term(source) and is_written(draft, pointer):
            yield Finding(KeyOf(pointer), {"title": source.agency or source.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "TRM006",
        "source-without-term",
        Severity.WARNING,
        Bilingual(
            "не сказано, за сколько отвечает «{title}»",
            "nothing says how soon `{title}` answers",
        ),
        Bilingual(
            "укажите within; если закон срока не называет, скажите об этом в reading",
            "add `within`; if the law names no term, say so in `reading`",
        ),
    ),
    title=Bilingual(
        "запрос без срока ответа",
        "a request without a term for the answer",
    ),
    requirements=("I8.5", "P08", "A03"),
    check=_check,
)
