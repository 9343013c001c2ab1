"""The term of a proactive service does not start when its data arrive.

## What it looks for

A term that holds in the variant of the proactive start and runs from the registration, the sending or the receipt of
an application: there is none. `поступление` without a source is the arrival of what began the case, so it is right,
and so are later clocks that run from another term or from another agency's answer.

## Why it matters

The Concept counts the term of a proactive service from the moment when the data that it is founded on appear. A clock
that waits for a registration never starts, or starts when somebody finds the time.

## Bad

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
terms: {решение: {from: регистрация}}
```

## Good

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
terms: {решение: {from: поступление(загс)}}
```

## How to mend it

Start the clock by `поступление(источник)` with the trigger's source, or by `поступление`. Where the term holds in other
variants too, name the start of the proactive one apart: `from: {огородный: поступление(загс), иначе: регистрация}`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.per_variant import OTHERWISE
from regdsl.model.regulation import Regulation
from regdsl.model.source import Origin
from regdsl.model.term import StartEvent, Term, parse_start

__all__ = ["RULE"]

_OF_APPLICATION: Final = frozenset({StartEvent.REGISTRATION, StartEvent.SENDING})


def _check(draft: Draft) -> Iterator[Finding]:
    model, proactive = draft.model, draft.model.proactive
    if proactive is None:
        return
    for name, term in model.terms.items():
        if (term.only and proactive.variant not in term.only) or term.from_ is None:
            continue
        starts = dict(term.from_.located())
        key = next((one for one in (proactive.variant, *OTHERWISE, "") if one in starts), None)
        if key is not None and _of_application(draft, starts[key]):
            pointer = join("/terms", name, "from")
            params = {"title": term.title or name, "source": proactive.trigger.source}
            place = At(join(pointer, key) if key else pointer)
            yield Finding(place, params, help=_help(model, term, key, starts[key]))


def _help(model: Regulation, term: Term, key: str, start: str) -> Bilingual | None:
    """What to write where the line is not only of the proactive variant: the others keep their start."""
    proactive = model.proactive
    assert proactive is not None
    own = f"{proactive.variant}: поступление({proactive.trigger.source})"
    if key == proactive.variant:
        return Bilingual(f"напишите `{own}`", f"write `{own}`")
    if key in OTHERWISE:
        return Bilingual(f"добавьте в `from` строку `{own}`", f"add to `from` the line `{own}`")
    others = term.only or (model.variants.ids if model.variants is not None else ())
    if any(one != proactive.variant for one in others):
        form = f"from: {{{own}, иначе: {start}}}"
        return Bilingual(
            f"напишите `{form}`: остальные варианты начинаются как прежде",
            f"write `{form}`: the other variants begin as before",
        )
    return None


def _of_application(draft: Draft, text: str) -> bool:
    start = parse_start(text)
    source = draft.model.sources.get(start.name or "")
    asked = start.event is StartEvent.RECEIPT and source is not None and source.origin is Origin.APPLICATION
    return asked or start.event in _OF_APPLICATION


RULE: Final = DraftRule(
    kind=Kind(
        "PRO004",
        "proactive-clock",
        Severity.ERROR,
        Bilingual(
            "срок «{title}» упреждающей услуги идёт не с поступления сведений",
            "the term `{title}` of the proactive service does not run from the arrival of its data",
        ),
        Bilingual("напишите `from: поступление({source})`", "write `from: поступление({source})`"),
    ),
    title=Bilingual("срок упреждающей услуги", "the clock of a proactive service"),
    requirements=(
        "T03",
        "A10",
    ),
    check=_check,
)
