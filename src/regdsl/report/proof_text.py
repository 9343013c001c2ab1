"""What was proved, for a person at a terminal.

Варианты исчерпывают и не пересекаются: доказано 4 из 4
Каждое основание достижимо и обходимо: доказано 11 из 12
  ✗ основание «Возраст» применимо не ко всем: такого заявителя нет
"""

from collections.abc import Iterator
from itertools import groupby

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role
from regdsl.report.proof_case import case_yaml
from regdsl.report.proof_facts import facts
from regdsl.verify.property import Model
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Proved, Refuted, Undecided
from regdsl.verify.why import why

__all__ = ["render_proofs"]

_PROVED = Bilingual("доказано {proved} из {all}", "proved {proved} of {all}")
_NOTHING = Bilingual("доказывать нечего", "nothing to prove")
_NOBODY = Bilingual("такого заявителя нет", "there is no such applicant")
_APPLICANT = Bilingual("заявитель, у которого:", "an applicant of whom:")
_ANY = Bilingual("любой заявитель", "any applicant")
_BUG = Bilingual(
    "движок решает о нём иначе: это ошибка regdsl", "the engine decides otherwise of him: a defect of regdsl"
)
_CASE = Bilingual("дело (ожидание — как решает регламент сейчас):", "as a case (it expects what is decided now):")
_SUMMARY = Bilingual(
    "доказано: {proved}, опровергнуто: {refuted}, не решено: {undecided}",
    "proved: {proved}, refuted: {refuted}, not decided: {undecided}",
)
_STOPPED = Bilingual("остальное не доказывалось: {why}", "the rest was not looked at: {why}")
_CUT = Bilingual(
    "списки доказаны до стольких элементов: {lists}", "lists were looked at up to so many elements: {lists}"
)


def render_proofs(report: Report, lang: Lang = "ru", color: bool = False) -> str:
    """Return what every property came to, what was refuted and by whom, what was not decided and why; ends with a
    newline."""
    paint = PAINTED if color else PLAIN
    program = report.engine.program
    lines = [
        paint(Role.STRONG, one_line(f"{program.title.get(lang) or program.title[program.language]} {program.version}"))
    ]
    for _, group in groupby(report.settled, key=lambda one: one.property.id):
        lines += _property(program, list(group), paint, lang)
    cut = {
        name: places
        for one in report.settled
        if isinstance(one.verdict, Proved)
        for name, places in one.verdict.cut.items()
    }
    if cut:
        lines.append(_CUT.get(lang).format(lists=", ".join(f"{name} — {places}" for name, places in cut.items())))
    if report.stopped is not None:
        lines.append(_STOPPED.get(lang).format(why=why(program, Undecided(report.stopped)).get(lang)))
    counts = {"proved": Proved, "refuted": Refuted, "undecided": Undecided}
    numbers = {name: report.count(kind) for name, kind in counts.items()}
    lines += ["", _SUMMARY.get(lang).format(**numbers)]
    return "\n".join(lines) + "\n"


def _property(program: Program, settled: list[Settled], paint: Paint, lang: Lang) -> Iterator[str]:
    proved = sum(isinstance(one.verdict, Proved) for one in settled)
    told = _PROVED.get(lang).format(proved=proved, all=len(settled))
    yield f"{settled[0].property.title.get(lang)}: {told}"
    for one in settled:
        says = one_line(one.claim.says.get(lang))
        if isinstance(one.verdict, Undecided):
            yield f"  {paint(Role.WARNING, '?')} {says}: {one_line(why(program, one.verdict).get(lang))}"
        elif isinstance(one.verdict, Refuted):
            yield f"  {paint(Role.ERROR, '✗')} {says}"
            yield from _refuted(program, one, lang)


def _refuted(program: Program, settled: Settled, lang: Lang) -> Iterator[str]:
    verdict = settled.verdict
    assert isinstance(verdict, Refuted)
    if verdict.witness is None:
        assert settled.claim.model is Model.EXAMPLE
        yield f"      {_NOBODY.get(lang)}"
        return
    told = list(facts(program, verdict.witness, lang))
    yield f"      {(_APPLICANT if told else _ANY).get(lang)}"
    yield from (f"        {one_line(name)}: {one_line(value)}" for name, value in told)
    if not verdict.shown:
        yield f"      {_BUG.get(lang)}"
    yield f"      {_CASE.get(lang)}"
    yield from (f"      {line}" for line in case_yaml(verdict.witness, settled.claim.kind.slug).splitlines())
