"""Templates: regulations that leave something to those who take them over."""

from collections.abc import Mapping
from typing import Annotated, Literal

from regdsl.model.base import EMPTY, concept, describe
from regdsl.model.local import Local
from regdsl.model.regulation import Regulation

__all__ = ["Template"]


@concept(
    ru="Шаблон регламента",
    en="Template",
    ru_text="Регламент, который оставляет часть норм тем, кто его применяет; по нему самому не решают.",
)
class Template(Regulation):
    """A regulation that leaves some of its figures to its instances; nothing is decided by the template itself."""

    kind: Annotated[  # type: ignore[assignment]  # a template is a regulation in all but its kind
        Literal["template"], describe("Вид файла", "Kind", "`template`.", "`template`.")
    ]
    locals: Annotated[
        Mapping[str, Local],
        describe(
            "Местные нормативы",
            "Locals",
            "Что определяют те, кто применяет шаблон, и в каких пределах.",
            "What those who take the template over settle, and within which bounds.",
        ),
    ] = EMPTY
