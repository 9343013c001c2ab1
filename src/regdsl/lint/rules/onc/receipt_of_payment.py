"""The applicant is asked to prove that he has paid.

## What it looks for

A receipt, a payment order, a document on the payment in the title or question of an input of the application, in the
title of a document, or in a text that tells to attach or show one. Only what is paid to the state is meant: a duty, a
fee, a fine, a tax; also a receipt of which nothing says what was paid for. A receipt for goods, of a shop («чек об
оплате оборудования», `issued_by: Магазин`), one that proves expenses, and one with a `reading` are let stand.

## Why it matters

Every payment to the budget stands in the state information system on payments. Principle 5 forbids to ask for what
authorities hold; the authority looks the payment up itself. What was paid to a shop or a neighbour, no register knows.

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

Take the question out, and let an input from a source `from: payment` say whether it was paid. If the money does not go
to the state, say in the title what was paid for, or add a `reading`.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.readings import has_reading
from regdsl.lint.receipts import is_of_the_state
from regdsl.lint.rule import DraftRule
from regdsl.lint.sentences import sentence
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


class _Said(Struct, frozen=True):
    """A text that may name a receipt; what else is said of the receipt; who gives it out, if that is written."""

    pointer: str
    text: str
    more: str = ""
    issuer: str | None = None


def _check(draft: Draft) -> Iterator[Finding]:
    for one in _asked(draft):
        yield from _found(one, _RECEIPTS)
    for said in draft.texts:
        if said.key in _TOLD and any(_BRING.found(said.text)) and not has_reading(draft, said.pointer):
            yield from _found(_Said(said.pointer, said.text), _BRING)


def _found(said: _Said, phrases: Phrases) -> Iterator[Finding]:
    for start, end in phrases.found(said.text):
        first, last = sentence(said.text, start, end)
        if is_of_the_state(f"{said.text[first:last]}. {said.more}", start - first, said.issuer):
            yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


def _asked(draft: Draft) -> Iterator[_Said]:
    """What the application asks for, and the documents."""
    model = draft.model
    for at, _, one in draft.inputs_from(Origin.APPLICATION):
        if one.reading is None:
            title, question = one.title, one.question or ""
            yield _Said(join(at, "title"), title, question)
            yield _Said(join(at, "question"), question, title)
    for name, document in model.documents.items():
        proved = [model.inputs[one] for one in document.proves if one in model.inputs]
        if document.title is not None and all(one.reading is None for one in proved):
            more = ". ".join(one.title for one in proved)
            yield _Said(join("/documents", name, "title"), document.title, more, document.issued_by)


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
