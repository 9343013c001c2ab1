"""Reference books: versions that follow one another, codes that belong to codes."""

from itertools import pairwise

from regdsl.checker.findings import DATES_ORDER
from regdsl.checker.parameters.findings import BOOK_VERSIONS_OVERLAP, PARENT_CYCLE
from regdsl.checker.workbench import Workbench
from regdsl.corpus.books import ancestry
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model.reference_book import Book, BookVersion

__all__ = ["check_books"]

CODE = Bilingual("кода справочника", "code of the book")


def check_books(bench: Workbench) -> None:
    """Check the books of all files that the regulation uses."""
    for file in bench.bundle.books.values():
        for name, book in file.model.books.items():
            pointer = join("/books", name, "versions")
            _order(bench, name, book, pointer, file.document)
            for index, version in enumerate(book.versions):
                _parents(bench, version, join(pointer, index, "codes"), file.document)


def _order(bench: Workbench, name: str, book: Book, pointer: str, document: Document) -> None:
    for index, version in enumerate(book.versions):
        if version.to is not None and version.to < version.from_:
            bench.report(DATES_ORDER, join(pointer, index, "to"), document=document)
            return
    for earlier, later in pairwise(sorted(range(len(book.versions)), key=lambda index: book.versions[index].from_)):
        before, after = book.versions[earlier], book.versions[later]
        if before.to is None or before.to >= after.from_:
            bench.report(BOOK_VERSIONS_OVERLAP, join(pointer, later, "from"), document=document, name=name)


def _parents(bench: Workbench, version: BookVersion, pointer: str, document: Document) -> None:
    parents: dict[str, str] = {}
    for code, entry in version.codes.items():
        if entry.parent is None:
            continue
        at = join(pointer, code, "parent")
        if bench.reference(entry.parent, version.codes, CODE, at, document=document):
            parents[code] = entry.parent
    for code in parents:
        path = list(ancestry(parents, code))
        if parents.get(path[-1]) == code:
            ru, en = (" → ".join(form.format(one) for one in (*path, code)) for form in ("«{}»", "`{}`"))
            at = join(pointer, code, "parent")
            bench.report(PARENT_CYCLE, at, document=document, path=Bilingual(ru, en))
            return
