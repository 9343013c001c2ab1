"""A ground names an act, but no place in it.

## What it looks for

A ground of a closed list, or one of its criteria, whose `basis` names acts only («порядок», not «порядок/п.8»). An act
with a single `article` has told the place already; a `reading` beside it may say why there is none.

## Why it matters

A refusal has to be justified exhaustively: the applicant and the court must find the very words. «By the order» is not
an answer.

## Bad

```yaml
grounds:
  terminate:
    - id: умер
      title: Дети выросли
      when: детей = 0
      basis: порядок
      explain: Детей в семье нет.
      remedy: Подайте заявление снова.
```

## Good

```yaml
grounds:
  terminate:
    - id: умер
      title: Дети выросли
      when: детей = 0
      basis: порядок/п.8
      explain: Детей в семье нет.
      remedy: Подайте заявление снова.
```

## How to mend it

Add the article, part and point after the act: `грк/ст.51.1/ч.10/п.1`.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join, split
from regdsl.document.tree import Scalar
from regdsl.lint.blocks import of_block
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    told = {key for key, one in draft.model.legal_basis.items() if one.article is not None}
    of_grounds = (one for one in draft.bases if one.pointer.startswith("/grounds/"))
    for holder, grouped in groupby(of_grounds, key=lambda one: one.pointer.rpartition("/basis")[0]):
        listed = tuple(grouped)
        explained = draft.document.node(join(holder, "reading")) is not None
        explained = explained or of_block(draft.document, listed[0].pointer)
        if not explained and not any(one.place or one.act in told for one in listed):
            title = draft.document.node(join(holder, "title"))
            params = {"title": title.text if isinstance(title, Scalar) else split(holder)[-1], "act": listed[0].act}
            yield Finding(At(listed[0].pointer), params)


RULE: Final = DraftRule(
    kind=Kind(
        "LAW011",
        "ground-without-article",
        Severity.WARNING,
        Bilingual(
            "у основания «{title}» назван акт, но не место в нём",
            "the ground `{title}` names an act, but no place in it",
        ),
        Bilingual("допишите статью, часть, пункт: `{act}/…`", "add the article, part and point: `{act}/…`"),
    ),
    title=Bilingual("основание без статьи", "a ground without an article"),
    requirements=("P04", "P09"),
    check=_check,
)
