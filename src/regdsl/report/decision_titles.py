"""What the parts of a regulation are called in one language: a decision as JSON has their ids only."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from regdsl.core.program import Input, Program, Result
from regdsl.core.texts import Title
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.kernel import Origin, Ref
from regdsl.feel.types import Static

__all__ = ["NO_TITLES", "ResultName", "Titles", "titles_of"]

_NONE: Mapping[str, str] = MappingProxyType({})


class ResultName(Struct, frozen=True):
    """A field of the register record, or an input: its title, its type, its unit, the titles of its codes."""

    title: str
    static: Static
    unit: str | None
    codes: Mapping[str, str]


class Titles(Struct, frozen=True):
    """Titles by id; what has none is called by its id. `acts` are the acts by their keys, `kept` what stays the
    applicant's in a variant, `steps` several results, `fields` those of records that a register keeps, `facts` the
    inputs with how their values are written."""

    regulation: str = ""
    variants: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    extensions: Mapping[str, str] = field(default_factory=dict)
    acts: Mapping[str, str] = field(default_factory=dict)
    results: Mapping[str, ResultName] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, ResultName] = field(default_factory=dict)


NO_TITLES = Titles()


def titles_of(program: Program, lang: Lang, acts: Mapping[str, str] = _NONE) -> Titles:
    """Return the titles of `program` in `lang`, in its own language where there is no translation."""

    def title(words: Title) -> str:
        return words.get(lang) or words.get(program.language) or ""

    inputs = {slot.name: slot for slot in program.inputs}
    sources = {slot.source.id: title(slot.source.title) for slot in program.inputs if slot.source is not None}
    return Titles(
        regulation=title(program.title),
        variants={variant.id: title(variant.title) for variant in program.variants},
        grounds={ground.id: title(ground.title) for ground in program.grounds},
        inputs={name: title(slot.title) for name, slot in inputs.items()},
        sources=sources,
        terms={term.id: title(term.title) for term in program.terms},
        extensions={extension.id: title(extension.title) for extension in program.extensions},
        acts=acts,
        results={result.name: _result(result, inputs, title(result.title), lang) for result in program.results},
        kept={variant.id: variant.keeps for variant in program.variants if variant.keeps},
        steps={link.id: title(link.title) for link in program.links},
        fields={
            one.name: title(one.title) for slot in program.inputs for one in slot.fields if one.register is not None
        },
        facts={
            name: ResultName(title(slot.title), slot.static, slot.display_unit, _codes(slot, lang))
            for name, slot in inputs.items()
        },
    )


def _codes(slot: Input, lang: Lang) -> Mapping[str, str]:
    return {code: words.get(lang) or next(iter(words.values())) for code, words in (slot.codes or {}).items()}


def _result(result: Result, inputs: Mapping[str, Input], title: str, lang: Lang) -> ResultName:
    codes: Mapping[str, str] = _NONE
    unit = result.display_unit
    value = result.value
    if isinstance(value, Ref) and value.origin is Origin.INPUT and value.name in inputs:
        slot = inputs[value.name]
        unit = unit or slot.display_unit
        codes = _codes(slot, lang)
    return ResultName(title, value.static, unit, codes)
