"""A datum is taken from the register of the service before, which does not put it there.

## What it looks for

An input (a text, a date, a sum, a code) from the register into which a service named under `predecessors` puts its
record, where no service of the project puts a field of that name or title into this register. Whether there is a
record, and how many, the register tells itself: such inputs are passed by. So are all where no predecessor by its id
is among the files; a `reading` at the input or its source silences the rule.

## Why it matters

What comes before the application and what follows the result are one process. A datum that nobody writes down can be
asked of the register for ever: the case waits for an answer that cannot come.

## Bad

```yaml
predecessors: [{title: Прежняя выдача, id: ru.test.garden}]
sources: {участки: {register: Реестр садовых участков, within: 2 рабочих дня, basis: порядок/п.5}}
inputs: {адрес: {title: Адрес участка, type: text, source: участки, purpose: interagency}}
```

## Good

```yaml
predecessors: [{title: Прежняя выдача, id: ru.test.garden}]
sources: {участки: {register: Реестр садовых участков, within: 2 рабочих дня, basis: порядок/п.5}}
inputs: {прежний район: {title: Район, type: text, source: участки, purpose: interagency}}
```

## How to mend it

Put the field into the record of the service before, name it as it is called there, or name the register that has it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.note import Noted, NotedFinding
from regdsl.lint.produced import PRODUCED, Produced
from regdsl.lint.rule import NotedRule
from regdsl.lint.titles import plain_title

__all__ = ["RULE"]


def _check(project: Iterable[Noted[Produced]]) -> Iterator[NotedFinding]:
    listed = tuple(project)
    held: dict[str, set[str]] = {}
    makers: dict[str, set[str]] = {}
    for one in listed:
        for record in one.said.records:
            held.setdefault(record.where, set()).update(record.called)
            if record.fields:
                makers.setdefault(record.where, set()).add(one.id)
    for one in listed:
        for taken in one.said.taken:
            where = plain_title(taken.register)
            before = sorted(makers.get(where, set()).intersection(one.said.before))
            if before and held[where].isdisjoint(taken.called):
                params = {"title": taken.title, "register": taken.register, "before": before[0]}
                yield NotedFinding(taken.place, params)


RULE: Final = NotedRule(
    kind=Kind(
        "LNK002",
        "datum-nobody-records",
        Severity.WARNING,
        Bilingual(
            "«{title}» берут из реестра «{register}», а услуга {before} этого туда не вносит",
            "`{title}` is taken from the register `{register}`, and the service {before} does not put it there",
        ),
        Bilingual(
            "внесите поле в запись предшествующей услуги, назовите его как там или укажите другой реестр",
            "put the field into the record of the service before, call it as there, or name another register",
        ),
    ),
    title=Bilingual("сведение, которого никто не записывает", "a datum that nobody records"),
    requirements=("P19",),
    note=PRODUCED,
    between=True,
    check=_check,
)
