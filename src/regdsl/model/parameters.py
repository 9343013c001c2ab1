"""A file of parameters that regulations share."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.common import Names
from regdsl.model.header import Language, Version
from regdsl.model.legal_basis import LegalBasis
from regdsl.model.parameter import Parameter
from regdsl.model.scalars import FileId, Label, Title

__all__ = ["Parameters"]


@concept(ru="Нормативы", en="Parameters", ru_text="Файл величин из закона, общих для регламентов.")
class Parameters:
    """A file of figures of law that regulations share."""

    regdsl: Version
    kind: Annotated[Literal["parameters"], describe("Вид файла", "Kind", "`parameters`.", "`parameters`.")]
    id: Annotated[FileId, describe("Имя", "Identifier", "Неизменное имя файла.", "The file's lasting id.")]
    version: Annotated[Label | None, describe("Версия", "Version", "Версия файла.", "The file's version.")] = None
    language: Language
    title: Annotated[Title, describe("Название", "Title", "О чём файл.", "What the file is about.")]
    legal_basis: Annotated[
        Mapping[str, LegalBasis], describe("Правовые акты", "Legal basis", "Акты под ключами.", "The acts under keys.")
    ] = EMPTY
    uses: Annotated[Names, describe("Использует", "Uses", "Файлы справочников.", "The files of reference books.")] = ()
    parameters: Annotated[
        Mapping[str, Parameter],
        describe("Нормативы", "Parameters", "Нормативы по именам.", "The parameters by name.", min_length=1),
    ]
