"""What was proved, for a person at a terminal.

Варианты исчерпывают и не пересекаются: доказано 4 из 4
Каждое основание достижимо и обходимо: доказано 11 из 12
  ✗ основание «Возраст» применимо не ко всем: такого заявителя нет
"""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.paint import PAINTED, PLAIN, Paint, Role
from regdsl.report.proof_case import case_yaml
from regdsl.report.proof_facts import facts, otherwise
from regdsl.verify.property import Model
from regdsl.verify.run import Report, Settled
from regdsl.verify.verdict import Noted, Proved, Refuted, Undecided, Verdict
from regdsl.verify.why import why
from regdsl.verify.witness import Witness

__all__ = ["render_proofs"]

_PROVED = Bilingual("доказано {proved} из {all}", "proved {proved} of {all}")
_OF_CUT = Bilingual(
    "; из них только о списках не длиннее рассмотренных: {count}",
    "; of them only of lists no longer than was looked at: {count}",
)
_NOTED_OF_CUT = Bilingual(" (о списках не длиннее рассмотренных)", " (of lists no longer than was looked at)")
_NOTHING = Bilingual("доказывать нечего", "nothing to prove")
_NOBODY = Bilingual("такого заявителя нет", "there is no such applicant")
_APPLICANT = Bilingual("заявитель, у которого:", "an applicant of whom:")
_ANY = Bilingual("любой заявитель", "any applicant")
_BUG = Bilingual(
    "движок решает о нём иначе: это ошибка regdsl", "the engine decides otherwise of him: a defect of regdsl"
)
_OTHER = Bilingual("и другой, у которого иначе только это:", "and another, of whom this alone is otherwise:")
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
        lines += _property(report, list(group), paint, lang)
    cut = {
        name: most
        for one in report.settled
        if isinstance(one.verdict, Proved | Noted)
        for name, most in one.verdict.cut.items()
    }
    if cut:
        lines.append(_CUT.get(lang).format(lists=", ".join(f"{name} — {most}" for name, most in cut.items())))
    if report.stopped is not None:
        lines.append(_STOPPED.get(lang).format(why=why(program, Undecided(report.stopped)).get(lang)))
    counts: dict[str, type[Verdict]] = {"proved": Proved, "refuted": Refuted, "undecided": Undecided}
    numbers = {name: report.count(kind) for name, kind in counts.items()}
    lines += ["", _SUMMARY.get(lang).format(**numbers)]
    return "\n".join(lines) + "\n"


def _property(report: Report, settled: list[Settled], paint: Paint, lang: Lang) -> Iterator[str]:
    program = report.engine.program
    proved = sum(isinstance(one.verdict, Proved) for one in settled)
    asked = sum(not isinstance(one.verdict, Noted) for one in settled)
    told = _PROVED.get(lang).format(proved=proved, all=asked) if asked else _NOTHING.get(lang)
    of_cut = sum(isinstance(one.verdict, Proved) and bool(one.verdict.cut) for one in settled)
    told += _OF_CUT.get(lang).format(count=of_cut) if of_cut else ""
    yield f"{settled[0].property.title.get(lang)}: {told}"
    for one in settled:
        says = one_line(one.claim.says.get(lang))
        if isinstance(one.verdict, Undecided):
            yield f"  {paint(Role.WARNING, '?')} {says}: {one_line(why(program, one.verdict, report.places).get(lang))}"
            yield from _where(one, paint)
        elif isinstance(one.verdict, Refuted):
            yield f"  {paint(Role.ERROR, '✗')} {says}"
            yield from _where(one, paint)
            yield from _refuted(program, one, lang)
        elif isinstance(one.verdict, Noted):
            bounded = _NOTED_OF_CUT.get(lang) if one.verdict.cut else ""
            yield f"  · {one_line(_message(one, lang))}{bounded}"


def _message(settled: Settled, lang: Lang) -> str:
    """What is told of a claim of which either answer is well."""
    return Diagnostic(settled.claim.kind, None, params=settled.claim.params).message(lang)


def _where(settled: Settled, paint: Paint) -> Iterator[str]:
    place = settled.claim.place
    if place is not None:
        start = place.span.start
        yield f"      {paint(Role.FRAME, f'--> {place.span.file}:{start.line}:{start.column}')}"


def _refuted(program: Program, settled: Settled, lang: Lang) -> Iterator[str]:
    verdict = settled.verdict
    assert isinstance(verdict, Refuted)
    if verdict.witness is None:
        assert settled.claim.model is Model.EXAMPLE
        yield f"      {_NOBODY.get(lang)}"
        return
    told = list(facts(program, verdict.witness, lang))
    if settled.claim.varied and verdict.witness.before is not None:
        told += [
            one
            for one in otherwise(program, verdict.witness.before, verdict.witness.application, lang)
            if one not in told
        ]
    yield f"      {(_APPLICANT if told else _ANY).get(lang)}"
    yield from (f"        {one_line(name)}: {one_line(value)}" for name, value in told)
    cases = [verdict.witness]
    if settled.claim.varied:
        yield f"      {_OTHER.get(lang)}"
        yield from _beside(program, verdict.witness, lang)
        cases = [replace(verdict.witness, before=None, outcome=verdict.witness.then), verdict.witness]
    if not verdict.shown:
        yield f"      {_BUG.get(lang)}"
    if _is_in_force(program, verdict.witness):
        yield f"      {_CASE.get(lang)}"
        for place, case in enumerate(cases):
            name = settled.claim.kind.slug + ("-2" if place else "")
            yield from (f"      {line}" for line in case_yaml(case, name).splitlines())


def _is_in_force(program: Program, witness: Witness) -> bool:
    """Whether a case can be made of the witness: of a day without a version there is none."""
    return program.in_force_from <= witness.on and (program.in_force_to is None or witness.on <= program.in_force_to)


def _beside(program: Program, witness: Witness, lang: Lang) -> Iterator[str]:
    """The datum that is otherwise of the other of two."""
    assert witness.before is not None
    for name, value in otherwise(program, witness.application, witness.before, lang):
        yield f"        {one_line(name)}: {one_line(value)}"
