"""Two procedures yield the same datum.

## What it looks for

Two described procedures with the same name among their `outputs`, in a variant that has both. If the second has
a `reading`, it is left alone.

## Why it matters

Either the second procedure checks again what the first has settled, or it overwrites it. Data of a procedure have one
origin.

## Bad

```yaml
procedures:
  запрос: {type: interagency, actor: machine, outputs: живёт в городе}
  проверка: {type: decision, actor: machine, outputs: живёт в городе}
```

## Good

```yaml
procedures:
  запрос: {type: interagency, actor: machine, outputs: живёт в городе}
  проверка: {type: decision, actor: machine, inputs: живёт в городе}
```

## How to mend it

Let one procedure yield the datum and the other read it (`inputs`).
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.procedures import OwnProcedure, procedures_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_FIRST: Final = Bilingual("уже установлено здесь", "established here already")


def _check(draft: Draft) -> Iterator[Finding]:
    seen: dict[str, list[tuple[str, OwnProcedure]]] = {}
    for one in procedures_of(draft).values():
        for index, what in enumerate(one.said.outputs):
            pointer = join(one.pointer, "outputs", index)
            for at, other in seen.setdefault(what, []):
                if one.meets(other) and one.said.reading is None:
                    params = {"what": draft.title_of(what), "title": one.title, "other": other.title}
                    yield Finding(At(pointer), params, (Beside(At(at), _FIRST),))
                    break
            seen[what].append((pointer, one))


RULE: Final = DraftRule(
    kind=Kind(
        "AUT006",
        "fact-established-twice",
        Severity.WARNING,
        Bilingual(
            "«{what}» устанавливают дважды: «{title}» и «{other}»",
            "`{what}` is established twice: by `{title}` and by `{other}`",
        ),
        Bilingual(
            "оставьте `outputs` у одной процедуры, у другой напишите `inputs`",
            "keep it under `outputs` of one procedure, and under `inputs` of the other",
        ),
    ),
    title=Bilingual("сведение устанавливают дважды", "a datum established twice"),
    requirements=(
        "P17",
        "I8.2",
    ),
    check=_check,
)
