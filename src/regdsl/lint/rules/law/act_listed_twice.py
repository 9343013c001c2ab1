"""One act is listed under two keys.

## What it looks for

Two entries of `legal_basis` with the same name, or the same kind, day and number, unless they are different editions.

## Why it matters

Half of the regulation then rests on one key, half on the other: what is corrected in one is forgotten in the other, and
it cannot be told which grounds an amendment of the act touches.

## Bad

```yaml
legal_basis:
  правила: {act: "Порядок выдачи участков от 01.12.2025 № 7", edition: 2026-01-01, verified: official_copy}
```

## Good

```yaml
legal_basis:
  правила: {act: "Порядок выдачи участков от 01.12.2025 № 7", edition: 2025-12-01, verified: official_copy}
```

## How to mend it

Leave one key and let everything point to it. If two editions are meant, say `edition` in both.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import act_day, act_number
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Beside, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.legal_basis import LegalBasis

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], tuple[str, LegalBasis]] = {}
    for key, one in draft.model.legal_basis.items():
        first, other = seen.setdefault(_identity(one.act), (key, one))
        differ = one.edition is not None and other.edition is not None and one.edition != other.edition
        if first != key and not differ:
            beside = Beside(KeyOf(join("/legal_basis", first)), Bilingual("тот же акт", "the same act"))
            yield Finding(KeyOf(join("/legal_basis", key)), {"first": first, "act": one.act}, (beside,))


def _identity(act: str) -> tuple[object, ...]:
    """What tells an act from all others: its kind, day and number, or its whole name where one of them is missing."""
    words = act.lower().replace("ё", "е").split()
    day, number = act_day(act), act_number(act)
    return tuple(words) if day is None or number is None else (words[0], day, number)


RULE: Final = DraftRule(
    kind=Kind(
        "LAW012",
        "act-listed-twice",
        Severity.WARNING,
        Bilingual(
            "акт уже есть под ключом «{first}»: «{act}»",
            "the act is there already under the key `{first}`: `{act}`",
        ),
        Bilingual(
            "оставьте один ключ; если это разные редакции, укажите edition у обеих",
            "leave one key; if the editions differ, say `edition` in both",
        ),
    ),
    title=Bilingual("один акт под двумя ключами", "one act under two keys"),
    requirements=("P04", "E6"),
    check=_check,
)
