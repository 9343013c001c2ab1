"""A procedure takes in a datum before the procedure that yields it is over.

## What it looks for

A name under `inputs` that another procedure yields (`outputs`), where the reading one does not go `after` the
yielding one, directly or through others, though some variant has both. If several yield it, one that is over is
enough.

## Why it matters

Procedures without an order run side by side: the one that needs the datum may be started with nothing, and whoever
reads the regulation cannot tell when it begins.

## Bad

```yaml
procedures:
  запрос: {type: interagency, actor: machine, outputs: справка мвд}
  решение: {type: decision, actor: machine, inputs: справка мвд}
```

## Good

```yaml
procedures:
  запрос: {type: interagency, actor: machine, outputs: справка мвд}
  решение: {type: decision, actor: machine, inputs: справка мвд, after: запрос}
```

## How to mend it

Name the procedure that yields the datum under `after`. If that one waits for the reading procedure, take this wait out
of its `after` first, or the two go in a circle.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.procedures import OwnProcedure, before, procedures_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_YIELDS: Final = Bilingual("здесь оно появляется", "here it appears")


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    earlier = before(own)
    for one in own.values():
        for index, name in enumerate(one.said.inputs):
            yielding = [o for o in own.values() if o is not one and name in o.said.outputs and o.meets(one)]
            if yielding and not any(other.name in earlier[one.name] for other in yielding):
                other = next((o for o in yielding if one.name not in earlier[o.name]), yielding[0])
                params = {"title": one.title, "name": name, "other": other.title}
                beside = (Beside(At(join(other.pointer, "outputs", other.said.outputs.index(name))), _YIELDS),)
                yield Finding(At(join(one.pointer, "inputs", index)), params, beside, _help(one, other, earlier))


def _help(one: OwnProcedure, other: OwnProcedure, earlier: Mapping[str, frozenset[str]]) -> Bilingual:
    """What to write: the whole `after`, and what to take out where the yielding procedure waits for the reading one."""
    names = (*one.said.after, other.name)
    written = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    waits = [name for name in other.said.after if name == one.name or one.name in earlier.get(name, ())]
    if not waits:
        return Bilingual(f"напишите `after: {written}`", f"write `after: {written}`")
    listed = ", ".join(f"`{name}`" for name in waits)
    return Bilingual(
        f"«{other.title}» сама ждёт этой процедуры: уберите из её `after` {listed}, затем напишите `after: {written}`",
        f"`{other.title}` waits for this procedure itself: take out of its `after` {listed}, then write "
        f"`after: {written}`",
    )


RULE: Final = DraftRule(
    kind=Kind(
        "PRC005",
        "input-before-output",
        Severity.ERROR,
        Bilingual(
            "«{title}» читает «{name}» раньше, чем его даст «{other}»",
            "`{title}` takes in `{name}` before `{other}` yields it",
        ),
        Bilingual("поставьте её после той, которая даёт сведение", "put it after the one that yields the datum"),
    ),
    title=Bilingual("сведение читают раньше, чем оно появилось", "a datum taken in before it is there"),
    requirements=("I8.2",),
    check=_check,
)
