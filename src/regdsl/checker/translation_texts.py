"""The texts of a regulation that people read, and those of a translation, under the same pointers.

A pointer is that of an entry in the translation (`/inputs/долг`), for its title or what stands for one, or that of a
text below it (`/grounds/долг/explain`, `/inputs/вид/values/дом`).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from regdsl.checker.annulments import all_grounds
from regdsl.document.pointer import join
from regdsl.model.feature import Feature
from regdsl.model.record_type import ComputedField, TypeField
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField
from regdsl.model.translation import FeatureWords, GroundWords, Translation, Words
from regdsl.model.variant import Variants

__all__ = ["fields_of", "record_fields", "texts_in", "texts_of"]

Text = tuple[str, str]
"""A pointer and the text there."""

_NAMES = ("title", "agency", "register", "document")
_ASKED = ("question", "title")
"""The keys that may hold what an entry, or a feature, is called: the first that is written counts."""


def texts_of(model: Regulation) -> dict[str, str]:
    """The texts of a regulation that a translation may give, by pointer."""
    result = model.result
    groups: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("applicants", model.applicants),
        ("features", model.features),
        ("sources", model.sources),
        ("documents", model.documents),
        ("inputs", model.inputs),
        ("parameters", model.parameters),
        ("definitions", model.definitions),
        ("periods", model.periods),
        ("criteria", model.criteria),
        ("terms", model.terms),
        ("channels", model.channels),
        ("results", model.results),
        ("record", record_fields(model)),
        ("properties", model.properties),
    )
    found = [("/title", model.title), ("/authority", model.authority.body)]
    found += [(join("/legal_basis", key), act.act) for key, act in model.legal_basis.items()]
    for group, entries in groups:
        for name, entry in entries.items():
            found += _entry(join("", group, name), entry, explained=group == "criteria")
    for kind in model.types:
        for name, field in fields_of(model, kind).items():
            found += _field(join("/types", kind, name), field)
    found += _variants(model.variants)
    found += [text for _, ground in all_grounds(model) for text in _ground(ground)]
    if model.silence is not None and model.silence.explain:
        found.append(("/silence/explain", model.silence.explain))
    if result is not None:
        found += _entry("/result", result)
    return dict(found)


def record_fields(model: Regulation) -> dict[str, RecordField]:
    """The fields of the record by name, of several results those of all."""
    fields = dict(model.result.record) if model.result is not None else {}
    for result in model.results.values():
        fields.update(result.record.fields if result.record is not None else {})
    return fields


def fields_of(model: Regulation, kind: str) -> dict[str, TypeField | ComputedField]:
    """The fields of a record type by name, those that are computed too."""
    record = model.types[kind]
    return {**record.fields, **record.computed}


def texts_in(translation: Translation) -> dict[str, str]:
    """The texts that a translation gives, by pointer."""
    found = [("/title", translation.title), ("/authority", translation.authority and translation.authority.body)]
    found += [(join("/legal_basis", key), act) for key, act in translation.legal_basis.items()]
    for name in ("applicants", "features", "variants", "sources", "documents", "inputs", "parameters", "definitions"):
        found += _words(join("", name), getattr(translation, name))
    for name in ("periods", "criteria", "terms", "channels", "results", "record", "properties", "grounds"):
        found += _words(join("", name), getattr(translation, name))
    for kind, fields in translation.types.items():
        found += _words(join("/types", kind), fields)
    for key, words in (("silence", translation.silence), ("result", translation.result)):
        found += _entry(join("", key), words) if words is not None else ()
    return {pointer: text for pointer, text in found if text}


def _words(pointer: str, entries: Mapping[str, Words | FeatureWords | GroundWords]) -> Iterator[Text]:
    for name, words in entries.items():
        at = join(pointer, name)
        yield from _entry(at, words)
        if isinstance(words, GroundWords):
            yield from _words(join(at, "limbs"), words.limbs)


def _entry(pointer: str, entry: Any, *, explained: bool = True) -> Iterator[Text]:
    """What an entry is called, its titles of codes, and (if `explained`) its explanation and remedy."""
    keys = _ASKED if isinstance(entry, Feature | FeatureWords) else _NAMES
    main = next((said for key in keys if isinstance(said := getattr(entry, key, None), str)), None)
    if main:
        yield pointer, main
    values = getattr(entry, "values", None)
    for code, title in values.items() if isinstance(values, Mapping) else ():
        yield join(pointer, "values", code), title
    for key in ("explain", "remedy") if explained else ():
        if said := getattr(entry, key, None):
            yield join(pointer, key), said
    each = getattr(entry, "explain_each", None)
    for key, text in each.items() if isinstance(each, Mapping) else ():
        yield join(pointer, "explain_each", key), text


def _field(pointer: str, field: TypeField | ComputedField) -> Iterator[Text]:
    """What a field is called, and its codes; one without a title is called by its name, whatever register keeps it."""
    if field.title:
        yield pointer, field.title
    for code, title in ((isinstance(field, TypeField) and field.values) or {}).items():
        yield join(pointer, "values", code), title


def _variants(variants: Variants | None) -> Iterator[Text]:
    if variants is None:
        return
    for name in variants.ids:
        listed = next((one.title for one in variants.listed if one.id == name), None)
        extras = variants.extras.get(name)
        title = (extras.title if extras is not None else None) or listed
        if title:
            yield join("/variants", name), title


def _ground(ground: Any) -> Iterator[Text]:
    at = join("/grounds", ground.id)
    yield from _entry(at, ground)
    for name, limb in ground.unless.limbs.items() if ground.unless is not None else ():
        yield from _entry(join(at, "limbs", name), limb)
