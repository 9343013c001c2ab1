"""An act cannot be found by its name.

## What it looks for

An act of `legal_basis` whose name lacks the day («от 27.07.2010») or the number («№ 210-ФЗ»). Codes, the Constitution
and charters are known by name. An act of a file of acts is told where it is first relied on.

## Why it matters

«The rules of the city» are many, and they change. By day and number the applicant and the expert find the text in any
base of law.

## Bad

```yaml
legal_basis:
  порядок: {act: Порядок выдачи участков (выдуман)}
```

## Good

```yaml
legal_basis:
  порядок: {act: "Порядок выдачи участков от 01.12.2025 № 7 (выдуман)"}
```

## How to mend it

Write the act's kind, day and number.
"""

import re
from collections.abc import Iterator
from typing import Final

from regdsl.corpus.acts import Act
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.acts import day_of, number_of
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_BY_NAME: Final = re.compile(r"(?<!\w)(?:кодекс|конституци|устав)", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    placed: list[tuple[str, Act]] = [
        (join("/legal_basis", k, "act"), one) for k, one in draft.model.legal_basis.items()
    ]
    placed += [(use.pointer, one) for use, one in draft.shared_acts]
    for pointer, one in placed:
        day, number = day_of(one), number_of(one)
        if (day is None or number is None) and _BY_NAME.search(one.act) is None:
            what = Bilingual("даты", "day") if day is None else Bilingual("номера", "number")
            yield Finding(At(pointer), {"act": one.act, "what": what})


RULE: Final = DraftRule(
    kind=Kind(
        "LAW016",
        "act-not-to-be-found",
        Severity.INFO,
        Bilingual(
            "акт не найти по названию, нет {what}: «{act}»",
            "the act cannot be found by its name, there is no {what}: `{act}`",
        ),
        Bilingual(
            "напишите вид, дату и номер акта: «Закон от 01.02.2020 № 3»",
            "write the act's kind, day and number: «Закон от 01.02.2020 № 3»",
        ),
    ),
    title=Bilingual("акт без даты или номера", "an act without a day or number"),
    requirements=("P04", "E6"),
    check=_check,
)
