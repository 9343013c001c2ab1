"""Nobody, or too junior an official, answers for a municipal service.

## What it looks for

A service of the level `municipal` without `authority.owner`, or with an owner whose `post` is below deputy head.

## Why it matters

The Concept speaks of federal bodies and of the region's highest executive body only. The Arkhangelsk decree goes
further: whoever speaks for a municipality with the centre for optimisation is not below deputy head of the
municipality. It speaks of contact persons, so this is a warning and not an error, and other profiles leave it out.

## Bad

```yaml
authority: {level: municipal, owner: {post: specialist}}
```

## Good

```yaml
authority: {level: municipal, owner: {post: head}}
```

## How to mend it

Name the deputy head who answers for the service and speaks with the centre. If they are two people, leave a comment
`regdsl: allow ORG005` with the name of the act that appoints the other one.
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
    if authority.level is not Level.MUNICIPAL:
        return
    if authority.owner is None:
        yield Finding(KeyOf("/authority"), {"who": _NOBODY})
    elif authority.owner.post not in (Post.HEAD, Post.DEPUTY_HEAD):
        post = authority.owner.post
        who = Bilingual(f"за услугу отвечает {post.ru}", f"the {post.en} answers for the service")
        yield Finding(At("/authority/owner/post"), {"who": who})


RULE: Final = DraftRule(
    kind=Kind(
        "ORG005",
        "municipal-owner-below-rank",
        Severity.WARNING,
        Bilingual(
            "{who}, а с центром оптимизации говорит заместитель главы или глава",
            "{who}, while it is a deputy head or the head who speaks with the centre for optimisation",
        ),
        Bilingual(
            "укажите authority.owner: не ниже заместителя главы муниципального образования",
            "name `authority.owner`: not below deputy head of the municipality",
        ),
    ),
    title=Bilingual("ответственный муниципалитета ниже заместителя главы", "municipal owner below deputy head"),
    requirements=("AR7",),
    check=_check,
)
