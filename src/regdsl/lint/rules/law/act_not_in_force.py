"""Something rests on an act that is not in force then.

## What it looks for

A `basis` into an act whose `in_force` does not cover the days on which it is relied on: those of the version, for a
value of a parameter those of its period within the version. The act may be one of `legal_basis` or of a file of acts.
An act is told once, at the first such basis, with the number of the others. An act that does not say when it is in
force is not looked at; one that says it, and begins later than the version, is told here and not as LAW001.

## Why it matters

A refusal «by article 5» of an act that has lost force has no basis, and a court will set it aside. Services keep such
references for years, since nobody is told when an act is repealed; with `in_force` in one file of acts all of them are.

## Bad

```yaml
in_force: {from: 2026-01-01}
legal_basis:
  порядок: {in_force: {from: 2025-12-20, to: 2026-06-30}}
```

## Good

```yaml
in_force: {from: 2026-01-01, to: 2026-06-30}
legal_basis:
  порядок: {in_force: {from: 2025-12-20, to: 2026-06-30}}
```

## How to mend it

Point into the act that is in force in its place, or end the version on the act's last day and write the next one.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import split
from regdsl.lint.acts import in_words
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

Days = tuple[date, date | None]
"""From a day up to another, both included; None where there is no end."""


def _check(draft: Draft) -> Iterator[Finding]:
    found: dict[str, list[Finding]] = {}
    for one in draft.bases:
        act = draft.acts.get(one.act)
        if act is None or act.in_force is None:
            continue
        force, asked = (act.in_force.from_, act.in_force.to), _relied_on(draft, one.pointer)
        if force[1] is not None and force[1] < force[0]:
            continue  # the check has told that these days are none
        if asked[0] < force[0] or not _ends_before(asked[1], force[1]):
            said = {"force": _said(force, endless=False), "asked": _said(asked, endless=True)}
            found.setdefault(one.act, []).append(Finding(At(one.pointer), {"act": act.act, **said}))
    for first, *others in found.values():
        yield replace(first, params={**first.params, "others": _counted(len(others))})


def _counted(others: int) -> Bilingual:
    """In how many more places the act is relied on so."""
    if not others:
        return Bilingual("", "")
    return Bilingual(f"; ещё таких мест: {others}", f"; {others} more such place{'s' if others > 1 else ''}")


def _relied_on(draft: Draft, pointer: str) -> Days:
    """The days on which what stands at the pointer of a basis holds. A value of a parameter from before the version, or
    after it, holds on its own days."""
    version = draft.model.in_force
    whole = (version.from_, version.to)
    tokens = split(pointer)
    parameter = draft.model.parameters.get(tokens[1]) if tokens[0] == "parameters" else None
    if parameter is None or tokens[2] != "values":
        return whole
    period = parameter.values[int(tokens[3])]
    first = max(whole[0], period.from_)
    last = period.to if _ends_before(period.to, whole[1]) else whole[1]
    return (first, last) if last is None or first <= last else (period.from_, period.to)


def _ends_before(last: date | None, limit: date | None) -> bool:
    """Whether what ends on `last` is over when `limit` is."""
    return limit is None or (last is not None and last <= limit)


def _said(days: Days, *, endless: bool) -> Bilingual:
    first, last = in_words(days[0]), days[1]
    if last is not None:
        ended = in_words(last)
        return Bilingual(f"с {first.ru} по {ended.ru}", f"from {first.en} to {ended.en}")
    return Bilingual(
        f"с {first.ru} без срока" if endless else f"с {first.ru}",
        f"from {first.en} without end" if endless else f"from {first.en}",
    )


RULE: Final = DraftRule(
    kind=Kind(
        "LAW017",
        "act-not-in-force",
        Severity.WARNING,
        Bilingual(
            "акт действует {force}, а опираются на него {asked}: «{act}»{others}",
            "the act is in force {force}, but is relied on {asked}: `{act}`{others}",
        ),
        Bilingual(
            "сошлитесь на акт, который действует вместо него, или закончите версию (in_force.to) вместе с ним",
            "point into the act that is in force in its place, or end the version (`in_force.to`) with it",
        ),
    ),
    title=Bilingual("основание в акте, который не действует", "a basis in an act that is not in force"),
    requirements=("P04", "E6"),
    check=_check,
)
