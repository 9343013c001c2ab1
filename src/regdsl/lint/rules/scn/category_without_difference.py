"""There are several categories of applicants, and nothing tells them apart.

## What it looks for

Two categories in `applicants` or more, when no condition, variant, term or text reads «категория заявителя», and the
list of joint applicants of neither is read.

## Why it matters

Criterion 2: all categories are accounted for, each with its variants. If the law asks the same of all of them, one
category is enough and the applicant is spared the question; if it does not, the difference has been left out. The
expert decides which of the two it is.

## Bad

```yaml
applicants: {legal_entity: {title: Юридическое лицо, basis: порядок/п.1}}
```

## Good

```yaml
applicants: {legal_entity: {title: Юридическое лицо, basis: порядок/п.1}}
definitions: {подаёт организация: {expr: категория заявителя = "legal_entity", basis: порядок/п.4}}
```

## How to mend it

Write the difference as a condition on «категория заявителя», or make one category of those that are alike.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_CATEGORY: Final = "категория заявителя"
_LANGS: Final[tuple[Lang, ...]] = ("ru", "en")


def _check(sound: Sound) -> Iterator[Finding]:
    applicants = sound.draft.model.applicants
    if len(applicants) < 2 or any(True for name in (_CATEGORY, *applicants) for _ in sound.reading(name)):
        return
    called = [sound.draft.category(name) for name in applicants]
    ru, en = (", ".join(f"«{one.get(lang)}»" for one in called) for lang in _LANGS)
    yield Finding(KeyOf("/applicants"), {"names": Bilingual(ru, en)})


RULE: Final = SoundRule(
    kind=Kind(
        "SCN001",
        "category-without-difference",
        Severity.INFO,
        Bilingual("категории заявителей ничем не различаются: {names}", "nothing tells the categories apart: {names}"),
        Bilingual(
            "напишите, в чём закон их различает (условие на «категория заявителя»), или объедините их",
            "write what the law makes of the difference (a condition on `категория заявителя`), or join them",
        ),
    ),
    title=Bilingual("категории заявителей без различия", "categories of applicants without a difference"),
    requirements=("E2", "P18"),
    check=_check,
)
