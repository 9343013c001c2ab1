"""A list in a text is left open.

## What it looks for

«иные документы», «другие сведения», «прочие обстоятельства», «и др.», «и т. д.», «и так далее», «не ограничиваясь» in a
text for people. Words that close a list are not meant («иных документов не требуется», «не нужно прикладывать другие
документы»), nor what the applicant may add if he likes («по желанию»), nor the titles of grounds.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(ж), an order of action that is not full. What may be asked of the
applicant and why he may be refused are exhaustive lists; «и другие» opens them again.

## Bad

```yaml
inputs: {детей: {hint: Приложите свидетельства и иные документы.}}
```

## Good

```yaml
inputs: {детей: {hint: Приложите свидетельства о рождении.}}
```

## How to mend it

Name all of them, or take the words away.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.closing import is_closed
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_WHAT: Final = r"(?:документ|сведени|материал|обстоятельств|основани|услови|данны)\w*"
_WORDS: Final = Phrases.like(
    rf"(?<!без\s)(?:ин|друг|проч)(?:ие|ые|их|ых|ими|ыми|им|ым) {_WHAT}",
    r"и (?:так далее|тому подобное|прочее)",
    r"и (?:др\.|пр\.|т\. ?д\.|т\. ?п\.)",
    r"и (?:другие|прочие|иные)(?=[.,;:)]|$)",
    r"не ограничиваясь",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        of_ground = place.pointer.startswith("/grounds/") and place.pointer.endswith("/title")
        if not of_ground and not is_closed(_text(draft, place), place.start, place.end):
            yield Finding(place, {"words": words})


def _text(draft: Draft, place: Words) -> str:
    """The text that the words stand in."""
    return next(said.text for said in draft.texts if said.pointer == place.pointer)


RULE: Final = DraftRule(
    kind=Kind(
        "LNG006",
        "open-enumeration",
        Severity.WARNING,
        Bilingual("перечень не закрыт: «{words}»", "the list is left open: `{words}`"),
        Bilingual(
            "назовите всё, что имеется в виду, или уберите эти слова (признак 3(ж) по методике постановления 96)",
            "name everything that is meant, or take the words away (sign `3(ж)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("незакрытый перечень в тексте", "a list left open in a text"),
    requirements=("P09", "E5", "I1.4"),
    check=_check,
)
