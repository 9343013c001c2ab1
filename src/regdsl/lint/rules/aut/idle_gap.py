"""A procedure waits for another whose data it does not need.

## What it looks for

A procedure that goes `after` another, both with their data written, where nothing that it takes in comes out of the
other; and one whose `starts_when` names a wait: «через 2 рабочих дня после ответа». A wait for an answer that has not
come («если ответа нет») is none. A procedure with a `reading` is left alone, and so are the delivery of the result,
which waits for the decision, and a suspension.

## Why it matters

Idle time is on the Concept's list of what is redundant. Procedures that need nothing of each other run side by side;
each needless `after` adds its whole term to the applicant's wait.

## Bad

```yaml
procedures:
  загс: {type: interagency, actor: machine, inputs: район, outputs: детей}
  мвд: {type: interagency, actor: machine, inputs: район, outputs: живёт в городе, after: загс}
```

## Good

```yaml
procedures:
  загс: {type: interagency, actor: machine, inputs: район, outputs: детей}
  мвд: {type: interagency, actor: machine, inputs: район, outputs: живёт в городе}
```

## How to mend it

Take `after` out, or name the datum that is waited for among the `inputs`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import At, Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.procedures import OwnProcedure, procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_WAITS_RIGHTLY: Final = frozenset({ProcedureType.DELIVERY, ProcedureType.SUSPENSION})


_GAP: Final = Phrases.like(
    r"(?:через|спустя) (?:\w+ )?(?:(?:рабоч|календарн)\w+ )?(?:дн|день|час|недел|месяц)\w* "
    r"(?:после|со дня|с даты|с момента) \w+"
)
_NO_ANSWER: Final = Phrases.like(r"нет|не (?:поступ|получ|представ|прише|ответ)\w+|отсутстви\w+|молчани\w+")
_AT_ONCE: Final = Bilingual(
    "начинайте процедуру, когда есть её сведения; если ждать велит норма, скажите о ней в `reading`",
    "start the procedure when its data are there; if a norm demands the wait, say so in a `reading`",
)


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    for one in own.values():
        said = one.said
        if said.type in _WAITS_RIGHTLY or said.reading is not None:
            continue
        yield from _named(draft, one)
        if not said.inputs:
            continue
        for index, name in enumerate(said.after):
            other = own.get(name)
            if other is not None and other.said.outputs and not set(other.said.outputs) & set(said.inputs):
                params: dict[str, Parameter] = {"title": one.title, "what": _needless(other.title)}
                edit = take_out(draft.document, join(one.pointer, "after", index), Safety.UNSAFE)
                yield Finding(At(join(one.pointer, "after", index)), params, edit=edit)


def _named(draft: Draft, one: OwnProcedure) -> Iterator[Finding]:
    """The waits that the criterion of a start names."""
    text = one.said.starts_when or ""
    if draft.model.language != "ru" or any(_NO_ANSWER.found(text)):
        return
    for start, end in _GAP.found(text):
        words = text[start:end]
        what = Bilingual(f"без дела: «{words}»", f"with nothing to do: `{words}`")
        yield Finding(
            Words(join(one.pointer, "starts_when"), start, end), {"title": one.title, "what": what}, help=_AT_ONCE
        )


def _needless(title: str) -> Bilingual:
    return Bilingual(f"«{title}», а его сведений не использует", f"for `{title}` and uses none of its data")


RULE: Final = DraftRule(
    kind=Kind(
        "AUT007",
        "idle-gap",
        Severity.WARNING,
        Bilingual(
            "«{title}» ждёт {what}",
            "`{title}` waits {what}",
        ),
        Bilingual(
            "уберите `after` или назовите во `inputs` сведение, которого ждут",
            "take `after` out, or name among the `inputs` the datum that is waited for",
        ),
    ),
    title=Bilingual("простой", "an idle gap"),
    requirements=(
        "P17",
        "P08",
    ),
    check=_check,
)
