"""The reference pages say what the model says."""

import pytest

from regdsl.model.kinds import KINDS, class_of
from regdsl.model.reference_pages import PAGES, page
from regdsl.model.shape import concept_of
from tests.support.paths import DOCS


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_fresh(name: str, update_golden: bool) -> None:
    path = DOCS / "reference" / f"{name}.md"
    if update_golden:
        path.write_text(page(name), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(name: str) -> None:
    text = page(name)
    assert text.startswith("# ")
    assert " (). " not in text
    assert (
        "anything" not in text
        or "Not supported yet" in text
        or name
        in (
            "annulment",
            "application",
            "decision",
            "cases",
            "later",
        )
    )
    links = {part.split(")")[0] for part in text.split("](#")[1:]}
    targets = {line[1:-2] for line in text.splitlines() if line.startswith("(") and line.endswith(")=")}
    assert links <= targets


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_stands_on_its_page(kind: str) -> None:
    text = page(kind)
    for field in concept_of(class_of(kind, {})).keys:
        assert f"`{field.key}`" in text
        assert field.title.ru in text
