"""Grounds: the entries of the closed lists."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regdsl.model.applicant_clock import ApplicantClock
from regdsl.model.base import EMPTY, SHORT, VIRTUAL, concept, describe
from regdsl.model.common import Basis, ExplainEach, Mark, Names, Only, SomeBasis, TermLength
from regdsl.model.event import EventCondition
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Expr, Text, Title

__all__ = ["Ground", "Limb", "Unless"]


@concept(ru="Критерий основания", en="Limb", ru_text="Одно условие из нескольких; объясняется само.", short="expr")
class Limb:
    """One of several conditions of a ground, explained by itself."""

    expr: Annotated[Expr, describe("Условие", "Condition", "Что должно быть верно.", "What has to be true.")]
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Чем не выполнено.", "In what it is not met.")
    ] = None
    explain_each: ExplainEach = EMPTY
    only: Only = ()
    title: Annotated[
        Title | None, describe("Название", "Title", "Как назвать критерий.", "What to call the criterion.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(
    ru="Если не", en="Unless", ru_text="Условие, невыполнение которого и есть основание: одно или несколько с именами."
)
class Unless:
    """The condition whose failure is the ground: one, or several with names."""

    expr: Annotated[
        Expr | None,
        describe("Условие", "Condition", "Единственное условие.", "The only condition.", alias=f"{VIRTUAL}expr"),
    ] = None
    limbs: Annotated[
        Mapping[str, Limb],
        describe(
            "Критерии", "Limbs", "Условия с именами.", "The named conditions.", alias=f"{VIRTUAL}limbs", min_length=1
        ),
    ] = EMPTY

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, data: Any) -> Any:
        """Tell one condition from several."""
        if isinstance(data, Mapping):
            return {f"{VIRTUAL}limbs": data}
        return data if data is None or isinstance(data, list) else {f"{VIRTUAL}expr": data}


_FROM_BLOCK = {"type": "object", "required": ["use"]}
"""A ground that a standard block says: whatever stands beside `use` is said in place of the block."""


@concept(ru="Основание", en="Ground", ru_text="Одна запись закрытого перечня.", texts=(_FROM_BLOCK,))
class Ground:
    """One entry of a closed list."""

    id: Annotated[Title, describe("Имя", "Identifier", "Короткое имя основания.", "The ground's short name.")]
    title: Annotated[
        Title, describe("Название", "Title", "Как основание названо в законе.", "What the law calls the ground.")
    ]
    basis: SomeBasis
    only: Only = ()
    unless: Annotated[
        Unless | None,
        describe(
            "Если не",
            "Unless",
            "Критерий: основание есть, когда он не выполнен.",
            "The criterion: the ground holds when it is not met.",
        ),
    ] = None
    when: Annotated[
        Expr | None,
        describe(
            "Когда", "When", "Условие, при котором основание есть.", "The condition under which the ground holds."
        ),
    ] = None
    event: Annotated[
        EventCondition | None,
        describe("Событие", "Event", "Факт о ходе дела.", "A fact about the course of the case."),
    ] = None
    term: Annotated[
        TermLength | None, describe("Срок", "Term", "За сколько сообщают.", "How soon it is to be told.")
    ] = None
    resume: Annotated[
        EventCondition | None, describe("Возобновление", "Resume", "Что возобновляет срок.", "What resumes the case.")
    ] = None
    explain: Annotated[
        Text | None,
        describe(
            "Объяснение",
            "Explanation",
            "Что сказать заявителю; в `{…}` — значения.",
            "What the applicant is told; values stand in `{…}`.",
        ),
    ] = None
    remedy: Annotated[
        Text | None, describe("Что делать", "Remedy", "Что может сделать заявитель.", "What the applicant can do.")
    ] = None
    about: Annotated[
        Title | None,
        describe(
            "О ком",
            "About",
            "Имя того, по кому решают отдельно: основание касается его одного.",
            "The subject's name: the ground concerns one of them by itself.",
        ),
    ] = None
    explain_each: ExplainEach = EMPTY
    applicant: Annotated[
        ApplicantClock | None,
        describe("Срок заявителя", "Applicant's clock", "Его собственный срок.", "The applicant's own clock."),
    ] = None
    stops: Annotated[Names, describe("Останавливает", "Stops", "Какие сроки стоят.", "Which clocks stand.")] = ()
    starts: Annotated[Names, describe("Запускает", "Starts", "Какие сроки пошли.", "Which clocks it starts.")] = ()
    until: Annotated[
        Title | None,
        describe(
            "До",
            "Until",
            "Срок, после последнего дня которого событие не считается.",
            "The term after whose last day the event does not count.",
        ),
    ] = None
    use: Annotated[
        Title | None,
        describe(
            "Блок",
            "Use",
            "Типовой блок: `std/отзыв заявления`; остальное, чего здесь нет, говорит он.",
            "A standard block: `std/отзыв заявления`; it says what is not said here.",
        ),
    ] = None
    reading: ReadingField = None
    verified: Mark = None

    @model_validator(mode="after")
    def _condition(self) -> Self:
        """Ask for exactly one condition."""
        written = tuple(key for key in ("unless", "when", "event") if getattr(self, key) is not None)
        if len(written) != 1:
            kind = "conflict" if written else "one_of"
            raise PydanticCustomError(kind, "one condition", {"keys": written or ("unless", "when", "event")})
        return self
