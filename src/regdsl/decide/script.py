"""What telling in words needs of a program: templates made ready to be filled, the inputs that each stage reads."""

from collections.abc import Mapping
from itertools import accumulate

from msgspec import Struct, field

from regdsl.core.holes import holes
from regdsl.core.program import Field, Input, Program, Stage
from regdsl.core.texts import Hole, Template, Title
from regdsl.decide.export import Export, as_is, exporter
from regdsl.decide.published import LateFigure, late_figures
from regdsl.decide.verdict import Verdict
from regdsl.decide.wording import Say, of_one, sayer
from regdsl.diagnostics.bilingual import Lang
from regdsl.runtime.effects import Effect
from regdsl.runtime.module import Module
from regdsl.runtime.state import Read

__all__ = ["FactScript", "Script", "Spoken"]

Spoken = tuple[str | tuple[Read, Say] | Hole, ...]
"""A template made ready: texts, values (how to read one, how to say it), special holes."""


class FactScript(Struct, frozen=True):
    """An input: how it is written (None for as it is), who supplies it, whether it is as of the filing, which register
    keeps it, what gives the day on which it is taken ("" for nothing), and the fields of its records that a register
    keeps."""

    name: str
    export: Export | None
    source: str
    filed: bool
    register: Title | None = None
    as_of: str = ""
    registers: tuple[Field, ...] = ()


class Script(Struct, frozen=True):
    """The inputs; those that tell the variant, that each stage reads, that all stages up to one read (those of the
    variant with them, and after the last stage the record), that the record reads, that are read of subjects; the limbs
    with names, by effect and the place of their ground; the place of every hole (by identity) in the module; the
    parameters with values that were published late; templates that have been made ready, by identity and language."""

    module: Module
    facts: tuple[FactScript, ...]
    filed: bool
    telling_variant: frozenset[str]
    read_by: Mapping[Effect, frozenset[str]]
    read_until: tuple[frozenset[str], ...]
    read_by_record: frozenset[str]
    read_of_subjects: frozenset[str]
    limbs: Mapping[str, Mapping[int, tuple[str, ...]]]
    holes: Mapping[int, int]
    late: tuple[LateFigure, ...] = ()
    ready: dict[tuple[int, Lang], Spoken] = field(default_factory=dict)

    @staticmethod
    def of(program: Program, module: Module) -> "Script":
        """Work out the script of a program and its module."""
        facts = tuple(_fact(slot) for slot in program.inputs)
        telling = program.telling_variant
        read_by = {stage.effect: _reads(program, stage) for stage in program.stages}
        record = frozenset(name for result in program.results for name in result.reads)
        until = tuple(accumulate(read_by.values(), frozenset.union, initial=telling))[1:]
        return Script(
            module,
            facts,
            any(fact.filed for fact in facts),
            telling,
            read_by,
            (*until, until[-1] | record),
            record,
            _of_subjects(program),
            {stage.effect.value: _limbs(stage) for stage in program.stages},
            {id(hole): place for place, hole in enumerate(holes(program))},
            late_figures(program),
        )

    def used(self, verdict: Verdict) -> frozenset[str]:
        """The inputs that a decision rests on: those of the variant, of the stages looked at, of a grant's record."""
        if verdict.each:
            return self._used_one_by_one(verdict)
        if verdict.reached is not None:
            return self.read_until[verdict.reached]
        record = frozenset() if verdict.results is None else self.read_by_record
        return self.telling_variant.union(*(self.read_by[seen.effect] for seen in verdict.stages), record)

    def _used_one_by_one(self, verdict: Verdict) -> frozenset[str]:
        """Past all stages, what is read of the subjects; of the record, once there is one."""
        made = verdict.results is not None or any(one.results is not None for one in verdict.each)
        record = self.read_by_record if made else frozenset[str]()
        if verdict.reached is None:
            return self.telling_variant.union(
                *(self.read_by[seen.effect] for seen in verdict.stages), record, self.read_of_subjects
            )
        return self.read_until[-2] | record | self.read_of_subjects

    def spoken(self, template: Template, lang: Lang) -> Spoken:
        """A template made ready to be filled."""
        key = (id(template), lang)  # templates live as long as the program
        made = self.ready.get(key)
        if made is None:
            made = self.ready[key] = tuple(self._part(part, lang) for part in template)
        return made

    def read(self, hole: Hole) -> Read:
        """How the value of a hole is read."""
        return self.module.holes[self.holes[id(hole)]]

    def spoken_each(self, template: Template, lang: Lang) -> Spoken:
        """A template for each record made ready: what a hole reads is a list, what is said is one value of it."""
        key = (id(template), lang)
        made = self.ready.get(key)
        if made is None:
            made = self.ready[key] = tuple(
                (self.read(part), sayer(of_one(part), lang))
                if isinstance(part, Hole) and part.value is not None
                else part
                for part in template
            )
        return made

    def _part(self, part: str | Hole, lang: Lang) -> str | tuple[Read, Say] | Hole:
        if isinstance(part, str) or part.value is None:
            return part
        return self.read(part), sayer(part, lang)


def _fact(slot: Input) -> FactScript:
    source = slot.source
    export = None if as_is(slot.static) else exporter(slot.static)
    filed = source is None or source.from_applicant
    return FactScript(
        slot.name, export, source.id if source else "application", filed, slot.register, slot.as_of, _kept(slot.fields)
    )


def _kept(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields that a register keeps, those of records in records too."""
    own = tuple(field for field in fields if field.register is not None)
    return own + tuple(field for inner in fields for field in _kept(inner.fields))


def _of_subjects(program: Program) -> frozenset[str]:
    """The inputs that are looked at to decide one by one: the list, and what the grounds read beside it."""
    if program.subjects is None:
        return frozenset()
    read = (name for ground in program.subjects.grounds for limb in ground.limbs for name in limb.reads)
    return frozenset((program.subjects.input, *read))


def _reads(program: Program, stage: Stage) -> frozenset[str]:
    """The inputs that a stage looks at."""
    read = {name for ground in stage.grounds for limb in ground.limbs for name in limb.reads}
    if any(ground.missing_required for ground in stage.grounds):
        read.update(slot.name for slot in program.inputs if slot.required is stage.effect)
    return frozenset(read)


def _limbs(stage: Stage) -> dict[int, tuple[str, ...]]:
    named = {place: tuple(limb.id for limb in ground.limbs if limb.id) for place, ground in enumerate(stage.grounds)}
    return {place: names for place, names in named.items() if names}
