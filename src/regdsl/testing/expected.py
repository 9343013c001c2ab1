"""Names that a case expects in a decision: each has to be one that the regulation knows."""

from collections.abc import Iterable

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.expectation import Expectation
from regdsl.model.shape import concept_of
from regdsl.model.spelling import KEY_WORDS
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.testing.findings import EXPECTED_UNKNOWN, SUBJECT_NOT_LISTED
from regdsl.testing.grounds import GroundNames
from regdsl.testing.paths import Lost, find
from regdsl.testing.subjects import subjects_listed
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
    plain = tuple(ground.id for ground in program.grounds)
    found.each("grounds", expect.grounds, grounds.all, GROUND)
    found.each("undetermined", expect.undetermined, plain, GROUND)
    reserved = tuple(slot.name for slot in program.engine)
    inputs = (*(slot.name for slot in program.inputs), *reserved)
    found.each("needs", [name for name in expect.needs or () if not _is_elsewhere(name, trial, program)], inputs, INPUT)
    own = tuple(ground.id for ground in program.grounds if ground.term is not None)
    terms = (*(term.id for term in program.terms), *own)
    for term in expect.deadline:
        found.one(("deadline", term), term, terms, TERM)
    for term in expect.clock:
        found.one(("clock", term), term, terms, TERM)
    several = tuple(link.id for link in program.links)
    fields = tuple(result.name for result in program.results)
    for name in expect.results:
        found.one(("results", name), name, several or fields, RESULT if several else FIELD)
    for name in expect.record:
        found.one((name,), name, fields, FIELD)
    definitions = tuple(definition.name for definition in program.definitions)
    for name in expect.show:
        found.one(("show", name), name, definitions, DEFINITION)
    for key, said in expect.each.items():
        found.subject(key, tuple(sorted(subjects_listed(trial, program))))
        for name in said.grounds or ():
            found.one(("each", key, "grounds"), name, grounds.all, GROUND)
        for name in said.undetermined or ():
            found.one(("each", key, "undetermined"), name, plain, GROUND)
        for name in said.results:
            found.one(("each", key, "results", name), name, several or fields, RESULT if several else FIELD)
        for name in said.fields:
            found.one(("each", key, name), name, fields, FIELD)
    if expect.variant is not None:
        found.one(("variant",), expect.variant, tuple(variant.id for variant in program.variants), VARIANT)
    return tuple(found.diagnostics)


def _is_elsewhere(name: str, trial: Trial, program: Program) -> bool:
    """Whether what is needed is no input: something of the engine, or a path into a list of records."""
    inputs = {slot.name: slot.static for slot in program.inputs}
    path = () if name in inputs else find(name, inputs, trial.laid.values, None)
    # keys and fields take turns, and what is needed is a field
    return name.startswith(ELSEWHERE) or not (isinstance(path, Lost) or len(path) % 2 == 0)


def _keys() -> dict[str, str]:
    """The keys of an expectation by what they are called: a name beside them may be meant for one."""
    keys = concept_of(Expectation).keys
    own = {field.key for field in keys}
    return {**{word: key for word, key in KEY_WORDS.items() if key in own}, **{one.title.ru: one.key for one in keys}}


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

    def subject(self, name: str, known: tuple[str, ...]) -> None:
        """Look at the name of a subject: the application of the case has to list it."""
        if name in known:
            return
        pointer = join(self._trial.pointer, "each", name)
        near = nearest(name, known)
        help_ = did_you_mean(near, name) if near else None
        at = self._document.locate_key(pointer)
        self.diagnostics.append(Diagnostic(SUBJECT_NOT_LISTED, at, pointer, {"name": name}, help=help_))

    def one(self, path: tuple[str, ...], name: str, known: tuple[str, ...], what: Bilingual) -> None:
        """Look at one name."""
        if name in known:
            return
        pointer = join(self._trial.pointer, *path)
        flat = path == (name,)  # it is its own key
        near = nearest(name, known, _keys() if flat else None)
        help_ = did_you_mean(near, name) if near else None
        params: dict[str, Parameter] = {"name": name, "what": what}
        span = self._document.locate_key(pointer) if flat else self._document.locate(pointer)
        self.diagnostics.append(Diagnostic(EXPECTED_UNKNOWN, span, pointer, params, help=help_))
