"""One and the same fact is asked for twice.

## What it looks for

Two inputs of the same title and type as of the same day (`as_of`) that both come from agencies, registers, inspections
or people's judgement, in a variant that has both. If the second has a `reading`, it is left alone. What is also asked
of the applicant is another rule's.

## Why it matters

A fact once established is not checked again: repeated checks are on the Concept's list of redundant procedures. Two
answers to one question can differ, and then nobody knows which of them decides.

## Bad

```yaml
inputs: {адрес: {title: Живёт в городе, type: boolean, source: загс, purpose: decision}}
```

## Good

```yaml
inputs: {адрес: {title: Жил в городе раньше, type: boolean, source: загс, purpose: decision}}
```

## How to mend it

Keep the source that answers for the fact, and read its input wherever the fact is needed. If they are different
facts, give them different titles.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.feel.names import fold
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.input import Input
from regdsl.model.source import Origin

__all__ = ["RULE"]

_ESTABLISHED: Final = (Origin.AGENCY, Origin.REGISTER, Origin.INSPECTION, Origin.JUDGEMENT)
_FIRST: Final = Bilingual("уже запрошено здесь", "asked for here already")


def _check(draft: Draft) -> Iterator[Finding]:
    seen: dict[tuple[str, object], list[tuple[str, str, Input]]] = {}
    for pointer, name, given in draft.inputs_from(*_ESTABLISHED):
        alike = seen.setdefault((fold(given.title), given.type), [])
        for at, other, known in alike:
            apart = given.only and known.only and not set(given.only) & set(known.only)
            if not apart and given.as_of == known.as_of and given.reading is None:
                beside = (Beside(At(join(at, "title")), _FIRST),)
                yield Finding(At(join(pointer, "title")), {"title": given.title, "other": other}, beside)
                break
        alike.append((pointer, name, given))


RULE: Final = DraftRule(
    kind=Kind(
        "AUT005",
        "fact-asked-twice",
        Severity.WARNING,
        Bilingual("«{title}» запрашивают дважды: ещё в «{other}»", "`{title}` is asked for twice: in `{other}` too"),
        Bilingual(
            "оставьте один запрос; если сведения разные, назовите их по-разному",
            "keep one request; if they are different facts, give them different titles",
        ),
    ),
    title=Bilingual("перепроверка установленного", "a fact checked twice"),
    requirements=(
        "P17",
        "E5",
    ),
    check=_check,
)
