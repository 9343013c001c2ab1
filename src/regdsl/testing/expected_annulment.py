"""Whether what a case says became known can be asked about at all: its day, its content, the names it expects."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.case_annulment import ExpectedAnnulment
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing import annul_findings
from regdsl.testing.annulling import Discovery
from regdsl.testing.findings import EXPECTED_UNKNOWN
from regdsl.testing.trial import filed_at

__all__ = ["annulment_findings"]

_GROUND = Bilingual("основания аннулирования", "ground for annulment")
_RESULT = Bilingual("результата", "result")


def annulment_findings(discovery: Discovery, program: Program, document: Document) -> Iterator[Diagnostic]:
    """Find what is wrong with one entry of `annul`."""
    at, case, learnt = discovery.pointer, discovery.trial.case, discovery.learnt
    if not program.annulments:
        yield Diagnostic(
            annul_findings.ANNUL_WITHOUT_GROUNDS, document.locate_key(join(discovery.trial.case_pointer, "annul")),
            join(discovery.trial.case_pointer, "annul"), {"id": program.id},
        )  # fmt: skip
        return
    filed, zone = filed_at(case), ZoneInfo(program.time_zone)
    if filed is not None:
        filed_on = (filed if filed.tzinfo is None else filed.astimezone(zone)).date()
        if discovery.known_on < filed_on:
            place = join(at, "known_on")
            day = discovery.known_on.isoformat()
            yield Diagnostic(annul_findings.LEARNT_BEFORE_FILING, document.locate(place), place, {"day": day})
    if not learnt.change and not learnt.events:
        yield Diagnostic(annul_findings.LEARNT_NOTHING, document.locate_key(at), at)
    if learnt.expect == ExpectedAnnulment():
        place = join(at, "expect")
        yield Diagnostic(annul_findings.ANNUL_EXPECTS_NOTHING, document.locate_key(place), place, {"id": case.id})
    names = tuple(one.id for one in program.annulments)
    terms = tuple(one.id for one in program.annulments if one.term is not None)
    expect = learnt.expect
    yield from _unknown(expect.grounds or (), names, _GROUND, join(at, "expect", "grounds"), document)
    yield from _unknown(expect.undetermined or (), names, _GROUND, join(at, "expect", "undetermined"), document)
    for name in expect.deadline:
        yield from _unknown((name,), terms, _GROUND, join(at, "expect", "deadline", name), document)
    links = tuple(link.id for link in program.links)
    for name in expect.results:
        yield from _unknown((name,), links, _RESULT, join(at, "expect", "results", name), document)


def _unknown(
    names: Iterable[str], known: tuple[str, ...], what: Bilingual, pointer: str, document: Document
) -> Iterator[Diagnostic]:
    for name in names:
        if name not in known:
            near = nearest(name, known)
            help_ = did_you_mean(near, name) if near else None
            span = document.locate(pointer)
            yield Diagnostic(EXPECTED_UNKNOWN, span, pointer, {"name": name, "what": what}, help=help_)
