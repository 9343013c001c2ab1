"""A text lets an official decide as he likes.

## What it looks for

«по усмотрению», «вправе отказать», «может отказать», «может быть приостановлено» and the like in a text for people.
What is left to the applicant or to somebody else who is no authority is not meant: «по усмотрению заявителя»,
«заявитель по своему усмотрению выбирает», «вы вправе», «продавец может отказать».

## Why it matters

By the method of Decree 96 this is a sign of factor 3(а), the width of discretionary powers: the grounds and conditions
of a decision are not settled. The Concept leaves no room for it either: a decision follows from criteria that are
either met or not.

## Bad

```yaml
inputs: {детей: {hint: "Если детей больше трёх, администрация может отказать."}}
```

## Good

```yaml
inputs: {детей: {hint: "Участок дают и тогда, когда детей больше трёх."}}
```

## How to mend it

Say when it is decided so and when otherwise: an expression over data, in a ground of a closed list. If nothing else is
possible than the one decision, say that it is made: «отказывает», not «может отказать».
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Edit, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.lint.subjects import OTHERS, is_left_to_others

__all__ = ["RULE"]

_DECIDE: Final = (
    "отказать|приостановить|продлить|вернуть|возвратить|потребовать|затребовать|прекратить|отклонить|"
    "оставить без рассмотрения|принять решение"
)
_NOT_OF_OTHERS: Final = "".join(rf"(?<!\b{who}\s)" for who in OTHERS.split("|"))
_WORDS: Final = Phrases.like(
    rf"{_NOT_OF_OTHERS}(?:вправе|может|могут|имеет право|имеют право) (?:{_DECIDE})",
    r"(?:может|могут) быть (?:отказано|приостановлен\w*|продлен\w*|возвращен\w*|отклонен\w*)",
)
_AT_WILL: Final = Phrases.like(r"(?:по|на) (?:своему |собственному |их |его )?усмотрени\w+")


_DONE: Final = {
    "отказать": ("отказывает", "отказывают"),
    "приостановить": ("приостанавливает", "приостанавливают"),
    "продлить": ("продлевает", "продлевают"),
    "вернуть": ("возвращает", "возвращают"),
    "возвратить": ("возвращает", "возвращают"),
    "потребовать": ("требует", "требуют"),
    "затребовать": ("запрашивает", "запрашивают"),
    "прекратить": ("прекращает", "прекращают"),
    "отклонить": ("отклоняет", "отклоняют"),
    "оставить без рассмотрения": ("оставляет без рассмотрения", "оставляют без рассмотрения"),
    "принять решение": ("принимает решение", "принимают решение"),
}
"""What is said of one who does it, and of several."""
_OF_SEVERAL: Final = {"может": 0, "имеет право": 0, "могут": 1, "имеют право": 1}


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _AT_WILL.in_norms(draft):
        text = next(said.text for said in draft.texts if said.pointer == place.pointer)
        if not is_left_to_others(text, place.start, place.end):
            yield Finding(place, {"words": words})
    for place, words in _WORDS.in_norms(draft):
        done = _done(words)
        edit = None if done is None else Edit(place, done, Safety.UNSAFE)
        yield Finding(place, {"words": words}, edit=edit)


def _done(words: str) -> str | None:
    """What to say instead where the words themselves tell of how many it is said; «вправе» does not."""
    for may, several in _OF_SEVERAL.items():
        if words.startswith(f"{may} ") and words.removeprefix(f"{may} ") in _DONE:
            return _DONE[words.removeprefix(f"{may} ")][several]
    return None


RULE: Final = DraftRule(
    kind=Kind(
        "LNG002",
        "discretion",
        Severity.WARNING,
        Bilingual("решение по усмотрению: «{words}»", "a decision at discretion: `{words}`"),
        Bilingual(
            "назовите условие, при котором решают так, и уберите выбор (признак 3(а) по методике постановления 96)",
            "name the condition on which it is decided so, leave no choice (sign `3(а)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("решение по усмотрению", "a decision at discretion"),
    requirements=("E6", "I8.4", "P17"),
    check=_check,
)
