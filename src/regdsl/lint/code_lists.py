"""Lists of codes that stand in a regulation itself, and the reference books of the project."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from regdsl.corpus.books import titles_of
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import KeyOf
from regdsl.lint.note import Mark, Note, Noted, mark
from regdsl.lint.titles import plain_title

__all__ = ["LISTS_AND_BOOKS", "CodeList", "KnownBook", "ListsAndBooks", "books_like", "code_lists"]

_LEAST = 2
"""Fewer codes are no list that could be called a copy."""

_Entries = frozenset[tuple[str, str]]


class CodeList(Struct, frozen=True):
    """A list of codes written beside an input or a field of a record: where, whose, the codes with their titles."""

    place: Mark
    title: str
    codes: Mapping[str, str]

    @property
    def pointer(self) -> str:
        """Where it stands."""
        return self.place.pointer

    @property
    def entries(self) -> _Entries:
        """Its codes with their titles, by which copies are told."""
        return _entries(self.codes)


class KnownBook(Struct, frozen=True):
    """A book that some regulation of the project uses; `of` is the id of its file."""

    of: str
    name: str
    title: str
    codes: Mapping[str, str]

    @property
    def entries(self) -> _Entries:
        """Its codes with their titles, by which copies are told."""
        return _entries(self.codes)


class ListsAndBooks(Struct, frozen=True):
    """The lists of codes that one regulation writes, and the books that it uses."""

    lists: tuple[CodeList, ...]
    books: tuple[KnownBook, ...]


def _noted(draft: Draft) -> ListsAndBooks:
    books = (
        KnownBook(id_, name, book.title, titles_of(book))
        for id_, file in draft.bundle.books.items()
        for name, book in file.model.books.items()
    )
    return ListsAndBooks(tuple(code_lists(draft)), tuple(books))


LISTS_AND_BOOKS: Final = Note("lists-and-books", ListsAndBooks, _noted)
"""What the rules about copies of books need to know."""


def code_lists(draft: Draft) -> Iterator[CodeList]:
    """The lists of inputs and of the fields of records; not those that a reading speaks of."""
    for name, given in draft.model.inputs.items():
        if given.values is not None and given.reading is None and given.source.judgement is None:
            place = mark(draft, KeyOf(join("/inputs", name, "values")))
            yield CodeList(place, given.title, given.values)
    for type_name, record in draft.model.types.items():
        for name, one in record.fields.items():
            if one.values is not None and one.reading is None:
                place = mark(draft, KeyOf(join("/types", type_name, name, "values")))
                yield CodeList(place, one.title or name, one.values)


def books_like(project: Iterable[Noted[ListsAndBooks]]) -> Iterator[tuple[CodeList, KnownBook]]:
    """Every list all of whose codes stand under the same titles in a book of the project, with the book."""
    noted = tuple(project)
    books = _books(noted)
    holding: dict[tuple[str, str], set[int]] = {}
    for index, book in enumerate(books):
        for entry in book.entries:
            holding.setdefault(entry, set()).add(index)
    for regulation in noted:
        for one in regulation.said.lists:
            if len(one.codes) < _LEAST:
                continue
            common = set.intersection(*(holding.get(entry, set()) for entry in one.entries))
            if common:
                yield one, books[min(common, key=lambda index: (len(books[index].codes), index))]


def _books(project: Iterable[Noted[ListsAndBooks]]) -> list[KnownBook]:
    found: dict[tuple[str, str], KnownBook] = {}
    for regulation in project:
        for book in regulation.said.books:
            found.setdefault((book.of, book.name), book)
    return [found[key] for key in sorted(found)]


def _entries(codes: Mapping[str, str]) -> _Entries:
    return frozenset((code.casefold(), plain_title(title)) for code, title in codes.items())
