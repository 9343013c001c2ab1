"""The JSON Schema of the applications of one regulation."""

from collections.abc import Mapping
from typing import Any

from regdsl.core.program import Exclusion, Field, Input, Program
from regdsl.core.start import BY_APPLICATION, BY_TRIGGER, Start
from regdsl.core.texts import Title
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Number,
    Record,
    Seconds,
    Text,
    Time,
    Type,
)
from regdsl.runtime.reading import LONGEST_KEY

__all__ = ["application_schema"]

Json = dict[str, Any]

_MOMENT = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$"
_OF_MONTHS = r"^-?P(?=\d)(\d{1,9}Y)?(\d{1,9}M)?$"
_OF_DAYS = r"^-?P(?=\d)(\d{1,9}W)?(\d{1,9}D)?$"
_OF_SECONDS = r"^-?P(?=[0-9T])(\d{1,9}W)?(\d{1,9}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?$"
_EVENTS = "no_answer", "answered", "not_corrected", "withdrawn", "court_order", "applicant_died", "term_expired"


def application_schema(program: Program, lang: Lang) -> Json:
    """Return the schema (draft 2020-12), titles in `lang`.

    No input is required: a key that is left out is unknown, `null` is known to be absent. Numbers may be written as
    texts, which keeps their digits; dates are texts.
    """

    def title(words: Title) -> str:
        return words.get(lang) or words.get(program.language) or ""

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title(program.title),
        "type": "object",
        "additionalProperties": False,
        "required": ["inputs"],
        "properties": {
            "regulation": {"const": program.id},
            "submitted_at": _moment(),
            "channel": _one_of(program.channels),
            "applicant_category": _one_of(program.applicants),
            **_started_by(program.starts),
            "inputs": {
                "type": "object",
                "additionalProperties": False,
                "properties": {slot.name: _input(slot, title(slot.title), lang) for slot in program.inputs},
                **_impossible(program.excluded),
            },
            "events": {"type": "array", "items": _event()},
            "provenance": {"type": "object", "additionalProperties": _provenance()},
        },
    }


def _started_by(starts: tuple[Start, ...]) -> Json:
    """How the case was begun, where there is more than one way."""
    return {"started_by": {"enum": [BY_APPLICATION, BY_TRIGGER]}} if starts else {}


def _impossible(excluded: tuple[Exclusion, ...]) -> Json:
    """No combination of features that cannot be."""
    if not excluded:
        return {}
    entries = [
        {
            "$comment": entry.reason,
            "properties": {name: {"enum": sorted(codes)} for name, codes in entry.answers},
            "required": [name for name, _ in entry.answers],
        }
        for entry in excluded
    ]
    return {"not": {"anyOf": entries}}


def _input(slot: Input, title: str, lang: Lang) -> Json:
    made = _value(slot.static.type, slot.codes, slot.fields, lang)
    if slot.static.nullable or slot.required is not None or slot.has_default:
        made = {"anyOf": [made, {"type": "null"}]}
    return {"title": title, **made}


def _value(kind: Type, codes: Mapping[str, Title] | None, fields: tuple[Field, ...], lang: Lang) -> Json:
    """A value of an input or a field; records of a list stand under their keys, none of their fields is required."""
    if not (isinstance(kind, ListOf) and isinstance(kind.element, Record)):
        return _of(kind, codes, lang)
    made: Json = {}
    for field, (_, static) in zip(fields, kind.element.fields[1:], strict=True):
        value = _value(static.type, field.codes, field.fields, lang)
        value = {"anyOf": [value, {"type": "null"}]} if static.nullable else value
        made[field.name] = {"title": field.title.get(lang) or next(iter(field.title.values())), **value}
    return {
        "type": "object",
        "propertyNames": {"minLength": 1, "maxLength": LONGEST_KEY},
        "minProperties": kind.min_items,
        "maxProperties": kind.max_items,
        "additionalProperties": {"type": "object", "additionalProperties": False, "properties": made},
    }


def _of(kind: Type, codes: Mapping[str, Title] | None, lang: Lang) -> Json:
    match kind:
        case Boolean():
            return {"type": "boolean"}
        case Number():
            return _number(kind)
        case Text(codes=frozenset()) if codes:
            return {"oneOf": [{"const": code, "title": words.get(lang) or code} for code, words in codes.items()]}
        case Text(codes=frozenset() as closed):
            return {"enum": sorted(closed)}
        case Text(longest=longest):
            return {"type": "string", "maxLength": longest}
        case Date():
            return {"type": "string", "format": "date"}
        case Month():
            return {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}
        case DateTime():
            return _moment()
        case Time():
            return {"type": "string", "format": "time"}
        case Months():
            return {"type": "string", "format": "duration", "pattern": _OF_MONTHS}
        case Days():
            return {"type": "string", "format": "duration", "pattern": _OF_DAYS}
        case Seconds():
            return {"type": "string", "format": "duration", "pattern": _OF_SECONDS}
        case ListOf(element=element, min_items=least, max_items=most):
            return {"type": "array", "items": _of(element, codes, lang), "minItems": least, "maxItems": most}
        case _:
            return {"type": "string"}


def _number(kind: Number) -> Json:
    if kind.scale is None:
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^[+-]?\d{1,9}(/0*[1-9]\d{0,8})?$"}]}
    number: Json = {"type": "integer" if kind.is_integer else "number"}
    if kind.low is not None:
        number["minimum"] = _bound(kind.low.numerator, kind.low.denominator)
    if kind.high is not None:
        number["maximum"] = _bound(kind.high.numerator, kind.high.denominator)
    digits = rf"(\.\d{{1,{kind.scale}}})?" if kind.scale else ""
    return {"anyOf": [number, {"type": "string", "pattern": rf"^[+-]?\d{{1,40}}{digits}$"}]}


def _bound(numerator: int, denominator: int) -> int | float:
    return numerator if denominator == 1 else numerator / denominator


def _moment() -> Json:
    return {"type": "string", "pattern": _MOMENT}


def _one_of(names: tuple[str, ...]) -> Json:
    return {"enum": list(names)} if names else {"type": "string"}


def _event() -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["type"],
        "properties": {"type": {"enum": list(_EVENTS)}, "about": {"type": "string"}, "at": _moment()},
    }


def _provenance() -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["source"],
        "properties": {"source": {"type": "string"}, "as_of": _moment(), "reason": {"type": "string"}},
    }
