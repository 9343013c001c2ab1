"""A datum is collected, and nothing reads it.

## What it looks for

An input that no ground, result, term, variant, fee or allocation reads, itself or through what is computed of it.
What is collected for contact, for an assessment or for exchange between agencies is passed over: it is used beside the
decision. That an application is returned without it (`required`) is no use: what serves nothing is then demanded too.

## Why it matters

Criterion 5 of the expertise: no redundant data. Every datum costs the applicant or an agency an answer, and a
personal datum without use has no lawful ground.

## Bad

```yaml
inputs:
  дети учатся: {title: Сколько детей учится, type: integer, min: 0, max: 30, source: загс, purpose: decision}
```

## Good

```yaml
inputs:
  дети учатся: {title: Сколько детей учится, type: integer, min: 0, max: 30, source: загс, purpose: decision}
definitions:
  многодетная: {expr: детей + дети учатся >= нужно детей}
```

## How to mend it

Take the input out. If the law wants it though no decision rests on it, say so where it stands: `# regdsl: allow
ONC007 — …`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.words import Purpose

__all__ = ["RULE"]

_READERS: Final = (
    "/grounds",
    "/result",
    "/results",
    "/terms",
    "/extend",
    "/silence",
    "/variants",
    "/allocation",
    "/transitional",
    "/fee",
    "/subject",
    "/inputs",
    "/types",
)
_ELSEWHERE: Final = frozenset({Purpose.CONTACT, Purpose.ASSESSMENT, Purpose.INTERAGENCY})


def _check(sound: Sound) -> Iterator[Finding]:
    model = sound.draft.model
    used = set(sound.read_at(*_READERS))
    used |= {model.subject.in_} if model.subject is not None else set()
    used |= _named_in_allocation(sound)
    for document in model.documents.values():
        valid = document.valid
        used |= {*document.proves, *((valid.from_, valid.until, valid.at) if valid is not None else ())} - {None}
    for name, given in model.inputs.items():
        if name not in used and _ELSEWHERE.isdisjoint(given.purpose):
            yield Finding(KeyOf(join("/inputs", name)), {"title": given.title})


def _named_in_allocation(sound: Sound) -> set[str]:
    """What the allocation reads: another program carries it out, so its expressions are not among those that run."""
    node = sound.draft.document.node("/allocation")
    if node is None:
        return set()
    said = node.places.text[node.span.start.offset : node.span.end.offset]
    model, used = sound.draft.model, set[str]()
    for part, declared in (("/criteria", model.criteria), ("/definitions", model.definitions), ("", model.inputs)):
        for name in declared:
            if name in said:
                used |= {name, *(sound.read_at(join(part, name)) if part else ())}
    return used


RULE: Final = SoundRule(
    kind=Kind(
        "ONC007",
        "input-used-by-nothing",
        Severity.WARNING,
        Bilingual(
            "«{title}» собирают, но ни решение, ни запись, ни срок от этого не зависят",
            "`{title}` is collected, and no decision, record or term depends on it",
        ),
        Bilingual(
            "уберите сведение или свяжите его с тем, для чего оно нужно",
            "take the input out, or let what it is for read it",
        ),
    ),
    title=Bilingual(
        "сведение никому не нужно",
        "an input used by nothing",
    ),
    requirements=("E5", "P17"),
    check=_check,
)
