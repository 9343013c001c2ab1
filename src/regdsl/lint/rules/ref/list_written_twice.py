"""One list of codes is written twice.

## What it looks for

The `values` of two inputs or fields of records of one regulation with the same codes and titles. A list of plain
answers («да», «нет», «не знаю») is none of a book. A `reading` at the input silences the rule.

## Why it matters

Criterion 8. Two lists that have to be the same are amended one at a time; a comparison of the two inputs then never
holds.

## Bad

```yaml
inputs:
  почва: {title: Почва участка, type: code, values: {песок: Песок, глина: Глина}, source: мвд, purpose: decision}
  почва рядом:
    title: Почва рядом
    type: code
    values: {песок: Песок, глина: Глина}
    source: мвд
    purpose: decision
```

## Good

```yaml
inputs:
  почва: {title: Почва участка, type: code, values: {песок: Песок, глина: Глина}, source: мвд, purpose: decision}
```

## How to mend it

Make a reference book of the list and let both be `code(book)`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.code_lists import CodeList, code_lists
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Beside, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.titles import plain_title

__all__ = ["RULE"]

_ANSWERS: Final = frozenset(
    {
        "да",
        "нет",
        "есть",
        "имеется",
        "не имеется",
        "отсутствует",
        "не знаю",
        "неизвестно",
        "не известно",
        "не применимо",
    }
    | {"согласен", "согласна", "не согласен", "не согласна", "согласен а", "не указано", "yes", "no", "unknown"}
)
"""What one answers to any question: no book is made of that."""
_HERE: Final = Bilingual("первый раз", "the first time")


def _check(draft: Draft) -> Iterator[Finding]:
    seen: dict[frozenset[tuple[str, str]], CodeList] = {}
    for one in code_lists(draft):
        if _is_of_answers(one):
            continue
        first = seen.setdefault(one.entries, one)
        if first is not one:
            params = {"title": one.title, "other": first.title}
            yield Finding(KeyOf(one.pointer), params, (Beside(KeyOf(first.pointer), _HERE),))


def _is_of_answers(one: CodeList) -> bool:
    return all(plain_title(title) in _ANSWERS for title in one.codes.values())


RULE: Final = DraftRule(
    kind=Kind(
        "REF003",
        "list-written-twice",
        Severity.INFO,
        Bilingual(
            "перечень «{title}» тот же, что у «{other}»",
            "the list of `{title}` is that of `{other}` again",
        ),
        Bilingual(
            "сделайте из перечня справочник и напишите у обоих type: code(…)",
            "make a reference book of the list, and write `type: code(…)` at both",
        ),
    ),
    title=Bilingual(
        "один перечень дважды",
        "one list written twice",
    ),
    requirements=("E8",),
    check=_check,
)
