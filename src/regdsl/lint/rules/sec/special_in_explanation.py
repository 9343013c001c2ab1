"""An explanation prints the value of a special datum.

## What it looks for

`{…}` in an explanation or a remedy that prints a special or biometric input, or such a field of a record, as it is.

## Why it matters

What is explained to the applicant travels: an operator prints it, a notice lies in a mailbox, a representative reads
it. Of a family it tells one member the diagnosis of another. The explanation has to name the criterion and where the
fact comes from (principle 4); the value itself the applicant sees in his own cabinet (principle 11).

## Bad

```yaml
inputs:
  диагноз: {title: Диагноз, type: text, source: мвд, purpose: decision, personal: special, basis: порядок/п.4}
grounds:
  refuse:
    - id: здоровье
      title: Не годен по здоровью
      unless: диагноз = "нет"
      explain: "Ваш диагноз: {диагноз}."
      remedy: Обратитесь к врачу.
      basis: порядок/п.8
```

## Good

```yaml
inputs:
  диагноз: {title: Диагноз, type: text, source: мвд, purpose: decision, personal: special, basis: порядок/п.4}
grounds:
  refuse:
    - id: здоровье
      title: Не годен по здоровью
      unless: диагноз = "нет"
      explain: По сведениям ведомства, есть заболевание из перечня.
      remedy: Обратитесь к врачу.
      basis: порядок/п.8
```

## How to mend it

Say the criterion in words and where the fact comes from: «по сведениям МВД России…».
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.feel.tree import Expr, Name, Path
from regdsl.lint.finding import At, Finding
from regdsl.lint.personal import OF_CARE, data_of
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_EXPLAINING: Final = ("explain", "explain_each", "remedy")


def _check(sound: Sound) -> Iterator[Finding]:
    special = [one for one in data_of(sound.draft) if one.personal in OF_CARE]
    inputs = {one.name: one.title for one in special if one.pointer.startswith("/inputs/")}
    fields = {one.name: one.title for one in special if one.pointer.startswith("/types/")}
    for pointer, text in sound.checked.texts.items() if special else ():
        if not pointer.startswith("/") or not any(f"/{key}" in pointer for key in _EXPLAINING):
            continue  # a translation prints what the text prints
        for part in text.parts:
            if isinstance(part, str) or part.expression is None:
                continue
            title = _printed(part.expression.tree, inputs, fields)
            if title is not None:
                yield Finding(At(pointer), {"title": title})
                break


def _printed(tree: Expr, inputs: dict[str, str], fields: dict[str, str]) -> str | None:
    if isinstance(tree, Name):
        return inputs.get(tree.name)
    return fields.get(tree.name) if isinstance(tree, Path) else None


RULE: Final = SoundRule(
    kind=Kind(
        "SEC007",
        "special-in-explanation",
        Severity.WARNING,
        Bilingual(
            "текст печатает сведения специальной категории: «{title}»",
            "the text prints a datum of a special category: `{title}`",
        ),
        Bilingual(
            "назовите критерий и источник словами, без самого значения",
            "say the criterion and the source in words, without the value itself",
        ),
    ),
    title=Bilingual("специальная категория в объяснении", "special data in an explanation"),
    requirements=("P11", "C14"),
    check=_check,
)
