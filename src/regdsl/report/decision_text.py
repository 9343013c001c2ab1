"""A decision for the person it concerns and for the clerk who signs it.

    Отказано. Уведомление о строительстве дома

    Основания для отказа в предоставлении услуги
      1. Параметры дома не соответствуют предельным
         Высота 13,2 м, правила застройки допускают не более 12 м.
         Закон: грк ст. 51.1 ч. 10 п. 1
         Что делать: измените параметры дома и подайте новое уведомление.

First what was decided, then why and what can be done, what is missing and from whom, by when, the record; last what was
looked at.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.decision_checked import checked_lines
from regdsl.report.decision_clocks import clock_notes, end_of, standing_clocks
from regdsl.report.decision_defaults import default_bases
from regdsl.report.decision_each import ROLES, each_lines, granted_in_part
from regdsl.report.decision_grounds import explained
from regdsl.report.decision_record import record_lines, results_lines
from regdsl.report.decision_titles import NO_TITLES, Titles
from regdsl.report.decision_words import day_in_words, laws_in_words, need_in_words, plain_day
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role
from regdsl.report.wrapped import wrapped
from regdsl.text import DEEMED, EFFECTS, GROUND_LISTS, SOURCES, VERDICTS

__all__ = ["DecisionView", "render_decision"]

Json = Mapping[str, Any]

_WIDEST = 100
_VARIANT = Bilingual("Вариант", "Variant")
_KEPT = Bilingual("Сохраняется", "Kept")
_ON = Bilingual("По состоянию на", "As of")
_CERTAIN = Bilingual(
    "Одно известно уже сейчас: {effect}. Недостающие сведения могут лишь добавить оснований.",
    "One thing is certain already: {effect}. The missing data can only add grounds.",
)
_LAW = Bilingual("Закон", "Law")
_REMEDY = Bilingual("Что делать", "What you can do")
_NEEDS = Bilingual("Чего не хватает", "What is missing")
_NEEDS_LATER = Bilingual("Чего не хватает, чтобы посчитать сроки", "What is missing to count the terms")
_FROM = Bilingual("откуда", "from")
_QUESTION = Bilingual("вопрос", "question")
_DEADLINES = Bilingual("Сроки", "Terms")
_RECORD = Bilingual("Запись в реестре", "Register record")
_RESULTS = Bilingual("Результаты", "Results")
_EARLY = Bilingual(
    "Решено, не дожидаясь остального. Не выяснено: {names}.", "Decided without waiting for the rest. Open: {names}."
)
_ACTS = Bilingual("Правовые акты", "Acts of law")
_UNTRANSLATED = Bilingual("Нет перевода: {names}", "Not translated: {names}")
_BY = Bilingual("Решено по регламенту {id} версии {version}, {digest}", "Decided by {id}, version {version}, {digest}")


def render_decision(
    decision: Json, lang: Lang = "ru", titles: Titles = NO_TITLES, *, color: bool = False, width: int = _WIDEST
) -> str:
    """Return a decision (`Decision.to_dict(lang)`) as lines of at most `width` columns; ends with a newline. Parts
    without a title in `titles` are called by their ids."""
    view = DecisionView(decision, lang, titles, PAINTED if color else PLAIN, max(40, min(width, _WIDEST)))
    return "\n".join(view.lines()) + "\n"


class DecisionView:
    """One decision as it is shown."""

    def __init__(self, decision: Json, lang: Lang, titles: Titles, paint: Paint, width: int) -> None:
        self.decision = decision
        self.lang: Lang = lang
        self.titles = titles
        self.paint = paint
        self.width = width

    def lines(self) -> Iterator[str]:
        """Yield everything in order, a blank line between the parts."""
        yield from self._head()
        parts = (
            self._grounds(),
            each_lines(self.decision, self.lang, self.titles, self.paint, self.width, self._ground),
            self._needs(),
            self._deadlines(),
            self._record(),
            checked_lines(self.decision, self.lang, self.titles, self.paint, self.width),
            self._acts(),
        )
        for part in parts:
            lines = list(part)
            if lines:
                yield ""
                yield from lines
        yield ""
        yield from self._foot()

    # The parts

    def _head(self) -> Iterator[str]:
        outcome = str(self.decision["outcome"])
        partly = granted_in_part(self.decision, self.lang)
        verdict = partly or VERDICTS[outcome].get(self.lang)
        role = Role.WARNING if partly else ROLES.get(outcome, Role.WARNING)
        title = one_line(self.titles.regulation)
        yield self.paint(role, f"{verdict}.") + (f" {title}" if title else "")
        if self.decision.get("deemed"):
            yield from self._deemed()
        facts = []
        if variant := self.decision.get("variant"):
            facts.append(f"{_VARIANT.get(self.lang)}: {self.titles.variants.get(variant) or variant}.")
            if kept := self.titles.kept.get(variant):
                facts.append(f"{_KEPT.get(self.lang)}: {one_line(kept).rstrip('.')}.")
        day = plain_day(str(self.decision["on"]), self.lang)
        facts.append(f"{_ON.get(self.lang)} {day.rstrip('.')}.")
        yield from self._wrap(" ".join(facts))
        for step in self.decision.get("trace") or ():
            if step.get("step") == "better" and step.get("explanation"):
                yield from self._wrap(f"{step['explanation']} ({laws_in_words(step['basis'], self.lang)}).")
        if certain := self.decision.get("certain"):
            yield from self._wrap(_CERTAIN.get(self.lang).format(effect=EFFECTS[certain].get(self.lang)))
        elif self.decision.get("undetermined") and outcome != "needs_data":
            names = [self.titles.grounds.get(name) or name for name in self.decision["undetermined"]]
            yield from self._wrap(_EARLY.get(self.lang).format(names="; ".join(names)))

    def _deemed(self) -> Iterator[str]:
        """Say that silence granted it: what the regulation says of that, and by which article."""
        silence = self._silence()
        yield from self._wrap(DEEMED.get(self.lang).capitalize() + ".")
        if explanation := silence.get("explanation"):
            yield from self._wrap(str(explanation))
        if basis := silence.get("basis"):
            yield from self._labelled(_LAW, laws_in_words(basis, self.lang), "")

    def _silence(self) -> Json:
        steps = self.decision.get("trace") or ()
        return next((step for step in steps if step.get("step") == "silence"), {})

    def _grounds(self) -> Iterator[str]:
        grounds = self.decision.get("grounds") or []
        if not grounds:
            return
        yield self._heading(GROUND_LISTS[grounds[0]["effect"]].get(self.lang))
        for number, ground in enumerate(grounds, 1):
            yield from self._ground(f"{number}. ", ground)

    def _ground(self, number: str, ground: Json) -> Iterator[str]:
        indent = " " * (2 + len(number))
        title = str(ground.get("title") or ground["id"])
        for position, line in enumerate(self._wrap(title, "  " + number, indent)):
            start = "  " + number if position == 0 else indent
            yield start + self.paint(Role.STRONG, line[len(start) :])
        for sentence, records in explained(ground):
            if sentence.rstrip(".").casefold() != title.rstrip(".").casefold():
                yield from self._wrap(sentence, indent)
            for record in records:
                yield from self._wrap(str(record["explanation"]), f"{indent}• ", f"{indent}  ")
        if ground.get("basis"):
            yield from self._labelled(_LAW, laws_in_words(ground["basis"], self.lang), indent)
        if ground.get("remedy"):
            yield from self._labelled(_REMEDY, str(ground["remedy"]), indent)

    def _needs(self) -> Iterator[str]:
        needs = self.decision.get("needs") or []
        if not needs:
            return
        heading = _NEEDS if self.decision["outcome"] == "needs_data" else _NEEDS_LATER
        yield self._heading(heading.get(self.lang))
        for need in needs:
            title = need_in_words(str(need["input"]), str(need.get("title") or ""), self.lang)
            source = str(need.get("source") or "")
            if (words := SOURCES.get(source)) is not None:
                source = words.get(self.lang)  # of what the engine asks by itself
            if (kept := str(need.get("register") or "")) and kept != source:
                source = f"{source} ({kept})" if source else kept
            told = f"{title} — {_FROM.get(self.lang)}: {source}" if source else title
            yield from self._wrap(told, "  • ", "    ")
            if question := need.get("question"):
                yield from self._wrap(f"{_QUESTION.get(self.lang)}: {question}", "    ")

    def _deadlines(self) -> Iterator[str]:
        deadline = self.decision.get("deadline") or {}
        standing = standing_clocks(self.decision)
        if not deadline and not standing:
            return
        yield self._heading(_DEADLINES.get(self.lang))
        for term in (*deadline, *standing):
            title = self.titles.terms.get(term) or self.titles.grounds.get(term) or term
            end = end_of(self.decision, term)
            day = f": {day_in_words(end, self.lang)}" if end is not None else ""
            yield from self._wrap(f"{title}{day}", "  ", "    ")
            for note in clock_notes(self.decision, term, self.lang, self.titles):
                yield from self._wrap(note, "    ")

    def _record(self) -> Iterator[str]:
        results = self.decision.get("results") or {}
        if all(value is None for value in results.values()):
            return  # the record is none of this variant's
        if self.titles.steps:
            yield self._heading(_RESULTS.get(self.lang))
            yield from results_lines(results, self.lang, self.titles, self.width, "  ")
            return
        yield self._heading(_RECORD.get(self.lang))
        yield from record_lines(results, self.lang, self.titles, self.width, "  ")

    def _acts(self) -> Iterator[str]:
        each = (self.decision.get("each") or {}).values()
        grounds = [*(self.decision.get("grounds") or ()), *(ground for own in each for ground in own["grounds"])]
        places = [basis for ground in grounds for basis in ground["basis"]]
        taken = default_bases(self.decision)
        cited = {basis.partition("/")[0] for basis in (*places, *taken, *(self._silence().get("basis") or ()))}
        acts = {key: title for key, title in self.titles.acts.items() if key in cited}
        if not acts:
            return
        yield self._heading(_ACTS.get(self.lang))
        for key, title in acts.items():
            yield from self._wrap(f"{key} — {title}", "  ", "    ")

    def _foot(self) -> Iterator[str]:
        regulation = self.decision["regulation"]
        digest = str(regulation["digest"])[: len("sha256:") + 12]
        text = _BY.get(self.lang).format(id=regulation["id"], version=regulation["version"], digest=digest)
        yield self.paint(Role.FRAME, one_line(text))
        if names := self.decision.get("untranslated"):
            yield from self._wrap(_UNTRANSLATED.get(self.lang).format(names=", ".join(map(str, names))))

    # Pieces

    def _heading(self, text: str) -> str:
        return self.paint(Role.SECOND, one_line(text))

    def _labelled(self, label: Bilingual, text: str, indent: str) -> Iterator[str]:
        start = f"{indent}{label.get(self.lang)}: "
        for position, line in enumerate(self._wrap(text, start, indent)):
            yield indent + self.paint(Role.FRAME, start.strip()) + line[len(start) - 1 :] if position == 0 else line

    def _wrap(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        return wrapped(text, self.width, first, rest)
