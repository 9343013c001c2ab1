"""Random regulations with grounds for annulment: the engine says of them what the oracle does."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from regdsl.testing.strategies import applications, complete_applications
from tests.differential.regulations import regulation_texts
from tests.differential.test_regulations import loaded, quickly
from tests.property.annulments import compare_annulment, laters
from tests.support.depth import at_depth

COUNT = at_depth(5, 30)
APPLICATIONS = at_depth(10, 20)


# few random regulations annul anything, and drawing one takes its time on a busy machine
NOT_ASKED = [HealthCheck.filter_too_much, HealthCheck.too_slow]


@settings(quickly, max_examples=COUNT, suppress_health_check=NOT_ASKED)
@given(text=regulation_texts(), data=st.data())
def test_the_engine_agrees_with_the_oracle_on_what_is_annulled(text: str, data: st.DataObject) -> None:
    with loaded(text) as known:
        assume(known.regulation.program.annulments)
        for _ in range(APPLICATIONS):
            drawn = complete_applications if data.draw(st.booleans()) else applications
            compare_annulment(known, data.draw(drawn(known.regulation.program)), data.draw(laters(known)))
