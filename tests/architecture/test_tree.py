"""Nothing in the tree belongs to one machine, and what is generated is fresh."""

import re
import subprocess
import sys
from pathlib import Path

from tests.support.paths import DOCS, ROOT, SCHEMAS

# Written in pieces, so that this file does not find itself.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "index" + "-url", "extra" + "-index")
MACHINE = re.compile("|".join(rf"(?<![\w.])/{folder}/" for folder in ("work", "home", "Users", "opt", "root")))
FRAGMENT = re.compile(r"[a-z0-9-]+\.(added|changed|fixed|removed|security)\.md")


def test_no_machine_paths_and_no_registry_hosts() -> None:
    found: list[str] = []
    for path in _tracked():
        for number, line in enumerate(_lines(path), 1):
            if MACHINE.search(line) or any(host in line for host in HOSTS):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not found


def test_texts_are_clean_utf8() -> None:
    """No byte order mark, no carriage return, one newline at the end; the folder of bad inputs is exempt."""
    wrong = []
    for path in _tracked():
        data = path.read_bytes()
        is_text = path.suffix in (".py", ".md", ".toml", ".sh") or path.name in ("Makefile", "run")
        if is_text and data and (b"\r" in data or data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\n")):
            wrong.append(str(path.relative_to(ROOT)))
    assert not wrong


def test_the_schemas_are_fresh(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "regdsl.model.schema", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    generated = {path.name: path.read_bytes() for path in tmp_path.glob("*.json")}
    committed = {path.name: path.read_bytes() for path in SCHEMAS.glob("*.json")}
    assert generated
    assert sorted(generated) == sorted(committed)
    stale = [name for name, data in generated.items() if committed[name] != data]
    assert not stale, "write them anew: python -m regdsl.model.schema schemas"


def test_changelog_fragments_are_one_line_each() -> None:
    for path in (ROOT / "changelog.d").iterdir():
        if path.name == "README.md":
            continue
        assert FRAGMENT.fullmatch(path.name), path.name
        assert len(path.read_text(encoding="utf-8").splitlines()) == 1, path.name


def test_every_adr_has_its_parts_and_number() -> None:
    records = sorted(path for path in (DOCS / "adr").glob("*.md") if path.name != "index.md")
    assert [path.name[:4] for path in records] == [f"{number:04}" for number in range(len(records))]
    for path in records:
        headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings[:3] == ["Context", "Decision", "Refused"], path.name


def _tracked() -> list[Path]:
    """The files of the repository: tracked ones and new ones that are not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    assert paths
    return [path for path in paths if path.is_file()]


def _lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8", "ignore").splitlines()
