"""`regdsl new rule`: what it writes works at once, and a second rule joins the first."""

import subprocess
import sys
import tomllib
from pathlib import Path
from shutil import rmtree

import pytest

from regdsl.lint.page import SECTIONS
from regdsl.testing.rules import failed_cases
from tests.cli.calling import call
from tests.support.packages import install


def begun(folder: Path, *arguments: str) -> Path:
    folder.mkdir(exist_ok=True)
    done = call("new", "rule", str(folder / "short-remedy"), *arguments)
    assert done.status == 0, done.err
    return folder


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Install the package of `folder` as its `pyproject.toml` asks for; its module."""
    asked = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    ((name, value),) = asked["project"]["entry-points"]["regdsl.rules"].items()
    module, _, attribute = value.partition(":")
    monkeypatch.syspath_prepend(str(folder / "src"))
    install(folder / "src", monkeypatch, module, None, name, attribute)
    return str(module)


def test_it_works_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = begun(tmp_path / "p", "--prefix", "PRM")
    assert installed(folder, monkeypatch) == "prm_rules"
    from prm_rules import PLUGIN  # type: ignore[import-not-found]  # it was written just now

    assert [rule.code for rule in PLUGIN.rules] == ["PRM001"]
    assert failed_cases(folder / "tests" / "short-remedy.rule.yaml", PLUGIN.rules) == []
    service = folder / "tests" / "service.yaml"
    assert call("check", str(service), "--fail-on", "info").status == 0
    text = service.read_text(encoding="utf-8")
    service.write_text(text.replace("Приложите доверенность и подайте запрос снова.", "Нельзя."), encoding="utf-8")
    done = call("check", str(service), "--fail-on", "warning")
    assert (done.status, "PRM001" in done.out) == (1, True)
    page = call("rules", "PRM001", "--lang", "en").out
    assert all(f"\n{heading.en}\n" in page for heading in SECTIONS)
    assert "\nWhoever is refused" in page.replace("\n  ", "\n")
    page = call("rules", "PRM001", "--lang", "ru").out
    assert all(f"\n{heading.ru}\n" in page for heading in SECTIONS)
    assert "\nWhoever is refused" in page.replace("\n  ", "\n"), "a plug-in's page is in its author's language"


def test_its_own_tests_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = begun(tmp_path / "p")
    installed(folder, monkeypatch)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    paths = [str(folder / "src"), *sys.path]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, env={"PYTHONPATH": ":".join(paths)}
    )
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout


def test_cases_that_do_not_hold_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = begun(tmp_path / "p", "--prefix", "QQQ")
    installed(folder, monkeypatch)
    from qqq_rules import PLUGIN  # type: ignore[import-not-found]  # it was written just now

    path = folder / "tests" / "short-remedy.rule.yaml"
    good = path.read_text(encoding="utf-8")

    def wrong(old: str, new: str) -> list[str]:
        assert old in good
        path.write_text(good.replace(old, new), encoding="utf-8")
        return failed_cases(path, PLUGIN.rules)

    assert len(wrong("/grounds/refuse/0/remedy, text", "/grounds/refuse/1/remedy, text")) == 1
    assert len(wrong("text: Никак.", "text: Другое")) == 1
    assert len(wrong("remedy: Никак.", "remedy: Приложите доверенность к запросу.")) == 1
    assert len(wrong("set: {}", "set: {grounds: {refuse: [{id: а, title: Б, unless: нет такого}]}}")) == 1
    assert len(wrong("found: [{at", "fix: так\n    found: [{at")) == 1
    assert len(wrong('  new: "      remedy: Нельзя."', '  new: "      remedy: Приложите доверенность скорее."')) == 1
    assert len(wrong('old: "      remedy', 'old: "нет такого')) == 1


def test_a_second_rule_joins(tmp_path: Path) -> None:
    folder = begun(tmp_path / "p", "--prefix", "PRM")
    done = call("new", "rule", str(folder / "long-title"), "--lang", "en")
    assert "PRM002" in (folder / "src" / "prm_rules" / "long_title.py").read_text(encoding="utf-8")
    lines = done.out.splitlines()
    assert [line for line in lines if line.startswith("written")] == [
        f"written: {folder / 'src' / 'prm_rules' / 'long_title.py'}",
        f"written: {folder / 'tests' / 'long-title.rule.yaml'}",
    ]
    inside = folder / "src" / "prm_rules" / "__init__.py"
    asked = f"add to {inside}: the line `from prm_rules import long_title`, and long_title.RULE to `rules`"
    assert asked in lines
    text = inside.read_text(encoding="utf-8").replace("(short_remedy.RULE,", "(short_remedy.RULE, long_title.RULE")
    inside.write_text(
        text.replace("from prm_rules import", "from prm_rules import long_title\nfrom prm_rules import", 1)
    )
    code = "import prm_rules; print([rule.code for rule in prm_rules.PLUGIN.rules])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=folder / "src", capture_output=True, text=True, check=True)
    assert ran.stdout == "['PRM001', 'PRM002']\n", "followed, the advice holds"


def test_a_package_that_is_there_is_told_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "ours"\n', encoding="utf-8")
    done = call("new", "rule", str(tmp_path / "short-remedy"), "--lang", "en")
    assert (tmp_path / "pyproject.toml").read_text(encoding="utf-8") == '[project]\nname = "ours"\n'
    assert '  [project.entry-points."regdsl.rules"]\n  own = "own_rules:PLUGIN"\n' in done.out
    shown = call("new", "rule", str(tmp_path / "other"), "--format", "json").json
    assert shown["entry_point"] == '[project.entry-points."regdsl.rules"]\nown = "own_rules:PLUGIN"\n'
    assert shown["code"] == "OWN002"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rule", "Bad Name"], "Bad Name"),
        (["rule", "import"], "import"),
        (["rule", "1st"], "1st"),
        (["rule", "x", "--prefix", "prm"], "prm"),
        (["rule", "x", "--prefix", "STD"], "STD"),
        (["service", "x"], "x"),
        (["service", "--prefix", "PRM", "--template", "benefit", "--yes"], "--prefix"),
        (["rule", "nowhere/x"], "nowhere"),
    ],
)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_what_does_not_do(
    arguments: list[str], said: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call("new", *arguments, "--lang", lang)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    folder = begun(tmp_path / "p")
    rmtree(folder / "tests")
    path = folder / "src" / "own_rules" / "short_remedy.py"
    path.write_text("mine", encoding="utf-8")
    assert call("new", "rule", str(folder / "short-remedy")).status == 2
    assert path.read_text(encoding="utf-8") == "mine"
