"""How the arithmetic of a term is shown."""

from typing import Any

from regdsl.calendar import Due, Standing, Unpublished, format_length
from regdsl.cli.console import Console
from regdsl.cli.terms import Link
from regdsl.cli.texts import json_text, table
from regdsl.core.program import Program
from regdsl.core.terms import StartKind
from regdsl.core.texts import Title
from regdsl.diagnostics import Bilingual
from regdsl.report.decision_words import laws_in_words
from regdsl.report.paint import Role
from regdsl.text import TERM_HEADER, format_date, format_datetime, format_weekday, term_table

__all__ = ["print_links"]

_STARTS = {
    StartKind.REGISTRATION: Bilingual("со дня регистрации", "from registration"),
    StartKind.ARRIVAL: Bilingual("со дня поступления", "from receipt"),
    StartKind.DISPATCH: Bilingual("со дня направления", "from sending"),
    StartKind.TERM: Bilingual("с окончания срока", "from the end of the term"),
    StartKind.NOTICE: Bilingual("с получения уведомления", "from the receipt of the notice"),
    StartKind.HOLD: Bilingual("с появления основания", "from the day the ground holds"),
}
_LAST_DAY = Bilingual("Последний день", "Last day")
_LAST_MOMENT = Bilingual("Истекает", "Ends")
_UNPUBLISHED = Bilingual(
    "последний день неизвестен: производственный календарь на {year} год не опубликован",
    "the last day is not known: the production calendar for {year} is not published",
)

_STANDS = Bilingual("последнего дня нет, пока срок стоит", "there is no last day while the clock stands")


def print_links(found: list[Link], program: Program, console: Console) -> int:
    """Print every term of the chain with its table; return 1 if the calendar of a year is missing, else 0."""
    if console.as_json:
        console.write(json_text({"terms": [_json(link, program, console) for link in found]}))
    else:
        console.write("\n".join(_text(link, program, console) for link in found))
    return int(isinstance(found[-1].end, Unpublished))


def _text(link: Link, program: Program, console: Console) -> str:
    lang = console.lang
    about = f" «{link.start.about}»" if link.start.about else ""
    title = _title(link.term.title, program, console) or link.term.id
    basis = f" ({laws_in_words(link.term.basis, lang)})" if link.term.basis else ""
    what = f"{format_length(link.length, lang)} {_STARTS[link.start.kind].get(lang)}{about}{basis}"
    heading = console.paint(Role.STRONG, f"{title}: {what}")
    if isinstance(link.end, Unpublished):
        return f"{heading}\n{console.paint(Role.WARNING, _UNPUBLISHED.get(lang).format(year=link.end.year))}\n"
    if isinstance(link.end, Standing):
        return f"{heading}\n{console.paint(Role.WARNING, _STANDS.get(lang))}\n"
    rows = table([words.get(lang) for words in TERM_HEADER], term_table(link.end, lang), console.paint)
    return f"{heading}\n{console.paint(Role.HELP, _end(link.end, console))}\n\n{rows}"


def _end(end: Due, console: Console) -> str:
    lang = console.lang
    if end.moment is not None:
        return f"{_LAST_MOMENT.get(lang)}: {format_datetime(end.moment, lang)}, {format_weekday(end.date, lang)}"
    return f"{_LAST_DAY.get(lang)}: {format_date(end.date, lang)}, {format_weekday(end.date, lang)}"


def _json(link: Link, program: Program, console: Console) -> dict[str, Any]:
    end = link.end
    known = None if isinstance(end, Unpublished | Standing) else end
    return {
        "term": link.term.id,
        "title": _title(link.term.title, program, console) or link.term.id,
        "length": {"amount": link.length.amount, "unit": link.length.unit.value},
        "from": {"event": link.start.kind.value, "about": link.start.about or None},
        "basis": list(link.term.basis),
        "start": known.start.isoformat() if known else None,
        "deadline": known.date.isoformat() if known else None,
        "moment": known.moment.isoformat() if known and known.moment else None,
        "needs": [f"calendar.{end.year}"] if isinstance(end, Unpublished) else [],
        "days": _days(known, console) if known else [],
    }


def _days(end: Due, console: Console) -> list[dict[str, Any]]:
    return [
        {"date": step.date.isoformat(), "counted": step.counted, "role": step.role.value, "explanation": row[-1]}
        for step, row in zip(end.steps, term_table(end, console.lang), strict=True)
    ]


def _title(title: Title, program: Program, console: Console) -> str:
    return title.get(console.lang) or title.get(program.language) or ""
