"""From the checked regulation to the program."""

from collections.abc import Callable, Mapping
from typing import Final

from regdsl.checker import CheckedRegulation
from regdsl.checker.definitions import expression_pointer
from regdsl.core.lower.clocks import extensions_of
from regdsl.core.lower.cost import cost_of
from regdsl.core.lower.exclusions import excluded_of
from regdsl.core.lower.expression import lower
from regdsl.core.lower.grounds import GroundLowering
from regdsl.core.lower.parameters import lookups_of, parameters_of
from regdsl.core.lower.record_variants import in_variants
from regdsl.core.lower.records import extended_lists
from regdsl.core.lower.slots import code_titles, inputs_of
from regdsl.core.lower.terms import terms_of
from regdsl.core.lower.texts import Display, Wording
from regdsl.core.program import Definition, EngineSlot, EventSlot, Program, Result, Stage, Variant
from regdsl.core.terms import Silence
from regdsl.core.under_way import UnderWay
from regdsl.diagnostics.bilingual import Lang
from regdsl.document.pointer import join
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Origin, Ref
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Number, Static, Text
from regdsl.model.definition import Definition as DefinitionModel
from regdsl.model.source import REPEAT
from regdsl.model.variant_table import VariantTable
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["to_program"]

_SPOKEN: Final[tuple[Lang, ...]] = ("ru", "en")
"""The languages in which a condition is said where its author gave no words."""


