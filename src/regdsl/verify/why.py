"""Why a claim was not decided, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from regdsl.compile.smt.world import Outside, Reason
from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import split
from regdsl.verify.places import Places
from regdsl.verify.property import called
from regdsl.verify.verdict import Undecided, Why

__all__ = ["owner_of", "why"]

_WHY: Mapping[Why, Bilingual] = MappingProxyType(
    {
        Why.TIME: Bilingual("не хватило времени", "time ran out"),
        Why.MEMORY: Bilingual("не хватило памяти", "memory ran out"),
        Why.INTERRUPTED: Bilingual("прервано", "interrupted"),
        Why.OUTSIDE: Bilingual("опирается на то, чего доказательство не читает", "rests on what the proof cannot read"),
        Why.HARD: Bilingual("не хватило времени на нелинейное условие", "time ran out on a non-linear condition"),
        Why.LISTS: Bilingual(
            "такого заявителя не нашлось, но списки рассмотрены только до стольких элементов",
            "no such applicant was found, but lists were looked at only up to so many elements",
        ),
    }
)
_REASONS: Mapping[Reason, Bilingual] = MappingProxyType(
    {
        Reason.TEXT: Bilingual("разбор текста", "taking a text apart"),
        Reason.MOMENT: Bilingual("части момента времени", "parts of a moment"),
        Reason.CALENDAR: Bilingual("рабочие дни", "working days"),
        Reason.LACKING: Bilingual(
            "чего здесь не хватает, пока известно не всё", "what is lacking here while not all is known"
        ),
        Reason.NON_LINEAR: Bilingual("произведение или частное двух сведений", "a product or quotient of two data"),
    }
)
_PLACE = Bilingual("{reason} в «{owner}», знаки {start}–{end}", "{reason} in `{owner}`, characters {start} to {end}")
_LINE = Bilingual(
    "{reason} в «{owner}», строка {line}, столбец {column}", "{reason} in `{owner}`, line {line}, column {column}"
)


def why(program: Program, verdict: Undecided, places: Places | None = None) -> Bilingual:
    """Why a claim was not decided, and where what stood in the way is written: in the file, where it is known."""
    base = _WHY[verdict.why]
    parts = list(dict.fromkeys(_placed(program, part, places) for part in verdict.outside))
    parts += [Bilingual(f"{name} — {most}", f"{name} — {most}") for name, most in verdict.cut.items()]
    if not parts:
        return base
    ru, en = (f": {'; '.join(one.get(lang) for one in parts)}" for lang in ("ru", "en"))
    return Bilingual(base.ru + ru, base.en + en)


def _placed(program: Program, part: Outside, places: Places | None) -> Bilingual:
    reason, owner = _REASONS[part.reason], owner_of(program, part.owner)
    words, where = _PLACE, {"start": part.start + 1, "end": part.end}
    place = None if places is None else places.of_part(part)
    if place is not None:
        words, where = _LINE, {"line": place.span.start.line, "column": place.span.start.column}
    ru = words.ru.format(reason=reason.ru, owner=owner.ru, **where)
    return Bilingual(ru, words.en.format(reason=reason.en, owner=owner.en, **where))


def owner_of(program: Program, owner: str) -> Bilingual:
    """What an expression belongs to, by its title; what is no expression is named by its key."""
    kind, _, rest = owner.partition("/")
    if not kind:
        name = split(owner)[1]
        return Bilingual(name, name)
    name = rest.partition("/")[0]
    titles = {
        "definitions": {one.name: one.title for one in program.definitions},
        "variants": {one.id: one.title for one in program.variants},
        "grounds": {one.id: one.title for one in program.grounds},
        "result": {one.name: one.title for one in program.results},
        "properties": {one.id: one.title for one in program.stated},
    }
    return called(titles.get(kind, {}).get(name, {}), name)
