"""Inputs and parameters as slots."""

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.texts import Wording
from regdsl.core.lower.values import native
from regdsl.core.program import Field, Input, Parameter, Period, Source
from regdsl.feel.types import Number
from regdsl.model.input import Input as InputModel
from regdsl.model.parameter import Parameter as ParameterModel
from regdsl.model.record_type import TypeField
from regdsl.model.source import Source as SourceModel
from regdsl.model.value_type import ListOf, RecordOf
from regdsl.runtime.effects import Effect

__all__ = ["inputs_of", "parameters_of"]

APPLICATION = "application"


def _source(wording: Wording, name: str, item: SourceModel) -> Source:
    own = item.title or item.agency or item.register or item.document
    title = {wording.language: own or name}
    for language, translation in wording.translations():
        words = translation.sources.get(name)
        said = words and (words.title or words.agency or words.register or words.document)
        if said:
            title[language] = said
    return Source(name, title, item.origin.value == APPLICATION, item.origin.value)


def inputs_of(checked: CheckedRegulation, wording: Wording) -> tuple[Input, ...]:
    """Features first, then inputs, as declared."""
    model = checked.bundle.regulation.model
    sources = {name: _source(wording, name, item) for name, item in model.sources.items()}
    made = []
    for name, feature in model.features.items():
        own = feature.title or feature.question
        made.append(
            Input(
                name=name,
                title=wording.title(own, "features", name),
                static=checked.inputs[name],
                source=sources.get(feature.known_from) if feature.known_from else None,
                is_feature=True,
                codes=wording.values(dict(feature.values), "features", name),
            )
        )
    for name, item in model.inputs.items():
        made.append(_input(checked, wording, name, item, sources))
    return tuple(made)


def _input(
    checked: CheckedRegulation, wording: Wording, name: str, item: InputModel, sources: dict[str, Source]
) -> Input:
    static = checked.inputs[name]
    return Input(
        name=name,
        title=wording.title(item.title, "inputs", name),
        static=static,
        source=sources.get(item.source.name) if item.source.name else _judgement(wording, item),
        required=Effect(item.required.value) if item.required is not None else None,
        nullable=item.nullable,
        written_default=item.default,
        has_default=item.default is not None,
        only=frozenset(item.only) if item.only else None,
        codes=wording.values(dict(item.values), "inputs", name) if item.values is not None else None,
        display_unit=static.type.unit if isinstance(static.type, Number) else None,
        fields=_fields(checked, wording, item, sources.get(item.source.name or ""), sources),
    )


def _fields(
    checked: CheckedRegulation,
    wording: Wording,
    item: InputModel | TypeField,
    source: Source | None,
    sources: dict[str, Source],
) -> tuple[Field, ...]:
    """The fields of the records that an input or a field lists; `source` supplies those that name no other."""
    if not (isinstance(item.type, ListOf) and isinstance(item.type.item, RecordOf)):
        return ()
    made: list[Field] = []
    for name, field in checked.bundle.regulation.model.types[item.type.item.name].fields.items():
        own = sources.get(field.source.name or "") if field.source is not None else source
        codes = None
        if field.values is not None:
            codes = {code: {wording.language: title} for code, title in field.values.items()}
        inner = _fields(checked, wording, field, own, sources)
        made.append(Field(name, {wording.language: field.title or name}, own, codes, inner))
    return tuple(made)


def _judgement(wording: Wording, item: InputModel) -> Source | None:
    judgement = item.source.judgement
    if judgement is None:
        return None
    return Source(judgement.by, {wording.language: judgement.by}, False, "judgement")


def parameters_of(checked: CheckedRegulation, wording: Wording) -> tuple[Parameter, ...]:
    """The parameters that the regulation declares, then those of the files it uses."""
    bundle = checked.bundle
    items: dict[str, ParameterModel] = {}
    for file in bundle.parameters.values():
        items.update(file.model.parameters)
    items = {**{n: p for n, p in items.items() if n in checked.parameters}, **bundle.regulation.model.parameters}
    made = []
    for name, item in items.items():
        static = checked.parameters[name]
        periods = tuple(Period(p.from_, p.to, native(p.value, static.type)) for p in item.values)
        title = wording.title(item.title, "parameters", name)
        unit = static.type.unit if isinstance(static.type, Number) else None
        made.append(Parameter(name, title, static, periods, item.publisher or "", unit))
    return tuple(made)
