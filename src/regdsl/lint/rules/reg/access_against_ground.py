"""Somebody sees the record by a right that cannot be his.

## What it looks for

An entry of `access` in which third parties or authorities see the record as their own (`ground: own`), or in which
authorities see it by the applicant's `consent`.

## Why it matters

Third parties see a record with the applicant's consent or by law, authorities by law (principle 12). Consent is no
ground for an authority: it would be asked for as a condition of being served.

## Bad

```yaml
result: {access: [{who: applicant, ground: own}, {who: third_party, ground: own}]}
```

## Good

```yaml
result: {access: [{who: applicant, ground: own}, {who: third_party, ground: consent}]}
```

## How to mend it

Write the right by which they do see it: `consent` for third parties, `law` with its `basis` for authorities.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import replace
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.result import AccessGround, Who

__all__ = ["RULE"]

_UNFIT: Final = frozenset(
    {
        (Who.THIRD_PARTY, AccessGround.OWN),
        (Who.AUTHORITY, AccessGround.OWN),
        (Who.AUTHORITY, AccessGround.CONSENT),
    }
)


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    for index, one in enumerate(result.access if result is not None else ()):
        if (one.who, one.ground) in _UNFIT:
            params = {"who": Bilingual(one.who.ru, one.who.en), "ground": Bilingual(one.ground.ru, one.ground.en)}
            place = join("/result/access", index, "ground")
            right = AccessGround.CONSENT if one.who is Who.THIRD_PARTY else AccessGround.LAW
            yield Finding(At(place), params, edit=replace(draft.document, place, right.value, Safety.UNSAFE))


RULE: Final = DraftRule(
    kind=Kind(
        "REG006",
        "access-against-ground",
        Severity.ERROR,
        Bilingual(
            "кто видит запись: {who}; такого права у них нет: {ground}",
            "the record is seen by {who}; they have no such right: {ground}",
        ),
        Bilingual(
            "для третьих лиц напишите ground: consent, для органов — ground: law и норму",
            "write `ground: consent` for third parties, `ground: law` with its basis for authorities",
        ),
    ),
    title=Bilingual("доступ по праву, которого нет", "access by a right that is not there"),
    requirements=("P12", "I6.2"),
    check=_check,
)
