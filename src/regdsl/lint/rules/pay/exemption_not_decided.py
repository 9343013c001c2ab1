"""Some are released from the fee in words, and the decision does not know of it.

## What it looks for

A `fee` with `exempt` whose amount reads nothing of the case, while no ground that reads the payment reads anything
else of it.

## Why it matters

Principle 9: criteria are formal. A release that no condition expresses is given or withheld by whoever looks at the
case; and the program asks everybody to pay.

## Bad

```yaml
fee: {exempt: [Ветераны]}
```

## Good

```yaml
inputs:
  ветеран: {title: Заявитель — ветеран, type: boolean, source: мвд, purpose: decision, basis: порядок/п.9}
fee: {exempt: [Ветераны], amount: if ветеран then 0.00 else пошлина}
```

## How to mend it

Let the amount, or the ground on the payment, read the input or feature by which the released are known.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.charge import charge_of
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.source import Origin

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    fee = charge_of(sound.draft)
    if fee is None or not fee.exempt or _is_decided(sound):
        return
    for index, who in enumerate(fee.exempt):
        yield Finding(At(join("/fee/exempt", index)), {"who": who})


def _is_decided(sound: Sound) -> bool:
    known = {*sound.checked.parameters, *sound.draft.model.definitions}
    if sound.read_at("/fee/amount") - known:
        return True
    paid = {name for _, name, _ in sound.draft.inputs_from(Origin.PAYMENT)}
    places = {place for name in paid for place in sound.reading(name) if place.startswith("/grounds/")}
    read = (sound.checked.expressions[at].reads for at in places if at in sound.checked.expressions)
    return any(set(one) - paid - known for one in read)


RULE: Final = SoundRule(
    kind=Kind(
        "PAY006",
        "exemption-not-decided",
        Severity.WARNING,
        Bilingual(
            "от платы освобождены «{who}», но ни размер, ни основание от этого не зависят",
            "`{who}` need not pay, but neither the amount nor a ground depends on it",
        ),
        Bilingual(
            "запишите освобождение условием: в размере платы или в основании «не оплачено»",
            "write the release as a condition: in the amount, or in the ground on the payment",
        ),
    ),
    title=Bilingual(
        "освобождение от платы только на словах",
        "a release from the fee in words only",
    ),
    requirements=("P09", "P07"),
    check=_check,
)
