"""`regdsl test`."""

from pathlib import Path

from tests.cli.calling import call, draft_in
from tests.cli.golden_file import assert_golden


def test_all_pass(tmp_path: Path) -> None:
    done = call("test", str(draft_in(tmp_path)))
    assert (done.status, done.err) == (0, "")
    assert done.out == "дел: 7, прошло: 7, не прошло: 0\n"


def test_coverage(tmp_path: Path) -> None:
    done = call("test", str(draft_in(tmp_path, "licence-register")), "--coverage")
    assert done.status == 0
    assert "основания: 7/7" in done.out
    assert "критерии: 2/2" in done.out


def test_a_failing_case(tmp_path: Path, update_golden: bool) -> None:
    draft_in(tmp_path)
    cases = tmp_path / "benefit.cases.yaml"
    text = cases.read_text(encoding="utf-8").replace("grounds: [возраст, доход]", "grounds: [возраст]")
    cases.write_text(text, encoding="utf-8")
    done = call("test", str(cases))
    assert done.status == 1
    assert_golden("test-failing.ru.txt", done.out.replace(str(tmp_path), "…"), update_golden)
    as_json = call("test", str(cases), "--format", "json")
    assert as_json.status == 1
    assert as_json.json["summary"] == {"passed": 6, "failed": 1}


def test_json(tmp_path: Path) -> None:
    done = call("test", str(draft_in(tmp_path)), "--format", "json").json
    assert done["summary"] == {"passed": 7, "failed": 0}
    assert {"id", "file", "line", "passed", "differences"} <= set(done["cases"][0])
    assert {"grounds", "limbs", "variants"} <= set(done["coverage"])


def test_nothing_usable(tmp_path: Path) -> None:
    assert call("test", str(tmp_path)).status == 2
    assert call("test", str(tmp_path / "no.yaml")).status == 2
    path = draft_in(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("< 17", "< 'x"), encoding="utf-8")
    assert call("test", str(path)).status == 2
    assert call("test", str(path), "--format", "json").json["summary"] == {"passed": 0, "failed": 0}
