"""`regdsl cases --generate`."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.decide.services import write

REFUSE = "- {id: отказ, title: Отказ, when: возраст < 14 or возраст > 90, basis: акт/п.1}"


def test_without_the_solver_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    done = call("--lang", "en", "cases", str(write(tmp_path, refuse=REFUSE)), "--generate")
    assert done.status == 2
    assert "z3-solver" in done.err
    assert "regdsl[verify]" in done.err


@pytest.mark.parametrize(("given", "said"), [((), "--generate"), (("--generate", "--overwrite"), "--output")])
def test_a_call_that_means_nothing_is_told(tmp_path: Path, given: tuple[str, ...], said: str) -> None:
    for lang in ("ru", "en"):
        done = call("--lang", lang, "cases", str(write(tmp_path, refuse=REFUSE)), *given)
        assert done.status == 2
        assert said in done.err


def test_what_is_printed_is_laid_out_and_passes(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path = write(tmp_path, refuse=REFUSE)
    done = call("--lang", "ru", "cases", str(path), "--generate")
    assert done.status == 0, done.err
    assert "не бывает: 0, не найдено: 0" in done.err
    cases = tmp_path / "service.cases.yaml"
    cases.write_text(done.out, encoding="utf-8")
    assert call("fmt", str(cases), "--check").status == 0
    tested = call("test", str(cases), "--coverage", "--format", "json")
    assert tested.status == 0
    made = json.loads(tested.out)
    assert all(not own["missing"] and own["covered"] == own["total"] for own in made["obligations"].values())
    assert not made["coverage"]["grounds"]["missing"]


def test_a_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    path, cases = str(write(tmp_path, refuse=REFUSE)), tmp_path / "new.cases.yaml"
    assert call("cases", path, "--generate", "--output", str(cases)).status == 0
    written = cases.read_text(encoding="utf-8")
    cases.write_text("mine\n", encoding="utf-8")
    refused = call("cases", path, "--generate", "--output", str(cases))
    assert refused.status == 2
    assert cases.read_text(encoding="utf-8") == "mine\n"
    assert call("cases", path, "--generate", "--output", str(cases), "--overwrite").status == 0
    assert cases.read_text(encoding="utf-8") == written


def test_json_counts_and_holds_the_text(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    never = "- {id: никогда, title: Никогда, when: возраст < 1 and возраст > 2, basis: акт/п.1}"
    done = call("--lang", "en", "cases", str(write(tmp_path, refuse=never)), "--generate", "--format", "json")
    made = json.loads(done.out)
    assert made["summary"]["open"] == 0
    assert "grounds/никогда/applies" in {one["id"] for one in made["impossible"]}
    assert made["text"].count("# подтвердите:") == made["summary"]["cases"]


def test_a_regulation_that_does_not_check_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = call("--lang", "en", "cases", str(write(tmp_path, refuse="- {id: х}")), "--generate")
    assert done.status == 2
    assert "error" in done.err
