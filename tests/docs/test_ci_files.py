"""What CI services are told to run is there and takes what it is given: the hooks, the action, the pages about them."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from regdsl.cli.registry import ENTRIES
from regdsl.cli.run import command_parser
from tests.cli.calling import call
from tests.support.console import WrittenFile, steps
from tests.support.paths import DOCS, EXAMPLES, ROOT

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOK_KEYS = {"id", "name", "description", "entry", "language", "types", "require_serial"}
PAGES = [DOCS / "how-to" / name for name in ("github.md", "gitlab.md", "pre-commit.md")]


def parsed(command: str) -> None:
    """Parse a call of regdsl as the command line does; raises UsageProblem for what it does not take."""
    name, *arguments = command.split()[1:]
    (entry,) = [one for one in ENTRIES if one.name == name]
    command_parser(entry, entry.load(), "en").parse_args(arguments)


def written(page: str, name: str) -> Any:
    """The YAML file that a page has its reader write."""
    text = (DOCS / "how-to" / page).read_text(encoding="utf-8")
    (found,) = [one.content for one in steps(text) if isinstance(one, WrittenFile) and one.path == name]
    return yaml.safe_load(found)


def test_the_hooks_have_what_pre_commit_asks_for() -> None:
    assert [one["id"] for one in HOOKS] == ["regdsl-check", "regdsl-fmt"]
    for hook in HOOKS:
        assert {"id", "name", "entry", "language"} <= set(hook) <= HOOK_KEYS
        assert hook["language"] == "python"
        parsed(f"{hook['entry']} услуга.yaml")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_passes_what_is_clean_and_stops_what_is_not(hook: dict[str, Any], tmp_path: Path) -> None:
    path = copytree(EXAMPLES / "izhs-notice", tmp_path / "s") / "izhs-notice.yaml"
    entry = hook["entry"].split()[1:]
    before = path.read_bytes()
    assert call(*entry, str(path)).status == 0
    assert path.read_bytes() == before
    path.write_text(path.read_text(encoding="utf-8").replace("fee: none", "fee:   {none"), encoding="utf-8")
    assert call(*entry, str(path)).status != 0


def test_the_page_names_hooks_that_there_are() -> None:
    (repository,) = written("pre-commit.md", ".pre-commit-config.yaml")["repos"]
    known = {one["id"]: one["entry"] for one in HOOKS}
    for hook in repository["hooks"]:
        parsed(" ".join([known[hook["id"]], *hook.get("args", ()), "услуга.yaml"]))
    text = (DOCS / "how-to" / "pre-commit.md").read_text(encoding="utf-8")
    assert set(re.findall(r"id: (\S+)", text)) == set(known)


def test_the_action_has_what_github_asks_for() -> None:
    assert {"name", "description", "inputs", "runs"} <= set(ACTION)
    assert ACTION["runs"]["using"] == "composite"
    assert all(set(one) == {"description", "default"} for one in ACTION["inputs"].values())
    assert all(isinstance(one["default"], str) for one in ACTION["inputs"].values())
    for step in ACTION["runs"]["steps"]:
        assert "uses" in step or {"run", "shell"} <= set(step)
        assert "${{" not in step.get("run", ""), "what a workflow says never becomes a part of a script"
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the script of the action as a runner does."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "regdsl").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m regdsl "$@"\n', encoding="utf-8")
    (tools / "regdsl").chmod(0o755)
    (step,) = [one for one in ACTION["runs"]["steps"] if one.get("name") == "Check"]
    values = {name: one["default"] for name, one in ACTION["inputs"].items()} | inputs
    given = {key: values[re.sub(r".*inputs\.([\w-]+).*", r"\1", text)] for key, text in step["env"].items()}
    environment = {**os.environ, **given, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_the_action_runs(tmp_path: Path) -> None:
    copytree(EXAMPLES / "hunting-ticket", tmp_path / "мои услуги")
    clean = run_action(tmp_path, paths="мои услуги\n", profile="concept-837r", sarif="found.sarif")
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "::error" not in clean.stdout
    assert '"version": "2.1.0"' in (tmp_path / "found.sarif").read_text(encoding="utf-8")
    path = tmp_path / "мои услуги" / "hunting-ticket.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("extract: true", "extract: false"), encoding="utf-8")
    options = {"paths": "мои услуги", "profile": "concept-837r", "layout": "false", "cases": "false"}
    assert run_action(tmp_path, **options).returncode == 0, "a warning fails only where it is asked to"
    failed = run_action(tmp_path, **options, **{"fail-on": "warning", "prove": "true"})
    assert failed.returncode == 1
    assert "title=REG002" in failed.stdout


def test_the_workflow_of_the_page_gives_the_action_its_inputs() -> None:
    steps_of = written("github.md", ".github/workflows/regulations.yml")["jobs"]["check"]["steps"]
    (ours,) = [one for one in steps_of if one["uses"].startswith("OWNER/regdsl@")]
    (upload,) = [one for one in steps_of if "upload-sarif" in one["uses"]]
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert upload["with"]["sarif_file"] == ours["with"]["sarif"]
    assert upload["if"] == "always()", "a check that fails is uploaded too"
    table = (DOCS / "how-to" / "github.md").read_text(encoding="utf-8")
    named = {
        name for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)
    }
    assert named == set(ACTION["inputs"])


def test_the_job_of_the_page_writes_the_reports_it_keeps() -> None:
    job = written("gitlab.md", ".gitlab-ci.yml")["regulations"]
    calls = [line for line in job["script"] if line.startswith("regdsl ")]
    for line in calls:
        parsed(line.split(">")[0])
    for kind, file in job["artifacts"]["reports"].items():
        form = {"codequality": "gitlab", "junit": "junit"}[kind]
        assert any(f"--format {form} > {file}" in line for line in calls)
    assert job["artifacts"]["when"] == "always"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_call_on_the_pages_is_taken(page: Path) -> None:
    calls = re.findall(r"^\s*- (?:run: )?(regdsl [^>|\n]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    for line in calls:
        parsed(line)
