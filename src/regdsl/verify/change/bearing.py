"""What a key of the model bears on: whether programs hold what it says, so that it is compared there."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from regdsl.model.base import VIRTUAL

__all__ = ["COMPARED", "NOTHING", "Bearing", "bearing_of"]


class Bearing(Enum):
    """`COMPARED`: programs hold what a key says, and two of them are compared. `NOTHING`: no decision, no record and no
    deadline rests on it. `BESIDE`: no program holds it, and one of them might: that it was changed counts."""

    COMPARED = "compared"
    NOTHING = "nothing"
    BESIDE = "beside"


_NUMBER: Final = ("scale", "unit", "currency")
_DATUM: Final = (
    *("type", "source", "nullable", "min", "max", *_NUMBER),
    *("min_items", "max_items", "max_length", "values", "key", "register"),
)
_LISTS: Final = ("reject_intake", "return", "correct", "suspend", "refuse", "leave_unconsidered", "terminate", "early")

COMPARED: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(keys)
    for name, keys in {
        "Regulation": (
            *("in_force", "transitional", "authority", "uses", "parameter_date", "applicants", "features"),
            *("variants", "sources", "documents", "inputs", "parameters", "periods", "definitions", "criteria"),
            *("grounds", "terms", "extend", "silence", "channels", "result", "results", "subject", "types"),
            "proactive",
        ),
        "InForce": ("from", "to"),
        "Transitional": ("undecided_cases", "prefer"),
        "Preference": ("more", "less"),
        "Authority": ("time_zone",),
        "Applicant": ("joint", "each", "key", "max_items", "required", "nullable"),
        "TypeField": _DATUM,
        "InputSource": ("name", "judgement"),
        "Judgement": ("by",),
        "Feature": ("known_from", "values"),
        "Variants": ("table", "excluded"),
        "ListedVariant": ("id", "when", "otherwise"),
        "Source": ("from", "if_silent", "judgement"),
        "IfSilent": ("default",),
        "DocumentKind": ("valid",),
        "Validity": ("said", "for", "from", "until", "at"),
        "Input": (*_DATUM, "default", "required", "only", "as_of"),
        "Parameter": ("type", "values", *_NUMBER, "min", "max", "by", "as_of"),
        "PeriodValue": ("from", "to", "open", "value", "table"),
        "Period": ("length", "gap", "before", "from", "to", "every_year"),
        "Definition": ("expr", "table", "hit", "ranks", "otherwise", "type", *_NUMBER),
        "Criterion": ("expr",),
        "Grounds": _LISTS,
        "ResultGrounds": _LISTS,
        "Ground": ("id", "only", "unless", "when", "event", "term", "about", "stops", "starts", "until"),
        "Limb": ("expr", "only"),
        "EventCondition": ("type", "about"),
        "Term": ("length", "from", "by_channel", "only", "when", "roll"),
        "Extension": ("clock", "by", "event", "once", "only"),
        "Silence": ("after", "means", "only"),
        "Result": ("record", "annul", "only", "per"),
        "RecordField": ("expr", "type", "rounding", *_NUMBER),
        "Annulment": ("id", "event", "when", "term"),
        "ResultStage": ("variants", "by", "per", "record", "term", "annul"),
        "StageRecord": ("register", "fields"),
        "Subject": ("name", "in", "kept", "variants"),
        "RecordType": ("computed",),
        "ComputedField": ("expr", "type", *_NUMBER),
        "Proactive": ("variant",),
        "Parameters": ("parameters",),
        "ReferenceBooks": ("books",),
    }.items()
}
"""The keys that programs hold, by the class of the model."""

NOTHING: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(keys)
    for name, keys in {
        "Regulation": (
            *("participants", "life_situations", "predecessors", "consumers", "socially_significant"),
            *("majority_list", "retention", "properties"),
        ),
        "Parameters": ("uses",),
        "Transitional": ("change",),
        "Authority": ("level", "body", "owner"),
        "Judgement": ("appeal",),
        "Source": ("note",),
        "RecordField": ("min", "max"),  # what the prover is to prove; no value is moved into these bounds
        "Book": ("owner",),
    }.items()
}
"""Keys that are no words, and on which nothing rests all the same: what stands below them is not looked at either."""

_NONE: Final[frozenset[str]] = frozenset()


def bearing_of(concept: str, key: str) -> Bearing:
    """What a key of a class of the model bears on; one that nobody has thought of counts."""
    if key.startswith(VIRTUAL):  # what silence leads to is checked, and stands in no program
        return Bearing.BESIDE if concept == "IfSilent" else Bearing.COMPARED
    if key in COMPARED.get(concept, _NONE):
        return Bearing.COMPARED
    return Bearing.NOTHING if key in NOTHING.get(concept, _NONE) else Bearing.BESIDE
