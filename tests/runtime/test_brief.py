"""Brief decisions looked up by the set of true grounds."""

import pytest

from regdsl.runtime.brief import Brief, Briefs, briefs


@pytest.mark.parametrize("count", [1, 3, 7, 15])
def test_each_bit_is_a_ground(count: int) -> None:
    ids = tuple(f"о{place}" for place in range(count))
    table = briefs("refused", "v", ids)
    for found in (1, 2**count - 1, 1 << count - 1):
        expected = tuple(id_ for place, id_ in enumerate(ids) if found & 1 << place)
        assert table[found] == Brief("refused", "v", expected)
        assert table[found] is table[found]


def test_few_are_kept() -> None:
    table = Briefs("refused", None, tuple(map(str, range(14))))
    for found in range(1, 1 << 13):
        assert table[found].outcome == "refused"
    assert len(table) == 4096
