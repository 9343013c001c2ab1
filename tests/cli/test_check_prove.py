"""`regdsl check --prove`: what proofs find is told, weighed, let stand and written out like what rules find."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from regdsl.api import check
from regdsl.library.proof_limits import ProofLimits
from tests.cli.calling import Result, call
from tests.cli.golden_file import assert_golden
from tests.decide.services import write

NAME = "service.yaml"
YOUNGER = "- {id: младший, title: Младший, when: возраст < 18}"
OVERLAP = {
    "variants": f"{YOUNGER}\n- {{id: старший, title: Старший, when: возраст > 16}}\n"
    "- {id: прочий, title: Прочий, otherwise: true}",
    "refuse": "- {id: мал, title: Мал, when: возраст < 14, basis: акт/п.1}",
}
TAKEN_APART = {
    "inputs": "адрес: {title: Адрес, type: text, source: полиция}\n"
    "судим: {title: Судим, type: boolean, source: полиция}",
    "refuse": "- {id: чужой, title: Чужой, basis: акт/п.1, when: 'contains(адрес, \"за рубежом\")'}\n"
    "- {id: судим, title: Судим, basis: акт/п.2, when: судим}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pytest.importorskip("z3")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(done: Result) -> list[str]:
    return [one["code"] for one in done.json["diagnostics"]]


def proved(*arguments: str) -> tuple[int, list[str]]:
    done = call("check", NAME, "--prove", "--format", "json", *arguments)
    return done.status, codes(done)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_what_is_refuted_stands_at_its_place_with_the_applicant(folder: Path, lang: str, update_golden: bool) -> None:
    write(folder, **OVERLAP)
    done = call("check", NAME, "--prove", "--lang", lang)
    assert (done.status, done.err) == (1, "")
    assert_golden(f"check-prove.{lang}.txt", done.out, update_golden)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_what_cannot_be_read_is_undecided_at_its_place_and_the_rest_is_proved(
    folder: Path, lang: str, update_golden: bool
) -> None:
    write(folder, **TAKEN_APART)
    done = call("check", NAME, "--prove", "--lang", lang)
    assert (done.status, done.err) == (0, ""), "a warning fails only where it is asked to"
    assert_golden(f"check-undecided.{lang}.txt", done.out, update_golden)
    assert call("check", NAME, "--prove", "--fail-on", "warning").status == 1


def test_json_has_places_applicants_and_counts(folder: Path) -> None:
    path = write(folder, **OVERLAP)
    done = call("check", NAME, "--prove", "--format", "json")
    (found,) = [one for one in done.json["diagnostics"] if one["code"] == "VER002"]
    line = path.read_text(encoding="utf-8").split("\n").index(f"  {YOUNGER}") + 1
    assert (found["file"], found["line"], found["pointer"]) == (NAME, line, "/variants/0")
    assert [one["message"] for one in found["related"]] == ["такой заявитель: Возраст — 17"]
    assert found["related"][0]["line"] != line
    (counted,) = done.json["proofs"]
    assert (counted["file"], counted["stopped"], done.json["interrupted"]) == (NAME, None, False)
    assert counted["refuted"] == len(done.json["diagnostics"])
    (variants,) = [one for one in counted["properties"] if one["id"] == "variants"]
    assert (variants["proved"], variants["refuted"], variants["undecided"]) == (0, 1, 0)
    assert call("check", NAME, "--format", "json").json == {"summary": {"errors": 0, "warnings": 0}, "diagnostics": []}


def test_other_formats_hold_the_applicant(folder: Path) -> None:
    write(folder, **OVERLAP)
    said = "такой заявитель: Возраст — 17"
    (run,) = json.loads(call("check", NAME, "--prove", "--format", "sarif").out)["runs"]
    (found,) = [one for one in run["results"] if one["ruleId"] == "VER002"]
    assert [one["message"]["text"] for one in found["relatedLocations"]] == [said]
    assert run["properties"]["proofs"][0]["refuted"] == len(run["results"])
    assert run["invocations"] == [{"executionSuccessful": True}]
    junit = ElementTree.fromstring(call("check", NAME, "--prove", "--format", "junit").out)
    assert any(said in (one.text or "") for one in junit.iter("failure"))
    (line,) = [one for one in call("check", NAME, "--prove", "--format", "github").out.splitlines() if "VER002" in one]
    assert line.startswith(f"::error file={NAME},line=")
    assert line.endswith(said)
    issues = json.loads(call("check", NAME, "--prove", "--format", "gitlab").out)
    assert [one for one in issues if one["check_name"] == "VER002" and one["description"].endswith(said)]
    page = call("check", NAME, "--prove", "--format", "html").out
    assert said in page
    assert "Варианты исчерпывают и не пересекаются" in page
    assert "Что доказывалось о каждом заявителе" in page
    assert "Что доказывалось о каждом заявителе" not in call("check", NAME, "--format", "html").out


def test_a_project_weighs_what_proofs_find(folder: Path) -> None:
    write(folder, **OVERLAP)
    assert proved() == (1, ["VER002", "VER003"])
    settings = folder / "regdsl.toml"
    settings.write_text('[rules]\nVER002 = "off"\nVER003 = "info"\n', encoding="utf-8")
    assert proved() == (0, ["VER003"])
    assert proved("--fail-on", "info")[0] == 1
    settings.write_text(f'[[files]]\npath = "{NAME}"\nrules = {{VER003 = "off"}}\n', encoding="utf-8")
    assert proved() == (1, ["VER002"])
    settings.write_text('[rules]\nVER999 = "off"\n', encoding="utf-8")
    assert proved()[1][0] == "CFG004"


def test_an_author_lets_a_finding_of_a_proof_stand(folder: Path) -> None:
    comment = "# regdsl: allow VER002 — так в законе"
    path = write(folder, **{**OVERLAP, "variants": OVERLAP["variants"].replace(YOUNGER, f"{YOUNGER}  {comment}")})
    assert proved() == (1, ["VER003"])
    assert "с причиной оставлено: 1" in call("check", NAME, "--prove").out
    assert codes(call("check", NAME, "--format", "json")) == [], "where nothing is proved nothing is missed"
    path.write_text(path.read_text(encoding="utf-8").replace("возраст > 16", "возраст >= 18"), encoding="utf-8")
    assert proved()[1] == ["VER003", "CFG002"]


def test_what_was_known_before_is_not_told_again(folder: Path) -> None:
    path = write(folder, **OVERLAP)
    done = call("check", NAME, "--prove", "--write-baseline", "known.json")
    assert (done.status, done.out) == (0, "записано замечаний: 2, known.json\n")
    path.write_text(f"# строкой ниже\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert proved("--baseline", "known.json") == (0, [])


def test_a_file_that_does_not_check_is_not_proved_and_the_others_are(folder: Path) -> None:
    write(folder, **OVERLAP)
    write(folder, "broken.yaml", id="test.broken", refuse="- {id: мал, title: Мал, when: рост < 14, basis: акт/п.1}")
    done = call("check", ".", "--prove", "--format", "json")
    assert done.status == 1
    assert [one["file"] for one in done.json["proofs"]] == [NAME]
    assert {one["code"][:3] for one in done.json["diagnostics"] if one["file"] == "broken.yaml"} == {"NAM"}
    refused = call("verify", "broken.yaml", "--lang", "en")
    assert (refused.status, refused.out) == (2, "")
    assert "NAM" in refused.err


def test_a_defect_that_one_of_several_brings_out_is_told_at_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from regdsl.library import proving

    write(folder, **OVERLAP)
    write(folder, "other.yaml", id="test.other")
    prove, calls = proving.verify, []

    def fails_first(*given: object, **more: object) -> object:
        calls.append(given)
        if len(calls) == 1:
            raise ZeroDivisionError("here")
        return prove(*given, **more)  # type: ignore[arg-type]  # what it was given

    monkeypatch.setattr(proving, "verify", fails_first)
    report = check([folder], prove=ProofLimits())
    (broken,) = [one for one in report.diagnostics if one.kind.code == "CFG021"]
    assert broken.span is not None
    assert Path(broken.span.file).name == "other.yaml"
    assert "ZeroDivisionError: here" in broken.message("en")
    assert [Path(file).name for file in report.proofs or ()] == [NAME]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--timeout", "5"), "`--timeout` goes with --prove only"),
        (("--memory", "500"), "`--memory` goes with --prove only"),
        (("--prove", "--items", "0"), "a number above zero is needed, not `0`"),
    ],
)
def test_wrong_usage_is_named(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    write(folder)
    done = call("check", NAME, "--lang", "en", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_without_the_solver_it_says_what_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    write(folder)
    assert call("check", NAME).status == 0
    done = call("check", NAME, "--prove", "--lang", "en")
    assert done.status == 2
    assert "regdsl[verify]" in done.err


def test_nobody_pays_for_proofs_that_are_not_asked_for(folder: Path) -> None:
    write(folder)
    code = "import sys\nfrom regdsl.cli.main import main\nmain(['check', 'service.yaml'])\n"
    code += "print(sorted(name for name in sys.modules if name in ('z3', 'regdsl.verify.run', 'regdsl.compile.smt')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_is_remembered_of_a_check_knows_nothing_of_proofs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGDSL_CACHE_DIR", str(folder / "kept"))
    (folder / "many").mkdir()
    write(folder / "many", **OVERLAP)
    for number in range(20):
        book = f'regdsl: "1"\nkind: reference-book\nid: test.book-{number}\nversion: "1"\nlanguage: ru\n'
        (folder / "many" / f"book-{number}.yaml").write_text(book, encoding="utf-8")

    def found(*more: str) -> set[str]:
        return {one for one in codes(call("check", "many", "--jobs", "1", "--format", "json", *more)) if "VER" in one}

    assert found() == set()
    assert list((folder / "kept").iterdir())
    assert found("--prove") == {"VER002", "VER003"}
    assert found() == set()
    assert found("--prove") == {"VER002", "VER003"}
