"""A text tells the applicant to come or to bring paper, and the regulation does not require it.

## What it looks for

«явитесь лично», «посетите администрацию», «запишитесь на приём», «принесите оригиналы», «при личном обращении», «на
бумажном носителе» and the like in an explanation, a remedy, a question, a hint or a notice, while `presence` is `none`
or is not declared; `presence.exception` with a `basis` justifies them. A sentence that says «не нужно», «не требуется»,
«не выдаётся», «без», «можно» or «по желанию», or that by «или» offers a way from afar, is let stand.

## Why it matters

Principle 2 and criterion 3: all stages are remote. An obligation that stands in a text only is one that nobody has
justified, and the applicant obeys the text.

## Bad

```yaml
inputs: {детей: {hint: Принесите свидетельства на бумажном носителе.}}
```

## Good

```yaml
inputs: {детей: {hint: Приложите изображения свидетельств. На бумажном носителе они не нужны.}}
```

## How to mend it

Ask for data, not for paper or a visit. If a law demands it, declare it in `presence` with its exception.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.presence import paper_is_justified
from regdsl.lint.rule import DraftRule
from regdsl.model.words import PresenceMode

__all__ = ["RULE"]

_TO_APPLICANT: Final = frozenset({"explain", "explain_each", "hint", "notify", "question", "remedy"})
_AFAR: Final = "портал|сайт|онлайн|госуслуг|по видео|по телефону|по почте|дистанционн|электронн|личн\\w+ кабинет"
_ASKS: Final = Phrases.like(
    r"(?:явитесь|придите|приходите|обратитесь|обращайтесь|приезжайте) лично",
    r"лично (?:явитесь|придите|приходите|обратитесь|принесите|представьте|подайте|получите)",
    r"(?:принесите|представьте|подайте|получите) лично",
    rf"(?:явитесь|придите|приходите|приезжайте|подойдите) (?:в|на|к)(?! (?:{_AFAR})) \w+",
    r"посетите (?:администраци|орган|отдел|ведомств|управлени|департамент|министерств|учреждени|центр|офис|приемн|мфц|"
    r"кабинет|специалист|фонд)\w*",
    rf"запишитесь на (?:личн\w+ )?прием\w*(?! (?:{_AFAR}))",
    r"при личном (?:обращении|приеме|посещении|визите)",
    r"личн\w+ явк\w+",
    r"на бумажном носителе",
    r"в бумажном виде",
    r"(?:принесите|представьте|приложите|сдайте) на бумаге",
    r"(?:принесите|привезите)(?! извинени)",
)
_NOT_ASKED: Final = re.compile(
    r"\bне\s+(?:нужн|требу|надо|обязательн|понадоб|приход|приезж|оформля|выда(?:[её][тм]|ют))|"
    rf"\bбез\b|\bпо\s+желанию\b|\bможно\b|\b(?:или|либо)\b.*\b(?:{_AFAR})|\b(?:{_AFAR}).*\b(?:или|либо)\b",
    re.IGNORECASE,
)


def _check(draft: Draft) -> Iterator[Finding]:
    presence = draft.model.presence
    if draft.model.language != "ru" or paper_is_justified(draft.model):
        return
    if presence is not None and presence.mode is not PresenceMode.NONE:
        return
    for said in draft.texts:
        if said.key in _TO_APPLICANT:
            for start, end in _ASKS.found(said.text):
                if not _NOT_ASKED.search(_sentence(said.text, start, end)):
                    yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


def _sentence(text: str, start: int, end: int) -> str:
    stop = re.compile(r"[.!?;]\s|$").search(text, end)
    return text[
        max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "; ")) + 1 : stop.start() if stop else end
    ]


RULE: Final = DraftRule(
    kind=Kind(
        "PRS004",
        "text-asks-for-a-visit",
        Severity.WARNING,
        Bilingual(
            "текст велит прийти или принести бумагу («{words}»), а услуга этого не требует",
            "the text asks for a visit or for paper (`{words}`), which the service does not require",
        ),
        Bilingual(
            "попросите сведения или файл; если визита требует закон, объявите его в presence с исключением",
            "ask for data or a file; if a law demands the visit, declare it in `presence` with its exception",
        ),
    ),
    title=Bilingual("текст велит прийти или принести бумагу", "a text asks for a visit or for paper"),
    requirements=("P02", "E3", "T05"),
    check=_check,
)
