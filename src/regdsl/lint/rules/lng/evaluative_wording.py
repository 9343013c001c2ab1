"""A text judges by a word that everyone understands in his own way.

## What it looks for

«достаточные основания», «обоснованные сомнения», «надлежащим образом», «должным образом», «существенный»,
«значительный», «в полной мере», «по возможности», «убедительные», «грубые ошибки», «уважительная причина» in a text
for people. «Существенные условия» of a contract are a term of law and not meant. «Уважительные», «убедительные» and
«грубые» are let stand where they are told: by a list after a colon or in brackets, by a definition, a criterion or a
reference book that is called so.

## Why it matters

By the method of Decree 96 this is a sign of factor 4(в), words of evaluative character. Criteria of a digital
regulation are binary: met or not met, on data that can be shown.

## Bad

```yaml
inputs: {детей: {hint: Существенные перемены в составе семьи укажите сами.}}
```

## Good

```yaml
inputs: {детей: {hint: "Если в семье родился ребёнок, укажите его сами."}}
```

## How to mend it

Write the number or the fact by which it is told.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.norms import folded
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_ENDING: Final = "(?:ый|ое|ая|ые|ых|ого|ому|ом|ой|ую|ым|ыми)"
_WORDS: Final = Phrases.like(
    r"(?:достаточн|веск|обоснованн)\w+ (?:основани|сомнени)\w+",
    r"(?:надлежащ|должн)\w+ (?:образом|качеств\w+)",
    r"надлежаще (?:оформленн|заверенн)\w+",
    r"существенн(?!\w+ услови)\w+",
    r"(?:не)?значительн\w+",
    r"в полной мере",
    r"по возможности",
)
_TOLD: Final = Phrases.like(
    rf"уважительн{_ENDING}(?!(?: \w+)? ?[:(])(?! отношени)",
    rf"убедительн{_ENDING}(?!(?: \w+)? ?[:(])",
    rf"груб{_ENDING} (?:нарушени|ошибк|ошибок|искажени|недостат|несоответстви|опечат)\w*(?! ?[:(])",
)
"""Words that a list, a definition or a book gives a meaning to."""
_STEM: Final = 4


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})
    for place, words in _TOLD.in_norms(draft):
        if not _is_told(draft, words[:_STEM].lower()):
            yield Finding(place, {"words": words})


def _is_told(draft: Draft, stem: str) -> bool:
    """Whether something that is worked out or listed is called by a word."""
    model, shared = draft.model, (file.model.books for file in draft.bundle.books.values())
    names = [*model.definitions, *model.criteria]
    for books in shared:
        names += books
    return any(re.search(rf"\b{stem}", folded(name), re.IGNORECASE) for name in names)


RULE: Final = DraftRule(
    kind=Kind(
        "LNG009",
        "evaluative-wording",
        Severity.WARNING,
        Bilingual("оценочные слова: «{words}»", "evaluative words: `{words}`"),
        Bilingual(
            "назовите число или факт, по которому это видно (признак 4(в) по методике постановления 96)",
            "name the number or the fact by which it is told (sign `4(в)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("оценочные слова", "evaluative words"),
    requirements=("I8.4", "E6", "P17"),
    check=_check,
)
