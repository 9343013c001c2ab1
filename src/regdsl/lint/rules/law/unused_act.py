"""An act is listed, and nothing rests on it.

## What it looks for

An entry of `legal_basis` that no `basis` of the regulation names.

## Why it matters

The list of acts is what the service rests on. An act that nothing uses is left from an older version, or something has
lost its basis.

## Bad

```yaml
legal_basis:
  устав: {act: "Устав города от 01.02.2020 № 1 (выдуман)", edition: 2025-01-01, verified: official_copy}
```

## Good

```yaml
legal_basis:
  устав: {act: "Устав города от 01.02.2020 № 1 (выдуман)", edition: 2025-01-01, verified: official_copy}
applicants: {citizen: {basis: [порядок/п.1, устав/ст.2]}}
```

## How to mend it

Name it where it is the basis, or take it out of the list.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.texts import all_mappings, bases_of

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    used = {one.act for one in draft.bases}
    used |= {place.partition("/")[0] for _, _, ground in draft.model.grounds.located() for place in ground.basis}
    if draft.bundle.origin is not None:
        used |= {one.act for one in bases_of(all_mappings(draft.bundle.origin.instance.document.root))}
        used |= {one.act for one in bases_of(all_mappings(draft.bundle.origin.template.document.root))}
    for key, one in draft.model.legal_basis.items():
        if key not in used:
            place = join("/legal_basis", key)
            yield Finding(KeyOf(place), {"act": one.act}, edit=take_out(draft.document, place, Safety.UNSAFE))


RULE: Final = DraftRule(
    kind=Kind(
        "LAW010",
        "unused-act",
        Severity.WARNING,
        Bilingual("на акт ничто не опирается: «{act}»", "nothing rests on the act `{act}`"),
        Bilingual(
            "назовите его в basis там, где он применяется, или уберите из перечня",
            "name it in `basis` where it is applied, or take it out",
        ),
    ),
    title=Bilingual("акт, на который ничто не опирается", "an act that nothing rests on"),
    requirements=("P04", "E6"),
    check=_check,
)
