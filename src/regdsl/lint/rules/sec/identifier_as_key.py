"""People in a list are told apart by a number that identifies them everywhere.

## What it looks for

A list of records whose `key` is СНИЛС, ИНН, a passport, a policy, a telephone, an e-mail, an account or a card. A name
is fine, and so are numbers of things: cadastral numbers, number plates.

## Why it matters

The key of a list stands in paths: in what the engine asks for, in the trace, in the decision on each child. From there
it gets into logs and monitoring, which have to be depersonalised (§ VII of the Concept). A name tells little there; a
СНИЛС opens every register.

## Bad

```yaml
types: {ребёнок: {гражданин: {title: Гражданин РФ, type: boolean}}}
inputs:
  дети: {title: Дети, type: list of ребёнок, key: СНИЛС, max_items: 9, source: загс, purpose: decision}
```

## Good

```yaml
types: {ребёнок: {гражданин: {title: Гражданин РФ, type: boolean}}}
inputs:
  дети: {title: Дети, type: list of ребёнок, key: имя, max_items: 9, source: загс, purpose: decision}
```

## How to mend it

Tell the records apart by a name or a number within the application; keep the identifier as a field with `personal`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.personal import data_of
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_IDENTIFIER: Final = Phrases.like(
    r"снилс|инн|(?:серия и |номер )?паспорта?|(?:номер )?полиса?(?: омс)?|(?:номер )?телефона?"
    r"|(?:электронная )?почта|e-?mail|(?:номер )?счёта?|номер карты|персональный номер|лицевой счёт"
)


def _check(draft: Draft) -> Iterator[Finding]:
    for datum in data_of(draft):
        key = datum.declared.key
        if key is not None and any(_IDENTIFIER.found(key)):
            yield Finding(At(join(datum.pointer, "key")), {"key": key, "title": datum.title})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC008",
        "identifier-as-key",
        Severity.WARNING,
        Bilingual(
            "записи «{title}» различают по «{key}», а ключ виден в трассе и журналах",
            "the records of `{title}` are told apart by `{key}`, and a key is seen in traces and logs",
        ),
        Bilingual(
            "различайте записи по имени, а номер оставьте обычным полем с personal",
            "tell the records apart by a name, and keep the number as a field with `personal`",
        ),
    ),
    title=Bilingual("номер человека как ключ списка", "a person's number as the key of a list"),
    requirements=("P11", "Q1", "C14"),
    check=_check,
)
