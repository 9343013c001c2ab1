"""A register record that others see holds data of a special category.

## What it looks for

A field of the record that reads, itself or through definitions, a special or biometric input, where the record is open
to third parties: `deliver_to_third_party: true`, or `access` for `third_party`.

## Why it matters

A register record is shown to whoever the applicant names, and to whoever may see it by law (principle 12). They need to
know the right, not the diagnosis or the conviction it was weighed against (principle 11).

## Bad

```yaml
inputs:
  диагноз: {title: Диагноз, type: text, source: мвд, purpose: register_record, personal: special, basis: порядок/п.4}
result: {record: {диагноз: {expr: диагноз, title: Диагноз}}}
```

## Good

```yaml
inputs:
  диагноз: {title: Диагноз, type: text, source: мвд, purpose: decision, personal: special, basis: порядок/п.4}
result: {record: {льгота: {expr: многодетная, title: Есть льгота}}}
```

## How to mend it

Take the field out of the record, or close the record to third parties. Where a law wants the datum in the record, name
it in the field's `basis`: then the rule is silent.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.personal import OF_CARE
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.result import Who

__all__ = ["RULE"]


def _check(sound: Sound) -> Iterator[Finding]:
    draft = sound.draft
    result = draft.model.result
    if result is None or not (
        result.deliver_to_third_party or any(one.who is Who.THIRD_PARTY for one in result.access)
    ):
        return
    special = {name for name, one in draft.model.inputs.items() if one.personal in OF_CARE}
    for name, field in result.record.items() if special else ():
        here = join("/result/record", name)
        read = sound.read_at(join(here, "expr"), here) & special
        if read and not field.basis:
            params = {"field": field.title or name, "title": draft.title_of(min(read))}
            yield Finding(KeyOf(here), params)


RULE: Final = SoundRule(
    kind=Kind(
        "SEC006",
        "special-in-open-record",
        Severity.WARNING,
        Bilingual(
            "запись видят третьи лица, а в поле «{field}» — данные специальной категории: «{title}»",
            "third parties see the record, and its field `{field}` holds special data: `{title}`",
        ),
        Bilingual(
            "уберите поле из записи или укажите в нём basis — норму, по которой оно там нужно",
            "take the field out of the record, or name in its `basis` the law that wants it there",
        ),
    ),
    title=Bilingual("специальная категория в открытой записи", "special data in an open record"),
    requirements=("P11", "P12", "C14"),
    check=_check,
)
