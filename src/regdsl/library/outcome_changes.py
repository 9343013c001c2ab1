"""Which sections of two versions can make the same application come out otherwise, or get something else."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from regdsl.corpus.bundle import Bundle
from regdsl.library.deciding_clocks import deciding_extensions, deciding_terms, deciding_waits
from regdsl.model.base import VIRTUAL
from regdsl.model.for_people import TITLED, WORDS
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField
from regdsl.model.shape import concept_of, is_concept
from regdsl.model.variant_table import VariantTable

__all__ = ["as_written", "changed_in_record", "changed_sections", "fields_of", "shared_figures"]

_SECTIONS = (
    "applicants",
    "parameter_date",
    "subject",
    "types",
    "periods",
    "features",
    "variants",
    "inputs",
    "parameters",
    "definitions",
    "criteria",
    "grounds",
    "silence",
)


def changed_sections(earlier: Regulation, later: Regulation) -> tuple[str, ...]:
    """The sections that differ in more than words, layout and places in the law, by their keys: of sources what they
    say of their silence, of results what is given to whom, of terms and their extensions those that decide."""
    changed = [name for name in _SECTIONS if _section(earlier, name) != _section(later, name)]
    changed += [name for name, held in _IN_PART.items() if held(earlier) != held(later)]
    if _given(earlier) != _given(later):
        changed.append("results" if later.results else "result")
    return tuple(changed)


def shared_figures(bundle: Bundle) -> object:
    """What the files that a regulation uses say of what it speaks of: parameters and books, by their names."""
    text = bundle.regulation.document.text
    figures = {name: one for file in bundle.parameters.values() for name, one in file.model.parameters.items()}
    books = {name: one for file in bundle.books.values() for name, one in file.model.books.items()}
    return [{name: _meant(one) for name, one in held.items() if name in text} for held in (figures, books)]


def as_written(
    sections: tuple[str, ...], own: tuple[str, ...], earlier: Regulation, later: Regulation
) -> tuple[str, ...]:
    """The `sections` that differ once all is unfolded, by the names under which the authors wrote it: what has not
    changed in the files themselves (`own` has) follows from another section, which is named instead."""
    if set(sections) <= set(own):
        return sections
    behind = [name for name, held in _UNFOLDED.items() if held(earlier) != held(later)]
    if not behind:
        return sections
    return tuple(dict.fromkeys((*(name for name in sections if name in own), *behind)))


_RECORD = ("parameter_date", "types", "periods", "features", "inputs", "parameters", "definitions", "criteria")


def changed_in_record(earlier: Regulation, later: Regulation) -> tuple[str, ...]:
    """The sections for which two grants on the same application may have different records."""
    records = [_records(one) for one in (earlier, later)]
    if not any(records):
        return ()
    changed = tuple(name for name in _RECORD if _section(earlier, name) != _section(later, name))
    if earlier.authority.time_zone != later.authority.time_zone:
        changed = (*changed, "authority")
    return changed if records[0] == records[1] else (*changed, "results" if later.results else "result")


def fields_of(model: Regulation) -> Mapping[str, RecordField]:
    """The fields of the record, of several results those of all that an application decides."""
    if model.result is not None:
        return model.result.record
    records = [one.record for one in model.results.values() if one.record is not None and not one.is_allocated]
    return {name: item for record in records for name, item in record.fields.items()}


def _silences(model: Regulation) -> object:
    said = {name: told for name, source in model.sources.items() if (told := _meant(source.if_silent)) is not None}
    return said, deciding_waits(model)


_IN_PART: Final[Mapping[str, Callable[[Regulation], object]]] = {
    "authority": lambda model: model.authority.time_zone,  # it tells the day of filing, and the ends of clocks
    "terms": lambda model: deciding_terms(model, _meant),
    "extend": deciding_extensions,
    "sources": _silences,
}
"""What counts of sections of which only a part decides."""

_UNFOLDED: Final[Mapping[str, Callable[[Regulation], object]]] = {
    "applicants": lambda model: _section(model, "applicants"),
    "representatives": lambda model: model.representatives and _meant(model.representatives.needs),
    "documents": lambda model: [(name, one.proves, _meant(one.valid)) for name, one in model.documents.items()],
    "results": lambda model: [(name, _meant(one.term)) for name, one in model.results.items()],
}
"""What inputs, definitions and terms follow from."""


def _given(model: Regulation) -> object:
    """What is given, in which variants, after what, to whom."""
    one = () if model.result is None else (model.result.only, _meant(model.result.per))
    several = [(name, item.after, item.by, item.variants, _meant(item.per)) for name, item in model.results.items()]
    return one, several, _records(model)


def _records(model: Regulation) -> object:
    """What the records hold, by the result."""
    if model.result is not None:
        return _meant(model.result.record)
    return _meant({name: one.record.fields for name, one in model.results.items() if one.record is not None})


def _section(model: Regulation, name: str) -> object:
    held = getattr(model, name)
    return (list(held) if isinstance(held, Mapping) else None, _meant(held))


def _meant(value: object) -> object:
    """What a value of the model says, without what is said for people; None where that is nothing."""
    if isinstance(value, VariantTable):
        rows = [([codes and [code.text for code in codes] for codes in row.codes], row.variant) for row in value.rows]
        return [cell.text for cell in value.features], [(codes, variant.text) for codes, variant in rows]
    if is_concept(type(value)):
        return dict(_fields(value)) or None
    if isinstance(value, Mapping):
        return {key: said for key, item in value.items() if (said := _meant(item)) is not None} or None
    if isinstance(value, tuple | list):
        return [_meant(item) for item in value] or None
    return " ".join(value.split()) if type(value) is str else value


def _fields(value: object) -> Iterator[tuple[str, object]]:
    cls: Any = type(value)
    for field in concept_of(cls).fields:
        held = getattr(value, field.attribute)
        if field.key.removeprefix(VIRTUAL) in WORDS:
            continue
        said = list(held) if field.key == TITLED and isinstance(held, Mapping) else _meant(held)
        if said is not None:
            yield field.attribute, said
