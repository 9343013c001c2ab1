"""The applicant is asked for what the regulation computes.

## What it looks for

An input of the application with the title of a definition or a criterion. A `reading` at the input says why the
answer is compared with the computation, and the rule keeps silent.

## Why it matters

What follows from other data cannot be asked for again: the applicant would have to know the law to answer, and a
wrong answer would stand against a right computation (principle 5, criterion 5).

## Bad

```yaml
inputs:
  многодетна: {title: Семья многодетная, type: boolean, default: false, source: заявление, purpose: decision}
```

## Good

```yaml
inputs:
  мало места: {title: Семье тесно, type: boolean, default: false, source: заявление, purpose: contact}
```

## How to mend it

Take the input out and read the definition.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.titles import plain_title
from regdsl.model.source import Origin

__all__ = ["RULE"]

_HERE: Final = Bilingual("это вычисляется здесь", "this is computed here")


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    computed: dict[str, tuple[str, str]] = {}
    for part, declared in (("/definitions", model.definitions), ("/criteria", model.criteria)):
        for name, one in declared.items():
            if one.title is not None:
                computed[plain_title(one.title)] = (name, join(part, name))
    for pointer, _, given in draft.inputs_from(Origin.APPLICATION):
        found = computed.get(plain_title(given.title))
        if found is not None and given.reading is None:
            name, at = found
            params = {"title": given.title, "name": name}
            yield Finding(At(join(pointer, "source")), params, (Beside(KeyOf(at), _HERE),))


RULE: Final = DraftRule(
    kind=Kind(
        "ONC009",
        "asks-what-is-computed",
        Severity.ERROR,
        Bilingual(
            "«{title}» спрашивают у заявителя, хотя регламент это вычисляет",
            "the applicant is asked for `{title}`, which the regulation computes",
        ),
        Bilingual(
            "уберите сведение и читайте вычисление «{name}»",
            "take the input out and read the definition `{name}`",
        ),
    ),
    title=Bilingual(
        "спрашивают то, что вычисляется",
        "asking what is computed",
    ),
    requirements=("P05", "E5"),
    check=_check,
)
