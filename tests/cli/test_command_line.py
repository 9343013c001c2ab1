"""The command line as a whole: help, usage, languages, streams, exit statuses."""

import os
import signal
import subprocess
import sys
import time
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.cli.reference import command_line_page
from regdsl.cli.registry import ENTRIES
from regdsl.version import __version__
from tests.cli.calling import call, draft_in
from tests.support.paths import DOCS

NAMES = [entry.name for entry in ENTRIES]
HEAVY = ("pydantic", "yaml", "msgspec", "asyncio", "argparse", "networkx", "ruamel", "cryptography", "rfc8785")


def process(*arguments: str, **more: object) -> "subprocess.CompletedProcess[str]":
    """Run `python -m regdsl` as a process of its own."""
    environment = {**os.environ, **more.pop("env", {})}  # type: ignore[dict-item]
    command = [sys.executable, "-m", "regdsl", *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=60, check=False, env=environment, **more
    )  # type: ignore[call-overload]


def test_version() -> None:
    assert call("--version").out == f"regdsl {__version__}\n"
    assert call("--lang", "en", "--version").out == f"regdsl {__version__}\n"


def test_version_imports_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['regdsl', '--version']\n"
        "from regdsl.cli.main import main; status = main()\n"
        f"print(status, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == f"regdsl {__version__}\n0 []\n"


DRAFT = ("benefit.yaml",)
FILES = ("networkx", "ruamel", "cryptography", "rfc8785", "hypothesis", "jsonschema", "regdsl.reference")
NOT_NEEDED = {
    ("check", *DRAFT): (*FILES, "regdsl.decide", "regdsl.compile", "regdsl.testing"),
    ("fmt", "--check", *DRAFT): (*FILES, "pydantic", "regdsl.model", "regdsl.decide"),
    ("decide", *DRAFT, "--input", "a.json"): (*FILES, "regdsl.testing", "regdsl.library.receipts"),
    ("draw", *DRAFT, "--format", "json"): (*FILES, "regdsl.testing", "regdsl.library.receipts"),
    ("test", *DRAFT): (*FILES, "regdsl.library.receipts"),
    ("feel", "1"): (*FILES, "pydantic", "regdsl.model", "regdsl.library"),
    ("feel", "1", "--mode", "strict"): (*FILES, "pydantic", "regdsl.feel.dmn", "regdsl.library"),
}


