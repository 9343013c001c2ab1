"""What a record takes from the defaults of silent sources is read by the proofs, as the engine has it."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("z3")

from regdsl.decide.application import Application
from regdsl.verify.properties.missing_data import MISSING_DATA
from regdsl.verify.run import verify
from regdsl.verify.verdict import Proved
from tests.decide.services import load
from tests.verify.pinned import Sight

SOURCES = """
заявление: {from: application}
соцзащита: {agency: Соцзащита, if_silent: {default: {льготник: false}, basis: акт/п.5}}
опека: {agency: Опека, if_silent: {default: {сирота: true}, basis: акт/п.6}}
полиция: {agency: Полиция}
"""
INPUTS = """
дней: {title: Дней, type: integer, min: 1, max: 2, source: полиция}
льготник: {title: Льготник, type: boolean, source: соцзащита}
сирота: {title: Сирота, type: boolean, source: опека}
свободно: {title: Свободно, type: boolean, source: полиция}
"""
WHOLE = {
    "sources": SOURCES,
    "inputs": INPUTS,
    "refuse": "- {id: занято, title: Занято, unless: свободно, basis: акт/п.2}",
    "record": "плата: {title: Плата, expr: дней + (if льготник then 50 else 100)}\n"
    "скидка: {title: Скидка, expr: if сирота and льготник then 1 else 0}\nместо: {title: Место, expr: '1'}",
}
BY_PERSON = {
    "sources": SOURCES,
    "types": "человек:\n  болен: {title: Болен, type: boolean}",
    "inputs": f"{INPUTS}\n"
    "люди: {title: Люди, type: list of человек, key: имя, min_items: 1, max_items: 2, source: полиция}",
    "subject": "name: человек\nin: люди",
    "refuse": "- {id: болен, title: Болен, when: человек.болен, basis: акт/п.2, about: человек}",
    "record": WHOLE["record"],
}
IN_VARIANTS = {
    **WHOLE,
    "variants": "- {id: один, title: Один, when: дней < 2}\n- {id: иной, title: Иной, otherwise: true}",
}
PEOPLE: tuple[Any, ...] = ({"А": {"болен": False}}, {"А": {"болен": True}, "Б": {}}, {"А": {"болен": False}, "Б": {}})


@pytest.mark.parametrize("sections", [WHOLE, BY_PERSON, IN_VARIANTS], ids=["whole", "by-person", "in-variants"])
def test_the_solver_says_what_the_engine_decides(tmp_path: Path, sections: dict[str, str]) -> None:
    made = load(tmp_path, **sections)
    sight = Sight(made.program, longest=3)
    assert not sight.world.outside, "all of it is read"
    yes = (False, True, None)
    found = set()
    for days, one, other, free, events, people in product(
        (1, 2, None),
        yes,
        (True, None),
        (True, None) if sections is not BY_PERSON else (True,),
        ((), ("соцзащита",), ("опека",), ("соцзащита", "опека")),
        PEOPLE if sections is BY_PERSON else (None,),
    ):
        given = {"дней": days, "льготник": one, "сирота": other, "свободно": free, "люди": people}
        inputs = {name: value for name, value in given.items() if value is not None}
        silent = [{"type": "no_answer", "about": source, "at": "2026-03-18"} for source in events]
        filed = {"submitted_at": "2026-03-16T10:00", "channel": "epgu", "applicant_category": "citizen"}
        application = made.engine.read({**filed, "inputs": inputs, "events": silent})
        assert isinstance(application, Application)
        decision = made.engine.decide(application, made.program.in_force_from)
        found.add((decision.outcome, bool(decision.verdict.assumed)))
        said = (decision.outcome.value, decision.variant, decision.ground_ids)
        assert sight.agrees(application, said), (inputs, events)
    assert len(found) > 2, "defaults are taken, and nothing is decided"


@pytest.mark.parametrize("sections", [WHOLE, BY_PERSON, IN_VARIANTS], ids=["whole", "by-person", "in-variants"])
def test_that_missing_data_decide_nothing_is_proved(tmp_path: Path, sections: dict[str, str]) -> None:
    report = verify(load(tmp_path, **sections).engine, properties=(MISSING_DATA,))
    assert report.settled
    assert [one.claim for one in report.settled if not isinstance(one.verdict, Proved)] == []
