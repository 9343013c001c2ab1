"""One act is listed under two keys.

## What it looks for

Two entries of `legal_basis` with the same name, or the same kind, day and number, unless they are different editions.
An act of a file of acts counts too where something rests on it.

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
from datetime import date
from typing import Final

from regdsl.corpus.acts import Act
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import day_of, number_of
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Beside, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.model.legal_basis import LegalBasis

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], tuple[str, Act]] = {}
    for use, shared in draft.shared_acts:
        seen.setdefault(_identity(shared), (use.act, shared))
    for key, one in draft.model.legal_basis.items():
        first, other = seen.setdefault(_identity(one), (key, one))
        if first != key and not (one.edition is not None and _differs(one.edition, other)):
            at = join("/legal_basis", first)
            same = Bilingual("тот же акт", "the same act")
            beside = (Beside(KeyOf(at), same),) if isinstance(other, LegalBasis) else ()
            yield Finding(KeyOf(join("/legal_basis", key)), {"first": first, "act": one.act}, beside)


def _differs(edition: date, other: Act) -> bool:
    """Whether another act is known to be of other editions."""
    if isinstance(other, LegalBasis):
        return other.edition is not None and edition != other.edition
    return bool(other.editions) and edition not in other.editions


def _identity(one: Act) -> tuple[object, ...]:
    """What tells an act from all others: its kind, day and number, or its whole name where one of them is missing."""
    words = one.act.lower().replace("ё", "е").split()
    day, number = day_of(one), number_of(one)
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
