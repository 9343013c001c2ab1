"""Several results of one program, lowered: each is decided by a program of its own, over the same application."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.expression import lower
from regdsl.core.lower.record_variants import in_variants
from regdsl.core.lower.subjects import read_with_fields, subjects_for
from regdsl.core.lower.texts import Wording
from regdsl.core.lower.values import as_declared
from regdsl.core.program import Program, Result, ResultLink, Stage, Variant
from regdsl.document.pointer import join
from regdsl.feel.types import ALWAYS, Number
from regdsl.model.result import RecordField
from regdsl.model.value_type import Basic

__all__ = ["Expand", "links_of", "results_of"]

Expand = Callable[[tuple[str, ...]], tuple[str, ...]]
"""From names to those that they rest on in the end."""


def results_of(
    checked: CheckedRegulation, wording: Wording, expand: Expand, variants: tuple[Variant, ...]
) -> tuple[Result, ...]:
    """The fields of the register record; of several results, those of all that an application decides."""
    model = checked.bundle.regulation.model
    if model.result is not None:
        fields = _fields(checked, wording, expand, "/result/record", model.result.record)
        return tuple(replace(field, value=in_variants(field.value, model.result.only, variants)) for field in fields)
    return tuple(field for name in model.results for field in _of_one(checked, wording, expand, name))


def links_of(program: Program, checked: CheckedRegulation, wording: Wording, expand: Expand) -> tuple[ResultLink, ...]:
    """Several results in the order in which they are decided; nothing where there is one."""
    model = checked.bundle.regulation.model
    return tuple(
        ResultLink(
            id=name,
            title=wording.title(item.title, "results", name),
            variants=frozenset(item.variants) if item.variants else None,
            register=item.record.register if item.record is not None else "",
            program=None
            if item.is_allocated
            else replace(
                program,
                stages=tuple(_stage(checked, stage, name) for stage in program.stages),
                results=_of_one(checked, wording, expand, name),
                subjects=subjects_for(checked, program.subjects, name),
                silence=program.silence if program.silence is not None and program.silence.after == name else None,
            ),
        )
        for name, item in model.results.items()
    )


def _stage(checked: CheckedRegulation, stage: Stage, result: str) -> Stage:
    """A stage with the grounds that count for one result."""
    grounds = checked.bundle.regulation.model.grounds
    own = {ground.id for _, _, ground in grounds.located_of(result)}
    early = any(effect.value == stage.effect.value for effect in grounds.early_of(result))
    return Stage(stage.effect, early, tuple(ground for ground in stage.grounds if ground.id in own))


def _of_one(checked: CheckedRegulation, wording: Wording, expand: Expand, name: str) -> tuple[Result, ...]:
    result = checked.bundle.regulation.model.results[name]
    if result.record is None or result.is_allocated:
        return ()
    return _fields(checked, wording, expand, join("/results", name, "record", "fields"), result.record.fields)


def _fields(
    checked: CheckedRegulation, wording: Wording, expand: Expand, at: str, fields: Mapping[str, RecordField]
) -> tuple[Result, ...]:
    made = []
    for name, item in fields.items():
        base = join(at, name)
        expression = checked.expressions[base if item.short else join(base, "expr")]
        kernel = lower(expression.kernel)
        if item.type is Basic.FRACTION and isinstance(kernel.static.type, Number):
            kernel = as_declared(kernel, replace(kernel.static, type=replace(kernel.static.type, fraction=True)))
        unit = (
            item.unit or item.currency or (kernel.static.type.unit if isinstance(kernel.static.type, Number) else None)
        )
        title = wording.title(item.title, "record", name)
        reads = expand(read_with_fields(checked, kernel, expression.reads))
        of_subject = checked.subject is not None and checked.subject.name in expression.reads
        if of_subject and checked.subject is not None and checked.subject.only is not None:
            kernel = replace(kernel, static=replace(kernel.static, absent_until=ALWAYS))
        made.append(Result(name, title, kernel, unit, reads, of_subject))
    return tuple(made)
