"""The questionnaire asks what a register knows.

## What it looks for

A feature without `known_from` whose question or title is the title of an input that comes from an agency, a register,
the digital profile or the payments.

## Why it matters

The Concept (tool 1): in profiling the applicant is not asked for what authorities hold or what stands in his cabinet,
and the number of questions is the least possible.

## Bad

```yaml
features:
  цель: {question: "Детей в семье?"}
```

## Good

```yaml
features:
  цель: {question: "Зачем вам участок?"}
```

## How to mend it

Name the source in `known_from`: then nobody is asked.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.held import HOLDERS
from regdsl.lint.rule import DraftRule
from regdsl.lint.titles import plain_title

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    held = {plain_title(one.title): one for _, _, one in draft.inputs_from(*HOLDERS)}
    for name, feature in draft.model.features.items():
        if feature.known_from is not None:
            continue
        pointer = join("/features", name)
        for key, text in (("question", feature.question), ("title", feature.title)):
            known = held.get(plain_title(text)) if text is not None else None
            if known is not None and known.source.name is not None:
                source = known.source.name
                yield Finding(At(join(pointer, key)), {"source": draft.title_of(source), "name": source})
                break


RULE: Final = DraftRule(
    kind=Kind(
        "ONC008",
        "question-of-what-is-held",
        Severity.ERROR,
        Bilingual(
            "об этом заявителя спрашивать не нужно: ответ даёт источник «{source}»",
            "no need to ask the applicant: the source `{source}` has the answer",
        ),
        Bilingual(
            "укажите known_from: {name}",
            "add `known_from: {name}`",
        ),
    ),
    title=Bilingual(
        "анкета спрашивает то, что известно",
        "a question on what is known",
    ),
    requirements=("I1.3", "P05", "I1.1"),
    check=_check,
)
