"""A fact of an application that may turn out another, and which of them are the applicant's to change."""

from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from regdsl.compile.smt.flags import Flag
from regdsl.compile.smt.values import Value
from regdsl.core.slots import Field, Input
from regdsl.decide.values import read_value
from regdsl.feel.types import Type
from regdsl.runtime.unknown import Unknown

__all__ = ["Declared", "Fact", "is_anybodys", "is_applicants"]

Declared = Input | Field
"""What the regulation says of a datum."""

_HIS: Final = frozenset({"application", "payment"})
"""Sources that say what the applicant does himself: he files, he pays."""


class Fact(Struct, frozen=True):
    """A fact that may change: the `path` to it (an input; of a record's field also the record's key and the field, as
    deep as it goes), what is `declared` on that way, its type, what it is `now` as backends hold it, its value as the
    solver knows it, and whether that is the `same` as now."""

    path: tuple[str, ...]
    declared: tuple[Declared, ...]
    type: Type
    now: object
    value: Value
    same: Flag


def is_applicants(declared: Declared, kind: Type, now: object, zone: ZoneInfo) -> bool:
    """Whether the applicant can change a fact: it comes from his application or from his payment. What he has said of
    himself as a person he can add to, not change. The answer that picks the variant is what he asks for."""
    if isinstance(declared, Input) and declared.is_feature:
        return False
    if declared.source is None or declared.source.kind not in _HIS:
        return False
    return not declared.personal or _is_blank(declared, kind, now, zone)


def is_anybodys(declared: Declared, kind: Type, now: object, zone: ZoneInfo) -> bool:
    """Whether a fact can be another at all: all can but what is asked for, and how the case was begun."""
    if not (isinstance(declared, Input) and declared.is_feature):
        return True
    return declared.source is not None and declared.source.kind != "engine"


def _is_blank(declared: Declared, kind: Type, now: object, zone: ZoneInfo) -> bool:
    """Whether nothing is said yet: there is no value, or it is the one that counts where the applicant is silent."""
    if now is None or isinstance(now, Unknown):
        return True
    if not isinstance(declared, Input) or not declared.has_default:
        return False
    return read_value(declared.written_default, kind, declared.name, zone) == now
