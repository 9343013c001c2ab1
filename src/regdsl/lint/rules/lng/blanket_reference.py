"""A text refers to «the legislation» and names no act.

## What it looks for

«в установленном порядке», «в порядке, установленном законодательством», «в соответствии с законодательством»,
«предусмотренный законодательством» in a text for people. In a title the words may stand where its own `basis` names the
act and the place in it; what is said to the applicant has to say the thing itself.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(г), blanket references: nobody can tell which rule is meant, and
whether it was followed. The Concept asks that the applicant be told in full what is required of him in his case.

## Bad

```yaml
inputs: {детей: {hint: Подтвердите состав семьи в установленном порядке.}}
```

## Good

```yaml
inputs: {детей: {hint: Состав семьи подтверждает запись ЗАГС.}}
```

## How to mend it

Say what has to be done. If the text has to be as the act words it, name the act and the place in `basis` beside it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.lint.speech import unaddressed

__all__ = ["RULE"]

_LAW: Final = r"(?:законодательств\w+|нормативными правовыми актами)"
_WORDS: Final = Phrases.like(
    r"в (?:установленном|предусмотренном) (?:законом |законодательством )?порядке",
    rf"в порядке,? (?:установленном|предусмотренном|определенном) (?:действующим )?{_LAW}",
    rf"в соответствии с (?:действующим |требованиями |федеральным )*{_LAW}",
    r"согласно (?:действующему )?законодательству",
    r"(?:предусмотренн|установленн)\w+ (?:действующим )?законодательством",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in unaddressed(draft, _WORDS):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG005",
        "blanket-reference",
        Severity.WARNING,
        Bilingual("отсылка без адреса: «{words}»", "a reference without an address: `{words}`"),
        Bilingual(
            "скажите, что именно нужно сделать, или назовите акт и место в нём в basis рядом (признак 3(г) по "
            "методике постановления 96)",
            "say what has to be done, or name the act and the place in `basis` beside it (sign `3(г)` by the method "
            "of Decree 96)",
        ),
    ),
    title=Bilingual("отсылка без адреса", "a reference without an address"),
    requirements=("I1.4", "P17"),
    check=_check,
)
