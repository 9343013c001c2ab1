"""The README leads to what is there, shows what the author wrote, and its picture is the one that is drawn today."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import DOCS, EXAMPLES, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINKS = sorted(set(re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", README)))


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_two_commands_come_first() -> None:
    first = README.index("```")
    assert README[first:].startswith("```sh\nmake demo")
    assert README.index("make test") < README.index("## ")


def test_the_excerpt_is_what_the_author_wrote() -> None:
    excerpt = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert excerpt
    written = (EXAMPLES / "izhs-notice" / "izhs-notice.yaml").read_text(encoding="utf-8")
    lines = {line.strip().removeprefix("- ") for line in written.splitlines()}
    assert [line for line in excerpt[1].splitlines() if line.strip().removeprefix("- ") not in lines] == []


def test_the_picture_is_fresh(tmp_path: Path, update_golden: bool) -> None:
    drawn = tmp_path / "picture.svg"
    ticket = EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml"
    command = [sys.executable, "-m", "regdsl", "draw", str(ticket), "--output", str(drawn), "--lang", "en"]
    subprocess.run(command, check=True, capture_output=True)
    kept = DOCS / "picture.svg"
    if update_golden:
        kept.write_bytes(drawn.read_bytes())
    assert kept.read_bytes() == drawn.read_bytes(), "`make golden` draws it anew"
