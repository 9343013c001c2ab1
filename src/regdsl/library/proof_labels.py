"""What a finding of a proof has beside it: the applicant, each fact where it is declared."""

from collections.abc import Iterator

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Label, Span
from regdsl.report.proof_facts import named_facts
from regdsl.verify.places import Places
from regdsl.verify.verdict import Refuted, Verdict
from regdsl.verify.witness import Witness

__all__ = ["labels_of"]

_FACT = Bilingual("такой заявитель: {title} — {value}", "such an applicant: {title} is {value}")
_ANY = Bilingual("таков любой заявитель", "so is any applicant")


def labels_of(program: Program, verdict: Verdict, places: Places, at: Span) -> Iterator[Label]:
    """The labels of a finding that stands `at` a place."""
    if isinstance(verdict, Refuted) and verdict.witness is not None:
        yield from _applicant(program, verdict.witness, places, at)


def _applicant(program: Program, witness: Witness, places: Places, at: Span) -> Iterator[Label]:
    facts = [*zip(named_facts(program, witness, "ru"), named_facts(program, witness, "en"), strict=True)]
    for (name, title, value), (_, title_en, value_en) in facts:
        ru, en = _FACT.ru.format(title=title, value=value), _FACT.en.format(title=title_en, value=value_en)
        yield Label(places.of_claim(f"inputs/{name}").span if name else at, Bilingual(ru, en))
    if not facts:
        yield Label(at, _ANY)
