"""What a language must offer to say an expression."""

from collections.abc import Mapping

from msgspec import Struct

from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.tree import ComparisonOp

__all__ = ["Collection", "Sentence", "Words"]


class Sentence(Struct, frozen=True):
    """A statement and its contrary, both as templates over the parts."""

    holds: str
    fails: str


class Collection(Struct, frozen=True):
    """The elements of a list in one grammatical case: of a named list, of values listed, of values made from another
    list, of a list without elements."""

    elements: str
    listed: str
    made: str
    empty: str


class Words(Struct, frozen=True):
    """Templates in one language. `{0}`, `{1}`, ... stand for parts already said; titles stand in quotation marks, so
    that they need no declension."""

    lang: Lang
    title: str
    text: str
    item: str
    yes: str
    no: str
    nothing: str
    both: str
    either: str
    untrue: str
    affirmed: Sentence
    absent: Sentence
    is_literal: Sentence
    is_number: Sentence
    is_same: Sentence
    one_of: Sentence
    among: Sentence
    any_value: str
    orders: Mapping[ComparisonOp, str]
    moment_orders: Mapping[ComparisonOp, str]
    than: str
    closed_range: Sentence
    moment_range: Sentence
    choice: str
    every: str
    some: str
    every_of_several: str
    some_of_several: str
    each: str
    each_any: str
    the: Collection
    of_the: Collection
    such: str
    nth: str
    nth_last: str
    last: str
    at: str
    verdicts: Mapping[str, Sentence]
    calls: Mapping[str, str]
    rounded: Mapping[str, str]
    to_whole: str
    to_digits: str
    digits: tuple[str, str, str]
    yearly: str
    months: tuple[str, ...]
    properties: Mapping[str, str]
    field: str
    figure: str
    figure_of_several: str
