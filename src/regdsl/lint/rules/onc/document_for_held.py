"""A document has to prove what a register says by itself.

## What it looks for

A name under `proves` of a document that is an input from an agency, a register, the digital profile or the payments.
A `reading` at the input says why the document is needed too, and the rule keeps silent.

## Why it matters

Principle 5 forbids to ask for documents on what authorities hold; tool 3 goes from documents to legal statuses. Where
the register and the paper differ, the official would have to choose, and no rule says how.

## Bad

```yaml
documents:
  справка о составе семьи:
    title: Справка о составе семьи
    proves: детей
    issued_by: ЕГР ЗАГС
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

Take the name out of `proves`, or the document out of the regulation. Keep the document only for those whom no
register knows, as an input of its own.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.held import HOLDERS
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_HERE: Final = Bilingual("это приходит без заявителя", "this comes without the applicant")


def _check(draft: Draft) -> Iterator[Finding]:
    for name, document in draft.model.documents.items():
        for index, proved in enumerate(document.proves):
            given = draft.model.inputs.get(proved)
            if given is None or given.reading is not None or draft.origin_of(given) not in HOLDERS:
                continue
            yield Finding(
                At(join("/documents", name, "proves", index)),
                {
                    "document": document.title or name,
                    "title": given.title,
                    "source": draft.title_of(given.source.name or ""),
                },
                (Beside(KeyOf(join("/inputs", proved)), _HERE),),
            )


RULE: Final = DraftRule(
    kind=Kind(
        "ONC003",
        "document-for-held",
        Severity.ERROR,
        Bilingual(
            "документ «{document}» подтверждает «{title}», а это известно из источника «{source}»",
            "the document `{document}` proves `{title}`, which the source `{source}` knows",
        ),
        Bilingual(
            "не требуйте документа: решение примет сведения источника",
            "do not ask for the document: the decision takes what the source says",
        ),
    ),
    title=Bilingual(
        "документ о том, что есть в реестре",
        "a document on what a register holds",
    ),
    requirements=("P05", "I3.3", "E5"),
    check=_check,
)
