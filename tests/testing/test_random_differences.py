"""Differences by key over random families, and keys that nobody would write on purpose."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdsl.testing import case_applications, run
from tests.testing.family import REGULATION

NAMES = st.sampled_from(["мать", "отец", "А.А", "А.А. Ёж", "доходы", "7", "a/b", "т~т", "unknown"])
AMOUNTS = st.integers(0, 10**7).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
INCOME = st.fixed_dictionaries(
    {"месяц": st.sampled_from(["2025-02-01", "2025-03-01"]), "сумма": AMOUNTS, "вид": st.just("зарплата")}
)
MEMBER = st.fixed_dictionaries(
    {
        "роль": st.sampled_from(["взрослый", "ребёнок"]),
        "доходы": st.dictionaries(NAMES, INCOME, max_size=3),
        "причины": st.just({}),
    }
)
FAMILY = st.dictionaries(NAMES, MEMBER, min_size=1, max_size=4)


def write(folder: Path, fixture: dict[str, Any], case: dict[str, Any]) -> Path:
    (folder / "picnic.yaml").write_text(REGULATION, encoding="utf-8")
    path = folder / "picnic.cases.json"
    head = {"regdsl": "1", "kind": "cases", "regulation": "ru.test.picnic", "fixtures": {"основа": fixture}}
    path.write_text(json.dumps({**head, "cases": [{"id": "дело", **case}]}, ensure_ascii=False), encoding="utf-8")
    return path


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What turns one family into the other, by key."""
    made: dict[str, Any] = {f"семья.{name}": None for name in before if name not in after}
    for name, member in after.items():
        if name not in before:
            made[f"семья.{name}"] = member
            continue
        for field, value in member.items():
            if field != "доходы" and value != before[name][field]:
                made[f"семья.{name}.{field}"] = value
        own = before[name]["доходы"]
        made |= {f"семья.{name}.доходы.{key}": None for key in own if key not in member["доходы"]}
        made |= {f"семья.{name}.доходы.{key}": one for key, one in member["доходы"].items() if one != own.get(key)}
    return made


def _clear(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether no path can be read in two ways: a key that starts like another name and a point."""
    incomes = ({*member["доходы"]} for member in (*before.values(), *after.values()))
    return all(map(_apart, ({*before, *after}, set().union(*incomes))))


def _apart(names: set[str]) -> bool:
    return not any(one != other and one.startswith(f"{other}.") for one in names for other in names)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=FAMILY, after=FAMILY)
def test_differences_make_of_one_family_the_other(
    before: dict[str, Any], after: dict[str, Any], tmp_path: Path
) -> None:
    if not _clear(before, after):
        return
    fixture = {"счёт": "1", "семья": before, "не судим": True}
    given_ = {"based_on": "основа", **differences(before, after)}
    path = write(tmp_path, fixture, {"given": given_, "expect": {"complete": True}})
    [application] = case_applications([path], "ru.test.picnic")
    made: Any = application["inputs"]
    assert made["семья"] == after


KEYS = st.lists(
    st.sampled_from(["семья", "счёт", "мать", "доходы", "сумма", "2025-02", "", " ", ".", "роль", "нет такого", "~1"]),
    min_size=1, max_size=5,
).map(".".join)  # fmt: skip
VALUES = st.recursive(
    st.sampled_from([None, True, 0, -1, "unknown", "1e999999999", 10**60, "2025-02", "много", "", [], {}, 1]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(
            st.sampled_from(["each_month", "total", "months", "in", "вид", "имя", "сумма"]), inner, max_size=3
        ),
    ),
    max_leaves=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_=st.dictionaries(KEYS, VALUES, max_size=4),
    unknown=st.lists(KEYS, max_size=2, unique=True),
    answer=st.dictionaries(KEYS, VALUES, max_size=2),
)
def test_whatever_is_written_there_is_a_report(
    given_: dict[str, Any], unknown: list[str], answer: dict[str, Any], tmp_path: Path
) -> None:
    fixture = {
        "счёт": "1",
        "семья": {"мать": {"роль": "взрослый", "доходы": {"each_month": 5, "months": "2025-02"}, "причины": []}},
        "не судим": True,
    }
    steps = [{"at": "2026-03-16", "answer": answer, "silent": ["мвд"], "expect": {"complete": True}}]
    case = {"filed": "2026-03-12", "given": {"based_on": "основа", **given_}, "then": steps}
    report = run([write(tmp_path, fixture, case | ({"unknown": unknown} if unknown else {}))])
    assert report.cases or report.diagnostics
    for lang in ("ru", "en"):
        assert report.to_dict(lang)


@pytest.mark.parametrize("total", ["1e999999999", "9" * 5000])
def test_an_absurd_total_is_refused_at_once(total: str, tmp_path: Path) -> None:
    given_ = {"счёт": "1", "семья": {"мать": {"доходы": {"total": total, "months": "2025-02..2025-03"}}}}
    [result] = run([write(tmp_path, {}, {"filed": "2026-03-12", "given": given_, "expect": {"complete": True}})]).cases
    assert [found.kind.code for found in result.diagnostics] == ["APP003"]
