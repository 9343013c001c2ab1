"""A procedure waits for a sitting, a schedule or a batch.

## What it looks for

Words like «на очередном заседании», «по графику», «раз в месяц», «по мере накопления», «ежеквартально» in the
criterion of a procedure's start or end (`starts_when`, `ends_when`), without a `reading`.

## Why it matters

A case that is ready and waits for the commission's next sitting stands idle. A procedure starts when its data are
there, at once where that is possible.

## Bad

```yaml
procedures: {решение комиссии: {type: decision, actor: machine, starts_when: На очередном заседании комиссии}}
```

## Good

```yaml
procedures: {решение комиссии: {type: decision, actor: machine, starts_when: Получены ответы ведомств}}
```

## How to mend it

Start the procedure upon the data that it needs. If an act lays the schedule down, say so in a `reading`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"(?:очередн|ближайш|следующ)\w+ (?:заседани|совещани|комисси)\w*",
    r"(?:по|согласно|в соответствии с) (?:график|расписани|план)\w*",
    r"(?:не реже )?(?:\w+ )?раза? в (?:неделю|месяц|квартал|год|полугодие)",
    r"по мере (?:накоплени|формировани|поступлени)\w+ \w+",
    r"ежемесячно|ежеквартально|еженедельно|ежегодно",
)


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    for one in procedures_of(draft).values():
        if one.said.reading is not None:
            continue
        for key, text in (("starts_when", one.said.starts_when), ("ends_when", one.said.ends_when)):
            for start, end in _WORDS.found(text or ""):
                place = Words(join(one.pointer, key), start, end)
                yield Finding(place, {"title": one.title, "words": (text or "")[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT008",
        "waiting-for-a-schedule",
        Severity.WARNING,
        Bilingual(
            "«{title}» ждёт не сведений, а расписания: «{words}»",
            "`{title}` waits for a schedule, not for data: `{words}`",
        ),
        Bilingual("начинайте процедуру, когда есть её сведения", "start the procedure when its data are there"),
    ),
    title=Bilingual("ожидание заседания или графика", "waiting for a sitting or a schedule"),
    requirements=(
        "P17",
        "P08",
        "I8.6",
    ),
    check=_check,
)
