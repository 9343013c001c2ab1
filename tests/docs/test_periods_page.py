"""The page *Months, shares and periods*: its regulation checks clean and decides as the page says."""

import copy
import re
from pathlib import Path
from typing import Any

import pytest

import regdsl
from tests.support.paths import DOCS

PAGE = (DOCS / "explanation" / "periods.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
APPLICATION: dict[str, Any] = {
    "submitted_at": "2026-03-12T10:00",
    "channel": "epgu",
    "applicant_category": "citizen",
    "inputs": {
        "хозяева": {
            "Анна": {
                "доля": "2/6",
                "доходы": {
                    "1": {"месяц": "2025-01", "сумма": "900000.00"},
                    "2": {"месяц": "2025-02", "сумма": "400000.00"},
                    "3": {"месяц": "2026-01", "сумма": "100000.00"},
                    "4": {"месяц": "2026-02", "сумма": "900000.00"},
                },
            },
            "Пётр": {"доля": "2/3", "доходы": {}},
        },
        "площадь": "12.5",
        "пенсионер": False,
    },
}


@pytest.fixture
def regulation(tmp_path: Path) -> regdsl.Regulation:
    path = tmp_path / "harvest.yaml"
    path.write_text("".join(YAML), encoding="utf-8")
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


def _with(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    made = copy.deepcopy(APPLICATION)
    here = made["inputs"]
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = value
    return made


def test_what_lies_in_the_period_is_counted_and_nothing_beside_it(regulation: regdsl.Regulation) -> None:
    said = regulation.decide(APPLICATION).to_dict("ru")
    assert (said["outcome"], said["results"]) == (
        "granted",
        {"с": "2026-03", "по": "2026-09", "срок": "P6M", "доли": "1"},
    )


@pytest.mark.parametrize(("month", "outcome"), [("2025-01", "granted"), ("2025-02", "refused"), ("2026-01", "refused")])
def test_the_ends_of_the_period_belong_to_it(regulation: regdsl.Regulation, month: str, outcome: str) -> None:
    income = {"месяц": month, "сумма": "500000.01"}
    changed = _with(("хозяева", "Пётр", "доходы"), {"1": income})
    assert regulation.decide(changed).outcome == outcome


def test_each_record_is_told_of_in_the_order_of_the_list(regulation: regdsl.Regulation) -> None:
    rich = _with(("хозяева", "Анна", "доходы", "2", "сумма"), "400000.01")
    rich["inputs"]["хозяева"]["Пётр"]["доходы"] = {"1": {"месяц": "2025-06", "сумма": "600000"}}
    (ground,) = regulation.decide(rich).to_dict("ru")["grounds"]
    assert ground["explanation"] == "Доход за февраль 2025 г. — январь 2026 г. больше 500 000 ₽."
    assert [(line["key"], line["explanation"].replace("\xa0", " ")) for line in ground["each"]] == [
        ("Анна", "Анна — 500 000,01 ₽, доля 1/3"),
        ("Пётр", "Пётр — 600 000 ₽, доля 2/3"),
    ]
    assert ground["facts"]["хозяева"]["Анна"]["доля"] == "1/3"


def test_nothing_is_said_of_a_record_that_may_not_be_in_the_list(regulation: regdsl.Regulation) -> None:
    rich = _with(("хозяева", "Анна", "доходы", "2", "сумма"), "400000.01")
    del rich["inputs"]["хозяева"]["Пётр"]["доходы"]
    said = regulation.decide(rich).to_dict("ru")
    grounds = [(ground["id"], [line["key"] for line in ground["each"]]) for ground in said["grounds"]]
    assert (said["outcome"], grounds) == ("refused", [("доход", ["Анна"])])


def test_shares_are_exact(regulation: regdsl.Regulation) -> None:
    less = regulation.decide(_with(("хозяева", "Пётр", "доля"), "1/3")).to_dict("ru")
    assert [(ground["id"], ground["explanation"]) for ground in less["grounds"]] == [("доли", "Долей вместе 2/3.")]


def test_the_account_names_the_register_and_the_day(regulation: regdsl.Regulation) -> None:
    facts = regulation.decide(APPLICATION).to_dict("ru")["trace"][-1]["facts"]
    assert facts["пенсионер"] == {
        "value": False,
        "source": "сфр",
        "as_of": "2026-03-12",
        "register": "Реестр получателей пенсии",
    }
