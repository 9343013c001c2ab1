"""The applicant is sent back to where he applied.

## What it looks for

«по месту подачи», «туда же, куда подавали», «в тот же МФЦ», «в орган, принявший заявление», «только на портале, где
подано заявление», «только в том МФЦ, куда оно подано», «исключительно тем же способом» and the like in an explanation,
a remedy, a question, a hint or a notice. A sentence that names a choice («или») is let stand, and so is one that tells
how the answer comes («тем же способом» without «только»).

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
from regdsl.lint.sentences import sentence

__all__ = ["RULE"]

_TO_APPLICANT: Final = frozenset({"explain", "explain_each", "hint", "notify", "question", "remedy"})
_PLACE: Final = r"(?:МФЦ|многофункциональн\w+ центр\w*|центр\w*|отделени\w+|орган\w*|окн\w+|офис\w*)"
_WAY: Final = rf"(?:{_PLACE}|портал\w*|сайт\w*|канал\w*)"
_WHERE: Final = r"(?:в который|в которое|в котором|через который|через которое|на котором|на который|куда|где)"
_APPLIED: Final = r"(?:(?:вы|он[ои]?|было|был[аи]?|ваше|заявлени\w+|запрос\w*|уведомлени\w+|заявител\w+) ){0,4}?"
_APPLIED_THERE: Final = rf"{_WHERE} {_APPLIED}(?:пода|обрати|обраща|принят|начат|начал|начина)\w*"
_ONLY: Final = "(?:только|лишь|исключительно)"
_SAME: Final = Phrases.like(
    r"по месту (?:подачи|обращения|приема) (?:заявлени\w+|запрос\w*|уведомлени\w+)",
    r"туда же, (?:куда|где) (?:вы )?(?:пода\w+|обраща\w+|обрати\w+)",
    rf"(?:в|через) (?:тот|то) же {_PLACE}",
    rf"(?:в|через) (?:МФЦ|орган|отделение|центр), {_APPLIED_THERE}",
    rf"только (?:на|через) (?:тот |том )?(?:портал|сайт)\w*, {_APPLIED_THERE}",
    r"(?:в|через) (?:МФЦ|орган|отделение|центр), принявш\w+ (?:заявлени\w+|запрос\w*|уведомлени\w+)",
    rf"{_ONLY} (?:в|через|на) (?:тот|то|том|той|ту) (?:же {_WAY}|{_WAY}, {_APPLIED_THERE})",
    rf"{_ONLY} (?:там|туда)(?: же)?, {_APPLIED_THERE}",
    rf"{_ONLY} (?:тем|таким) же (?:способом|путем|образом)",
    rf"{_ONLY} (?:по тому|через тот|по этому|через этот) же (?:каналу|канал|адресу)",
    r"(?:нельзя|невозможно|не допускается|запрещено) (?:из|с|по)?мен(?:ять|ить) (?:канал|способ|орган|мфц|портал)\w*",
)
_CHOICE: Final = Phrases.of("или", "либо")


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    for said in draft.texts:
        if said.key in _TO_APPLICANT:
            for start, end in _SAME.found(said.text):
                if not any(_CHOICE.found(said.text[slice(*sentence(said.text, start, end))])):
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
