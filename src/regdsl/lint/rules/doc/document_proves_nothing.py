"""A document is demanded that proves nothing.

## What it looks for

A document without `proves` that no representative needs (`representatives.needs`).

## Why it matters

Nothing in the decision depends on it: a redundant document (criterion 5). Tool 3 wants to know which status the paper
stands for; then the status can be asked for in place of it.

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
    issued_by: Орган опеки
    valid: бессрочно
    kept_in_profile: true
    basis: порядок/п.4
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

Name under `proves` the inputs that it proves, or take it out.
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
    representatives = draft.model.representatives
    needed = representatives.needs if representatives is not None else {}
    for name, document in draft.model.documents.items():
        if not document.proves and name not in needed:
            yield Finding(KeyOf(join("/documents", name)), {"title": document.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "DOC007",
        "document-proves-nothing",
        Severity.WARNING,
        Bilingual(
            "документ «{title}» ничего не подтверждает: решение от него не зависит",
            "the document `{title}` proves nothing: the decision does not depend on it",
        ),
        Bilingual(
            "назовите в proves сведения, которые он подтверждает, или уберите документ",
            "name under `proves` the inputs that it proves, or take the document out",
        ),
    ),
    title=Bilingual(
        "документ ничего не подтверждает",
        "a document that proves nothing",
    ),
    requirements=("E5", "I3.3"),
    check=_check,
)
