"""Writing `verdict`: the stage that complete data come to, with every limb of it, and the results of a grant."""

from regdsl.compile.code import Code, leaf, lines, tuple_of
from regdsl.compile.descriptions import ground_comment
from regdsl.compile.fast_expressions import fast
from regdsl.compile.fast_subjects import each_lines, result_lines
from regdsl.compile.fast_writer import FastWriter, kernels_of, live_grounds
from regdsl.core.program import Ground, Stage
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Outcome

__all__ = ["verdict_function"]


def verdict_function(writer: FastWriter) -> list[str]:
    """`verdict`: the outcome, the variant's index, the number of the stage, the flags of its limbs, the results."""
    program = writer.program
    body = writer.variant()
    index = "VARIANTS.index(variant)" if len(program.variants) > 1 else "0" if program.variants else "None"
    for number, stage in enumerate(program.stages):
        writer.ctx.stage = number
        body += _stage(writer, stage, number, index)
    subjects = program.subjects
    if subjects is not None:
        body += each_lines(writer, subjects)
    writer.ctx.stage = len(STAGES)
    body += _results(writer) if subjects is None or not subjects.per_subject else result_lines(writer, subjects)
    return [
        "def verdict(f, g, k):",
        '    """Decide on complete data: the outcome, the variant, the stage reached, every limb, the results."""',
        *writer.loads(),
        *body,
        f'    return "{Outcome.GRANTED}", {index}, {len(STAGES)}, {"()" if subjects is None else "each"}, results',
    ]


def _results(writer: FastWriter) -> list[str]:
    values = [result.value for result in writer.program.results]
    written = writer.define(values)
    results = tuple_of(tuple(fast(writer.ctx, value) for value in values))
    return [*written, *writer.ctx.notes.beside(lines(results, 4, "results = "))]


def _stage(writer: FastWriter, stage: Stage, number: int, index: str) -> list[str]:
    live = live_grounds(writer.program, stage)
    if not live:
        return []
    written = ["", f"    # stage: {stage.effect}", *writer.define(kernels_of(live)), "    flags = ("]
    clear: list[Code] = []
    for ground in stage.grounds:
        flags = _flags(writer, ground)
        clear.append(tuple_of((leaf("False"),) * len(flags)))
        written.append(f"        {ground_comment(writer.program, ground)}")
        written += writer.ctx.notes.beside(lines(tuple_of(flags), 8, after=","))
    return [
        *written,
        "    )",
        *lines(tuple_of(tuple(clear)), 4, "if flags != ", ":"),
        f'        return "{OUTCOME_OF[stage.effect]}", {index}, {number}, flags, None',
    ]


def _flags(writer: FastWriter, ground: Ground) -> tuple[Code, ...]:
    if ground.missing_required:
        return (writer.absent_data(ground) or leaf("False"),)
    if ground.event is not None:
        return (leaf("False"),)
    return tuple(writer.flag(ground, limb) for limb in ground.limbs)
