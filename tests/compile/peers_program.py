"""The rule set of the benchmark: eight inputs, six criteria."""

from regdsl.core.program import Program
from regdsl.feel.kernel import Op
from regdsl.feel.types import Boolean, Date, Days, Text
from tests.compile.hand import apply, const, days, entry, ground, no, num, program, ref, within

AGE = num(0, 0, 150)
INCOME = num(2, 0, 10**7)
SIZE = num(0, 1, 30)
RATIO = num(None)
REGIONS = frozenset({"16", "23", "47", "50", "77", "78"})


def peers_program() -> Program:
    inputs = (
        entry("возраст", AGE),
        entry("доход семьи", INCOME),
        entry("членов семьи", SIZE),
        entry("регион", Text(REGIONS)),
        entry("есть долг", Boolean()),
        entry("дата регистрации", Date()),
        entry("дата рождения ребёнка", Date()),
        entry("дата обращения", Date()),
    )
    age, income, size, region, debt, registered, born, applied = (ref(i.name, i.static.type) for i in inputs)
    per_head = apply(Op.DIV, income, apply(Op.RESCALE, size, kind=num(2)), kind=RATIO)
    lift = apply(Op.TO_RATIO, const(1800000, num(2)), kind=RATIO)
    grounds = (
        ground(
            "R01",
            no(within(age, const(18), const(70), (True, False))),
            title="Возраст от 18 до 70 лет",
            basis=("закон/ст.3",),
        ),
        ground("R02", no(apply(Op.LE, per_head, lift)), title="Доход на члена семьи не выше нормы"),
        ground("R03", no(apply(Op.IN_SET, region, const(frozenset({"77", "50", "78"})))), title="Регион"),
        ground("R04", debt, title="Есть долг"),
        ground(
            "R05", no(apply(Op.GE, days(applied, registered), const(365, Days(0, 10**6)))), title="Зарегистрирован год"
        ),
        ground("R06", no(apply(Op.LT, days(applied, born), const(1096, Days(0, 10**6)))), title="Ребёнку нет трёх лет"),
    )
    return program(inputs, grounds)
