"""The result is no register record.

## What it looks for

A regulation without `result` and `results`; a `result` whose `record` is empty; `results` none of which has a record.
A reading beside the result («закон не называет состава записи») silences the rule.

## Why it matters

Results are electronic registers (principle 12): the record is the result, and paper at most repeats it. Without a
record there is nothing to extract, to verify or to build the next service on.

## Bad

```yaml
result: {record: null}  # left out
```

## Good

```yaml
result: {record: {кому: {expr: цель, title: Для чего участок}}}
```

## How to mend it

Say in `result.register` where the record is made and in `result.record` what it holds.
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
    model = draft.model
    if model.results:
        stages = model.results.values()
        if not any((one.record is not None and one.record.fields) or one.reading for one in stages):
            yield Finding(KeyOf(join("/results", next(iter(model.results)))))
    elif model.result is None:
        yield Finding(KeyOf("/title"))
    elif not model.result.record and model.result.reading is None:
        yield Finding(KeyOf("/result"))


RULE: Final = DraftRule(
    kind=Kind(
        "REG001",
        "no-record",
        Severity.ERROR,
        Bilingual(
            "у услуги нет результата в виде реестровой записи", "the service has no register record as its result"
        ),
        Bilingual(
            "опишите запись: result.register — где её делают, result.record — что в ней",
            "describe the record: `result.register` says where it is made, `result.record` what it holds",
        ),
    ),
    title=Bilingual("результат — не реестровая запись", "the result is no register record"),
    requirements=("P12", "I6.1"),
    check=_check,
)
