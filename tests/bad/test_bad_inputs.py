"""Whatever a user gives, the command line ends with one located message in plain words, at once, and writes nothing."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad.bad_files import BAD, GOOD_APPLICATION, SERVICE, BadFile, Said, call, files_in, listing

REGULATIONS = list(files_in("regulations"))
APPLICATIONS = list(files_in("applications"))
FILES = [*REGULATIONS, *APPLICATIONS]
RECEIPTS = sorted((BAD / "receipts").glob("*.json"))
UNREADABLE = "YML"
SECOND = 1.0
"""Of processor time, which a busy machine does not lengthen; the start of the program not counted."""
JARGON = ("Traceback", "internal error", "внутренняя ошибка", "NoneType", "object at 0x", "(о)")

every_file = pytest.mark.parametrize("bad", FILES, ids=lambda bad: f"{bad.path.parent.name}/{bad.path.stem}")
every_regulation = pytest.mark.parametrize("bad", REGULATIONS, ids=lambda bad: bad.path.stem)


@pytest.fixture(scope="module", autouse=True)
def _started() -> None:
    """Load what the commands load when they are first called."""
    call("decide", str(SERVICE), "--input", str(GOOD_APPLICATION))
    call("replay", str(RECEIPTS[0]), "--reg", str(SERVICE))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in: whatever a command writes beside itself shows there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("area", ["regulations", "applications"])
def test_every_file_is_expected_and_there(area: str) -> None:
    there = {path.name for path in (BAD / area).iterdir()} - {"expected.yaml", "service"}
    assert there == {bad.path.name for bad in files_in(area)}


def test_what_the_bad_files_are_made_from_is_good(folder: Path) -> None:
    assert call("check", str(SERVICE)).status == 0
    done = call("decide", str(SERVICE), "--input", str(GOOD_APPLICATION), "--receipt", "receipt.json")
    assert done.status == 0
    assert [path.name for path in folder.iterdir()] == ["receipt.json"], "so a bad application could have written one"


@pytest.mark.parametrize("place", ["          expr: сбор >= 100\n", "expr: рядов <= предел рядов"])
def test_a_required_answer_is_a_condition_without_a_guard_past_its_stage(place: str, folder: Path) -> None:
    text = SERVICE.read_text(encoding="utf-8")
    asked = "  согласие: {title: Согласие, type: boolean, source: заявление, required: return}\n"
    text = text.replace("  долг: {title", f"{asked}  долг: {{title")
    path = folder / "service.yaml"
    path.write_text(text.replace(place, place.replace(place.strip(), "expr: согласие")), encoding="utf-8")
    said = call("check", str(path))
    assert said.status == 0, said.text
    early = text.replace(
        "  reject_intake: []\n", "  reject_intake: [{id: рано, title: Рано, unless: согласие, basis: закон}]\n"
    )
    path.write_text(early, encoding="utf-8")
    assert [code for code, _ in call("check", str(path)).findings] == ["EXP062"]


def test_a_required_datum_that_may_be_absent_is_a_warning_and_decides(folder: Path) -> None:
    """Receipts of the archive were made by regulations that write both."""
    text = SERVICE.read_text(encoding="utf-8")
    place = "max: 1000000, source: заявление, required: return}"
    path = folder / "service.yaml"
    path.write_text(text.replace(place, f"{place[:-1]}, nullable: true}}"), encoding="utf-8")
    said = call("check", str(path))
    assert (said.status, [code for code, _ in said.findings]) == (0, ["SCH231"])
    assert "warning[SCH231]" in said.text
    assert call("decide", str(path), "--input", str(GOOD_APPLICATION)).status == 0


def test_an_empty_list_of_channels_is_a_warning(folder: Path) -> None:
    path = folder / "service.yaml"
    text = SERVICE.read_text(encoding="utf-8")
    path.write_text(text.replace("channels: [epgu, mfc]", "channels: []"), encoding="utf-8")
    said = call("check", str(path))
    assert (said.status, [code for code, _ in said.findings]) == (0, ["SCH235"])
    path.write_text(text.replace("channels: [epgu, mfc]\n", ""), encoding="utf-8")
    assert call("check", str(path)).findings == []


@every_file
def test_a_bad_file(bad: BadFile, folder: Path) -> None:
    before = listing(bad.path.parent, folder)
    for lang, phrase in (("ru", bad.ru), ("en", bad.en)):
        said = call(*bad.command, "--lang", lang)
        assert said.status == bad.status, said.text
        ((code, message),) = said.findings
        assert (code, said.places[0]) == (bad.code, (str(bad.shown), bad.at))
        assert phrase in message
        _is_plain(said)
    assert listing(bad.path.parent, folder) == before


@every_file
def test_a_bad_file_told_to_a_program(bad: BadFile) -> None:
    said = call(*bad.command, "--format", "json", "--lang", "en")
    assert said.status == bad.status
    (found,) = json.loads(said.text)["diagnostics"]
    place = f"{found['line']}:{found['column']}"
    assert (found["code"], found["file"], place) == (bad.code, str(bad.shown), bad.at)
    assert bad.en in found["message"]
    assert found["help"]


@every_regulation
def test_a_bad_regulation_decides_nothing(bad: BadFile, folder: Path) -> None:
    inside = bad.shown.with_name("fair.yaml")  # where there is none, the folder is of versions
    regulation = inside if bad.path.is_dir() and inside.exists() else bad.path
    before = listing(bad.path.parent, folder)
    said = call("decide", str(regulation), "--input", str(GOOD_APPLICATION), "--receipt", "receipt.json")
    assert said.status == 2
    assert [code for code, _ in said.findings] == [bad.code]
    _is_plain(said)
    assert listing(bad.path.parent, folder) == before


SAMPLE = [bad for bad in REGULATIONS if bad.path.stem in ("tab", "unknown-key", "unknown-name-in-definition")]
COMMANDS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "compile": lambda path: ("compile", path, "--to", "python"),
    "schema": lambda path: ("compile", path, "--to", "json-schema"),
    "draw": lambda path: ("draw", path, "--output", "picture.svg"),
    "term": lambda path: ("term", path, "решение", "--from", "2026-03-02"),
    "replay": lambda path: ("replay", str(BAD / "receipts" / "not-sealed.json"), "--reg", path),
}


@pytest.mark.parametrize("bad", SAMPLE, ids=lambda bad: bad.path.stem)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_uses_a_bad_regulation(command: str, bad: BadFile, folder: Path) -> None:
    before = listing(bad.path.parent, folder)
    said = call(*COMMANDS[command](str(bad.path)))
    assert said.status == 2
    assert [code for code, _ in said.findings] == [bad.code]
    _is_plain(said)
    assert listing(bad.path.parent, folder) == before


@pytest.mark.parametrize("bad", SAMPLE, ids=lambda bad: bad.path.stem)
def test_cases_of_a_bad_regulation_are_not_run(bad: BadFile, folder: Path) -> None:
    path = folder / "service.yaml"
    path.write_bytes(bad.path.read_bytes())
    cases = 'regdsl: "1"\nkind: cases\nregulation: ru.test.fair\ncases:\n'
    cases += "  - {id: первое, given: {}, expect: {outcome: needs_data}}\n"
    path.with_suffix(".cases.yaml").write_text(cases, encoding="utf-8")
    before = listing(folder)
    said = call("test", str(folder))
    assert said.status == 2
    (code, _), of_the_cases = said.findings
    assert (code, said.places[0]) == (bad.code, (str(path), bad.at))
    assert of_the_cases[0] == "SCH163", "besides, that the cases were not run"
    assert listing(folder) == before


def test_layout_of_an_unreadable_file_is_left_alone(folder: Path) -> None:
    for bad in REGULATIONS:
        if not bad.code.startswith(UNREADABLE):
            continue
        path = folder / bad.path.name
        path.write_bytes(bad.path.read_bytes())
        before = listing(folder)
        said = call("fmt", str(path))
        assert said.status == 2
        assert [code for code, _ in said.findings] == [bad.code]
        assert listing(folder) == before


MEGABYTE = 1 << 20
HUGE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "hundred-megabytes": ("YML004", lambda path: _sparse(path, 100 * MEGABYTE)),
    "nested-brackets": ("YML010", lambda path: path.write_bytes(b"a: " + b"[" * 200_000)),
    "closed-brackets": ("YML010", lambda path: path.write_bytes(b"a: " + b"[" * 200_000 + b"]" * 200_000)),
    "alias-bomb": ("YML012", lambda path: path.write_bytes(_bomb(1_000))),
}
HUGE_JSON: dict[str, tuple[str, Callable[[Path], object]]] = {
    "hundred-megabytes": ("", lambda path: _sparse(path, 100 * MEGABYTE)),
    "nested-brackets": ("YML010", lambda path: path.write_bytes(b'{"inputs": ' + b"[" * 200_000)),
    "closed-brackets": ("YML010", lambda path: path.write_bytes(b"[" * 200_000 + b"]" * 200_000)),
    "nested-braces": ("YML010", lambda path: path.write_bytes(b'{"a":' * 200_000)),
    "long-number": ("YML019", lambda path: path.write_bytes(b'{"inputs": {"a": ' + b"9" * MEGABYTE + b"}}")),
}


@pytest.mark.parametrize("name", HUGE)
@pytest.mark.parametrize("command", ["check", "decide"])
def test_a_huge_regulation(name: str, command: str, folder: Path) -> None:
    code, make = HUGE[name]
    path = folder / f"{name}.yaml"
    make(path)
    before = listing(folder)
    more = () if command == "check" else ("--input", str(GOOD_APPLICATION), "--receipt", "receipt.json")
    said = call(command, str(path), *more)
    assert said.status == 2
    assert [found for found, _ in said.findings] == [code]
    _is_plain(said)
    assert listing(folder) == before


@pytest.mark.parametrize("name", HUGE_JSON)
def test_a_huge_application(name: str, folder: Path) -> None:
    code, make = HUGE_JSON[name]
    path = folder / f"{name}.json"
    make(path)
    before = listing(folder)
    said = call("decide", str(SERVICE), "--input", str(path), "--receipt", "receipt.json")
    assert said.status == 2
    assert [found for found, _ in said.findings] == ([code] if code else [])
    assert len(said.text) < 4_000
    assert not any(word in said.text for word in JARGON)
    assert said.seconds < SECOND
    assert listing(folder) == before


@pytest.mark.parametrize("path", RECEIPTS, ids=lambda path: path.stem)
def test_an_altered_receipt(path: Path, folder: Path) -> None:
    """Receipts sealed with a key that is not given count too: nothing can be said about them."""
    before = listing(path.parent, folder)
    sound = path.stem == "not-sealed"  # only for whoever has no key
    for lang in ("ru", "en"):
        said = call("replay", str(path), "--reg", str(SERVICE), "--lang", lang)
        assert said.status == (1 if sound else 2)
        assert len(said.places) == 1
        assert any(code.startswith("REC") for code, _ in said.findings)
        assert not any(word in said.text for word in JARGON)
        assert said.seconds < SECOND
    assert listing(path.parent, folder) == before


SPAWNED = (
    "regulations/tab",
    "regulations/encoding-windows-1251",
    "regulations/unknown-name-in-definition",
    "regulations/cycle",
    "applications/not-a-number",
    "applications/unknown-input",
)


@pytest.mark.parametrize("name", SPAWNED)
def test_a_bad_file_given_to_the_program_itself(name: str, folder: Path) -> None:
    bad = next(bad for bad in FILES if f"{bad.path.parent.name}/{bad.path.stem}" == name)
    before = listing(bad.path.parent, folder)
    command = [sys.executable, "-m", "regdsl", *bad.command, "--lang", "ru"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    text = (done.stdout + done.stderr).decode("utf-8")
    said = Said(done.returncode, text, 0)
    assert said.status == bad.status
    assert ([code for code, _ in said.findings], said.places) == ([bad.code], [(str(bad.shown), bad.at)])
    _is_plain(said)
    assert listing(bad.path.parent, folder) == before


def test_a_day_that_no_version_of_several_covers(folder: Path) -> None:
    text = SERVICE.read_text(encoding="utf-8")
    (folder / "versions").mkdir()
    first = text.replace("to: 2030-12-31}\nauthority", "to: 2026-06-30}\nauthority")
    second = text.replace("in_force: {from: 2026-01-01", "in_force: {from: 2027-01-01").replace(
        '"1"\nlang', '"2"\nlang'
    )
    (folder / "versions" / "one.yaml").write_text(first, encoding="utf-8")
    (folder / "versions" / "two.yaml").write_text(second, encoding="utf-8")
    application = folder / "application.json"
    application.write_text(GOOD_APPLICATION.read_text(encoding="utf-8").replace("2026-03-02", "2026-07-01"))
    said = call("decide", str(folder / "versions"), "--input", str(application))
    assert said.status == 2
    assert ([code for code, _ in said.findings], said.places) == (["APP014"], [(str(application), "3:19")])
    asked = call("decide", str(folder / "versions"), "--input", str(application), "--on", "2026-12-31")
    assert (asked.status, [code for code, _ in asked.findings], asked.places) == (2, ["APP014"], [])


def test_versions_in_force_on_the_same_day(folder: Path) -> None:
    (folder / "versions").mkdir()
    text = SERVICE.read_text(encoding="utf-8")
    for name, version in (("one", "1"), ("two", "2")):
        (folder / "versions" / f"{name}.yaml").write_text(text.replace('"1"\nlang', f'"{version}"\nlang'))
    said = call("decide", str(folder / "versions"), "--input", str(GOOD_APPLICATION))
    assert (said.status, [code for code, _ in said.findings]) == (2, ["SCH143"])
    assert said.places[0][0] == str(folder / "versions" / "two.yaml")


@pytest.mark.parametrize(
    "arguments", [("check", "nowhere.yaml"), ("decide", "nowhere.yaml", "--input", "nowhere.json")]
)
def test_a_file_that_is_not_there(arguments: tuple[str, ...], folder: Path) -> None:
    said = call(*arguments, "--lang", "en")
    assert said.status == 2
    assert said.text.count("file not found") == 1
    assert not list(folder.iterdir())


@pytest.mark.parametrize("named", ["loop.yaml", "."])
def test_a_link_that_leads_to_itself(named: str, folder: Path) -> None:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    for lang, words in (("ru", "ссылка ведёт сама на себя"), ("en", "the link leads to itself")):
        said = call("check", named, "--lang", lang)
        assert (said.status, [code for code, _ in said.findings]) == (2, ["YML003"])
        assert words in said.text
        _is_plain(said)


@pytest.mark.parametrize("command", ["check", "fmt", "test", "decide"])
def test_a_name_that_is_too_long(command: str, folder: Path) -> None:
    more = ("--input", str(GOOD_APPLICATION)) if command == "decide" else ()
    said = call(command, "и" * 5_000 + ".yaml", *more, "--lang", "en")
    assert (said.status, [code for code, _ in said.findings]) == (2, ["YML003"])
    assert "the name of the file is too long" in said.text
    assert not list(folder.iterdir())


def _is_plain(said: Said) -> None:
    """One thing to do, no jargon, at once, and no more than fits on a screen."""
    assert said.helps == len(said.findings) == 1
    assert not any(word in said.text for word in JARGON), said.text
    assert len(said.text) < 4_000
    assert said.seconds < SECOND


def _sparse(path: Path, size: int) -> None:
    with path.open("wb") as stream:
        stream.truncate(size)


def _bomb(levels: int) -> bytes:
    lines = [b"a0: &a0 [x]"] + [b"a%d: &a%d [*a%d, *a%d]" % (n, n, n - 1, n - 1) for n in range(1, levels)]
    return b"\n".join(lines)
