"""The applicant is asked to prove that he has paid.

## What it looks for

A receipt, a payment order, a document on the payment in the title or question of an input of the application, in the
title of a document, or in a text that tells to attach or show one.

## Why it matters

Every payment to the budget stands in the state information system on payments. Principle 5 forbids to ask for what
authorities hold; the authority looks the payment up itself.

## Bad

```yaml
inputs:
  квитанция: {title: Квитанция об уплате пошлины, type: text, nullable: true, source: заявление, purpose: decision}
```

## Good

```yaml
inputs:
  пошлина уплачена: {hint: Орган узнаёт об уплате сам}
```

## How to mend it

Take the question out, and let an input from a source `from: payment` say whether it was paid.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]

_RECEIPTS: Final = Phrases.like(
    "квитанци\\w+",
    "чек\\w* об (?:оплате|уплате)",
    "платежн\\w+ (?:поручени|документ)\\w*",
    "документ\\w*,? (?:об|о|подтвержда\\w+) (?:оплат|уплат)\\w*",
)
_BRING: Final = Phrases.like(
    "(?:прилож|предостав|представ|предъяв|загруз|принес)(?:ите|ьте|ить)(?: \\w+){0,3} (?:квитанци|чек|платежн)\\w*",
)
_TOLD: Final = frozenset({"remedy", "hint", "explain"})


def _check(draft: Draft) -> Iterator[Finding]:
    titles: list[tuple[str, str | None]] = []
    for at, _, one in draft.inputs_from(Origin.APPLICATION):
        titles += [(join(at, "title"), one.title), (join(at, "question"), one.question)]
    titles += [(join("/documents", name, "title"), one.title) for name, one in draft.model.documents.items()]
    said = [(pointer, text, _RECEIPTS) for pointer, text in titles if text is not None]
    said += [(one.pointer, one.text, _BRING) for one in draft.texts if one.key in _TOLD]
    for pointer, text, phrases in said:
        for start, end in phrases.found(text):
            yield Finding(Words(pointer, start, end), {"words": text[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "ONC005",
        "receipt-of-payment",
        Severity.ERROR,
        Bilingual(
            "от заявителя ждут подтверждения оплаты: «{words}»",
            "the applicant is to prove the payment: `{words}`",
        ),
        Bilingual(
            "уберите это: об оплате орган узнаёт из ГИС ГМП (источник `from: payment`)",
            "take it out: the authority looks the payment up (a source `from: payment`)",
        ),
    ),
    title=Bilingual(
        "требуют подтвердить оплату",
        "a receipt of payment",
    ),
    requirements=("P05", "P07"),
    check=_check,
)
