"""Which data a decision asks for while some are missing, in terms that two versions share."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import z3
from msgspec import Struct

from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.lacking import Lack, Lacking
from regdsl.compile.smt.world import Outside, Reason
from regdsl.core.of_variants import clocks_of_variants, moved_in_some_variants
from regdsl.core.program import Program, Stage
from regdsl.feel.kernel import Kernel
from regdsl.runtime.effects import STAGES, Effect, Outcome
from regdsl.verify.change.bare import bare
from regdsl.verify.change.uncompared import closure

__all__ = ["Asked", "Asking", "is_plain"]

_CORRECT = STAGES.index(Effect.CORRECT)


class Asked(Struct, frozen=True):
    """When a decision asks for each of the `data`; and for one of `others`, which only parts that are not taken apart
    may lack."""

    data: dict[str, Flag]
    others: Flag


@dataclass(slots=True)
class Asking:
    """Says what the decisions of two versions ask for. A part that is not taken apart lacks some of the data, nobody
    knows which, and the same in both where it is written alike with all that it rests on. `written` are those met."""

    written: list[object] = field(default_factory=list)

    def of(self, made: Decided) -> Asked:
        """What a decision asks for."""
        lacking = Lacking(made, lambda node, owner: self._called(made, node, owner))
        grounds = [lacking.ground(ground) for stage in made.program.stages for ground in stage.grounds]
        waits = made.outcomes[Outcome.NEEDS_DATA]
        variant = lacking.variant().where(both(waits, negation(_stopped(made, made.program.stages[:_CORRECT]))))
        lack = Lack.of_all((*grounds, variant, *self._clocks(made, lacking), *self._end(made, lacking)))
        others = either(*(both(flag, z3.Bool(name)) for name, flag in lack.parts.items()))
        return Asked({name: either(flag, others) for name, flag in lack.data.items()}, others)

    def _clocks(self, made: Decided, lacking: Lacking) -> Iterator[Lack]:
        """What the clocks of some variants lack while the variant is open. What moves a clock in some variants is not
        taken apart."""
        program = made.program
        outcomes = {term.when for term in clocks_of_variants(program)}
        told = True if None in outcomes else either(*(made.outcomes[one] for one in outcomes if one is not None))
        yield lacking.variant().where(told)
        if moved_in_some_variants(program):
            kernels = [one.condition for one in program.variants if one.condition is not None]
            rest = bare((program.terms, program.extensions))
            part = Outside(Reason.LACKING, "/extend" if program.extensions else "/terms", 0, 0)
            name = self._named(made, (closure(program, kernels), rest), part)
            yield Lack(parts={name: made.open_variant})

    def _end(self, made: Decided, lacking: Lacking) -> Iterator[Lack]:
        """What the record lacks. With subjects, and with defaults of silent sources, all that follows the stages is one
        part."""
        program, here = made.program, negation(_stopped(made, made.program.stages))
        if is_plain(program):
            here = both(here, made.outcomes[Outcome.NEEDS_DATA], negation(made.open_variant))
            yield from (lacking.of(one.value, f"result/{one.name}").where(here) for one in program.results)
            return
        kernels = [one.value for one in program.results]
        if program.subjects is not None:
            kernels += [program.subjects.source]
            kernels += [limb.fails for ground in program.subjects.grounds for limb in ground.limbs]
        rest = bare((program.results, program.subjects, program.silence_defaults, program.inputs))
        name = self._named(made, (closure(program, kernels), rest), Outside(Reason.LACKING, "/result/record", 0, 0))
        yield Lack(parts={name: both(here, either(made.deemed, negation(made.open_variant)))})

    def _called(self, made: Decided, node: Kernel, owner: str) -> str:
        return self._named(made, closure(made.program, [node]), Outside(Reason.LACKING, owner, node.start, node.end))

    def _named(self, made: Decided, key: object, part: Outside) -> str:
        if key not in self.written:
            self.written.append(key)
        name = f"?{self.written.index(key)}"
        made.world.outside.setdefault(part, set()).add(name)
        return name


def is_plain(program: Program) -> bool:
    """Whether the record is all that follows the stages, and takes nothing from defaults while sources are silent."""
    return program.subjects is None and not program.silence_defaults


def _stopped(made: Decided, stages: tuple[Stage, ...]) -> Flag:
    """Whether one of the stages kept the decision from the next."""
    names = [ground.id for stage in stages for ground in stage.grounds]
    return either(
        *(made.stated.get(name, False) for name in names), *(made.undetermined.get(name, False) for name in names)
    )
