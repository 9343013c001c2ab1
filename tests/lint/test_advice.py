"""What a finding advises holds when it is followed: nothing is found any more, and nothing else is broken."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.diagnostics.bilingual import Lang
from regdsl.library.checking import check
from regdsl.lint.profile import profile
from regdsl.lint.selection import Selection
from tests.lint.cases import rule_of, written

PROACTIVE = {"variant": "огородный", "trigger": {"event": "Рождение", "source": "загс", "gives": {"цель": "огород"}}}
CODES = ("PRO004", "PRC005", "PRC008", "PRS001")


def found(folder: Path) -> list[Diagnostic]:
    """The errors and the findings of the rules looked at here."""
    selection = Selection.of(profile("concept-837r"), tuple(map(rule_of, CODES)))
    return [one for one in check([folder], selection).diagnostics if one.severity is Severity.ERROR]


def advised(one: Diagnostic, lang: Lang) -> list[str]:
    """What stands in back quotes in the advice, in its order."""
    return re.findall("`([^`]*)`", one.help_text(lang))


def after(folder: Path, piece: dict[str, Any]) -> list[Diagnostic]:
    """What is found once the advice is followed."""
    (folder / "again").mkdir()
    return found(written(folder / "again", {"set": piece}))


def started(start: Any) -> dict[str, Any]:
    return {"proactive": {**PROACTIVE, "basis": "порядок/п.2"}, "terms": {"решение": {"from": start}}}


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "start",
    [
        "регистрация",
        {"садовый": "регистрация", "огородный": "регистрация"},
        {"садовый": "регистрация", "иначе": "направление"},
    ],
    ids=["one for all", "by variants", "otherwise"],
)
def test_the_clock_of_a_term_that_serves_several_variants(start: Any, lang: Lang, tmp_path: Path) -> None:
    (one,) = found(written(tmp_path, {"set": started(start)}))
    said = yaml.safe_load("{" + advised(one, lang)[-1] + "}")
    mended = said.get("from") or {**start, **said}
    assert mended["огородный"] == "поступление(загс)"
    assert mended.get("садовый", mended.get("иначе")) == "регистрация", "the other variant begins as before"
    assert after(tmp_path, started(mended)) == []


def test_the_clock_of_a_term_of_the_proactive_variant_alone(tmp_path: Path) -> None:
    piece = started("регистрация")
    piece["terms"]["решение"]["only"] = ["огородный"]
    one = next(one for one in found(written(tmp_path, {"set": piece})) if one.kind.code == "PRO004")
    assert advised(one, "ru") == ["from: поступление(загс)"]


GIVES = {"type": "interagency", "outputs": "ответ"}
TAKES = {"type": "decision", "inputs": "ответ"}
BETWEEN = {"type": "assessment"}


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "procedures",
    [
        {"а": GIVES, "в": TAKES},
        {"а": GIVES, "б": BETWEEN, "в": {**TAKES, "after": "б"}},
        {"а": {**GIVES, "after": "в"}, "в": TAKES},
        {"а": {**GIVES, "after": ["г", "б"]}, "б": {**BETWEEN, "after": "в"}, "г": BETWEEN, "в": TAKES},
        {"а": {**GIVES, "after": "в"}, "б": GIVES, "в": TAKES},
    ],
    ids=["no order", "has an order", "the other way round", "round a corner", "another yields it too"],
)
def test_the_order_of_procedures(procedures: dict[str, Any], lang: Lang, tmp_path: Path) -> None:
    (one,) = found(written(tmp_path, {"set": {"procedures": procedures}}))
    *taken_out, last = advised(one, lang)
    mended = {name: dict(said) for name, said in procedures.items()}
    mended["в"].update(yaml.safe_load(last))
    for name in taken_out[1:]:
        waits = mended["а"]["after"]
        mended["а"]["after"] = [other for other in ([waits] if isinstance(waits, str) else waits) if other != name]
    assert "б" in mended["в"]["after"] or procedures.get("в") == TAKES, "what it waited for stays"
    assert after(tmp_path, {"procedures": mended}) == []


WHY = {"reason": "Подпись при сотруднике", "basis": "порядок/п.3"}


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("mode", ["required", {"mode": "required"}], ids=["short", "long"])
def test_the_exception_of_a_procedure(mode: Any, lang: Lang, tmp_path: Path) -> None:
    own = {"type": "intake", "presence": mode}
    (one,) = found(written(tmp_path, {"set": {"procedures": {"подпись": own}}}))
    said = yaml.safe_load(advised(one, lang)[-1])
    assert list(said["exception"]["presence"]) == list(WHY)
    said["exception"]["presence"] = WHY
    assert after(tmp_path, {"procedures": {"подпись": {**own, **said}}}) == []


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_exception_of_the_service(lang: Lang, tmp_path: Path) -> None:
    (one,) = found(written(tmp_path, {"set": {"presence": "required"}}))
    said = yaml.safe_load(advised(one, lang)[-1])
    assert list(said["presence"]["exception"]) == list(WHY)
    said["presence"]["exception"] = WHY
    assert after(tmp_path, said) == []
