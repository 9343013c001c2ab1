"""Allocation of a limited resource: declared and checked here, carried out by another tool."""

from collections.abc import Mapping
from typing import Annotated

from regdsl.model.base import EMPTY, SHORT, concept, describe
from regdsl.model.common import Basis, Mark, Names
from regdsl.model.reading import ReadingField
from regdsl.model.scalars import Expr, Text, Title

__all__ = [
    "Allocation",
    "AllocationGroup",
    "AllocationMethod",
    "Alternatives",
    "Candidates",
    "Offer",
    "Resource",
    "Tier",
    "TierReason",
]


@concept(ru="Ресурс", en="Resource", ru_text="Что распределяют: чего не хватает на всех.")
class Resource:
    """What is allocated: there is not enough of it for all."""

    name: Annotated[Title, describe("Имя", "Name", "Как его зовут в условиях.", "What conditions call it.")]
    from_: Annotated[Title, describe("Источник", "From", "Имя из `sources`.", "A name from `sources`.", alias="from")]
    key: Annotated[Names, describe("Ключ", "Key", "Чем места различаются.", "What tells places apart.")] = ()
    count: Annotated[
        Title | None,
        describe(
            "Число",
            "Count",
            "Сколько свободно: целое поле типа, который назван как ресурс.",
            "How many are free: a whole field of the type that is called like the resource.",
        ),
    ] = None


@concept(ru="Группа", en="Group", ru_text="По чему заявители делятся на группы.", short="expr")
class AllocationGroup:
    """What divides the applicants into groups."""

    expr: Annotated[Expr, describe("Выражение", "Expression", "Значение, на FEEL.", "The value, in FEEL.")]
    book: Annotated[Title | None, describe("Справочник", "Book", "Справочник групп.", "The book of groups.")] = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Кандидаты", en="Candidates", ru_text="Кто участвует в распределении.")
class Candidates:
    """Who takes part in the allocation."""

    stage: Annotated[
        Title, describe("Результат", "Stage", "Какой результат у них уже есть.", "Which result they have already.")
    ]
    when: Annotated[
        Expr | None,
        describe(
            "Когда", "When", "Условие; в нём есть `дата распределения`.", "The condition, on the allocation's day."
        ),
    ] = None


@concept(ru="Способ", en="Method", ru_text="Как распределяют.", short="use")
class AllocationMethod:
    """How it is allocated."""

    use: Annotated[Title, describe("Способ", "Use", "Как называется.", "What it is called.")]
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
    short: Annotated[bool, describe("", "", alias=SHORT)] = False


@concept(ru="Льгота", en="Preference", ru_text="Одно из условий ступени.")
class TierReason:
    """One of the conditions of a tier."""

    when: Annotated[Expr, describe("Когда", "When", "Условие.", "The condition.")]
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать.", "What to call it.")] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None


@concept(ru="Ступень", en="Tier", ru_text="Ступень очереди; у заявителя — первая, чьё условие верно.")
class Tier:
    """A tier of the queue; an applicant's is the first whose condition is true."""

    id: Annotated[Title, describe("Имя", "Identifier", "Короткое имя.", "A short name.")]
    title: Annotated[Title | None, describe("Название", "Title", "Как назвать.", "What to call it.")] = None
    any: Annotated[
        tuple[TierReason, ...], describe("Любое из", "Any", "Условия с основаниями.", "Conditions with their basis.")
    ] = ()
    when: Annotated[Expr | None, describe("Когда", "When", "Единственное условие.", "The only condition.")] = None
    at: Annotated[
        Title | None,
        describe("В пределах", "At", "Ресурс, внутри которого действует.", "The resource within which it counts."),
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None


@concept(ru="Предложение", en="Offer", ru_text="Что следует за предложением места.")
class Offer:
    """What follows when a place is offered."""

    answer: Annotated[Text | None, describe("Ответ", "Answer", "Сколько ждут.", "How long one waits.")] = None
    decline: Annotated[Text | None, describe("Отказ", "Decline", "Что при отказе.", "What follows a refusal.")] = None
    silence: Annotated[Text | None, describe("Молчание", "Silence", "Что при молчании.", "What follows silence.")] = (
        None
    )
    basis: Basis = ()


@concept(ru="Иные места", en="Alternatives", ru_text="Что предлагают, когда места нет.")
class Alternatives:
    """What is offered where there is no place."""

    when: Annotated[Title | None, describe("Когда", "When", "В каком случае.", "In which case.")] = None
    propose: Annotated[Text | None, describe("Предлагают", "Propose", "Что именно.", "What exactly.")] = None
    answer: Annotated[Text | None, describe("Ответ", "Answer", "Сколько ждут.", "How long one waits.")] = None
    silence: Annotated[Text | None, describe("Молчание", "Silence", "Что при молчании.", "What follows silence.")] = (
        None
    )
    basis: Basis = ()


@concept(
    ru="Распределение",
    en="Allocation",
    ru_text="Как распределяют то, чего не хватает. Имена и условия проверяются; распределяет другая программа.",
)
class Allocation:
    """How a limited resource is allocated. Names and conditions are checked; another program allocates."""

    resource: Annotated[Resource, describe("Ресурс", "Resource", "Что распределяют.", "What is allocated.")]
    group: Annotated[
        AllocationGroup | None, describe("Группа", "Group", "По чему делят.", "What divides the applicants.")
    ] = None
    candidates: Annotated[Candidates, describe("Кандидаты", "Candidates", "Кто участвует.", "Who takes part.")]
    wishes: Annotated[
        Title | None, describe("Пожелания", "Wishes", "Сведение со списком.", "The input with the list.")
    ] = None
    method: Annotated[
        AllocationMethod | None, describe("Способ", "Method", "Как распределяют.", "How it is allocated.")
    ] = None
    tiers: Annotated[tuple[Tier, ...], describe("Ступени", "Tiers", "Сверху вниз.", "From the top down.")] = ()
    order: Annotated[
        Names,
        describe(
            "Порядок",
            "Order",
            "Чем упорядочена очередь: сведения, вычисления, поля записей, `tier`, `дата учёта`, `номер в очереди`.",
            "What orders the queue: inputs, definitions, fields of records, `tier`, `дата учёта`, `номер в очереди`.",
        ),
    ] = ()
    windows: Annotated[
        Mapping[str, Text], describe("Время", "Windows", "Когда распределяют.", "When it is allocated.")
    ] = EMPTY
    offer: Annotated[
        Offer | None, describe("Предложение", "Offer", "Что после предложения.", "What follows an offer.")
    ] = None
    alternatives: Annotated[
        Alternatives | None, describe("Иные места", "Alternatives", "Когда места нет.", "Where there is no place.")
    ] = None
    explain: Annotated[
        Text | None, describe("Объяснение", "Explanation", "Что сказать ждущему.", "What one who waits is told.")
    ] = None
    basis: Basis = ()
    reading: ReadingField = None
    verified: Mark = None
