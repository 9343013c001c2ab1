"""What is declared of a datum, an input or a field of a record: its type, its closed codes."""

from regdsl.checker.fitting_keys import check_keys_fit
from regdsl.checker.statics import Declared, Fault, static_type
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.types import Type
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.value_type import CodeOf
from regdsl.model.value_type import ListOf as ModelList

__all__ = ["declared_type"]

BOOK = Bilingual("справочника", "reference book")


def declared_type(bench: Workbench, item: Input | TypeField, pointer: str) -> Type | Fault | None:
    """The static type of a datum that is no list of records, or why it has none; None where its reference book is not
    known, which is reported."""
    check_keys_fit(bench, item, pointer)
    codes = _codes_of(bench, item, pointer)
    if codes is not None and not codes:
        return None
    return static_type(
        Declared(
            type=item.type,
            low=item.min,
            high=item.max,
            scale=item.scale,
            unit=item.unit,
            currency=item.currency,
            min_items=item.min_items,
            max_items=item.max_items,
            max_length=item.max_length,
            codes=codes,
        )
    )


def _codes_of(bench: Workbench, item: Input | TypeField, pointer: str) -> frozenset[str] | None:
    """The closed codes of an input or a field; None where it has none; empty, with a finding, where its book is not
    known."""
    kind = item.type.item if isinstance(item.type, ModelList) else item.type
    if not isinstance(kind, CodeOf):
        return None
    if item.values is not None:
        return frozenset(item.values)
    books = {name: book for file in bench.bundle.books.values() for name, book in file.model.books.items()}
    if kind.book is None or not bench.reference(kind.book, books, BOOK, join(pointer, "type")):
        return frozenset()
    return frozenset(code for version in books[kind.book].versions for code in version.codes)
