"""Inputs as slots."""

from typing import Final

from regdsl.checker import CheckedRegulation
from regdsl.checker.proactive import ENGINE
from regdsl.core.lower.texts import Wording
from regdsl.core.lower.values import as_filed
from regdsl.core.program import Field, Input, Source
from regdsl.core.texts import Title
from regdsl.corpus.books import titles_of
from regdsl.feel.types import Number
from regdsl.model.input import Input as InputModel
from regdsl.model.record_type import TypeField
from regdsl.model.source import Source as SourceModel
from regdsl.model.value_type import CodeOf, ListOf, RecordOf
from regdsl.runtime.effects import Effect

__all__ = ["code_titles", "inputs_of"]

APPLICATION = "application"
_ENGINE: Final = Source(ENGINE, {"ru": "как начато дело", "en": "how the case was begun"}, False, ENGINE)


def _source(wording: Wording, name: str, item: SourceModel) -> Source:
    judgement = item.judgement
    own = item.title or item.agency or item.register or item.document or (judgement and judgement.by)
    title = {wording.language: own or name}
    for language, translation in wording.translations():
        words = translation.sources.get(name)
        said = words and (words.title or words.agency or words.register or words.document)
        if said:
            title[language] = said
    question = judgement.question if judgement is not None else ""
    return Source(name, title, item.origin.value == APPLICATION, item.origin.value, question)


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
                source=_ENGINE if feature.known_from == ENGINE else sources.get(feature.known_from or ""),
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
    static, variants = checked.inputs[name], checked.bundle.regulation.model.variants
    return Input(
        name=name,
        title=wording.title(item.title, "inputs", name),
        static=static,
        source=sources.get(item.source.name) if item.source.name else _judgement(wording, item),
        required=Effect(item.required.value) if item.required is not None else None,
        nullable=item.nullable,
        written_default=as_filed(item.default, static.type),
        has_default=item.default is not None,
        only=frozenset(item.only) if item.only else None,
        in_some=bool(item.only) and variants is not None and not set(item.only).issuperset(variants.ids),
        codes=code_titles(checked, wording, name, item),
        display_unit=static.type.unit if isinstance(static.type, Number) else None,
        fields=_fields(checked, wording, item, sources.get(item.source.name or ""), sources),
        register=_register(wording, name, item),
        as_of=(item.as_of or "").strip(),
        personal=item.personal is not None,
    )


def _register(wording: Wording, name: str, item: InputModel) -> Title | None:
    """The register that keeps an input; None where none is named."""
    if item.register is None:
        return None
    made = {wording.language: item.register}
    for language, translation in wording.translations():
        words = translation.inputs.get(name)
        if words is not None and words.register:
            made[language] = words.register
    return made


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
    kind = item.type.item.name
    for name, field in checked.bundle.regulation.model.types[kind].fields.items():
        own = sources.get(field.source.name or "") if field.source is not None else source
        codes = None
        if field.values is not None:
            codes = wording.field_codes(dict(field.values), kind, name)
        inner = _fields(checked, wording, field, own, sources)
        register = wording.of_field(field.register, kind, name, "register") if field.register else None
        title = wording.of_field(field.title or name, kind, name, "title")
        made.append(Field(name, title, own, codes, inner, kind, register, field.personal is not None))
    return tuple(made)


def code_titles(checked: CheckedRegulation, wording: Wording, name: str, item: InputModel) -> dict[str, Title] | None:
    """The titles of an input's closed codes: those written beside it, or those of its reference book; None where it has
    no codes."""
    if item.values is not None:
        return wording.values(dict(item.values), "inputs", name)
    kind = item.type.item if isinstance(item.type, ListOf) else item.type
    if not isinstance(kind, CodeOf) or kind.book is None:
        return None
    for file in checked.bundle.books.values():
        if kind.book in file.model.books:
            return wording.codes(kind.book, titles_of(file.model.books[kind.book]), file.model.language)
    return None


def _judgement(wording: Wording, item: InputModel) -> Source | None:
    judgement = item.source.judgement
    if judgement is None:
        return None
    return Source(judgement.by, {wording.language: judgement.by}, False, "judgement", judgement.question)
