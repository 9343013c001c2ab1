"""Documents: what proves a datum where no register does."""

from typing import Annotated

from regdsl.model.base import concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.scalars import Boolean, Title
from regdsl.model.validity import Validity

__all__ = ["DocumentKind"]


@concept(ru="Документ", en="Document", ru_text="Чем подтверждают сведение, которого нет в реестрах.")
class DocumentKind:
    """What proves a datum that no register holds."""

    title: Annotated[Title | None, describe("Название", "Title", "Как называется.", "What it is called.")] = None
    proves: Annotated[Names, describe("Подтверждает", "Proves", "Какие сведения.", "Which inputs.")] = ()
    issued_by: Annotated[Title | None, describe("Кем выдан", "Issued by", "Кто выдаёт.", "Who issues it.")] = None
    valid: Annotated[
        Validity | None,
        describe("Действует", "Valid", "До какого дня действует.", "Until which day it is valid."),
    ] = None
    medium: Annotated[
        Names, describe("Вид", "Medium", "Электронный, дубликат.", "Electronic, certified duplicate.")
    ] = ()
    kept_in_profile: Annotated[
        Boolean | None,
        describe(
            "Хранится в профиле",
            "Kept in the profile",
            "Можно ли взять из кабинета.",
            "Whether it is reused from the profile.",
        ),
    ] = None
    basis: Basis = ()
    verified: Mark = None
