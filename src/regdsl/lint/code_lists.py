"""Lists of codes that stand in a regulation itself, and the reference books of the project."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regdsl.corpus.books import titles_of
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.held import plain_title
from regdsl.lint.project import Project

__all__ = ["CodeList", "KnownBook", "books_like", "code_lists"]

_LEAST = 2
"""Fewer codes are no list that could be called a copy."""

_Entries = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes written beside an input or a field of a record: where, whose, the codes with their titles."""

    pointer: str
    title: str
    codes: Mapping[str, str]

    @property
    def entries(self) -> _Entries:
        """Its codes with their titles, by which copies are told."""
        return _entries(self.codes)


@dataclass(frozen=True, slots=True)
class KnownBook:
    """A book that some regulation of the project uses."""

    name: str
    title: str
    codes: Mapping[str, str]

    @property
    def entries(self) -> _Entries:
        """Its codes with their titles, by which copies are told."""
        return _entries(self.codes)


def code_lists(draft: Draft) -> Iterator[CodeList]:
    """The lists of inputs and of the fields of records; not those that a reading speaks of."""
    for name, given in draft.model.inputs.items():
        if given.values is not None and given.reading is None and given.source.judgement is None:
            yield CodeList(join("/inputs", name, "values"), given.title, given.values)
    for type_name, record in draft.model.types.items():
        for name, one in record.fields.items():
            if one.values is not None and one.reading is None:
                yield CodeList(join("/types", type_name, name, "values"), one.title or name, one.values)


def books_like(project: Project) -> Iterator[tuple[Draft, CodeList, KnownBook]]:
    """Every list all of whose codes stand under the same titles in a book of the project, with the book."""
    books = _books(project)
    holding: dict[tuple[str, str], set[int]] = {}
    for index, book in enumerate(books):
        for entry in book.entries:
            holding.setdefault(entry, set()).add(index)
    for draft in project.drafts:
        for one in code_lists(draft):
            if len(one.codes) < _LEAST:
                continue
            common = set.intersection(*(holding.get(entry, set()) for entry in one.entries))
            if common:
                yield draft, one, books[min(common, key=lambda index: (len(books[index].codes), index))]


def _books(project: Project) -> list[KnownBook]:
    found: dict[tuple[str, str], KnownBook] = {}
    for draft in project.drafts:
        for id_ in draft.bundle.books:
            for name, book in draft.bundle.books[id_].model.books.items():
                if (id_, name) not in found:
                    found[id_, name] = KnownBook(name, book.title, titles_of(book))
    return [found[key] for key in sorted(found)]


def _entries(codes: Mapping[str, str]) -> _Entries:
    return frozenset((code.casefold(), plain_title(title)) for code, title in codes.items())
