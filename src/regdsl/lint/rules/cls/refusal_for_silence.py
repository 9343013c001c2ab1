"""The applicant is refused because an agency did not answer.

## What it looks for

A ground that turns the applicant away (any list but `suspend` and `correct`) and says that an agency did not answer
or its data did not come, or waits for the end of a term that the silence of an agency started or extended. The event
`no_answer` itself is accepted in `suspend` only.

## Why it matters

The applicant need not submit what the authorities hold, so he must not suffer from their silence: interagency
exchange has its own answers to silence, a suspension or a longer term. A refusal for want of an answer hands the
authority's fault to the applicant.

## Bad

```yaml
grounds:
  refuse: [{id: житель, title: Ответ не поступил, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Suspend the case or extend the term when an agency is silent (`if_silent`), and refuse only upon what it has answered.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Effect, EventType

__all__ = ["RULE"]

_WORDS: Final = Phrases.like(
    r"(?:ведомств|орган|агентств)\w* не (?:ответил|дал ответа|представил)\w*",
    r"ответ\w*(?: (?:ведомств\w*|органа|на(?: межведомственный)? запрос))* не (?:поступил|получен|пришел)\w*",
    r"не (?:поступил|получен|пришел)\w* ответ\w*",
    r"(?:нет|без|отсутстви\w+) ответа",
    r"(?:запрошенные|межведомственные) сведения(?: из \w+)? не (?:поступили|получены)",
)
_TURNS_AWAY: Final = frozenset(Effect) - {Effect.SUSPEND, Effect.CORRECT}


def _check(draft: Draft) -> Iterator[Finding]:
    clocks = _clocks_of_silence(draft)
    for pointer, effect, ground in draft.model.grounds.located():
        if effect not in _TURNS_AWAY:
            continue
        event = ground.event
        if event is not None and event.type is EventType.TERM_EXPIRED and event.about in clocks:
            yield Finding(At(join(pointer, "event")))
        elif draft.model.language == "ru":
            said = (("title", ground.title), ("explain", ground.explain or ""))
            spans = ((key, span) for key, text in said for span in _WORDS.found(text))
            yield from (Finding(Words(join(pointer, key), *span)) for key, span in list(spans)[:1])


def _clocks_of_silence(draft: Draft) -> frozenset[str]:
    """The terms that run, or run on, because an agency is silent."""
    grounds = (ground for _, effect, ground in draft.model.grounds.located() if effect is Effect.SUSPEND)
    silent = (one for one in grounds if one.event is not None and one.event.type is EventType.NO_ANSWER)
    started = {clock for ground in silent for clock in ground.starts}
    extended = {one.clock for one in draft.model.extend.values() if one.event.type is EventType.NO_ANSWER}
    return frozenset(started | extended)


RULE: Final = DraftRule(
    kind=Kind(
        "CLS003",
        "refusal-for-silence",
        Severity.ERROR,
        Bilingual(
            "заявителю отказывают, потому что ведомство не ответило",
            "the applicant is turned away because an agency did not answer",
        ),
        Bilingual(
            "на молчание ведомства отвечайте приостановлением или продлением (`if_silent` у источника)",
            "answer an agency's silence by a suspension or an extension (`if_silent` of the source)",
        ),
    ),
    title=Bilingual("отказ из-за молчания ведомства", "refusal because an agency is silent"),
    requirements=(
        "A03",
        "P09",
        "P05",
    ),
    check=_check,
)
