"""The regulations that properties are tried on: the services, and one that has every construct."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import regdsl
from regdsl.checker import CheckedRegulation
from regdsl.corpus import builtin_calendar
from regdsl.decide.events import EVENT_TYPES
from regdsl.decide.values import read_moment, read_value
from regdsl.feel.strict import DaySeconds, RecordValue, Value
from regdsl.feel.strict import Months as MonthsValue
from regdsl.feel.types import Date, Days, ListOf, Months, Number, Record, Seconds, Static, Type
from regdsl.library import checked
from regdsl.reference import Event, OracleVerdict, judge
from regdsl.runtime.unknown import Unknown
from regdsl.testing import case_applications

ROOT = Path(__file__).parents[2]
SERVICES = ("izhs-notice", "hunting-ticket", "kindergarten", "maternity-capital", "unified-benefit")
"""The real ones."""

NAMES = (
    *SERVICES,
    *("zoo", "family", "clocks", "subjects", "objects", "garden", "results", "silence", "turns", "cards", "household"),
)


class Subject(NamedTuple):
    regulation: regdsl.Regulation
    checked: CheckedRegulation
    near: tuple[dict[str, Any], ...]


@cache
def subject(name: str) -> Subject:
    if name in _NEAR:
        path = Path(__file__).with_name(f"{name}.yaml")
        near: tuple[dict[str, Any], ...] = (_NEAR[name],)
    else:
        path = ROOT / "examples" / name / _FILES.get(name, f"{name}.yaml")
        near = case_applications([path.parent], checked(path).bundle.regulation.model.id)
    regulation = regdsl.load(path)
    assert isinstance(regulation, regdsl.Regulation)
    return Subject(regulation, checked(path), near)


_ZOO = {
    "regulation": "test.zoo",
    "submitted_at": "2025-03-03T10:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "цель": "получить",
        "срочно": "нет",
        "возраст заявителя": 30,
        "доход": "30000.00",
        "размер семьи": 3,
        "долг": None,
        "счёт": "40817",
        "подпись": True,
        "площади": ["41.00", "10.50"],
        "доли": [1, 3],
        "день рождения": "1995-02-28",
        "прежний срок": None,
        "регион": "А",
        "розыск": False,
        "территория": "Коса",
        "стаж": "P2Y",
        "отсрочка": None,
        "простои": ["PT5H"],
    },
    "events": [],
}

_CLOCKS = {
    "regulation": "test.clocks",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "цель": "получить",
        "возраст": 30,
        "розыск": False,
        "доход": 100,
        "взнос": 1,
        "справка": True,
        "счёт": "40817",
        "адрес": "Дом",
    },
    "events": [],
}

_RESULTS = {
    "regulation": "test.results",
    "submitted_at": "2026-03-12T10:00",
    "channel": "epgu",
    "applicant_category": "родители",
    "inputs": {
        "цель": "встать",
        "начато": "заявлением",
        "возраст": 4,
        "телефон": "1",
        "осмотр пройден": True,
        "нужна группа": True,
        "заключение выдано": "2026-01-15",
        "доверенность до": None,
        "обратился представитель": False,
        "доверенность на услугу": False,
        "родители": {"мать": {"согласие": True}, "отец": {"согласие": True}},
    },
    "events": [],
}

_FAMILY = {
    "regulation": "test.family",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "семья": {
            "мать": {
                "дата рождения": "1994-02-11",
                "взрослый": True,
                "дата смерти": None,
                "доходы": {
                    "1": {"месяц": "2025-02", "сумма": "3000.00", "вид": "зарплата"},
                    "2": {"месяц": "2026-02", "сумма": "500.50", "вид": "алименты"},
                },
            },
            "Маша": {"дата рождения": "2021-05-20", "взрослый": False, "дата смерти": None, "доходы": {}},
        },
        "квартиры": {"29:22": {"площадь": "40.5", "учитывается": True, "доля": "1/3"}},
        "месяц работы": "2025-06",
        "инвалид": False,
        "льгота": False,
    },
    "events": [],
}

_GARDEN = {
    "regulation": "test.garden",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "цель": "получить",
        "срочно": "нет",
        "площадь": 5,
        "улица": "с",
        "житель": True,
        "документы читаются": True,
        "подпись действительна": True,
        "кто подаёт": "заявитель",
        "полномочия представителя": True,
        "пошлина уплачена": True,
        "результат выдан": True,
        "ошибка есть": True,
    },
    "events": [],
}

_SUBJECTS = {
    "regulation": "test.subjects",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "статус": "родитель",
        "дети": {
            "Маша": {
                "дата рождения": "2021-05-20",
                "на гособеспечении": False,
                "права прекращены": False,
                "доход": "10.00",
                "дата смерти": None,
            },
            "Катя": {
                "дата рождения": "2010-05-20",
                "на гособеспечении": True,
                "права прекращены": False,
                "доход": "1000.50",
                "дата смерти": None,
            },
        },
        "счёт": "40817",
        "льгота": False,
        "приёмные": False,
    },
    "events": [],
}

_OBJECTS = {
    "regulation": "test.objects",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "дома": {
            "Лесная, 1": {"площадь": "60.50", "этажей": 2, "снесён": False},
            "Лесная, 2": {"площадь": "15.00", "этажей": 9, "снесён": False},
        },
        "предел": 3,
    },
    "events": [],
}

_SILENCE = {
    "regulation": "test.silence",
    "submitted_at": "2026-03-12T10:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "цель": "аренда",
        "дней": 3,
        "льготник": True,
        "надбавка": None,
        "доход": "3000.00",
        "группа": "первая",
        "с": "2026-03-01",
        "участки": {"1": {"площадь": 10, "занят": False}, "2": {"площадь": 20, "занят": True}},
        "свободно": True,
    },
    "events": [
        {"type": "no_answer", "about": "соцзащита", "at": "2026-03-13"},
        {"type": "no_answer", "about": "фнс", "at": "2026-03-14"},
    ],
}

_TURNS = {
    "regulation": "test.turns",
    "submitted_at": "2026-03-12T21:40",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "статус": "родитель",
        "дети": {
            "Маша": {"дата рождения": "2021-05-20", "рядом": True, "льготник": True, "доход": "10.00"},
            "Катя": {"дата рождения": "2012-05-20", "рядом": True, "льготник": False, "доход": "1000.50"},
            "Оля": {"дата рождения": "2024-05-20", "рядом": False, "льготник": True, "доход": "0.00"},
        },
        "счёт": "40817",
        "доход семьи": "3000.00",
        "открыт": True,
    },
    "events": [],
}

_CARDS = {
    "regulation": "test.cards",
    "submitted_at": "2026-03-12T10:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "жильцы": {
            "Анна": {"здесь": True, "лет": 40},
            "Пётр": {"здесь": False, "лет": 5},
            "Вера": {"здесь": True, "лет": 95},
        },
        "долг": False,
    },
    "events": [],
}

_HOUSEHOLD = {
    "regulation": "test.household",
    "submitted_at": "2026-03-12T10:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "цель": "корм",
        "имя": "Анна",
        "жители": {
            "Анна": {
                "лет": 40,
                "прозвище": None,
                "доход": "3000.00",
                "вещи": {"1": {"цена": "500.00", "марка": "Заря"}, "2": {"цена": "70.50", "марка": None}},
            },
            "Пётр": {"лет": 5, "прозвище": "Петя", "доход": "0.00", "вещи": {}},
        },
        "скот": {"коза": {"голов": 3, "здорова": True}},
        "прежние": {"1": {"цена": "10.00", "марка": None}},
    },
    "events": [],
}

_FILES = {"kindergarten": "demo-city.yaml"}
"""The files of services that are not called like their folders."""

_NEAR = {
    "zoo": _ZOO,
    "clocks": _CLOCKS,
    "family": _FAMILY,
    "subjects": _SUBJECTS,
    "objects": _OBJECTS,
    "garden": _GARDEN,
    "results": _RESULTS,
    "silence": _SILENCE,
    "turns": _TURNS,
    "cards": _CARDS,
    "household": _HOUSEHOLD,
}


class Filed(NamedTuple):
    """An application as the oracle takes it."""

    facts: dict[str, Value]
    day: date | None
    events: list[Event]
    submitted: datetime | None
    day_alone: bool


def oracle(subject: Subject, application: dict[str, Any]) -> OracleVerdict:
    """What the oracle says on an application in the shape of its file, read independently of the engine."""
    filed = filed_for_oracle(subject, application)
    return judge(
        subject.checked, filed.facts, filed.day, builtin_calendar(), filed.events, filed.submitted, filed.day_alone
    )


def filed_for_oracle(subject: Subject, application: dict[str, Any]) -> Filed:
    """An application in the shape of its file, read for the oracle."""
    program = subject.regulation.program
    zone = ZoneInfo(program.time_zone)
    facts: dict[str, Value] = {}
    for slot in program.inputs:
        if slot.name in application["inputs"]:
            value = application["inputs"][slot.name]
            facts[slot.name] = (
                None
                if value is None
                else _strict(read_value(value, slot.static.type, slot.name, zone), slot.static.type)
            )
    started_by = application.get("started_by", "application")
    for start in program.starts:
        facts[start.feature] = start.by_trigger if started_by == "trigger" else start.by_application
    day = date.fromisoformat(application["submitted_at"][:10]) if "submitted_at" in application else None
    if day is not None:
        facts["дата обращения"], facts["месяц обращения"] = day, day.replace(day=1)
    for field, name in (("channel", "канал"), ("applicant_category", "категория заявителя")):
        if field in application:
            facts[name] = application[field]
    assert all(event["type"] in EVENT_TYPES for event in application.get("events", ()))
    events = sorted(
        application.get("events", ()), key=lambda event: f"{event['at']}T00:00"[:16] if "at" in event else ""
    )
    said = [
        Event(event["type"], event.get("about"), read_moment(event.get("at"), zone), "T" not in event.get("at", "T"))
        for event in events
    ]
    submitted = read_moment(application.get("submitted_at"), zone)
    return Filed(facts, day, said, submitted, "T" not in application.get("submitted_at", "T"))


def _strict(value: Any, kind: Type) -> Value:
    from fractions import Fraction

    if isinstance(kind, Number):
        return Fraction(value) / 10 ** (kind.scale or 0)
    if isinstance(kind, ListOf) and isinstance(kind.element, Record):
        fields = kind.element.fields
        return tuple(
            RecordValue(tuple((name, _part(part, static)) for (name, static), part in zip(fields, record, strict=True)))
            for record in value
        )
    if isinstance(kind, ListOf):
        return tuple(_strict(item, kind.element) for item in value)
    if isinstance(kind, Months):
        return MonthsValue(value)
    if isinstance(kind, Days | Seconds):
        return DaySeconds(value * 86_400 if isinstance(kind, Days) else value)
    assert not isinstance(kind, Date) or isinstance(value, date)
    return value


def _part(value: Any, static: Static) -> Value:
    return value if value is None or isinstance(value, Unknown) else _strict(value, static.type)
