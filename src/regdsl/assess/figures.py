"""Static indicators of each variant: counted from the text of the regulation, without a single application."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from regdsl.assess.assessment import Figure, VariantFigures
from regdsl.assess.durations import declared_terms, longest_wait
from regdsl.assess.point import same
from regdsl.assess.questions import questions_of
from regdsl.checker import CheckedRegulation
from regdsl.diagnostics import Bilingual
from regdsl.lint.draft import Draft
from regdsl.model.input import Input
from regdsl.model.procedure import Procedure
from regdsl.model.source import Origin
from regdsl.model.words import Actor, Effect, PresenceMode

__all__ = ["FIGURES", "figures_of"]

FIGURES: Mapping[str, Bilingual] = {
    "inputs": Bilingual("Сведений всего", "Data in all"),
    "inputs_from_applicant": Bilingual("Сведений от заявителя", "Data from the applicant"),
    "documents": Bilingual("Документов от заявителя", "Documents from the applicant"),
    "paper_documents": Bilingual("Из них на бумаге", "Of them on paper"),
    "questions_min": Bilingual("Вопросов профилирования, не меньше", "Profiling questions, at least"),
    "questions_max": Bilingual("Вопросов профилирования, не больше", "Profiling questions, at most"),
    "contacts": Bilingual("Обязательных обращений и визитов", "Necessary contacts and visits"),
    "term": Bilingual("Срок заявленный", "Term declared"),
    "critical_path": Bilingual("Срок по критическому пути запросов", "Term by the critical path of requests"),
    "machine_procedures": Bilingual("Процедур, которые выполняет машина", "Procedures done by machine"),
    "human_procedures": Bilingual("Процедур, которые выполняет человек", "Procedures done by people"),
    "unsaid_procedures": Bilingual("Процедур, исполнитель которых не назван", "Procedures whose actor is not named"),
    "judgements": Bilingual("Суждений человека", "Judgements of people"),
    **{f"grounds_{one.value}": Bilingual(f"Оснований: {one.ru}", f"Grounds: {one.en}") for one in Effect},
}
"""The indicators in the order of the sheet, by id."""


def figures_of(draft: Draft, checked: CheckedRegulation | None) -> tuple[VariantFigures, ...]:
    """The indicators of every variant; of the only case where there are no variants."""
    seen = draft if checked is None else Draft(checked.bundle)
    variants = seen.model.variants
    if variants is None:
        return (VariantFigures("", "", dict(_One(seen, checked, "").figures())),)
    listed = {one.id: one.title for one in variants.listed}
    found = []
    for name in variants.ids:
        extra = variants.extras.get(name)
        title = listed.get(name) or (None if extra is None else extra.title) or name
        found.append(VariantFigures(name, title, dict(_One(seen, checked, name).figures())))
    return tuple(found)


class _One(Struct, frozen=True):
    draft: Draft
    checked: CheckedRegulation | None
    variant: str

    def figures(self) -> Iterator[tuple[str, Figure]]:
        inputs = {name: one for name, one in self.draft.model.inputs.items() if self.holds(one.only)}
        origins = [self.draft.origin_of(one) for one in inputs.values()]
        yield "inputs", _count(len(inputs))
        yield "inputs_from_applicant", _count(origins.count(Origin.APPLICATION))
        yield from self._documents(inputs)
        least, most = questions_of(self.draft.model, self.checked, self.variant)
        yield "questions_min", least
        yield "questions_max", most
        procedures = [one for one in self._procedures() if self.holds(one.only)]
        yield "contacts", _count(self._contacts(procedures))
        yield "term", declared_terms(self.draft.model, self.variant)
        yield "critical_path", longest_wait(self.draft, inputs.values())
        actors = [one.actor for one in procedures]
        yield "machine_procedures", _count(actors.count(Actor.MACHINE))
        yield "human_procedures", _count(actors.count(Actor.HUMAN))
        yield "unsaid_procedures", self._unsaid(actors.count(None))
        yield "judgements", _count(origins.count(Origin.JUDGEMENT))
        grounds = [(effect, ground) for _, effect, ground in self.draft.model.grounds.located()]
        for effect in Effect:
            yield f"grounds_{effect.value}", _count(sum(one is effect and self.holds(g.only) for one, g in grounds))

    def holds(self, only: tuple[str, ...]) -> bool:
        """Whether what is narrowed to the variants `only` holds in this one."""
        return not only or not self.variant or self.variant in only

    def _documents(self, inputs: Mapping[str, Input]) -> Iterator[tuple[str, Figure]]:
        media = [
            one.medium
            for one in self.draft.model.documents.values()
            if not one.proves or any(name in inputs for name in one.proves)
        ]
        sources = {one.source.name: self.draft.source_of(one) for one in inputs.values()}
        shown = [
            one for one in sources.values() if one is not None and one.origin is Origin.APPLICATION and one.document
        ]
        media += [() for _ in shown]
        unsaid = sum(not medium for medium in media)
        paper = sum(any(_is_paper(word) for word in medium) for medium in media)
        yield "documents", _count(len(media))
        note = Bilingual(f"; вид не указан: {unsaid}", f"; medium not said: {unsaid}")
        yield "paper_documents", _noted(paper, note if unsaid else None)

    def _procedures(self) -> list[Procedure]:
        return [] if self.draft.model.procedures is None else list(self.draft.model.procedures.own.values())

    def _contacts(self, procedures: list[Procedure]) -> int:
        """Filing, unless the service can start by itself, and each visit that cannot be done without."""
        modes = [self.draft.model.presence, *(one.presence for one in procedures)]
        visits = sum(one is not None and one.mode is PresenceMode.REQUIRED for one in modes)
        return visits + (0 if self.draft.model.proactive is not None else 1)

    def _unsaid(self, count: int) -> Figure:
        said = self.draft.model.procedures
        note = Bilingual("; остальные — типовые", "; the rest are standard")
        return _noted(count, note if said is not None and said.standard else None)


def _is_paper(word: str) -> bool:
    return any(part in word.casefold() for part in ("бумаж", "подлинник", "paper", "original"))


def _count(number: int) -> Figure:
    return Figure(number, same(str(number)))


def _noted(number: int, note: Bilingual | None) -> Figure:
    return Figure(number, Bilingual(f"{number}{note.ru}", f"{number}{note.en}") if note else same(str(number)))
