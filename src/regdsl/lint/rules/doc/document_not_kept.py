"""A document is asked for, and it is not kept in the applicant's profile.

## What it looks for

A document without `kept_in_profile: true`.

## Why it matters

Principle 13: electronic documents, duplicates and papers of personal storage are kept in the digital profile. What
was filed once is taken from there the next time; what is not kept is asked for again.

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
    kept_in_profile: false
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

Let the document be kept and reused, and write `kept_in_profile: true`. If an act forbids to keep it, say so where it
stands: `# regdsl: allow DOC001 — …`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_entry, replace
from regdsl.lint.finding import At, Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for name, document in draft.model.documents.items():
        if not document.kept_in_profile:
            pointer = join("/documents", name)
            said = join(pointer, "kept_in_profile")
            if document.kept_in_profile is None:
                edit = add_entry(draft.document, pointer, "kept_in_profile", "true", Safety.UNSAFE)
            else:
                edit = replace(draft.document, said, "true", Safety.UNSAFE)
            place = KeyOf(pointer) if document.kept_in_profile is None else At(said)
            yield Finding(place, {"title": document.title or name}, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "DOC001",
        "document-not-kept",
        Severity.WARNING,
        Bilingual(
            "документ «{title}» не хранят в цифровом профиле: в следующий раз его попросят снова",
            "the document `{title}` is not kept in the digital profile: the next time it is asked for again",
        ),
        Bilingual(
            "сохраняйте документ в профиле и напишите kept_in_profile: true",
            "keep the document in the profile and write `kept_in_profile: true`",
        ),
    ),
    title=Bilingual(
        "документ не хранят в профиле",
        "a document not kept in the profile",
    ),
    requirements=("P13", "I3.2"),
    check=_check,
)
