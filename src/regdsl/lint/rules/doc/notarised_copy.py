"""A notarised copy is demanded.

## What it looks for

«Нотариально удостоверенная копия», «копия, заверенная нотариусом» and their like in any text for people. Powers of
attorney and translations, which a notary makes himself, are not meant.

## Why it matters

A copy certified by a notary costs money and a visit where the original could be shown or its electronic duplicate
loaded (tool 3). Statutes on the expertise of drafts name it among the burdensome requirements (sign 4(а) by the
method of Decree 96).

## Bad

```yaml
inputs:
  почта для ответа: {hint: Приложите нотариально заверенную копию паспорта}
```

## Good

```yaml
inputs:
  почта для ответа: {hint: Ответ придёт сюда}
```

## How to mend it

Take an electronic duplicate certified by a multifunctional centre, or ask the agency that issued the document. If a
law demands the copy, say so where it stands: `# regdsl: allow DOC005 — …`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_COPIES: Final = Phrases.like(
    "нотариальн\\w+(?: (?:заверенн|удостоверенн|засвидетельствованн)\\w+)? копи\\w+",
    "копи\\w+(?: \\w+){0,3},? (?:заверенн|удостоверенн|засвидетельствованн)\\w+ (?:нотариусом|нотариально)",
    "копи\\w+,? нотариально (?:заверенн|удостоверенн|засвидетельствованн)\\w+",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for place, words in _COPIES.in_norms(draft):
        yield Finding(place, {"words": words})


RULE: Final = DraftRule(
    kind=Kind(
        "DOC005",
        "notarised-copy",
        Severity.WARNING,
        Bilingual(
            "требуют нотариальную копию: «{words}»",
            "a notarised copy is demanded: `{words}`",
        ),
        Bilingual(
            "примите электронный дубликат, заверенный МФЦ, или запросите сведения у того, кто выдал документ",
            "take an electronic duplicate certified by a centre, or ask whoever issued the document",
        ),
    ),
    title=Bilingual(
        "нотариальная копия",
        "a notarised copy",
    ),
    requirements=("I3.1", "I3.2", "E5"),
    check=_check,
)
