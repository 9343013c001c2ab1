"""The applicant pays for the correction of the authority's own error.

## What it looks for

A variant for correcting typos (the block `std/исправление опечаток`, or a title that speaks of «опечатки») and a fee
that is the same in every variant: the amount reads nothing of the case, and no entry of `exempt` names the variant or
speaks of errors.

## Why it matters

The authority mends its own errors for nothing (210-ФЗ ст. 8, 11.1).

## Bad

```yaml
features:
  цель: {values: {сад: Для сада, огород: Для огорода, опечатка: Исправить опечатку}}
variants:
  table: |
    | цель     | => вариант |
    |----------|------------|
    | сад      | садовый    |
    | огород   | огородный  |
    | опечатка | опечатка   |
  опечатка: {use: std/исправление опечаток, term: 5 рабочих дней}
```

## Good

```yaml
features:
  цель: {values: {сад: Для сада, огород: Для огорода, опечатка: Исправить опечатку}}
variants:
  table: |
    | цель     | => вариант |
    |----------|------------|
    | сад      | садовый    |
    | огород   | огородный  |
    | опечатка | опечатка   |
  опечатка: {use: std/исправление опечаток, term: 5 рабочих дней}
fee: {amount: 'if цель = "опечатка" then 0.00 else пошлина'}
```

## How to mend it

Let the amount depend on the feature that leads to the variant: nought for the correction.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.charge import charge_of
from regdsl.lint.edits import add_entry, add_item
from regdsl.lint.finding import At, Beside, Edit, Finding, KeyOf
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.variant import Variants

__all__ = ["RULE"]

_ERRORS: Final = Phrases.like("опечат\\w+", "ошиб\\w+")
_TYPOS: Final = Phrases.like("опечат\\w+")
_HERE: Final = Bilingual("за это не платят", "nobody pays for this")


def _check(sound: Sound) -> Iterator[Finding]:
    variants, fee = sound.draft.model.variants, charge_of(sound.draft)
    if variants is None or fee is None or _depends_on_the_case(sound):
        return
    if any(any(_ERRORS.found(one)) for one in fee.exempt):
        return
    for variant, title in _corrections(variants):
        if variant not in fee.exempt and title not in fee.exempt:
            here = Beside(KeyOf(join("/variants", variant)), _HERE)
            yield Finding(At("/fee/amount"), {"variant": title}, (here,), edit=_exempted(sound, variant))


def _exempted(sound: Sound, variant: str) -> Edit | None:
    document = sound.draft.document
    if document.node("/fee/exempt") is not None:
        return add_item(document, "/fee/exempt", variant, Safety.UNSAFE)
    return add_entry(document, "/fee", "exempt", f"[{variant}]", Safety.UNSAFE)


def _depends_on_the_case(sound: Sound) -> bool:
    read = sound.read_at("/fee/amount") - sound.checked.parameters.keys()
    return bool(read - sound.draft.model.definitions.keys())


def _corrections(variants: Variants) -> Iterator[tuple[str, str]]:
    listed = {one.id: one.title for one in variants.listed}
    for name in variants.ids:
        extra = variants.extras.get(name)
        title = (extra.title if extra is not None else None) or listed.get(name) or name
        block = extra.use if extra is not None else None
        if any(_TYPOS.found(title)) or (block is not None and any(_TYPOS.found(block))):
            yield name, title


RULE: Final = SoundRule(
    kind=Kind(
        "PAY004",
        "fee-for-own-error",
        Severity.ERROR,
        Bilingual(
            "плату берут и за исправление ошибки: вариант «{variant}»",
            "the fee is charged for a correction too: the variant `{variant}`",
        ),
        Bilingual(
            "пусть размер зависит от признака: за исправление ошибки органа не платят",
            "let the amount depend on the feature: nobody pays for the authority's error",
        ),
    ),
    title=Bilingual(
        "плата за ошибку органа",
        "a fee for the authority's own error",
    ),
    requirements=("P07",),
    check=_check,
)
