"""A datum of a special category, or a biometric one, rests on no place in the law.

## What it looks for

An input or a field of a record with `personal: special` or `personal: biometric` and no `basis`. The fields of a list
of records may rest on the basis of the list. A datum whose title names health, a disability, a conviction, a
nationality or a belief and that is marked as `personal: common` passes for one that needs no such law: it is found
whatever it rests on.

## Why it matters

Health, convictions, beliefs and biometrics are asked for where a law provides for it, and nowhere else. An examiner
cannot agree to such a question without seeing the place (principle 11).

## Bad

```yaml
inputs:
  здоровье: {title: Есть заболевание, type: boolean, source: мвд, purpose: decision, personal: special}
```

## Good

```yaml
inputs:
  здоровье:
    {title: Есть заболевание, type: boolean, source: мвд, purpose: decision, personal: special, basis: порядок/п.4}
```

## How to mend it

Name the place that provides for the datum. If there is none, take the datum out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Edit, Finding, KeyOf
from regdsl.lint.personal import OF_CARE, data_of, record_of
from regdsl.lint.personal_titles import is_of_people, names_special
from regdsl.lint.rule import DraftRule
from regdsl.model.words import PersonalData

__all__ = ["RULE"]


_NO_LAW: Final = Bilingual(
    "не сказано, какая норма позволяет это запрашивать", "no place in the law is named that lets it be asked for"
)
_COMMON: Final = Bilingual(
    "это специальная категория, а указана обычная", "this is a special category, and is marked as a common one"
)
_MARK: Final = Bilingual(
    "укажите personal: special и норму, которая предусматривает эти сведения",
    "write `personal: special` and, as `basis`, the place that provides for the datum",
)


def _check(draft: Draft) -> Iterator[Finding]:
    rested = {join("/types", record_of(one.type) or "") for one in draft.model.inputs.values() if one.basis}
    for one in data_of(draft):
        if one.personal in OF_CARE and not one.declared.basis and one.pointer.rpartition("/")[0] not in rested:
            yield Finding(At(join(one.pointer, "personal")), {"title": one.title, "what": _NO_LAW})
        elif one.personal is PersonalData.COMMON and is_of_people(one.title) and names_special(one.title):
            own = one.declared.personal is not None
            place = At(join(one.pointer, "personal")) if own else KeyOf(one.pointer)
            edit = Edit(place, PersonalData.SPECIAL.value, Safety.UNSAFE) if own else None
            yield Finding(place, {"title": one.title, "what": _COMMON}, help=_MARK, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "SEC002",
        "special-without-basis",
        Severity.ERROR,
        Bilingual(
            "«{title}»: {what}",
            "`{title}`: {what}",
        ),
        Bilingual(
            "укажите basis: норму, которая предусматривает эти сведения, или уберите их",
            "add `basis`: the place that provides for the datum, or take the datum out",
        ),
    ),
    title=Bilingual("специальная категория без нормы", "special category without a legal basis"),
    requirements=("P11", "C14"),
    check=_check,
)
