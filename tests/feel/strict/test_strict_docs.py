"""The page *Semantics* shows every operator table, and shows it as it is."""

import re

from tests.feel.semantics.markdown import as_markdown
from tests.feel.semantics.tables import tables
from tests.support.paths import DOCS

PAGE = DOCS / "semantics.md"
BLOCK = re.compile(r"(<!-- table: ([a-z-]+) -->\n)(.*?)(<!-- end of table -->)", re.DOTALL)


def test_the_tables_of_the_page_are_fresh(update_golden: bool) -> None:
    by_id = {table.id: as_markdown(table) for table in tables()}
    text = PAGE.read_text(encoding="utf-8")
    fresh = BLOCK.sub(lambda block: f"{block[1]}\n{by_id[block[2]]}\n\n{block[4]}", text)
    if update_golden:
        PAGE.write_text(fresh, encoding="utf-8")
    assert fresh == PAGE.read_text(encoding="utf-8")


def test_the_page_shows_every_table_once() -> None:
    shown = [block[1] for block in BLOCK.findall(PAGE.read_text(encoding="utf-8"))]
    assert sorted(shown) == sorted(table.id for table in tables())
