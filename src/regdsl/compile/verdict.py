"""Writing `verdict`: the stage that complete data come to, with every limb of it, and the results of a grant."""

from regdsl.compile.code import Code, lines, tuple_of
from regdsl.compile.descriptions import ground_comment
from regdsl.compile.fast_expressions import fast
from regdsl.compile.fast_subjects import each_lines, result_lines
from regdsl.compile.fast_writer import FastWriter, kernels_of, live_grounds
from regdsl.core.program import Ground, Stage
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Outcome

__all__ = ["verdict_function"]


def verdict_function(writer: FastWriter) -> list[str]:
    """`verdict`: the outcome, the variant's index, the number of the stage, the limbs that apply, the results."""
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
        '    """Decide on complete data: the outcome, the variant, the stage reached, the true limbs, the results."""',
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
    """Each limb that applies sets its bit, in the order of the grounds and theirs."""
    live = live_grounds(writer.program, stage)
    if not live:
        return []
    written = ["", f"    # stage: {stage.effect}", *writer.define(kernels_of(live)), "    found = 0"]
    place = 0
    for ground in stage.grounds:
        written.append(f"    {ground_comment(writer.program, ground)}")
        for flag in _flags(writer, ground):
            if flag is not None:
                written += writer.ctx.notes.beside(lines(flag, 4, "if ", ":"))
                written.append(f"        found |= 1 << {place}")
            place += 1
    return [*written, "    if found:", f'        return "{OUTCOME_OF[stage.effect]}", {index}, {number}, found, None']


def _flags(writer: FastWriter, ground: Ground) -> tuple[Code | None, ...]:
    """Whether each limb applies; None for one that cannot, where no event is in effect."""
    if ground.missing_required:
        return (writer.absent_data(ground),)
    if ground.event is not None:
        return (None,)
    return tuple(writer.flag(ground, limb) for limb in ground.limbs)
