"""Differences in writing: as the rows of a table, and for programs. Nothing here needs the solver."""

from collections.abc import Iterable
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.assessment_words import Say
from regdsl.report.sheet import Cell, Table, said
from regdsl.verify.change.written import Change, How

__all__ = ["change_to_dict", "written_table"]

_NONE = "—"


def written_table(caption: str, written: Iterable[Change], say: Say) -> Table:
    """The differences, each with what was and what is."""
    columns = say.columns(("Где", "Where", 34), ("Было", "Before", 33), ("Стало", "After", 33))
    return Table(caption, columns, tuple(_row(one, say) for one in written))


def _row(change: Change, say: Say) -> tuple[Cell, Cell, Cell]:
    """A difference in writing: where, what was, what is."""
    where = " › ".join(say.of(title) for title in change.titles if say.of(title))
    added, removed = say("добавлено", "added"), say("убрано", "removed")
    before = _NONE if change.before is None else say.of(change.before) or _NONE
    after = _NONE if change.after is None else say.of(change.after) or _NONE
    if change.how is How.ADDED:
        after = f"{added}: {after}" if after != _NONE else added
    if change.how is How.REMOVED:
        before = f"{removed}: {before}" if before != _NONE else removed
    return said(where), said(before), said(after)


def change_to_dict(change: Change, lang: Lang) -> dict[str, Any]:
    """One difference as JSON holds it."""
    return {
        "how": change.how.value,
        "where": [title.get(lang) for title in change.titles],
        "pointer": change.pointer,
        "before": _said(change.before, lang),
        "after": _said(change.after, lang),
        "words": change.words,
    }


def _said(text: Bilingual | None, lang: Lang) -> str | None:
    return None if text is None else text.get(lang)
