"""What a finding of a proof has beside it: the applicant, each fact where it is declared, or what could not be read."""

from collections.abc import Iterator

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Label, Span
from regdsl.library.proof_places import Places
from regdsl.report.proof_facts import named_facts
from regdsl.verify.verdict import Refuted, Undecided, Verdict
from regdsl.verify.witness import Witness

__all__ = ["labels_of"]

_FACT = Bilingual("такой заявитель: {title} — {value}", "such an applicant: {title} is {value}")
_ANY = Bilingual("таков любой заявитель", "so is any applicant")
_IN_THE_WAY = Bilingual("этого доказательство не читает", "the proof does not read this")


def labels_of(program: Program, verdict: Verdict, places: Places, at: Span) -> Iterator[Label]:
    """The labels of a finding that stands `at` a place."""
    if isinstance(verdict, Refuted) and verdict.witness is not None:
        yield from _applicant(program, verdict.witness, places, at)
    elif isinstance(verdict, Undecided):
        spans = dict.fromkeys(places.part(part) for part in verdict.outside)
        yield from (Label(span, _IN_THE_WAY) for span in spans if span is not None)


def _applicant(program: Program, witness: Witness, places: Places, at: Span) -> Iterator[Label]:
    facts = [*zip(named_facts(program, witness, "ru"), named_facts(program, witness, "en"), strict=True)]
    for (name, title, value), (_, title_en, value_en) in facts:
        spot = places.input(name) if name else None
        ru, en = _FACT.ru.format(title=title, value=value), _FACT.en.format(title=title_en, value=value_en)
        yield Label(at if spot is None else spot.span, Bilingual(ru, en))
    if not facts:
        yield Label(at, _ANY)
