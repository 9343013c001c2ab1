"""Places in norms as they are cited in either language."""

import re

import pytest

from regdsl.lint.profile import PROFILES, profile
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.text import cited
from tests.architecture.test_findings import KINDS

ALL = {kind.basis for kind in KINDS} | {profile(name).basis(rule) for name in PROFILES for rule in BUILTIN_RULES}


@pytest.mark.parametrize(
    ("basis", "english"),
    [
        ("Концепция 837-р, VI.1: типизированные сведения", "Concept 837-r, VI.1"),
        ("Концепция 837-р, I, принцип 4", "Concept 837-r, I, principle 4"),
        ("Концепция 837-р, VI.3, критерий 6", "Concept 837-r, VI.3, criterion 6"),
        ("Концепция 837-р, IV.8, типовые процедуры", "Concept 837-r, IV.8"),
        ("ГК РФ ст. 192 п. 2", "Civil Code of Russia art. 192 para. 2"),
        ("ТК РФ ст. 112 ч. 5", "Labour Code of Russia art. 112 part 5"),
        (
            "Херсонская область, постановление № 79, п. 4.1, подп. 4",
            "Kherson region, decree No. 79, para. 4.1, subpara. 4",
        ),
        ("Устав города, п. 3", "Устав города, п. 3"),
        ("Town charter, 3", "Town charter, 3"),
    ],
)
def test_in_english(basis: str, english: str) -> None:
    assert cited(basis, "en") == english
    assert cited(basis, "ru") == basis


@pytest.mark.parametrize("basis", sorted(filter(None, ALL)))
def test_every_norm_of_ours_has_an_english_name(basis: str) -> None:
    assert not re.search("[а-яё]", cited(basis, "en"), re.IGNORECASE)
