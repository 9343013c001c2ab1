"""More is asked of the applicant than showing the document.

## What it looks for

Copies certified by a notary, copies in several sets, copies of all pages in a text for people. A title may say so where
its own `basis` names the place in the law that asks for it.

## Why it matters

By the method of Decree 96 this is a sign of factor 4(а), excessive demands on who exercises his right. The expertise of
digital regulations looks for documents that are more than needed; a status in a register needs no copy at all.

## Bad

```yaml
inputs: {детей: {hint: Приложите нотариально заверенные копии свидетельств.}}
```

## Good

```yaml
inputs: {детей: {hint: Запись о рождении орган берёт в ЗАГС сам.}}
```

## How to mend it

Take the fact from the register that keeps it. If a document is needed, ask for its electronic form.
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

_WORDS: Final = Phrases.like(
    r"нотариально (?:заверенн|удостоверенн)\w+ копи\w+",
    r"копи\w+,? (?:заверенн|удостоверенн)\w+ (?:нотариально|нотариусом|в нотариальном порядке)",
    r"(?:заверенн|удостоверенн)\w+ нотариусом копи\w+",
    r"в (?:двух|трех|четырех|пяти|нескольких|[2-9]) экземплярах",
    r"копи\w+ всех страниц",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in unaddressed(draft, _WORDS):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG007",
        "excessive-demand",
        Severity.WARNING,
        Bilingual("завышенное требование: «{words}»", "an excessive demand: `{words}`"),
        Bilingual(
            "возьмите сведение из реестра или примите документ без копий и заверения (признак 4(а) по методике "
            "постановления 96)",
            "take the datum from its register, or accept the document without copies and certificates (sign `4(а)` "
            "by the method of Decree 96)",
        ),
    ),
    title=Bilingual("завышенное требование к заявителю", "an excessive demand on the applicant"),
    requirements=("E5", "P05"),
    check=_check,
)
