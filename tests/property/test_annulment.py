"""What must hold of the question which grounds for annulment there are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdsl.testing.strategies import applications, complete_applications, refinements
from tests.property.annulments import compare_annulment, laters
from tests.property.regulations import subject
from tests.support.depth import at_depth

COUNT = at_depth(30, 200)
each_regulation = pytest.mark.parametrize("name", ["hunting-ticket", "results"])


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_the_engine_agrees_with_the_oracle(name: str, data: st.DataObject) -> None:
    known = subject(name)
    whole = data.draw(st.booleans())
    drawn = complete_applications if whole else applications
    compare_annulment(known, data.draw(drawn(known.regulation.program, known.near)), data.draw(laters(known)))


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_what_was_granted_is_never_annulled_for_want_of_data(name: str, data: st.DataObject) -> None:
    """What is annulled stays so when more is learnt of the case, and so does what stands."""
    known = subject(name)
    less, more = data.draw(refinements(known.regulation.program, known.near))
    later = data.draw(laters(known))
    before, after = known.regulation.annulment(less, later), known.regulation.annulment(more, later)
    assert set(before.ground_ids) <= set(after.ground_ids)
    if before.outcome != "needs_data":
        assert after.outcome == before.outcome


@each_regulation
@settings(max_examples=COUNT)
@given(data=st.data())
def test_a_ground_that_holds_says_so_in_both_languages(name: str, data: st.DataObject) -> None:
    known = subject(name)
    application = data.draw(complete_applications(known.regulation.program, known.near))
    said = known.regulation.annulment(application, data.draw(laters(known)))
    for lang in ("ru", "en"):
        told = said.to_dict(lang)
        grounds = told["grounds"]
        assert [ground["id"] for ground in grounds] == list(said.ground_ids)  # type: ignore[attr-defined]
        assert all(ground["explanation"] and ground["basis"] for ground in grounds)  # type: ignore[attr-defined]
    assert said.to_dict(None)["outcome"] == said.outcome
