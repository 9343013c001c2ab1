"""The page *Standard blocks* says what the blocks bring."""

from regdsl.corpus.blocks import blocks
from tests.support.paths import ROOT
from tools.blocks_page import PAGE, page


def test_the_page_is_fresh(update_golden: bool) -> None:
    path = ROOT / PAGE
    if update_golden:
        path.write_text(page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(), "`make golden` writes the page anew"


def test_every_block_is_there() -> None:
    assert [name for name in blocks() if f"## `{name}`" not in page()] == []