@pytest.mark.parametrize("arguments", NOT_NEEDED, ids=" ".join)
def test_a_command_imports_no_more_than_it_needs(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    draft_in(tmp_path)
    (tmp_path / "a.json").write_text('{"submitted_at": "2026-03-16", "inputs": {}}', encoding="utf-8")
    script = (
        "import sys\n"
        "from regdsl.cli.main import main; status = main(sys.argv[1:])\n"
        f"print(status, [name for name in {NOT_NEEDED[arguments]!r} if name in sys.modules])"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "0 []"


def test_help_of_everything() -> None:
    assert all(f"\n  {name} " in call("--help").out for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command(name: str) -> None:
    russian, english = call(name, "--help"), call("--lang", "en", name, "--help")
    assert (russian.status, english.status) == (0, 0)
    assert russian.out.startswith(f"использование: regdsl {name}")
    assert english.out.startswith(f"usage: regdsl {name}")
    assert "показать эту справку" in russian.out
    assert not set("абвгд") & set(english.out.partition("examples:")[0])


@pytest.mark.parametrize("name", [name for name in NAMES if name != "lsp"])  # it speaks with an editor, not with people
def test_every_command_prints_json(name: str) -> None:
    assert "--format {text,json" in call("--lang", "en", name, "--help").out
    _, _, table = command_line_page().partition("## JSON")
    assert f"\n| `{name}` | " in table


def test_nothing_asked_for_is_wrong_usage() -> None:
    done = call()
    assert (done.status, done.out) == (2, "")
    assert "regdsl КОМАНДА" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek", "x"), "нет команды `chek`; возможно, имелось в виду `check`"),
        (("wholly-else",), "нет команды `wholly-else`"),
        (("check",), "не указано: PATH"),
        (("check", "x", "--formt", "json"), "нет параметра `--formt`; возможно, имелось в виду `--format`"),
        (("check", "x", "--zzz"), "нет параметра `--zzz`"),
        (("check", "x", "--format", "xml"), "`--format` не может быть `xml`: возможно text, json"),
        (("feel", "1", "2"), "лишнее: `2`"),
        (("feel", "1", "--context"), "после `--context` не указано значение"),
        (("term", "r", "t", "--from", "вчера"), "нужна дата вида 2026-03-01 или время вида 2026-03-01T10:00"),
        (("decide", "r", "--input", "i", "--on", "2026-02-30"), "нужна дата вида 2026-03-01, а не «2026-02-30»"),
        (("--format", "json", "check", "x"), "нельзя указать до команды"),
        (("--lang", "xx", "check", "x"), "`--lang` не может быть `xx`: возможно ru, en"),
    ],
)
def test_wrong_usage_is_told_in_a_line(arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 2
    assert "--help" in done.err


def test_wrong_usage_in_english() -> None:
    done = call("--lang", "en", "check", "x", "--formt=json")
    assert done.err.splitlines()[0] == (
        "regdsl check: error: there is no option `--formt=json`; did you mean `--format`"
    )


@pytest.mark.parametrize("value", ["en_GB.UTF-8", "de_DE.UTF-8"])
def test_the_locale_chooses_the_language(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("LC_ALL", value)
    assert "there is no command" in call("chek").err
    assert "нет команды" in call("--lang=ru", "chek").err


def test_a_c_locale_prints_russian(tmp_path: Path) -> None:
    draft_in(tmp_path)
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    done = process("check", ".", cwd=tmp_path, env=env)
    assert done.returncode == 0
    assert "замечаний нет" in done.stdout
    assert done.stderr == ""


def test_a_reader_that_leaves_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "regdsl", "feel", "1"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "regdsl", "feel", "1"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "вывод не удалось записать" in done.stderr
    assert "Traceback" not in done.stderr


def test_closed_streams_are_no_error(tmp_path: Path) -> None:
    draft_in(tmp_path)
    command = f'"{sys.executable}" -m regdsl check benefit.yaml >&- 2>&-'
    assert subprocess.run(["sh", "-c", command], cwd=tmp_path, check=False).returncode == 0


def _until_it_waits(running: "subprocess.Popen[bytes]") -> None:
    """Wait until a program has used no processor for a while: it has begun, and waits for its input."""
    spent = Path(f"/proc/{running.pid}/schedstat")
    before, quiet, until = "", 0, time.monotonic() + 60
    while quiet < 10 and time.monotonic() < until:
        time.sleep(0.15)
        now = spent.read_text().split()[0] if spent.exists() else ""
        quiet = quiet + 1 if now == before else 0
        before = now


def test_an_interrupt_ends_quietly() -> None:
    command = [sys.executable, "-m", "regdsl", "feel", "x", "--context", "-"]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _until_it_waits(running)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert err == b""


def test_a_defect_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdsl.cli.run.detect_lang", lambda env: "ru")
    monkeypatch.setattr("regdsl.cli.commands.feel.evaluate", lambda *args, **more: {}[0])
    from regdsl.cli.run import run

    monkeypatch.delenv("REGDSL_TRACEBACK", raising=False)
    assert run(["feel", "1"]) == 2


@pytest.mark.parametrize("color", ["always", "never"])
def test_colour_on_demand(tmp_path: Path, color: str) -> None:
    path = draft_in(tmp_path)
    assert ("\x1b[" in call("check", str(path), "--color", color).out) is (color == "always")


def test_the_reference_page_is_fresh(update_golden: bool) -> None:
    path = DOCS / "reference" / "command-line.md"
    if update_golden:
        path.write_text(command_line_page(), encoding="utf-8")
    said = "write it anew: python -m regdsl.cli.reference docs/reference/command-line.md"
    assert path.read_text(encoding="utf-8") == command_line_page(), said


@pytest.mark.parametrize("arguments", [("check", "\0"), ("decide", "a\0b"), ("\0",), ("--lang", "\0", "check")])
def test_an_argument_with_a_nul_is_refused(arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.status == 2
    assert "U+0000" in done.err


WORDS = st.sampled_from(
    [
        *NAMES,
        "--format",
        "json",
        "--lang",
        "en",
        "--to",
        "python",
        "--input",
        "-",
        "--from",
        "2026-03-16",
        "--",
        "-x",
        "",
    ]
) | st.text(max_size=6)


@given(st.lists(WORDS, max_size=5))
def test_no_call_ends_in_a_traceback(arguments: list[str]) -> None:
    with TemporaryDirectory() as folder, chdir(folder):
        done = call(*arguments)
    assert done.status in (0, 1, 2)
