"""A document is demanded, and no act is named that lets it be demanded.

## What it looks for

A document without `basis`.

## Why it matters

An authority may ask only for documents that acts provide for (210-ФЗ ст. 7 ч. 1 п. 1); demanding others is a ground
for a complaint. Criterion 5: no redundant documents.

## Bad

```yaml
inputs:
  опекун:
    title: Заявитель — опекун
    type: boolean
    default: false
    source: заявление
    purpose: decision
    basis: порядок/п.4
documents:
  акт об опеке:
    title: Акт об опеке
    proves: опекун
    issued_by: Орган опеки
    valid: бессрочно
    kept_in_profile: true
```

## Good

```yaml
inputs:
  опекун:
    title: Заявитель — опекун
    type: boolean
    default: false
    source: заявление
    purpose: decision
    basis: порядок/п.4
documents:
  акт об опеке:
    title: Акт об опеке
    proves: опекун
    issued_by: Орган опеки
    valid: бессрочно
    kept_in_profile: true
    basis: порядок/п.4
```

## How to mend it

Add `basis`; if there is no such norm, take the document out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for name, document in draft.model.documents.items():
        if not document.basis:
            yield Finding(KeyOf(join("/documents", name)), {"title": document.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "DOC006",
        "document-without-basis",
        Severity.ERROR,
        Bilingual(
            "не сказано, по какой норме требуют документ «{title}»",
            "no act is named under which the document `{title}` is demanded",
        ),
        Bilingual(
            "укажите basis; если такой нормы нет, уберите документ",
            "add `basis`; if there is no such norm, take the document out",
        ),
    ),
    title=Bilingual(
        "документ без основания",
        "a document without a basis",
    ),
    requirements=("E5", "P05"),
    check=_check,
)
