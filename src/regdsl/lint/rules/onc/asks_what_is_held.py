"""The applicant has to give what an authority or his own cabinet already holds.

## What it looks for

An input of the application that has to be filled in (neither `nullable` nor with a `default`) and has the title of an
input that comes from an agency, a register, the digital profile or the payments in the same variants. Titles are
compared without case, punctuation and the word «заявителя», and of inputs of one type without the endings of Russian
words («дата рождения» and «даты рождения»).

A `reading` at one of the two says why both are needed, and the rule keeps silent.

## Why it matters

Principle 5: the applicant must not be made to give documents and data that authorities hold. It is worse than
needless: two answers to one question can differ, and nobody has said which counts.

## Bad

```yaml
inputs:
  сколько детей:
    title: "Детей, в семье"
    type: integer
    min: 0
    max: 30
    source: заявление
    required: return
    purpose: decision
```

## Good

```yaml
inputs:
  детей: {hint: Число детей орган узнаёт сам}
```

## How to mend it

Take the input out of the application and read the one that comes from the register. If the law compares the two, say
so in a `reading`.
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
        if one.is_demanded:
            params = {"title": one.asked.title, "source": draft.title_of(one.held.source.name or "")}
            yield Finding(At(join(one.pointer, "source")), params, (Beside(KeyOf(one.held_at), _HERE),))


RULE: Final = DraftRule(
    kind=Kind(
        "ONC001",
        "asks-what-is-held",
        Severity.ERROR,
        Bilingual(
            "«{title}» требуют от заявителя, хотя это же известно из источника «{source}»",
            "`{title}` is demanded of the applicant, though the source `{source}` knows it",
        ),
        Bilingual(
            "уберите сведение из заявления и читайте то, что приходит из источника; если закон сравнивает "
            "оба, объясните это в reading",
            "take it out of the application and read what the source gives; if the law compares the two, say "
            "so in `reading`",
        ),
    ),
    title=Bilingual(
        "требуют то, что известно органам власти",
        "demanding what authorities hold",
    ),
    requirements=("P05", "I1.3", "T10", "E5"),
    check=_check,
)
