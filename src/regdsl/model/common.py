"""The fields that many concepts share: basis, mark of verification, narrowing to variants, lengths of terms."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from regdsl.calendar import Length, LengthProblem, parse_length
from regdsl.model.accept import ONE_OR_MANY
from regdsl.model.base import Spelling, describe
from regdsl.model.read_by import ReadBy
from regdsl.model.scalars import Label, Text, Title
from regdsl.model.words import Verified

__all__ = ["Basis", "ExplainEach", "Labels", "Mark", "Names", "Only", "SomeBasis", "TermLength", "act_of"]


def act_of(basis: str) -> str:
    """The key of the act that `basis` (`грк/ст.51.1/ч.10`) points into."""
    return basis.partition("/")[0]


def _basis(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a basis", {"expected": "basis"})
    if any(not part.strip() or part != part.strip() for part in value.split("/")):
        raise PydanticCustomError("basis", "malformed basis")
    return value


def _some(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if not value:
        raise PydanticCustomError("empty_list", "empty list")
    return value


def _length(value: object) -> Length:
    if isinstance(value, Length):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("expected", "expected a length", {"expected": "length"})
    length = parse_length(value)
    if isinstance(length, LengthProblem):
        raise PydanticCustomError("length", "no length", {"problem": length})
    return length


_BASIS_PATTERN = r"^[^\s/]([^/]*[^\s/])?(/[^\s/]([^/]*[^\s/])?)*$"

_BasisRef = Annotated[
    str,
    Spelling("place in the law"),
    ReadBy(_basis, {"type": "string", "pattern": _BASIS_PATTERN}),
]
_BASIS_WORDS = describe(
    "Основание в законе",
    "Legal basis",
    "Ключ акта из `legal_basis` или файла актов и место в нём: `грк/ст.51.1/ч.10/п.1`; можно списком.",
    "The act's key in `legal_basis` or a file of acts, and the place in it: `грк/ст.51.1/ч.10/п.1`; may be a list.",
)

Basis = Annotated[tuple[_BasisRef, ...], ONE_OR_MANY, _BASIS_WORDS]
"""Where in the law it stands; may be left out."""

SomeBasis = Annotated[
    tuple[_BasisRef, ...],
    AfterValidator(_some),
    ONE_OR_MANY,
    _BASIS_WORDS,
]
"""Where in the law it stands; there must be one."""

Only = Annotated[
    tuple[Title, ...],
    AfterValidator(_some),
    ONE_OR_MANY,
    describe(
        "Только в вариантах",
        "Only in variants",
        "Варианты, в которых это действует; без этого ключа — во всех.",
        "The variants in which this holds; in all of them when left out.",
    ),
]
"""The variants that something is narrowed to; the empty tuple (never written so) means all."""

Mark = Annotated[
    Verified | None,
    describe(
        "Как проверено",
        "Verified",
        "По какому источнику сверено с законом.",
        "By which source it was compared with the law.",
    ),
]
"""How well a fact of law was checked; may be left out."""

Names = Annotated[
    tuple[Title, ...],
    ONE_OR_MANY,
]
"""A list of names; a single one may stand without brackets."""

Labels = Annotated[
    tuple[Label, ...],
    ONE_OR_MANY,
]
"""A list of short marks."""

TermLength = Annotated[Length, Spelling("length of time"), ReadBy(_length, {"type": "string", "pattern": r"\S"})]
"""So much time, written `10 рабочих дней` or `10 working days`."""

ExplainEach = Annotated[
    Mapping[str, Text],
    describe(
        "Объяснение по каждому",
        "Explain each",
        "Текст на каждую запись списка, под ключом `ч in список`.",
        "A text for every record of a list, under the key `x in list`.",
    ),
]
"""Texts for each record of a list."""
