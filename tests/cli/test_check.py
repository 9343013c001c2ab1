"""`regdsl check`."""

from pathlib import Path

import pytest

from tests.cli.calling import call, draft_in
from tests.cli.golden_file import assert_golden


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    path = draft_in(tmp_path)
    text = path.read_text(encoding="utf-8").replace("возраст ребёнка < 17", "возраст ребенка < 17")
    path.write_text(text.replace("<= прожиточный минимум", '<= "много"'), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path.name


def test_clean_files(tmp_path: Path) -> None:
    draft_in(tmp_path)
    done = call("check", str(tmp_path))
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert "решение занимает не больше" in lines[0]
    assert lines[-1] == "прочитано файлов: 3: замечаний нет"


def test_clean_files_as_json(tmp_path: Path) -> None:
    done = call("check", str(draft_in(tmp_path)), "--format", "json")
    assert done.status == 0
    assert done.json == {"summary": {"errors": 0, "warnings": 0}, "diagnostics": []}


def test_findings(broken: str, update_golden: bool) -> None:
    done = call("check", broken)
    assert (done.status, done.err) == (1, "")
    assert_golden("check-findings.ru.txt", done.out, update_golden)


def test_findings_in_english(broken: str, update_golden: bool) -> None:
    done = call("check", broken, "--lang", "en")
    assert done.status == 1
    assert_golden("check-findings.en.txt", done.out, update_golden)


def test_findings_as_json(broken: str) -> None:
    done = call("check", broken, "--format", "json")
    assert done.status == 1
    assert done.json["summary"]["errors"] == len(done.json["diagnostics"]) > 0
    first = done.json["diagnostics"][0]
    assert first["file"] == broken
    assert {"code", "slug", "severity", "message", "help", "line", "column", "pointer", "basis", "fix"} <= set(first)


def later_version(path: Path, since: str, folder: Path) -> Path:
    """Write version 2 of the regulation at `path` into `folder`."""
    text = path.read_text(encoding="utf-8").replace('version: "1"', 'version: "2"')
    before, mark, after = text.partition("in_force: {from: ")
    assert mark
    later = folder / "later.yaml"
    later.write_text(f"{before}{mark}{since}{after[10:]}", encoding="utf-8")
    return later


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_versions_in_force_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, update_golden: bool
) -> None:
    later_version(draft_in(tmp_path), "2026-05-01", tmp_path)
    monkeypatch.chdir(tmp_path)
    done = call("check", ".", "--lang", lang)
    assert (done.status, done.err) == (1, "")
    assert_golden(f"check-overlap.{lang}.txt", done.out, update_golden)
    (found,) = call("check", ".", "--format", "json").json["diagnostics"]
    assert (found["code"], found["file"], found["pointer"]) == ("SCH143", "later.yaml", "/in_force")
    line = Path("later.yaml").read_text(encoding="utf-8").splitlines()[found["line"] - 1]
    assert line[found["column"] - 1 :] == "{from: 2026-05-01}"


def test_the_later_version_is_named_whatever_the_files_are_called(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    earlier = later_version(path, "2025-05-01", tmp_path)
    said = call("check", str(earlier), str(path), "--format", "json").json["diagnostics"]
    (found,) = [one for one in said if one["code"] == "SCH143"]
    assert (found["file"], found["message"]) == (str(path), "версии 2 и 1 действуют одновременно с 2026-01-01")


def test_versions_one_after_another(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    later_version(path, "2026-05-01", tmp_path)
    text = path.read_text(encoding="utf-8").replace("{from: 2026-01-01}", "{from: 2026-01-01, to: 2026-04-30}")
    path.write_text(text, encoding="utf-8")
    assert call("check", str(tmp_path)).status == 0


def test_copies_in_other_folders_are_no_versions(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    later_version(draft_in(tmp_path), "2026-05-01", tmp_path / "archive")
    assert call("check", str(tmp_path)).status == 0


def test_one_readable_file_is_enough_for_status_1(tmp_path: Path) -> None:
    good, bad = draft_in(tmp_path), tmp_path / "bad.yaml"
    bad.write_text("a: [1\n", encoding="utf-8")
    assert call("check", str(bad)).status == 2
    assert call("check", str(good), str(bad)).status == 1


def test_nothing_readable_is_status_2(tmp_path: Path) -> None:
    done = call("check", str(tmp_path / "no.yaml"))
    assert done.status == 2
    assert "файл не найден" in done.out
    assert call("check", str(tmp_path / "no.yaml"), "--format", "json").json["summary"]["errors"] == 1


def test_an_empty_folder_is_status_2(tmp_path: Path) -> None:
    done = call("check", str(tmp_path))
    assert (done.status, done.out) == (2, "")
    assert "нет файлов .yaml" in done.err


def test_warnings_fail_only_on_demand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from msgspec.structs import replace

    from regdsl import api
    from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Severity

    word = Bilingual("слово", "word")
    warning = Diagnostic(Kind("EXP999", "a-warning", Severity.WARNING, word, word), None)
    report = replace(api.check([draft_in(tmp_path)]), diagnostics=(warning,))
    monkeypatch.setattr("regdsl.cli.commands.check.check", lambda paths, **_: report)
    assert call("check", "x").status == 0
    assert call("check", "x", "--fail-on", "warning").status == 1
