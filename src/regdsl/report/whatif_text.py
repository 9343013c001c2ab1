"""What would have to be different, for the person whom a decision concerns.

Отказано. Проверочная услуга

Услугу предоставили бы, если изменить
  1. Доход: 50 001 ₽ → 50 000 ₽
"""

from collections.abc import Iterator

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.decision_each import ROLES
from regdsl.report.decision_words import need_in_words
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role
from regdsl.report.whatif_words import after_in_words, before_in_words, fact_in_words
from regdsl.report.wrapped import wrapped
from regdsl.text import VERDICTS
from regdsl.verify.whatif import Alternative, Goal, WhatIf
from regdsl.verify.why import why

__all__ = ["render_advice", "render_whatif"]

_WIDEST = 100
_HEADINGS = {
    Goal.GRANT: Bilingual("Услугу предоставили бы, если изменить", "It would be granted with a change of"),
    Goal.LOSE: Bilingual("Услугу не предоставили бы, если изменить", "It would not be granted with a change of"),
}
_IMPOSSIBLE = {
    Goal.GRANT: Bilingual(
        "Доказано: что бы заявитель ни изменил из того, что зависит от него, услугу не предоставят.",
        "Proved: whatever the applicant changes of what is up to him, it will not be granted.",
    ),
    Goal.LOSE: Bilingual(
        "Доказано: при любых других сведениях решения не в пользу заявителя не будет.",
        "Proved: with no other facts would it be decided against the applicant.",
    ),
}
_NO_DECISION = Bilingual(
    "Решение ещё не принято: сначала нужны недостающие сведения.", "Nothing is decided yet: data are missing."
)
_UNMOVED = Bilingual("Основание остаётся в любом случае", "The ground stays in any case")
_TOGETHER = Bilingual(
    "Каждое основание по отдельности снять можно, все сразу — нет.",
    "Each ground can be escaped by itself, but not all of them at once.",
)
_WAITS = Bilingual(
    "Пока не хватает сведений, которые даёт не заявитель, услугу не предоставят, что бы он ни изменил. Предоставят ли "
    "её с ними, ещё не известно.",
    "As long as data are missing that others supply, it will not be granted, whatever the applicant changes. Whether "
    "it will with them is not known yet.",
)
_HONEST = Bilingual(
    "Измениться должны сами обстоятельства, а не слова о них.",
    "The circumstances have to change, not what is said of them.",
)
_NOT_CLOSEST = Bilingual("может быть, хватит и меньшего", "less may do")
_MORE = Bilingual("Есть ли другие ответы, не установлено: {why}.", "Whether there are others was not settled: {why}.")
_NOTHING_KNOWN = Bilingual("Ответ не установлен: {why}.", "No answer was found: {why}.")
_CUT = Bilingual(
    "Списки рассмотрены до стольких элементов: {lists}.", "Lists were looked at up to so many elements: {lists}."
)


def render_whatif(made: WhatIf, lang: Lang = "ru", *, color: bool = False, width: int = _WIDEST) -> str:
    """Return what was decided and what would change it, as lines of at most `width` columns; ends with a newline."""
    paint, outcome = PAINTED if color else PLAIN, made.decision.outcome.value
    title = made.program.title.get(lang) or made.program.title[made.program.language]
    head = paint(ROLES.get(outcome, Role.WARNING), f"{VERDICTS[outcome].get(lang)}.")
    return f"{head} {one_line(title)}\n\n{render_advice(made, lang, color=color, width=width)}"


def render_advice(made: WhatIf, lang: Lang = "ru", *, color: bool = False, width: int = _WIDEST) -> str:
    """Return what would change a decision, to stand behind it; ends with a newline."""
    paint, room = PAINTED if color else PLAIN, max(40, min(width, _WIDEST))
    lines = _needs(made, paint, lang, room) if made.goal is None else _answer(made, made.goal, paint, lang, room)
    return "\n".join(lines) + "\n"


def _needs(made: WhatIf, paint: Paint, lang: Lang, width: int) -> Iterator[str]:
    yield from wrapped(_NO_DECISION.get(lang), width)
    needs = made.decision.to_dict(lang)["needs"]
    assert isinstance(needs, list)
    for need in needs:
        title = need_in_words(str(need["input"]), str(need.get("title") or ""), lang)
        source = f" — {need['source']}" if need.get("source") else ""
        yield from wrapped(f"{title}{source}", width, "  • ", "    ")


def _answer(made: WhatIf, goal: Goal, paint: Paint, lang: Lang, width: int) -> Iterator[str]:
    if made.alternatives:
        yield paint(Role.SECOND, _HEADINGS[goal].get(lang))
    for number, alternative in enumerate(made.alternatives, 1):
        yield from _alternative(f"  {number}. ", alternative, made.program, goal, lang, width)
    if made.alternatives and goal is Goal.GRANT:
        yield from wrapped(_HONEST.get(lang), width)
    if made.undecided is not None:
        words = _MORE if made.alternatives else _NOTHING_KNOWN
        yield from wrapped(words.get(lang).format(why=why(made.program, made.undecided).get(lang)), width)
    elif made.waits:
        yield from wrapped(_WAITS.get(lang), width)
    elif made.is_proved_impossible:
        yield from wrapped(_IMPOSSIBLE[goal].get(lang), width)
        yield from _grounds(made, goal, lang, width)
    if made.cut:
        lists = ", ".join(f"{name} — {places}" for name, places in made.cut.items())
        yield from wrapped(_CUT.get(lang).format(lists=lists), width)


def _alternative(
    number: str, alternative: Alternative, program: Program, goal: Goal, lang: Lang, width: int
) -> Iterator[str]:
    first, indent = number, " " * len(number)
    if goal is Goal.LOSE:
        yield f"{number}{VERDICTS[alternative.outcome.value].get(lang)}:"
        first = indent
    for change in alternative.changes:
        fact = fact_in_words(change, program, lang)
        told = f"{fact}: {before_in_words(change, program, lang)} → {after_in_words(change, program, lang)}"
        yield from wrapped(told, width, first, indent + "  ")
        first = indent
    if not alternative.closest:
        yield f"{indent}({_NOT_CLOSEST.get(lang)})"


def _grounds(made: WhatIf, goal: Goal, lang: Lang, width: int) -> Iterator[str]:
    titles = {ground.id: ground.title for ground in made.program.grounds}
    for name in made.unmoved:
        words = titles[name]
        title = words.get(lang) or words.get(made.program.language) or name
        yield from wrapped(f"{_UNMOVED.get(lang)}: {title}", width, "  • ", "    ")
    if goal is Goal.GRANT and not made.unmoved:
        yield from wrapped(_TOGETHER.get(lang), width)
