"""An article is cited that the act's own list does not name.

## What it looks for

`basis: гк/ст.30` where `articles` of the act `гк` is a list without 30. One finding for every article.

## Why it matters

The list of articles says what of the act was read. Either the citation is wrong, or something rests on a text that
nobody read.

## Bad

```yaml
legal_basis: {210-фз: {articles: ["16"]}}
consumers: [{title: Учёт участков, what: Кому, basis: 210-фз/ст.61}]
```

## Good

```yaml
legal_basis: {210-фз: {articles: ["16"]}}
consumers: [{title: Учёт участков, what: Кому, basis: 210-фз/ст.16}]
```

## How to mend it

Mend the article, or read it and add it to `articles`.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_ARTICLE: Final = re.compile(r"(?:ст\.?|статья)\s*([\w.-]+)", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for one in draft.bases:
        act = draft.acts.get(one.act)
        cited = _ARTICLE.fullmatch(one.place.partition("/")[0])
        if act is None or not act.articles or cited is None:
            continue
        if cited[1] not in act.articles and (one.act, cited[1]) not in seen:
            seen.add((one.act, cited[1]))
            yield Finding(At(one.pointer), {"article": cited[1], "known": ", ".join(act.articles)})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW013",
        "article-not-listed",
        Severity.WARNING,
        Bilingual(
            "статьи {article} нет среди статей акта: {known}",
            "article {article} is not among the act's articles: {known}",
        ),
        Bilingual(
            "исправьте ссылку или допишите статью в articles",
            "mend the reference, or add the article to `articles`",
        ),
    ),
    title=Bilingual("статья, которой нет в перечне статей акта", "an article outside the act's list"),
    requirements=("P04", "E6"),
    check=_check,
)
