"""The applicant is sent back to where he applied.

## What it looks for

«по месту подачи», «туда же, куда подавали», «в тот же МФЦ», «в орган, принявший заявление», «только на портале, где
подано заявление» and the like in an explanation, a remedy, a question, a hint or a notice. What names a choice («или»)
is let stand.

## Why it matters

By principle 6 the applicant may change the body or the organisation on the way. A text that sends him to the same door
says that the state of his case is not handed over between the channels.

## Bad

```yaml
inputs: {детей: {hint: Свидетельства сдайте по месту подачи заявления.}}
```

## Good

```yaml
inputs: {детей: {hint: Свидетельства приложите на портале или сдайте в любом МФЦ.}}
```

## How to mend it

Let him go on through any channel, and say so.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_TO_APPLICANT: Final = frozenset({"explain", "explain_each", "hint", "notify", "question", "remedy"})
_SAME: Final = Phrases.like(
    r"по месту (?:подачи|обращения|приема) (?:заявлени\w+|запрос\w*|уведомлени\w+)",
    r"туда же, (?:куда|где) (?:вы )?(?:пода\w+|обраща\w+|обрати\w+)",
    r"(?:в|через) (?:тот|то) же (?:МФЦ|многофункциональн\w+ центр|отделени\w+|окно|орган)",
    r"(?:в|через) (?:МФЦ|орган|отделение|центр), (?:в который|в котором|через который|куда|где) (?:вы )?пода\w+",
    r"только (?:на|через) (?:тот |том )?(?:портал|сайт)\w*, (?:где|куда|на котором|на который|через который) "
    r"(?:вы |было |был[аи]? )?(?:пода\w+|начат\w*|начина\w+)",
    r"(?:в|через) (?:МФЦ|орган|отделение|центр), принявш\w+ (?:заявлени\w+|запрос\w*|уведомлени\w+)",
)
_CHOICE: Final = Phrases.of("или", "либо")


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    for said in draft.texts:
        if said.key in _TO_APPLICANT and not any(_CHOICE.found(said.text)):
            for start, end in _SAME.found(said.text):
                yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "OMN005",
        "same-place-only",
        Severity.WARNING,
        Bilingual(
            "заявителя отсылают туда же, где он начал: «{words}»",
            "the applicant is sent back to where he began: `{words}`",
        ),
        Bilingual("скажите, что продолжить можно через любой канал", "say that he may go on through any channel"),
    ),
    title=Bilingual("продолжить можно только там, где начал", "going on only where one began"),
    requirements=("P06", "E4"),
    check=_check,
)
