"""Paper is taken, and a certified electronic duplicate of it is not.

## What it looks for

A document whose `medium` names paper, an original or a copy and no duplicate («дубликат»).

## Why it matters

Tool 3: a multifunctional centre or a notary makes an electronic duplicate with the content and requisites of the
paper; the applicant loads it into his cabinet once and uses it many times. 210-ФЗ forbids to demand paper whose image
was so certified.

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
    basis: порядок/п.4
    medium: [на бумаге]
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
    medium: [на бумаге, электронный дубликат]
```

## How to mend it

Add the certified duplicate to `medium`. A document that exists only in electronic form needs none.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_item
from regdsl.lint.finding import At, Finding
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_PAPER: Final = Phrases.like("бумаг\\w*", "бумажн\\w+", "оригинал\\w*", "подлинник\\w*", "копи\\w+", "paper")
_CERTIFIED: Final = "заверенный электронный дубликат"
_DUPLICATE: Final = Phrases.like("дубликат\\w*", "duplicate")


def _check(draft: Draft) -> Iterator[Finding]:
    for name, document in draft.model.documents.items():
        said = " | ".join(document.medium)
        if any(_PAPER.found(said)) and not any(_DUPLICATE.found(said)):
            place = join("/documents", name, "medium")
            edit = add_item(draft.document, place, _CERTIFIED, Safety.UNSAFE)
            yield Finding(At(place), {"title": document.title or name}, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "DOC002",
        "duplicate-not-accepted",
        Severity.WARNING,
        Bilingual(
            "документ «{title}» принимают на бумаге, а заверенный дубликат — нет",
            "the document `{title}` is taken on paper, its certified duplicate is not",
        ),
        Bilingual(
            "добавьте в medium электронный дубликат, заверенный МФЦ или нотариусом",
            "add to `medium` the electronic duplicate certified by a centre or a notary",
        ),
    ),
    title=Bilingual(
        "дубликат не принимают",
        "a certified duplicate not accepted",
    ),
    requirements=("I3.2", "P13", "I3.1"),
    check=_check,
)
