"""A rule of the service is left to an order of the authority.

## What it looks for

«порядок определяет администрация», «по форме, утверждённой органом», «устанавливается самостоятельно» in a text for
people. In a title the words may stand where its own `basis` names the act and the place in it.

## Why it matters

By the method of Decree 96 this is a sign of factor 3(г), too much freedom of making rules below the law: what the
applicant has to do is found in a paper that the authority may change alone.

## Bad

```yaml
inputs: {детей: {hint: "Список детей подают по форме, утверждённой администрацией."}}
```

## Good

```yaml
inputs: {детей: {hint: "Список детей: имя и день рождения каждого."}}
```

## How to mend it

Write the rule or the form's fields into the regulation. If another act holds it, name the act and the place in `basis`.
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

_BY: Final = "(?:орган|администраци|ведомств|учреждени|руководител|министерств|приказ)"
_WORDS: Final = Phrases.like(
    rf"(?:устанавлива|определя|утвержда)(?:ет|ют|ется|ются) (?:{_BY}\w*|самостоятельно)",
    rf"в порядке,? (?:определяем|устанавливаем|утверждаем|установленн|определенн|утвержденн)ом {_BY}\w+",
    rf"по форме,? (?:определяем|устанавливаем|утверждаем|установленн|утвержденн)ой {_BY}\w+",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in unaddressed(draft, _WORDS):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "LNG012",
        "rules-left-to-the-authority",
        Severity.WARNING,
        Bilingual("правило оставлено органу: «{words}»", "a rule left to the authority: `{words}`"),
        Bilingual(
            "напишите само правило или назовите акт и место в нём в basis рядом (признак 3(г) по методике "
            "постановления 96)",
            "write the rule itself, or name the act and the place in `basis` beside it (sign `3(г)` by the method of "
            "Decree 96)",
        ),
    ),
    title=Bilingual("правило оставлено органу", "a rule left to the authority"),
    requirements=("P17", "I8.4"),
    check=_check,
)
