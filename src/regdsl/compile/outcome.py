"""Writing `outcome` and `judge`: which grounds are true on complete data, in a straight line."""

from collections.abc import Mapping

from regdsl.compile.code import WIDTH, Code, Leaf, Strength, call, group, leaf, lines, tuple_of
from regdsl.compile.descriptions import ground_comment
from regdsl.compile.fast_expressions import fast
from regdsl.compile.fast_subjects import needed_results, refused_lines
from regdsl.compile.fast_writer import FastWriter, kernels_of, live_grounds
from regdsl.compile.literals import text_literal
from regdsl.compile.read import reading_lines
from regdsl.compile.walk import may_lack
from regdsl.core.program import Ground, Program, Stage
from regdsl.runtime.effects import OUTCOME_OF, STAGES, Outcome

__all__ = ["brief_tables", "judge_function", "outcome_function"]


def brief_tables(program: Program) -> list[str]:
    """The decisions that can come out, by stage and, where there are several variants, by variant."""
    written: list[str] = []
    for stage in program.stages:
        grounds = live_grounds(program, stage)
        if grounds:
            ids = tuple_of(tuple(leaf(text_literal(ground.id)) for ground in grounds))
            written += _table(program, OUTCOME_OF[stage.effect], "briefs", ids)
    if program.subjects is not None and program.subjects.grounds:
        written += _table(program, Outcome.REFUSED, "Brief", leaf("()"), "_EACH")
    return [*written, *_table(program, Outcome.GRANTED, "Brief", leaf("()"))]


def _table(program: Program, outcome: Outcome, kind: str, grounds: Code, suffix: str = "") -> list[str]:
    name = outcome.upper() + suffix
    if len(program.variants) > 1:
        made = call(kind, leaf(text_literal(outcome)), leaf("variant"), grounds)
        return _by_variant(name, made)
    variant = program.variants[0].id if program.variants else ""
    shown = leaf(text_literal(variant) if variant else "None")
    return lines(call(kind, leaf(text_literal(outcome)), shown, grounds), 0, f"{name} = ")


def _by_variant(name: str, made: Code) -> list[str]:
    one = f"{name} = {{variant: {made.flat} for variant in VARIANTS}}"
    if len(one) <= WIDTH:
        return [one]
    return [f"{name} = {{", *lines(made, 4, "variant: "), "    for variant in VARIANTS", "}"]


def outcome_function(writer: FastWriter) -> list[str]:
    """`outcome`: the brief decision on values that have been read."""
    body = _body(writer)
    return [
        "def outcome(f, g, k):",
        '    """Decide on complete data: the outcome, the variant, the ids of the grounds."""',
        *writer.loads(),
        *body,
    ]


def judge_function(writer: FastWriter, counted: Mapping[str, str]) -> list[str]:
    """`judge`: the same on a plain application; None where it is not plainly right. `counted` names the local variables
    that hold dates of inputs as day numbers."""
    ctx = writer.ctx
    ctx.counted = counted
    reading = reading_lines(writer.program, ctx.symbols, ctx.constants, counted)
    body = _body(writer)
    return [
        "def judge(x, g, k):",
        '    """Read a complete application and decide on it; None where anything is not plainly right."""',
        *reading,
        *writer.loads("g"),
        *body,
    ]


def _body(writer: FastWriter) -> list[str]:
    body = writer.variant()
    for number, stage in enumerate(writer.program.stages):
        writer.ctx.stage = number
        body += _stage(writer, stage)
    subjects = writer.program.subjects
    if subjects is not None and subjects.grounds:
        body += refused_lines(writer, subjects, _named(writer, Outcome.REFUSED, "_EACH"))
    writer.ctx.stage = len(STAGES)
    counted = [result for result in writer.program.results if writer.reads.may_lack(result.value)]
    body += writer.define([result.value for result in counted])
    counted = [result for result in counted if may_lack(result.value)]  # what their definitions lack has shown by now
    if counted and subjects is not None and subjects.per_subject:
        body += writer.define([subjects.source])
        body += needed_results(writer, subjects, counted)
        counted = []
    for result in counted:  # a grant wants every result known, and the calendar or a table may end
        body += writer.ctx.notes.beside(lines(fast(writer.ctx, result.value), 4))
    return [*body, f"    return {_named(writer, Outcome.GRANTED)}"]


def _named(writer: FastWriter, outcome: Outcome, suffix: str = "") -> str:
    return outcome.upper() + suffix + ("[variant]" if len(writer.program.variants) > 1 else "")


def _stage(writer: FastWriter, stage: Stage) -> list[str]:
    """Each true ground sets its bit; the decision is looked up by all of them."""
    grounds = live_grounds(writer.program, stage)
    if not grounds:
        return []
    table = _named(writer, OUTCOME_OF[stage.effect])
    written = ["", f"    # stage: {stage.effect}", *writer.define(kernels_of(grounds))]
    if len(grounds) == 1:
        return [*written, *_test(writer, grounds[0]), f"        return {table}[1]"]
    written.append("    found = 0")
    for place, ground in enumerate(grounds):
        written += [*_test(writer, ground), f"        found |= 1 << {place}"]
    return [*written, "    if found:", f"        return {table}[found]"]


def _test(writer: FastWriter, ground: Ground) -> list[str]:
    test = lines(_applies(writer, ground), 4, "if ", ":")
    return [f"    {ground_comment(writer.program, ground)}", *writer.ctx.notes.beside(test)]


def _applies(writer: FastWriter, ground: Ground) -> Code:
    if ground.missing_required:
        return writer.absent_data(ground) or Leaf("False")
    return group("or", tuple(writer.flag(ground, limb) for limb in ground.limbs), Strength.OR)
