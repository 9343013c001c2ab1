"""A period is told without its length.

## What it looks for

«своевременно», «незамедлительно», «немедленно», «безотлагательно», «заблаговременно», «в кратчайший срок», «в разумный
срок», «в течение нескольких дней» in a text for people. What is no period to do something in is not meant: «немедленное
исполнение», «срок истекает в ближайшие дни».

## Why it matters

By the method of Decree 96 this is a sign of factor 3(а): the terms of a decision are missing or undefined. A period
without a number cannot be computed, and nobody can say that it was missed.

## Bad

```yaml
inputs: {детей: {hint: Сообщите о новых детях незамедлительно.}}
```

## Good

```yaml
inputs: {детей: {hint: Сообщите о новых детях до дня решения.}}
```

## How to mend it

Write the length, in working or calendar days, and the day that it runs from; a term of the authority belongs into
`terms`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_ENDS: Final = ("истекает", "истекают", "истечет", "истекут", "заканчивается", "закончится", "наступает", "наступит")
_NOT_AFTER: Final = "".join(rf"(?<!\b{ends}\s)" for ends in _ENDS)
_WORDS: Final = Phrases.like(
    r"(?:своевременн|незамедлительн|безотлагательн|заблаговременн)\w+|немедленно",
    rf"{_NOT_AFTER}в (?:кратчайш|возможно коротк|ближайш|скор)\w+ (?:возможн\w+ )?(?:срок\w*|врем\w+|дни)",
    r"(?:в )?разумн\w+ срок\w*",
    r"в течение нескольких (?:рабочих |календарных )?(?:часов|дней|недель|месяцев)",
    r"через (?:несколько (?:часов|дней|недель|месяцев)|некоторое время)",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG008",
        "undefined-period",
        Severity.WARNING,
        Bilingual("срок не определён: «{words}»", "an undefined period: `{words}`"),
        Bilingual(
            "назовите срок числом и день, с которого он идёт (признак 3(а) по методике постановления 96)",
            "give the period in numbers and the day that it runs from (sign `3(а)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("неопределённый срок", "an undefined period"),
    requirements=("I8.5", "I8.4"),
    check=_check,
)
