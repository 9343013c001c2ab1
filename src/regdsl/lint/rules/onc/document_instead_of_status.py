"""The applicant brings a certificate that an authority writes out of its own register.

## What it looks for

The words «справка», «выписка», «свидетельство» in the title of an input of the application or of a document. Papers
from abroad, medical ones, and those of employers, banks, meetings of owners and others who are no authority, by the
title or by `issued_by`, are passed over: no register stands behind them. A `reading` at the input, or at an input
that the document proves, says why no register has it, and the rule keeps silent.

## Why it matters

Such a paper is a copy of a record that an authority keeps. Tool 3 of the Concept goes from documents to legal
statuses: the decision needs the status as of a day, not a sheet that somebody looks at.

## Bad

```yaml
inputs:
  справка:
    title: Справка об отсутствии судимости
    type: boolean
    default: false
    source: заявление
    purpose: decision
```

## Good

```yaml
inputs:
  судимость:
    title: Есть ли судимость
    type: boolean
    source: мвд
    purpose: decision
    personal: special
    basis: порядок/п.4
```

## How to mend it

Ask the authority that writes the paper out for the status itself, and drop the paper.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin

__all__ = ["RULE"]

_PAPERS: Final = Phrases.like("справк(?:а|и|у|е|ой)", "выписк(?:а|и|у|е|ой)", "свидетельств(?:о|а|у|ом)")
_ABROAD: Final = (
    r"иностранн\w+|за (?:пределами|границей|рубежом)|зарубежн\w+|апостил\w+|перевод\w*|консульск\w+|другого государства"
)
_PRIVATE: Final = (
    r"работодател\w*|мест[ао] (?:работы|службы)|организаци\w+|предприяти\w+|банк(?:а|ов|у|ом)?(?! данн)|по счет\w+|"
    r"застройщик\w*|продавц\w+|товариществ\w+|кооператив\w*|управляющ\w+ компани\w+|собрани[яеий]\w*|"
    r"протокол\w*|совета директоров|учредител\w+|приказ\w*|сосед\w*|частн\w+|индивидуальн\w+ предпринимател\w+|ооо|ао"
)
_OWN: Final = Phrases.like(r"медицинск\w+|врач\w*|врачебн\w+|истори\w+ болезни", _ABROAD)
_OF_OTHERS: Final = Phrases.like(_PRIVATE)
_OF_A_REGISTER: Final = Phrases.like(r"реестр\w*|регистраци\w+|егрюл|егрип|егрн|загс|фнс|мвд|росреестр\w*|налогов\w+")


def _stands_alone(said: str) -> bool:
    """Whether no register of the country stands behind a paper: it is of a doctor, from abroad, of somebody who is no
    authority."""
    if any(_OWN.found(said)):
        return True
    return any(_OF_OTHERS.found(said)) and not any(_OF_A_REGISTER.found(said))


def _check(draft: Draft) -> Iterator[Finding]:
    inputs = draft.model.inputs
    titles = [
        (join(at, "title"), one.title, "")
        for at, _, one in draft.inputs_from(Origin.APPLICATION)
        if one.reading is None
    ]
    for name, document in draft.model.documents.items():
        proved = (inputs[one] for one in document.proves if one in inputs)
        if document.title is not None and all(one.reading is None for one in proved):
            titles.append((join("/documents", name, "title"), document.title, document.issued_by or ""))
    for pointer, title, issuer in titles:
        if _stands_alone(title) or _stands_alone(issuer):
            continue
        for start, end in _PAPERS.found(title):
            yield Finding(Words(pointer, start, end), {"words": title[start:end]})


RULE: Final = DraftRule(
    kind=Kind(
        "ONC004",
        "document-instead-of-status",
        Severity.WARNING,
        Bilingual(
            "«{words}» пишут по данным реестра: вместо документа хватит сведения о статусе",
            "`{words}` is written out of a register: the status itself would do",
        ),
        Bilingual(
            "запросите статус у ведомства; если в реестрах его нет, объясните это в reading",
            "ask the agency for the status; if no register has it, say so in `reading`",
        ),
    ),
    title=Bilingual(
        "документ вместо статуса",
        "a document in place of a status",
    ),
    requirements=("I3.3", "P05", "E5"),
    check=_check,
)
