"""The applicant is offered to fill in what an authority or his own cabinet already holds.

## What it looks for

An input of the application that may be left blank (`nullable`, or with a `default`) and has the title of an input
that comes from an agency, a register, the digital profile or the payments in the same variants. What has to be filled
in is ONC001.

A `reading` at one of the two says why both are needed, and the rule keeps silent.

## Why it matters

Principle 5 of the Concept says that the applicant must not give what authorities hold. Some jurisdictions only
relieve him of the duty: there he may fill it in of his own accord, and the rule is off.

## Bad

```yaml
inputs:
  сколько детей:
    title: Детей в семье
    type: integer
    min: 0
    max: 30
    nullable: true
    source: заявление
    purpose: decision
```

## Good

```yaml
inputs:
  детей: {hint: Число детей орган узнаёт сам}
```

## How to mend it

Take the input out of the application, or say in a `reading` what it is compared with and why.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.held import asked_twice
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_HERE: Final = Bilingual("это же приходит без заявителя", "the same comes without the applicant")


def _check(draft: Draft) -> Iterator[Finding]:
    for one in asked_twice(draft):
        if not one.is_demanded:
            params = {"title": one.asked.title, "source": draft.title_of(one.held.source.name or "")}
            yield Finding(At(join(one.pointer, "source")), params, (Beside(KeyOf(one.held_at), _HERE),))


RULE: Final = DraftRule(
    kind=Kind(
        "ONC002",
        "offers-what-is-held",
        Severity.WARNING,
        Bilingual(
            "«{title}» предлагают заполнить, хотя это же известно из источника «{source}»",
            "`{title}` may be filled in, though the source `{source}` knows it",
        ),
        Bilingual(
            "уберите сведение из заявления или объясните в reading, зачем нужны оба",
            "take it out of the application, or say in `reading` why both are needed",
        ),
    ),
    title=Bilingual(
        "спрашивают то, что известно органам власти",
        "asking what authorities hold",
    ),
    requirements=("P05", "I1.3", "T10"),
    check=_check,
)
