"""What the name of a legal act says of it: its day and its number."""

import re
from datetime import date
from typing import Final

from regdsl.corpus.acts import Act
from regdsl.diagnostics import Bilingual
from regdsl.model.legal_acts import LegalAct
from regdsl.model.regulation import Regulation

__all__ = ["act_day", "act_number", "begins_later", "day_of", "in_words", "law_day", "number_of"]

_DAY: Final = re.compile(r"(?<!\w)от\s+(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_NAMED_DAY: Final = re.compile(r"(?<!\w)от\s+(\d{1,2})\s+([а-я]{3})[а-я]*\s+(\d{4})(?!\d)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:№|(?<!\w)N)\s*([\w./-]*\w)")
_MONTHS: Final = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")


def act_day(act: str) -> date | None:
    """The day of an act by its name, `от 27.07.2010` or `от 27 июля 2010`; None where it names none that there is."""
    if found := _DAY.search(act):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _NAMED_DAY.search(act)) and found[2].lower() in _MONTHS:
        day, month, year = int(found[1]), _MONTHS.index(found[2].lower()) + 1, int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def act_number(act: str) -> str | None:
    """The number of an act by its name, `№ 210-ФЗ`; None where it names none."""
    found = _NUMBER.search(act)
    return None if found is None else found[1].lower()


def day_of(act: Act) -> date | None:
    """The day of an act: the one that a file of acts gives, else that of its name."""
    own = act.date if isinstance(act, LegalAct) else None
    return act_day(act.act) if own is None else own


def number_of(act: Act) -> str | None:
    """The number of an act: the one that a file of acts gives, else that of its name."""
    own = act.number if isinstance(act, LegalAct) else None
    return act_number(act.act) if own is None else own.lower()


def begins_later(act: Act, model: Regulation) -> bool:
    """Whether an act says that it comes into force after the version does."""
    return act.in_force is not None and act.in_force.from_ > model.in_force.from_


def law_day(model: Regulation) -> date:
    """The day as of which a regulation reads the law: the one that it names, or else the day it was published, or
    begins to hold."""
    return model.law_as_of or model.in_force.published or model.in_force.from_


def in_words(day: date) -> Bilingual:
    """A day as messages write it."""
    return Bilingual(f"{day:%d.%m.%Y}", day.isoformat())
