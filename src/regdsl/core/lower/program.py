"""From the checked regulation to the program."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace

from regdsl.checker import CheckedRegulation
from regdsl.checker.definitions import expression_pointer
from regdsl.core.lower.annulments import with_annulments
from regdsl.core.lower.clocks import extensions_of
from regdsl.core.lower.cost import cost_of
from regdsl.core.lower.engine_titles import engine_displays
from regdsl.core.lower.exclusions import excluded_of
from regdsl.core.lower.expression import lower
from regdsl.core.lower.facts import Facts
from regdsl.core.lower.grounds import GroundLowering
from regdsl.core.lower.links import links_of, results_of
from regdsl.core.lower.parameters import lookups_of, parameters_of
from regdsl.core.lower.periods import periods_of
from regdsl.core.lower.records import extended_lists
from regdsl.core.lower.silence_defaults import silence_defaults_of
from regdsl.core.lower.slots import code_titles, inputs_of
from regdsl.core.lower.start import starts_of
from regdsl.core.lower.stated import stated_of
from regdsl.core.lower.subjects import kept_definition, subjects_of
from regdsl.core.lower.terms import terms_of
from regdsl.core.lower.texts import Display, Wording
from regdsl.core.lower.under_way import preference_of, under_way_of
from regdsl.core.lower.values import as_declared
from regdsl.core.lower.variants import variants_of
from regdsl.core.program import Definition, EngineSlot, EventSlot, Program, Stage
from regdsl.core.terms import Silence
from regdsl.core.told_once import grounds_once
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Number
from regdsl.model.definition import Definition as DefinitionModel
from regdsl.model.source import REPEAT
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
    definitions = (
        *periods_of(checked, wording),
        *extended_lists(checked, wording),
        *_definitions(checked, wording, displays),
    )
    inputs, parameters = inputs_of(checked, wording), parameters_of(checked, wording)
    titles = {slot.name: slot.title for slot in inputs}
    titles |= {parameter.name: parameter.title for parameter in parameters}
    titles |= {definition.name: definition.title for definition in definitions}
    spoken = {lang: {name: title.get(lang, name) for name, title in titles.items()} for lang in _SPOKEN}
    lowering = GroundLowering(checked, wording, events, _expander(definitions), Facts.of(checked, definitions), spoken)
    located = [(pointer, Effect(kind.value), item) for pointer, kind, item in model.grounds.located()]
    about = tuple(lowering.ground(p, e, g) for p, e, g in located if g.about is not None)
    if checked.subject is not None and checked.subject.kept is not None:
        # what the grounds about a subject read does not rest on the list of those kept, all else may
        facts = Facts.of(checked, _with_kept(checked, definitions, kept_definition(checked, wording, about)))
        definitions = _with_kept(checked, definitions, kept_definition(checked, wording, grounds_once(about)))
        lowering = replace(lowering, expand=_expander(definitions), facts=facts)
    early = {Effect(effect.value) for effect in model.grounds.early}
    whole = [entry for entry in located if entry[2].about is None]
    stages = tuple(
        Stage(stage, stage in early, tuple(lowering.ground(p, e, g) for p, e, g in whole if e is stage))
        for stage in STAGES
    )
    subjects = subjects_of(checked, about)
    variants = variants_of(checked, wording, lowering.expand)
    results = results_of(checked, wording, lowering.expand, variants)
    kernels = [definition.value for definition in definitions]
    kernels += [variant.condition for variant in variants if variant.condition is not None]
    kernels += [limb.fails for stage in stages for ground in stage.grounds for limb in ground.limbs]
    kernels += [limb.fails for ground in about for limb in ground.limbs]
    kernels += [result.value for result in results]
    made = Program(
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
        asked_again=frozenset(name for name, item in model.sources.items() if set(item.silence_leads_to) & set(REPEAT)),
        excluded=excluded_of(model),
        under_way=under_way_of(model),
        under_way_basis=tuple(dict.fromkeys(basis for item in model.transitional for basis in item.basis)),
        preference=preference_of(model),
        subjects=subjects,
        starts=starts_of(model),
        silence_defaults=silence_defaults_of(checked),
        stated=stated_of(checked, wording),
        published=model.in_force.published,
    )
    made = with_annulments(made, checked, lowering)
    return replace(made, links=links_of(made, checked, wording, lowering.expand)) if model.results else made


def _with_kept(
    checked: CheckedRegulation, definitions: tuple[Definition, ...], kept: Definition
) -> tuple[Definition, ...]:
    """The definitions with the list of those kept in its place, in the order in which they can be computed."""
    behind = checked.definitions[checked.definitions.index(kept.name) + 1 :]
    place = len(definitions) - len(behind)
    return (*definitions[:place], kept, *definitions[place:])


def _expander(definitions: tuple[Definition, ...]) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """What adds to names all that those among them which are definitions read in the end."""
    given = _given(definitions)

    def expand(names: tuple[str, ...]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for name in names:
            found.setdefault(name)
            found.update(dict.fromkeys(given.get(name, ())))
        return tuple(found)

    return expand


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
    made = engine_displays(wording)
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
        if checked.subject is not None and name == checked.subject.kept:
            continue
        group, item = (
            ("definitions", model.definitions[name])
            if name in model.definitions
            else ("criteria", model.criteria[name])
        )
        expression = checked.expressions[expression_pointer(group, name, item)]
        shown = displays.get(name, Display())
        documented = model.documents.get(name) if group == "definitions" else None
        title = wording.title(*((documented.title, "documents") if documented else (item.title, group)), name)
        table = item.table.lines if isinstance(item, DefinitionModel) and item.table is not None else ()
        only = checked.symbols[name].only
        value = as_declared(lower(expression.kernel), checked.symbols[name].static)
        made.append(Definition(name, title, value, shown.scale, shown.unit, expression.reads, table, only))
    return tuple(made)


def _silence(checked: CheckedRegulation, wording: Wording) -> Silence | None:
    silence = checked.bundle.regulation.model.silence
    if silence is None:
        return None
    explain = wording.texts("/silence/explain")
    only = frozenset(silence.only) or None
    return Silence(silence.after, silence.basis, f"term_expired({silence.after})", only, explain)
