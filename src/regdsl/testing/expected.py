"""Names that a case expects in a decision: each has to be one that the regulation knows."""

from collections.abc import Iterable, Mapping

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.types import ListOf, Record, Type
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing.findings import EXPECTED_UNKNOWN
from regdsl.testing.grounds import GroundNames
from regdsl.testing.trial import Trial

__all__ = ["expected_findings"]

GROUND = Bilingual("основания", "ground")
VARIANT = Bilingual("варианта", "variant")
DEFINITION = Bilingual("вычисления", "definition")
RESULT = Bilingual("результата", "result")
FIELD = Bilingual("поля записи", "field of the record")
TERM = Bilingual("срока", "term")
INPUT = Bilingual("сведения", "input")

ELSEWHERE = ("parameters.", "calendar.", "answered(", "no_answer(", "not_corrected(")


def expected_findings(trial: Trial, program: Program, document: Document) -> tuple[Diagnostic, ...]:
    """A finding (SCH170) for every name under `expect` that means nothing in the regulation."""
    expect, found = trial.expect, _Found(trial, document)
    grounds = GroundNames(program)
    plain = tuple(ground.id for stage in program.stages for ground in stage.grounds)
    found.each("grounds", expect.grounds, grounds.all, GROUND)
    found.each("undetermined", expect.undetermined, plain, GROUND)
    reserved = tuple(slot.name for slot in program.engine)
    inputs = (*(slot.name for slot in program.inputs), *reserved)
    lists = {slot.name: slot.static.type for slot in program.inputs}
    needs = [name for name in expect.needs or () if not (name.startswith(ELSEWHERE) or _in_a_record(name, lists))]
    found.each("needs", needs, inputs, INPUT)
    own = tuple(ground.id for stage in program.stages for ground in stage.grounds if ground.term is not None)
    terms = (*(term.id for term in program.terms), *own)
    for term in expect.deadline:
        found.one(("deadline", term), term, terms, TERM)
    several = tuple(link.id for link in program.links)
    results = several or tuple(result.name for result in program.results)
    for name in expect.results:
        found.one(("results", name), name, results, RESULT if several else FIELD)
    definitions = tuple(definition.name for definition in program.definitions)
    for name in expect.show:
        found.one(("show", name), name, definitions, DEFINITION)
    if expect.variant is not None:
        found.one(("variant",), expect.variant, tuple(variant.id for variant in program.variants), VARIANT)
    return tuple(found.diagnostics)


def _in_a_record(name: str, types: Mapping[str, Type]) -> bool:
    """Whether a name leads to a field of a record: the list, the key of its element, the field, and on from there."""
    for own, kind in types.items():
        if name.startswith(f"{own}.") and isinstance(kind, ListOf) and isinstance(kind.element, Record):
            fields = {field: static.type for field, static in kind.element.fields}
            rest = name.removeprefix(f"{own}.").partition(".")[2]
            return rest in fields or _in_a_record(rest, fields)
    return False


class _Found:
    """Collects the findings of one expectation."""

    def __init__(self, trial: Trial, document: Document) -> None:
        self._trial = trial
        self._document = document
        self.diagnostics: list[Diagnostic] = []

    def each(self, key: str, names: Iterable[str] | None, known: tuple[str, ...], what: Bilingual) -> None:
        """Look at every name of a list."""
        for name in names or ():
            self.one((key,), name, known, what)

    def one(self, path: tuple[str, ...], name: str, known: tuple[str, ...], what: Bilingual) -> None:
        """Look at one name."""
        if name in known:
            return
        pointer = join(self._trial.pointer, *path)
        near = nearest(name, known)
        help_ = did_you_mean(near, name) if near else None
        params: dict[str, Parameter] = {"name": name, "what": what}
        self.diagnostics.append(
            Diagnostic(EXPECTED_UNKNOWN, self._document.locate(pointer), pointer, params, help=help_)
        )
