"""Those who use the result ask for it on paper.

## What it looks for

Words of paper in what `consumers` take («бумажный экземпляр», «на бумажном носителе», «нотариально заверенная копия»,
«оригинал», «с печатью») and in `result.verification`. «Без бумаги» is fine.

## Why it matters

The electronic result is used without paper duplicates at the place where it is demanded (ninth criterion of expertise).
A paper asked for at the next step brings back the queue that this service has done away with.

## Bad

```yaml
consumers: [{title: Банк, what: Выписка на бумажном носителе с печатью}]
```

## Good

```yaml
consumers: [{title: Банк, what: Номер реестровой записи}]
```

## How to mend it

Name the data that pass on instead of the paper. If an act demands the paper, name it in the `basis` of the consumer:
the rule is then silent, and the act is one to propose a change of.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_PAPER: Final = Phrases.like(
    r"(?:на )?бумажн\w+(?: носител\w+| экземпляр\w*| выписк\w+| копи\w+)?|(?:на )?бумаг[аеиу]",
    r"(?:нотариально )?заверенн\w+ копи\w+|оригинал\w*|подлинник\w*|(?:с )?печат(?:ь|ью|и)",
)


def _check(draft: Draft) -> Iterator[Finding]:
    said = []
    for index, one in enumerate(draft.model.consumers):
        if one.what is not None and not one.basis:
            said.append((join("/consumers", index, "what"), one.what))
    result = draft.model.result
    if result is not None and result.verification is not None:
        said.append(("/result/verification", result.verification))
    for pointer, text in said:
        for start, end in _PAPER.found(text):
            if not text[:start].rstrip().lower().endswith("без"):
                yield Finding(Words(pointer, start, end), {"words": text[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "EXT003",
        "paper-downstream",
        Severity.WARNING,
        Bilingual(
            "дальше результат требуют на бумаге: «{words}»", "further on the result is demanded on paper: `{words}`"
        ),
        Bilingual(
            "назовите сведения, которые передают вместо бумаги, или норму, которая её требует (basis)",
            "name the data that pass instead of the paper, or the law that demands it (`basis`)",
        ),
    ),
    title=Bilingual("результат требуют на бумаге", "the result is demanded on paper"),
    requirements=("E9", "P19"),
    check=_check,
)
