"""A closed list has an entry that leaves it open.

## What it looks for

Words like «иные основания», «в иных предусмотренных законом случаях», «по иным мотивам», «и т. д.», «и другие» in the
titles and explanations of grounds, in the grounds for annulment and in the titles of documents, and titles that begin
with «Иное», «Прочее», «Другое», «Иное основание». Words that close a list are not meant («никакие иные документы не
нужны», «иные основания не предусмотрены»). An entry with a `reading` is left alone: there the author says how the open
words of the law were understood.

## Why it matters

Principle 9 wants closed lists of grounds. Whoever may refuse on «иные основания» is bound by no list at all, and the
applicant cannot know beforehand what to expect. The same holds for «иные документы» in a list of documents.

## Bad

```yaml
grounds:
  refuse: [{id: прочее, title: Иные основания, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель города, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Write every ground as an entry of its own. If the act itself leaves the list open, add a `reading` that says what was
taken from it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.closing import is_closed
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, Words
from regdsl.lint.phrases import Phrases
from regdsl.lint.readings import has_reading
from regdsl.lint.rule import DraftRule
from regdsl.lint.texts import SaidText

__all__ = ["RULE"]

_OTHER: Final = r"(?:ин|друг|проч)(?:ые|ых|ие|их|ым|им|ыми|ими)"
_NAMED: Final = (
    r"(?:не )?(?:предусмотренн|установленн|указанн|определенн|названн|перечисленн|закрепленн|поименованн|утвержденн)\w+"
)
_NOUN: Final = (
    r"(?:основани|обстоятельств|случа|причин|мотив|повод|факт|документ|нарушени|недостатк|услови|требовани|критери|"
    r"препятстви|ограничени)\w*"
)
_WORDS: Final = Phrases.like(
    rf"{_OTHER},? (?:(?:\w+(?:ые|ых|ие|их|ым|им|ыми|ими) ){{0,2}}|{_NAMED}(?: [\w.-]+){{0,6}}?,? ){_NOUN}",
    r"по (?:иной|другой) причине",
    r"по (?:иному|другому) (?:мотиву|поводу)",
    r"и т\. ?[дп]\.",
    "и так далее",
    "и тому подобное",
    "и др\\.",
    r"и (?:другие|прочие|прочее|иные)(?: документ\w*)?",
    r"(?:и|или|либо) (?:иное|другое|прочее|остальное)(?=[.,;]|$)",
    "(?:включая|в том числе),? но не (?:ограничиваясь|только)",
)
_ALONE: Final = Phrases.like(
    rf"^(?:все )?(?:иное|другое|прочее|остальное|разное)(?= ?[.,;:(–—]|$| {_NAMED})",
    r"^(?:все )?(?:иные|другие|прочие|остальные)(?= ?[.;:(–—]|$)",
    r"^(?:иное|другое|прочее) (?:основание|обстоятельство|нарушение|требование|условие|препятствие)",
    r"^(?:иная|другая|прочая) причина",
    r"^(?:иной|другой|прочий) (?:мотив|повод|факт|случай|недостаток)",
)
"""What leaves a list open as the beginning of a title."""


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.language != "ru":
        return
    for said in draft.texts:
        if not _is_of_list(said):
            continue
        alone = _ALONE.found(said.text) if said.key == "title" else ()
        for start, end in (*alone, *_WORDS.found(said.text)):
            if not (is_closed(said.text, start, end) or has_reading(draft, said.pointer)):
                yield Finding(Words(said.pointer, start, end), {"words": said.text[start:end]})


def _is_of_list(said: SaidText) -> bool:
    if said.pointer.startswith("/grounds/") or "/annul/" in said.pointer:
        return said.key in ("title", "explain")
    return said.pointer.startswith("/documents/") and said.key == "title"


RULE: Final = DraftRule(
    kind=Kind(
        "CLS001",
        "open-ground",
        Severity.ERROR,
        Bilingual("перечень открыт: «{words}»", "the list is left open: `{words}`"),
        Bilingual(
            "назовите каждое основание отдельной записью; если открыт перечень закона, скажите в "
            "`reading`, что из него взято",
            "write each ground as an entry of its own; if the act leaves its list open, say in a "
            "`reading` what was taken",
        ),
    ),
    title=Bilingual("открытое основание", "an open ground"),
    requirements=(
        "P09",
        "E6",
    ),
    check=_check,
)
