"""Whatever a readable file holds, loading ends with findings."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regdsl.document import parse
from regdsl.model import load
from regdsl.model.kinds import KINDS, class_of
from regdsl.model.shape import concept_of

KEYS = sorted(
    {field.key for kind in KINDS for field in concept_of(class_of(kind, {})).keys}
    | {"id", "unless", "use", "~short", "~"}
)
SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=8) | st.sampled_from(["none", "standard"])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner),
    max_leaves=20,
)


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.sampled_from(KEYS), TREES, max_size=8))
def test_loading_never_fails(kind: str, content: dict[str, Any]) -> None:
    text = json.dumps({**content, "regdsl": "1", "kind": kind}, ensure_ascii=False)
    document = parse(text.encode(), "any.json").document
    if document is None:
        return
    loaded = load(document)
    assert loaded.value is None or loaded.diagnostics == ()
    for finding in loaded.diagnostics:
        assert finding.span is not None
        assert finding.message("ru")
        assert finding.message("en")
        assert finding.help_text("ru")
        assert finding.help_text("en")


@given(TREES)
def test_a_file_of_any_shape(content: Any) -> None:
    document = parse(json.dumps(content).encode(), "any.json").document
    if document is None:
        return
    loaded = load(document)
    assert loaded.value is None
    assert loaded.diagnostics
