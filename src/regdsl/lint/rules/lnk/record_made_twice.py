"""Two services of one body make the same record.

## What it looks for

Two regulations with different ids, in force on one day, of one body, that put a record with the same fields into the
same register. The same service of another body is no such thing.

## Why it matters

The result of a service is its record. Two services with one result are one service written twice: they are amended
apart, and then the same citizen gets the same thing by two rules.

## Bad

```yaml
id: ru.test.garden
```

```yaml
id: ru.test.garden-again
title: Выдача садового участка по новому порядку
```

## Good

```yaml
id: ru.test.garden
```

```yaml
id: ru.test.kitchen-garden
title: Выдача огорода
result: {register: Реестр огородов}
```

## How to mend it

Make variants of one service of them, or say what else the other puts into the register.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Label, Severity
from regdsl.lint.note import Noted, NotedFinding
from regdsl.lint.produced import PRODUCED, Produced, Record
from regdsl.lint.rule import NotedRule
from regdsl.lint.titles import plain_title

__all__ = ["RULE"]

_OTHER: Final = Bilingual("другая услуга", "the other service")


def _check(project: Iterable[Noted[Produced]]) -> Iterator[NotedFinding]:
    seen: dict[tuple[str, str, tuple[str, ...]], list[Noted[Produced]]] = {}
    for one in project:
        for record in _once(one.said.records):
            makers = seen.setdefault((plain_title(one.said.body), record.where, record.fields), [])
            other = next((it for it in makers if it.id != one.id and it.said.beside(one.said)), None)
            if other is not None:
                params = {"register": record.register, "other": other.id}
                yield NotedFinding(one.said.place, params, (Label(other.said.place.span, _OTHER),))
            makers.append(one)


def _once(records: Iterable[Record]) -> Iterable[Record]:
    """Those with fields, each once: an empty record says nothing of itself."""
    return {(one.where, one.fields): one for one in records if one.fields}.values()


RULE: Final = NotedRule(
    kind=Kind(
        "LNK001",
        "record-made-twice",
        Severity.WARNING,
        Bilingual(
            "ту же запись в реестре «{register}» делает услуга {other}",
            "the same record in the register `{register}` is made by the service {other}",
        ),
        Bilingual(
            "сделайте из двух услуг варианты одной или покажите, чем их записи различаются",
            "make variants of one service of the two, or show by what their records differ",
        ),
    ),
    title=Bilingual("одна запись двух услуг", "one record of two services"),
    requirements=("P12",),
    note=PRODUCED,
    between=True,
    check=_check,
)
