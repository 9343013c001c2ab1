"""Reference books of a bundle: their codes, and which code belongs to which on a day."""

from collections.abc import Iterator, Mapping
from datetime import date

from regdsl.corpus.bundle import Bundle
from regdsl.model.reference_book import Book, BookVersion

__all__ = ["all_codes", "ancestry", "books_of", "has_parents", "titles_of", "version_on"]


def books_of(bundle: Bundle) -> dict[str, Book]:
    """The books of the files that a regulation uses, by name."""
    return {name: book for file in bundle.books.values() for name, book in file.model.books.items()}


def all_codes(book: Book) -> frozenset[str]:
    """The codes of all versions."""
    return frozenset(code for version in book.versions for code in version.codes)


def titles_of(book: Book) -> dict[str, str]:
    """The titles of all codes, each as the latest version that has it calls it; in the order of that version."""
    made: dict[str, str] = {}
    for version in sorted(book.versions, key=lambda version: version.from_, reverse=True):
        for code, entry in version.codes.items():
            made.setdefault(code, entry.title)
    return made


def has_parents(book: Book) -> bool:
    """Whether some code of some version belongs to another."""
    return any(entry.parent is not None for version in book.versions for entry in version.codes.values())


def version_on(book: Book, day: date) -> BookVersion | None:
    """The version in force on a day."""
    return next((one for one in book.versions if one.from_ <= day and (one.to is None or day <= one.to)), None)


def ancestry(parents: Mapping[str, str], code: str) -> Iterator[str]:
    """A code, the code that it belongs to, and so on; a circle is gone round once."""
    seen: set[str] = set()
    here: str | None = code
    while here is not None and here not in seen:
        seen.add(here)
        yield here
        here = parents.get(here)
