"""Reference books: shared closed lists of codes, versioned by date."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.base import EMPTY, SHORT, concept, describe
from regdsl.model.common import Basis, Mark
from regdsl.model.header import Language, Version
from regdsl.model.legal_basis import LegalBasis
from regdsl.model.scalars import Boolean, Day, FileId, Label, Title

__all__ = ["Book", "BookCode", "BookVersion", "ReferenceBooks"]


@concept(ru="Код справочника", en="Code of a book", ru_text="Название кода и код, в который он входит.", short="title")
class BookCode:
    """The title of a code, and the code that it belongs to."""

    title: Annotated[Title, describe("Название", "Title", "Что значит код.", "What the code means.")]
    parent: Annotated[
        Title | None,
        describe(
            "Входит в",
            "Parent",
            "Более общий код этой же редакции: местность входит в субъект.",
            "A wider code of the same version: a locality belongs to a region.",
        ),
    ] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Редакция справочника", en="Version of a book", ru_text="Коды и дни, когда они действуют.")
class BookVersion:
    """The codes and the days they hold."""

    from_: Annotated[Day, describe("С", "From", "Первый день действия.", "The first day in force.", alias="from")]
    to: Annotated[Day | None, describe("По", "To", "Последний день действия.", "The last day in force.")] = None
    open: Annotated[Boolean, describe("Бессрочно", "Open", "Действует, пока не заменят.", "Holds until replaced.")] = (
        False
    )
    codes: Annotated[
        Mapping[str, BookCode],
        describe("Коды", "Codes", "Коды и их названия.", "The codes and their titles.", min_length=1),
    ]
    basis: Basis = ()
    verified: Mark = None

    @model_validator(mode="after")
    def _one_end(self) -> Self:
        """Refuse two ends."""
        if self.open and self.to is not None:
            raise PydanticCustomError("conflict", "to and open", {"keys": ("to", "open")})
        return self


@concept(ru="Справочник", en="Reference book", ru_text="Закрытый перечень кодов с редакциями.")
class Book:
    """A closed list of codes with its versions."""

    title: Annotated[Title, describe("Название", "Title", "Как называется справочник.", "What the book is called.")]
    owner: Annotated[Title | None, describe("Кто ведёт", "Owner", "Кто ведёт справочник.", "Who keeps the book.")] = (
        None
    )
    versions: Annotated[
        tuple[BookVersion, ...],
        describe("Редакции", "Versions", "Редакции по датам.", "The versions by date.", min_length=1),
    ]
    basis: Basis = ()
    verified: Mark = None

    @model_validator(mode="after")
    def _ends(self) -> Self:
        """The last version must end, or say that it is open."""
        last = max(range(len(self.versions)), key=lambda index: self.versions[index].from_)
        if self.versions[last].to is None and not self.versions[last].open:
            raise PydanticCustomError("no_end", "no end", {"at": ("versions", last)})
        return self


@concept(ru="Справочники", en="Reference books", ru_text="Файл общих закрытых перечней кодов.")
class ReferenceBooks:
    """A file of shared closed lists of codes."""

    regdsl: Version
    kind: Annotated[Literal["reference-book"], describe("Вид файла", "Kind", "`reference-book`.", "`reference-book`.")]
    id: Annotated[FileId, describe("Имя", "Identifier", "Неизменное имя файла.", "The file's lasting id.")]
    version: Annotated[Label | None, describe("Версия", "Version", "Версия файла.", "The file's version.")] = None
    language: Language
    title: Annotated[Title, describe("Название", "Title", "О чём файл.", "What the file is about.")]
    legal_basis: Annotated[
        Mapping[str, LegalBasis], describe("Правовые акты", "Legal basis", "Акты под ключами.", "The acts under keys.")
    ] = EMPTY
    books: Annotated[
        Mapping[str, Book],
        describe("Справочники", "Books", "Справочники по именам.", "The books by name.", min_length=1),
    ]
