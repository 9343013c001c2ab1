"""The closed codes of a datum: written beside it, or of the reference book that it names."""

from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.input import Input
from regdsl.model.record_type import TypeField
from regdsl.model.value_type import CodeOf
from regdsl.model.value_type import ListOf as ModelList

__all__ = ["codes_of"]

BOOK = Bilingual("справочника", "reference book")


def codes_of(bench: Workbench, item: Input | TypeField, pointer: str) -> frozenset[str] | None:
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
