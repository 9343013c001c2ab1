"""A small regulation with one of everything: what the generated file looks like."""

from datetime import date

from regdsl.core.program import EngineSlot, EventSlot, Program
from regdsl.feel.kernel import Op, Origin, Quantify
from regdsl.feel.types import Boolean, Date, ListOf, Months, Static, Text, number
from regdsl.runtime.effects import Effect
from tests.compile.hand import (
    BOOL,
    apply,
    const,
    definition,
    entry,
    ground,
    limb,
    no,
    parameter,
    program,
    ref,
    result,
    variant,
    within,
)

MONEY, METRES, COUNT = number(0, 10**7, 2), number(0, 1000, 2), number(1, 30)
RATIO = number(0, 10**7, None)
NO_ANSWER = EventSlot("no_answer(егрн)", "no_answer", "егрн")


def small_program() -> Program:
    income, people = ref("доход семьи", MONEY), ref("человек в семье", COUNT)
    gaps, least = ref("отступы", ListOf(METRES, 1, 12)), ref("минимальный отступ", METRES)
    birth, on = ref("дата рождения", Date()), ref("дата обращения", Date(), Origin.ENGINE)
    region, debt = ref("регион", Text()), ref("есть долг", Boolean())
    floors, limit = ref("этажей", number(1, 100)), ref("предел этажей", number(1, 100))
    wage = ref("прожиточный минимум", MONEY, Origin.PARAMETER)
    per_head = ref("доход на человека", RATIO, Origin.DEFINITION)
    gap = ref("расстояние", METRES, Origin.LOCAL)
    share = apply(Op.DIV, income, apply(Op.RESCALE, people, kind=number(1, 30, 2)), kind=RATIO)
    rule = apply(Op.MUL, const(15, number(1, 2, 1)), wage, kind=number(0, 10**8, 3))
    poor = apply(Op.LE, per_head, apply(Op.TO_RATIO, rule, kind=RATIO))
    far = Quantify(universal=True, local="расстояние", source=gaps, condition=apply(Op.GE, gap, least), static=BOOL)
    adult = within(apply(Op.AGE, birth, on, kind=number(0, 200)), const(18), const(70), (True, False))
    ordinary = frozenset({"обычный"})
    grounds = (
        ground("ч6", effect=Effect.RETURN, missing=True, title="Нет обязательных сведений", basis=("закон/ст.1/ч.6",)),
        ground("ждём", effect=Effect.SUSPEND, event=NO_ANSWER, title="Росреестр не ответил"),
        ground(
            "ч10п1",
            limb(no(apply(Op.LE, floors, limit)), "этажи", holes=(floors, limit)),
            limb(no(far), "отступ", holes=(apply(Op.MIN, gaps, kind=METRES),)),
            title="Параметры не соответствуют предельным",
            basis=("закон/ст.1/ч.10/п.1", "закон/ст.2"),
        ),
        ground("ч10п2", no(poor), title="Доход выше полутора прожиточных минимумов"),
        ground("ч10п3", no(adult), title="Возраст не от 18 до 70 лет"),
        ground("ч10п4", no(apply(Op.IN_SET, region, const(frozenset({"50", "77", "78"})))), only=ordinary),
        ground("ч10п5", debt, title="Есть долг"),
    )
    return program(
        (
            entry("доход семьи", MONEY),
            entry("человек в семье", COUNT),
            entry("отступы", ListOf(METRES, 1, 12)),
            entry("минимальный отступ", METRES),
            entry("этажей", number(1, 100), required=Effect.RETURN),
            entry("предел этажей", number(1, 100)),
            entry("дата рождения", Date(date(1900, 1, 1), date(2100, 12, 31))),
            entry("регион", Text(frozenset({"50", "77", "78", "99"}))),
            entry("кадастровый номер", Text(), nullable=True),
            entry("есть долг", Boolean()),
            entry("поселение", Text(frozenset({"нет", "да"}))),
        ),
        grounds,
        definitions=(definition("доход на человека", share, ("доход семьи", "человек в семье")),),
        variants=(
            variant("обычный", apply(Op.EQ, ref("поселение", Text(frozenset({"нет", "да"}))), const("нет"))),
            variant("с описанием"),
        ),
        results=(
            result("строить до", apply(Op.ADD_MONTHS, on, const(120, Months(0, 120)), kind=Date())),
            result("доход", apply(Op.ROUND_HALF_UP, per_head, const(2), kind=MONEY)),
        ),
        parameters=(parameter("прожиточный минимум", MONEY),),
        engine=(EngineSlot("дата обращения", Static(Date())),),
        events=(NO_ANSWER,),
        title="Уведомление о строительстве",
        id_="ru.test.small",
        version="2026.1",
    )
