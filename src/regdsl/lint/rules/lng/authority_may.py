"""A power of the authority is told by «вправе».

## What it looks for

«Орган вправе», «администрация имеет право», «сотрудник вправе» in a text for people: the authority is named, and what
it does is left open. What the applicant may do is not meant.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(б), competence by the formula «вправе»: actions towards citizens
that the authority may take or leave. A digital regulation says what is done and when.

## Bad

```yaml
inputs: {детей: {hint: Администрация вправе проверить состав семьи.}}
```

## Good

```yaml
inputs: {детей: {hint: Администрация проверяет состав семьи по записям ЗАГС.}}
```

## How to mend it

Say that it is done, and on which condition. If the authority need not do it, take the words away.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_AUTHORITY: Final = (
    "(?:орган|администраци|ведомств|учреждени|фонд|комисси|министерств|департамент|служб|сотрудник|специалист|работник|"
    r"многофункциональн\w+ центр|мфц|учредитель)\w*"
)
_APPLICANT: Final = "(?:вы |заявител|граждан|получател|родител|представител)"
_WORDS: Final = Phrases.like(rf"{_AUTHORITY}(?: (?!{_APPLICANT})\w+){{0,4}} (?:вправе|имеет право|имеют право)")


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _WORDS.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG003",
        "authority-may",
        Severity.WARNING,
        Bilingual("полномочие по формуле «вправе»: «{words}»", "a power by the formula `вправе`: `{words}`"),
        Bilingual(
            "скажите, что орган делает и при каком условии (признак 3(б) по методике постановления 96)",
            "say what the authority does and on which condition (sign `3(б)` by the method of Decree 96)",
        ),
    ),
    title=Bilingual("полномочие по формуле «вправе»", "a power by the formula `вправе`"),
    requirements=("E6", "P17"),
    check=_check,
)
