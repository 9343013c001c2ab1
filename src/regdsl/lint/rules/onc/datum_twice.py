"""Two inputs are one datum from one place.

## What it looks for

Two inputs of one type that come from one place, in the same variants and as of the same day, and have the same title:
both from the application, or both from one source or from two sources that name the same agency, register and
document. Titles are compared without case, punctuation, the word «заявителя» and the endings of Russian words; an
ending that says that there are many («площадь участка», «площадь участков») makes another datum.

A `reading` at one of the two says why both are needed, and the rule keeps silent.

## Why it matters

Principle 5: nobody is asked for what is known already. Two answers to one question can differ, and nobody has said
which counts; a source is paid for twice.

## Bad

```yaml
inputs:
  дети семьи: {title: "Детей в семье", type: integer, min: 0, max: 30, source: загс, purpose: decision}
```

## Good

```yaml
inputs:
  дети брата: {title: "Детей в семье брата", type: integer, min: 0, max: 30, source: загс, purpose: decision}
```

## How to mend it

Take one of the two out and read the other. If they are different things, let their titles say how they differ.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from regdsl.checker.clocks.running import meet
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.held import HOLDERS, called_the_same
from regdsl.lint.rule import DraftRule
from regdsl.lint.titles import bare_title, plain_title
from regdsl.model.input import Input
from regdsl.model.source import Origin

__all__ = ["RULE"]

_HERE: Final = Bilingual("здесь оно уже есть", "here it is already")
_APPLICANT: Final = Bilingual("у заявителя", "the applicant")


def _check(draft: Draft) -> Iterator[Finding]:
    alike: dict[str, list[tuple[str, str, Input]]] = {}
    for place in draft.inputs_from(Origin.APPLICATION, *HOLDERS):
        if place[2].reading is None:
            alike.setdefault(bare_title(place[2].title), []).append(place)
    for places in alike.values():
        told: set[str] = set()
        for (at, name, one), (pointer, _, other) in combinations(places, 2):
            if pointer not in told and _is_the_same(draft, one, other):
                told.add(pointer)
                params: dict[str, Parameter] = {"title": other.title, "where": _where(draft, other), "name": name}
                yield Finding(At(join(pointer, "title")), params, (Beside(KeyOf(at), _HERE),))


def _is_the_same(draft: Draft, one: Input, other: Input) -> bool:
    return (
        one.type == other.type
        and one.as_of == other.as_of
        and meet(one.only, other.only)
        and called_the_same(one, other)
        and _place(draft, one) == _place(draft, other)
    )


def _place(draft: Draft, given: Input) -> tuple[str, ...]:
    """Where it comes from: the applicant is one place, and so are sources that name the same one."""
    source = draft.source_of(given)
    if source is None or source.origin is Origin.APPLICATION:
        return ("",)
    names = (source.agency, source.register, source.document)
    if any(names):
        return (source.origin.value, *(plain_title(name or "") for name in names))
    return (source.origin.value, given.source.name or "")


def _where(draft: Draft, given: Input) -> Bilingual:
    source = draft.source_of(given)
    if source is None or source.origin is Origin.APPLICATION:
        return _APPLICANT
    title = draft.title_of(given.source.name or "")
    return Bilingual(f"из источника «{title}»", f"the source `{title}`")


RULE: Final = DraftRule(
    kind=Kind(
        "ONC011",
        "datum-twice",
        Severity.WARNING,
        Bilingual(
            "«{title}» берут {where} дважды: это же — `{name}`",
            "`{title}` is taken from {where} twice: the same is `{name}`",
        ),
        Bilingual(
            "оставьте одно из двух; если это разное, скажите в названиях, чем они отличаются",
            "keep one of the two; if they differ, let their titles say how",
        ),
    ),
    title=Bilingual(
        "одно сведение берут дважды",
        "one datum taken twice",
    ),
    requirements=("P05", "I1.3", "E5"),
    check=_check,
)
