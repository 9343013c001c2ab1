"""What services that nobody provides are made of: data of several kinds with what must hold of them, and features."""

import random
from dataclasses import dataclass, field

__all__ = ["FEATURES", "OBJECTS", "Agency", "Draw", "Feature", "Item", "title_of"]

Feature = tuple[str, str, tuple[str, ...]]
"""The name of a feature, its question and the answers."""

OBJECTS = (
    "участка", "дома", "семьи", "заявителя", "хозяйства", "проекта", "объекта", "помещения", "ребёнка", "договора",
    "судна", "теплицы", "мастерской", "пасеки", "водоёма", "причала", "стоянки", "парка", "склада", "фермы",
)  # fmt: skip
_MONEY = ("доход", "стоимость", "долг", "взнос", "оклад", "залог")
_COUNTS = ("число работников", "площадь", "число этажей", "возраст", "срок работы", "число мест", "мощность")
_FLAGS = ("право подтверждено", "осмотр пройден", "границы уточнены", "согласие получено", "учёт ведётся")
_CODES = (
    ("вид", {"основной": "Основной", "временный": "Временный", "учебный": "Учебный"}),
    ("состояние", {"хорошее": "Хорошее", "среднее": "Среднее", "аварийное": "Аварийное", "неизвестное": "Не описано"}),
    ("разряд", {"первая": "Первая", "вторая": "Вторая", "третья": "Третья", "без категории": "Не присвоена"}),
)
FEATURES: tuple[Feature, ...] = (
    ("цель", "Для чего вы обращаетесь?", ("впервые", "повторно")),
    ("кто просит", "От чьего имени вы обращаетесь?", ("сам", "через представителя")),
    ("место", "Где вы находитесь?", ("город", "село", "остров")),
)


@dataclass(frozen=True, slots=True)
class Agency:
    """Whoever provides services: its number and the codes of its book of districts."""

    number: int
    districts: tuple[str, ...]

    @property
    def books(self) -> str:
        """The id of its reference books."""
        return f"ru.bench.books-{self.number:03}"

    @property
    def norms(self) -> str:
        """The id of its parameters."""
        return f"ru.bench.norms-{self.number:03}"


@dataclass(frozen=True, slots=True)
class Item:
    """One datum that is decided by: how it is declared, what must hold, a value that satisfies it and one that does
    not."""

    name: str
    title: str
    kind: str
    declared: str
    holds: str
    shown: str
    good: str
    bad: str
    codes: tuple[str, ...] = ()


@dataclass(slots=True)
class Draw:
    """What one service is drawn from."""

    random: random.Random
    taken: set[str] = field(default_factory=set)

    def item(self) -> Item:
        """A datum whose name is not taken."""
        while True:
            made = self._any()
            if made.name not in self.taken:
                self.taken.add(made.name)
                return made

    def _any(self) -> Item:
        of = self.random.choice(OBJECTS)
        which = self.random.random()
        if which < 0.3:
            return self._money(f"{self.random.choice(_MONEY)} {of}")
        if which < 0.55:
            return self._count(f"{self.random.choice(_COUNTS)} {of}")
        if which < 0.8:
            flag = self.random.choice(_FLAGS)
            name = f"{flag} для {of}"
            return Item(name, title_of(name), "boolean", "type: boolean", name, "", "true", "false")
        word, codes = self.random.choice(_CODES)
        name, (first, *_, last) = f"{word} {of}", tuple(codes)
        listed = "".join(f"\n      {code}: {title}" for code, title in codes.items())
        holds = f'{name} != "{last}"'
        return Item(
            name,
            title_of(name),
            "code",
            f"type: code\n    values:{listed}",
            holds,
            f"{{{name}}}",
            first,
            last,
            tuple(codes),
        )

    def _money(self, name: str) -> Item:
        limit = self.random.randrange(10, 900) * 1000
        declared = "type: money\n    min: 0\n    max: 100000000"
        return Item(
            name, title_of(name), "money", declared, f"{name} <= {limit}", f"{{{name}}}", "100.00", f"{limit}.01"
        )

    def _count(self, name: str) -> Item:
        least = self.random.randrange(2, 40)
        declared = "type: integer\n    min: 0\n    max: 1000"
        return Item(
            name, title_of(name), "integer", declared, f"{name} >= {least}", f"{{{name}}}", "900", str(least - 1)
        )


def title_of(name: str) -> str:
    """The name with a capital letter."""
    return name[0].upper() + name[1:]
