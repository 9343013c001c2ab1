"""A bank, the post, a notary or a company takes part, and nothing says how it is selected.

## What it looks for

An entry of `participants` without `criteria` whose name shows a commercial or non-commercial organisation: a bank, the
post, a courier, a notary, an operator, the name of a legal form. Authorities, the Bank of Russia and МФЦ are not looked
at: law itself names them.

## Why it matters

Principle 1 asks for three things of such organisations: their list, the requirements to them and the criteria of their
selection. Without criteria the authority picks whom it likes.

## Bad

```yaml
participants:
  - {name: Почта России, role: Доставляет выписку, basis: 210-фз/ст.16}
```

## Good

```yaml
participants:
  - {name: Почта России, role: Доставляет выписку, criteria: Оператор с отделением в городе, basis: 210-фз/ст.16}
```

## How to mend it

Write the requirements by which the organisation is selected. If the act names it outright, say that.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_SELECTED: Final = Phrases.like(
    r"(?:ООО|ПАО|АНО|НКО)",
    r"банк(?:и|ов|овск\w+)?(?! росси)",
    r"нотариус\w*",
    r"(?:не)?коммерческ\w+ организаци\w+",
    r"акционерн\w+ обществ\w+",
    r"обществ\w+ с ограниченной ответственностью",
    r"индивидуальн\w+ предпринимател\w+",
    r"(?:почта|почты|отделени\w+ почты) росси\w",
    r"почтов\w+ (?:отделени\w+|организаци\w+|служб\w+|оператор\w*)",
    r"курьерск\w+ (?:организаци\w+|служб\w+)",
    r"оператор\w* (?:связи|почтовой связи|постамат\w+)",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for index, one in enumerate(draft.model.participants):
        if one.criteria is None and any(_SELECTED.found(one.name)):
            yield Finding(At(join("/participants", index, "name")), {"name": one.name})


RULE: Final = DraftRule(
    kind=Kind(
        "ORG003",
        "participant-without-criteria",
        Severity.INFO,
        Bilingual("не сказано, как отбирают участника «{name}»", "nothing says how `{name}` is selected"),
        Bilingual(
            "добавьте criteria: требования к организации; если её прямо называет акт, напишите это",
            "add `criteria`: the requirements to the organisation; if an act names it outright, write that",
        ),
    ),
    title=Bilingual("участник без критериев отбора", "participant without criteria of selection"),
    requirements=("P01", "M7"),
    check=_check,
)
