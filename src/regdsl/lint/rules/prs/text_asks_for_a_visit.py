"""A text tells the applicant to come or to bring paper, and the regulation does not require it.

## What it looks for

«явитесь лично», «посетите администрацию», «необходимо лично прийти», «вы обязаны явиться», «личное присутствие»,
«предъявите оригинал», «покажите паспорт сотруднику», «при личном обращении», «на бумажном носителе» and the like in an
explanation, a remedy, a question, a hint or a notice, while `presence` is not `required`. Where it is `optional`, a
sentence may say what holds for whoever comes; where the `exception.paper` of a procedure has a `basis`, it may ask for
paper, but not in a jurisdiction without such an exception. A sentence that denies it («не нужно», «не требуется»,
«без»), leaves it to the applicant («можно», «по желанию», «если попросите»), asks him whether he wants it, offers a way
from afar by «или», or tells what is done for him there («вам помогут», «выдаётся») is let stand.

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

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.presence import EXCEPTION, paper_is_justified
from regdsl.lint.rule import DraftRule
from regdsl.lint.visits import visits_in
from regdsl.model.words import PresenceMode

__all__ = ["RULE"]

_TO_APPLICANT: Final = frozenset({"explain", "explain_each", "hint", "notify", "question", "remedy"})


def _check(draft: Draft) -> Iterator[Finding]:
    mode = PresenceMode.NONE if draft.model.presence is None else draft.model.presence.mode
    if draft.model.language != "ru" or mode is PresenceMode.REQUIRED:
        return
    paper_needed = paper_is_justified(draft, "PRS004")
    for said in draft.texts:
        if said.key in _TO_APPLICANT:
            for start, end in visits_in(said.text, may_come=mode is PresenceMode.OPTIONAL, paper_needed=paper_needed):
                yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


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
    numbers=(EXCEPTION,),
    check=_check,
)