def to_program(checked: CheckedRegulation) -> Program:
    """Lower a checked regulation once for all backends."""
    model = checked.bundle.regulation.model
    displays = _displays(checked)
    wording = Wording(checked, displays)
    events = {use.key: EventSlot(use.key, use.type, use.about, use.elsewhere, use.until) for use in checked.events}
    definitions = (*extended_lists(checked, wording), *_definitions(checked, wording, displays))
    given = _given(definitions)

    def expand(names: tuple[str, ...]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for name in names:
            found.setdefault(name)
            found.update(dict.fromkeys(given.get(name, ())))
        return tuple(found)

    inputs, parameters = inputs_of(checked, wording), parameters_of(checked, wording)
    titles = {slot.name: slot.title for slot in inputs}
    titles |= {parameter.name: parameter.title for parameter in parameters}
    titles |= {definition.name: definition.title for definition in definitions}
    spoken = {lang: {name: title.get(lang, name) for name, title in titles.items()} for lang in _SPOKEN}
    lowering = GroundLowering(checked, wording, events, expand, spoken)
    located = [(pointer, Effect(kind.value), item) for pointer, kind, item in model.grounds.located()]
    early = {Effect(effect.value) for effect in model.grounds.early}
    stages = tuple(
        Stage(stage, stage in early, tuple(lowering.ground(p, e, g) for p, e, g in located if e is stage))
        for stage in STAGES
    )
    variants = _variants(checked, wording)
    results = _results(checked, wording, expand, variants)
    kernels = [definition.value for definition in definitions]
    kernels += [variant.condition for variant in variants if variant.condition is not None]
    kernels += [limb.fails for stage in stages for ground in stage.grounds for limb in ground.limbs]
    kernels += [result.value for result in results]
    return Program(
        id=model.id,
        version=model.version,
        title=_title(checked),
        language=model.language,
        time_zone=model.authority.time_zone,
        in_force_from=model.in_force.from_,
        in_force_to=model.in_force.to,
        applicants=tuple(model.applicants),
        channels=tuple(model.channels),
        inputs=inputs,
        parameters=parameters,
        lookups=lookups_of(checked),
        engine=_engine(checked),
        events=tuple(events.values()),
        definitions=definitions,
        variants=variants,
        stages=stages,
        results=results,
        terms=terms_of(checked, wording),
        silence=_silence(checked, wording),
        cost=sum(cost_of(kernel) for kernel in kernels),
        extensions=extensions_of(checked, wording),
        asked_again=frozenset(name for name, item in model.sources.items() if set(item.if_silent) & set(REPEAT)),
        excluded=excluded_of(model),
        under_way=UnderWay(model.transitional[0].undecided_cases.value) if model.transitional else None,
    )


def _given(definitions: tuple[Definition, ...]) -> dict[str, tuple[str, ...]]:
    """What each definition reads in the end: names that are no definitions. Those it rests on stand before it."""
    given: dict[str, tuple[str, ...]] = {}
    for definition in definitions:
        found: dict[str, None] = {}
        for name in definition.reads:
            found.update(dict.fromkeys(given.get(name, (name,))))
        given[definition.name] = tuple(found)
    return given


def _title(checked: CheckedRegulation) -> Mapping[str, str]:
    model = checked.bundle.regulation.model
    made = {model.language: model.title}
    for language, file in checked.bundle.translations.items():
        if file.model.title:
            made[language] = file.model.title
    return made


def _engine(checked: CheckedRegulation) -> tuple[EngineSlot, ...]:
    """The reserved names that some expression reads: what nothing reads need not be known."""
    read = {name for expression in checked.expressions.values() for name in expression.reads}
    for text in checked.texts.values():
        for part in text.parts:
            if not isinstance(part, str) and part.expression is not None:
                read.update(part.expression.reads)
    return tuple(EngineSlot(name, checked.symbols[name].static) for name in RESERVED if name in read)


def _displays(checked: CheckedRegulation) -> dict[str, Display]:
    model = checked.bundle.regulation.model
    wording = Wording(checked, {})
    made: dict[str, Display] = {}
    for name, feature in model.features.items():
        made[name] = Display(codes=wording.values(dict(feature.values), "features", name))
    for name, item in model.inputs.items():
        kind = checked.inputs[name].type
        codes = code_titles(checked, wording, name, item)
        scale = kind.scale if isinstance(kind, Number) else None
        made[name] = Display(scale, kind.unit if isinstance(kind, Number) else None, codes)
    for name, static in checked.parameters.items():
        if isinstance(static.type, Number):
            made[name] = Display(static.type.scale, static.type.unit)
    for name, definition in model.definitions.items():
        kind = checked.symbols[name].static.type
        if isinstance(kind, Number):
            scale = definition.scale if definition.scale is not None else kind.scale
            made[name] = Display(2 if scale is None else scale, kind.unit)
    return made


def _definitions(checked: CheckedRegulation, wording: Wording, displays: dict[str, Display]) -> tuple[Definition, ...]:
    model = checked.bundle.regulation.model
    made = []
    for name in checked.definitions:
        group, item = (
            ("definitions", model.definitions[name])
            if name in model.definitions
            else ("criteria", model.criteria[name])
        )
        expression = checked.expressions[expression_pointer(group, name, item)]
        shown = displays.get(name, Display())
        title = wording.title(item.title, group, name)
        table = item.table.lines if isinstance(item, DefinitionModel) and item.table is not None else ()
        only = checked.symbols[name].only
        value = lower(expression.kernel)
        made.append(Definition(name, title, value, shown.scale, shown.unit, expression.reads, table, only))
    return tuple(made)


def _variants(checked: CheckedRegulation, wording: Wording) -> tuple[Variant, ...]:
    variants = checked.bundle.regulation.model.variants
    if variants is None:
        return (Variant("", {wording.language: ""}, None),)
    made = []
    for name in variants.ids:
        extras = variants.extras.get(name)
        listed = next((v for v in variants.listed if v.id == name), None)
        own = (extras.title if extras else None) or (listed.title if listed else None)
        condition: Kernel | None = None
        if variants.table is not None:
            condition = _row_condition(checked, variants.table, name)
        elif listed is not None and listed.when is not None:
            index = variants.listed.index(listed)
            condition = lower(checked.expressions[join("/variants", index, "when")].kernel)
        keeps = (extras.keeps if extras else None) or ""
        made.append(Variant(name, wording.title(own, "variants", name), condition, keeps))
    return tuple(made)


def _row_condition(checked: CheckedRegulation, table: VariantTable, variant: str) -> Kernel:
    rows: list[Kernel] = []
    for row in table.rows:
        if row.variant.text != variant:
            continue
        tests: list[Kernel] = []
        for feature, codes in zip(table.features, row.codes, strict=True):
            if codes is None:
                continue
            ref = Ref(origin=Origin.INPUT, name=feature.text, static=checked.inputs[feature.text])
            allowed = frozenset(code.text for code in codes)
            values = Const(value=allowed, static=Static(Text(allowed)))
            tests.append(Apply(op=Op.IN_SET, operands=(ref, values), static=BOOLEAN))
        rows.append(_joined(Op.AND, tests, True))
    return _joined(Op.OR, rows, False)


def _joined(op: Op, kernels: list[Kernel], empty: bool) -> Kernel:
    if not kernels:
        return Const(value=empty, static=BOOLEAN)
    return kernels[0] if len(kernels) == 1 else Apply(op=op, operands=tuple(kernels), static=BOOLEAN)


def _results(
    checked: CheckedRegulation,
    wording: Wording,
    expand: Callable[[tuple[str, ...]], tuple[str, ...]],
    variants: tuple[Variant, ...],
) -> tuple[Result, ...]:
    result = checked.bundle.regulation.model.result
    if result is None:
        return ()
    made = []
    for name, item in result.record.items():
        base = join("/result/record", name)
        expression = checked.expressions[base if item.short else join(base, "expr")]
        kernel = in_variants(lower(expression.kernel), result.only, variants)
        unit = (
            item.unit or item.currency or (kernel.static.type.unit if isinstance(kernel.static.type, Number) else None)
        )
        title = wording.title(item.title, "record", name)
        made.append(Result(name, title, kernel, unit, expand(expression.reads)))
    return tuple(made)


def _silence(checked: CheckedRegulation, wording: Wording) -> Silence | None:
    silence = checked.bundle.regulation.model.silence
    if silence is None:
        return None
    explain = wording.texts("/silence/explain")
    return Silence(silence.after, silence.basis, f"term_expired({silence.after})", explain)
