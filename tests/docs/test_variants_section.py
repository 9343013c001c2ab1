"""The examples of variants on the page *The language* do what the page says of them."""

import re
from pathlib import Path

import pytest

import regdsl
from tests.docs.test_language_page import PAGE
from tests.support.paths import ROOT

SERVICE = (ROOT / "tests" / "bad" / "applications" / "service" / "service.yaml").read_text(encoding="utf-8")


def example(heading: str) -> str:
    """The block under a heading."""
    found = re.search(rf"^### {heading}\n.*?^```text\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def write(folder: Path, variants: str) -> Path:
    """A regulation with the features and variants of an example."""
    start, end = SERVICE.index("features:"), SERVICE.index("sources:")
    path = folder / "service.yaml"
    path.write_text(SERVICE[:start] + variants + SERVICE[end:], encoding="utf-8")
    return path


def test_what_cannot_be(tmp_path: Path) -> None:
    path = write(tmp_path, example("What cannot be"))
    assert regdsl.check([path]).diagnostics == ()
    service = regdsl.load(path)
    assert isinstance(service, regdsl.Regulation)
    known = {"submitted_at": "2026-03-02", "inputs": {"событие": "усыновление", "кто": "усыновитель"}}
    assert service.decide(known).to_dict("ru")["variant"] == "усыновителю"
    wrong = {"submitted_at": "2026-03-02", "inputs": {"событие": "рождение", "кто": "усыновитель"}}
    with pytest.raises(regdsl.ApplicationError, match="Усыновитель не рождает"):
        service.decide(wrong)
    open_ = {"submitted_at": "2026-03-02", "inputs": {"событие": "рождение"}}
    assert service.decide(open_).outcome == "needs_data"


def test_what_cannot_be_is_needed_for_completeness(tmp_path: Path) -> None:
    without = re.sub(r"  excluded:\n.*\n", "", example("What cannot be"))
    (found,) = regdsl.check([write(tmp_path, without)]).diagnostics
    assert found.kind.code == "SCH108"


def test_a_variant_like_another(tmp_path: Path) -> None:
    path = write(tmp_path, example("A variant like another"))
    text = path.read_text(encoding="utf-8")
    length = "решение: {length: {обычный: 2 рабочих дня, иначе: 10 рабочих дней}"
    path.write_text(text.replace("решение: {length: 10 рабочих дней", length), encoding="utf-8")
    assert regdsl.check([path]).diagnostics == ()
    service = regdsl.load(path)
    assert isinstance(service, regdsl.Regulation)
    made = service.decide({"submitted_at": "2026-03-02", "inputs": {"цель": "изменить"}}).to_dict("ru")
    assert (made["variant"], made["deadline"]) == ("изменение", {"решение": "2026-03-04"})
    assert [variant.keeps for variant in service.program.variants] == ["", "дата постановки на учёт"]
