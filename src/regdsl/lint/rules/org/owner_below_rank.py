"""Nobody, or too junior an official, answers for a federal or regional service.

## What it looks for

A service of the level `federal` or `regional` without `authority.owner`, or with an owner whose `post` is below deputy
head.

## Why it matters

The Concept lays the duty to answer for the quality of services on officials not below deputy head of the federal body,
the fund or the region's highest executive body: only they can make departments agree.

## Bad

```yaml
authority: {level: regional, owner: {post: division_head}}
```

## Good

```yaml
authority: {level: regional, owner: {post: deputy_head}}
```

## How to mend it

Name an official who is the head or a deputy head, if such an official has been appointed; if not, he has to be.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Level, Post

__all__ = ["RULE"]

_NOBODY: Final = Bilingual("не сказано, кто отвечает за услугу", "nothing says who answers for the service")


def _check(draft: Draft) -> Iterator[Finding]:
    authority = draft.model.authority
    if authority.level is Level.MUNICIPAL:
        return
    if authority.owner is None:
        yield Finding(KeyOf("/authority"), {"who": _NOBODY})
    elif authority.owner.post not in (Post.HEAD, Post.DEPUTY_HEAD):
        post = authority.owner.post
        who = Bilingual(f"за услугу отвечает {post.ru}", f"the {post.en} answers for the service")
        yield Finding(At("/authority/owner/post"), {"who": who})


RULE: Final = DraftRule(
    kind=Kind(
        "ORG004",
        "owner-below-rank",
        Severity.ERROR,
        Bilingual(
            "{who}, а нужен руководитель органа или его заместитель", "{who}, it has to be the head or a deputy head"
        ),
        Bilingual(
            "укажите authority.owner: должностное лицо не ниже заместителя руководителя",
            "name `authority.owner`: an official not below deputy head",
        ),
    ),
    title=Bilingual("ответственный ниже заместителя руководителя", "owner below deputy head"),
    requirements=("G7",),
    check=_check,
)
