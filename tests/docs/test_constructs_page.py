"""The catalogue of constructs: what it shows stands in the file it names, which other tests check and run."""

import re

import pytest

from tests.support.paths import DOCS, ROOT

PAGE = (DOCS / "reference" / "constructs.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \| \{doc\}`([^`]+)` \|$", PAGE, re.MULTILINE)


def test_every_row_is_read() -> None:
    assert len(ROWS) == PAGE.count("\n| ") - 1


@pytest.mark.parametrize(("written", "file", "page"), ROWS)
def test_what_is_shown_stands_in_a_file_that_works(written: str, file: str, page: str) -> None:
    path = ROOT / file
    assert written in path.read_text(encoding="utf-8")
    assert file.startswith(("examples/", "docs/explanation/"))
    assert (DOCS / f"{page.removeprefix('/')}.md").is_file()
