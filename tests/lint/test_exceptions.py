"""The exception for presence and paper is the Concept's: where it is not the law, it justifies no paper."""

from pathlib import Path

import pytest

from regdsl.library.checking import check
from regdsl.lint.profile import profile
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from tests.lint.cases import written

EXCEPTION = {"reason": "Подлинник хранят в деле", "basis": "порядок/п.3"}
PAPER = {
    "documents": {"свидетельство": {"proves": "детей", "medium": "на бумаге"}},
    "result": {"deliver": ["post"]},
}
BY_PRESENCE = {**PAPER, "presence": {"mode": "required", "exception": EXCEPTION}}
BY_PROCEDURE = {
    **PAPER,
    "inputs": {"детей": {"hint": "Представьте подлинники."}},
    "procedures": {"приём": {"type": "intake", "exception": {"paper": EXCEPTION}}},
}


def found(folder: Path, piece: object, name: str) -> set[str]:
    report = check([written(folder, {"set": piece})], Selection.of(profile(name), BUILTIN_RULES))
    return {one.kind.code for one in report.diagnostics} & {"PRS002", "PRS004", "PRS005", "PRS009", "PRS010"}


@pytest.mark.parametrize("name", ["concept-837r", "arkhangelsk-175"])
@pytest.mark.parametrize("piece", [BY_PRESENCE, BY_PROCEDURE], ids=["presence", "procedure"])
def test_an_exception_justifies_paper_by_the_concept(piece: object, name: str, tmp_path: Path) -> None:
    assert found(tmp_path, piece, name) == set()


@pytest.mark.parametrize(
    ("piece", "codes"),
    [
        (BY_PRESENCE, {"PRS002", "PRS005", "PRS009", "PRS010"}),
        (BY_PROCEDURE, {"PRS004", "PRS005", "PRS009", "PRS010"}),
    ],
    ids=["presence", "procedure"],
)
def test_it_justifies_nothing_where_there_is_none(piece: object, codes: set[str], tmp_path: Path) -> None:
    assert found(tmp_path, piece, "kherson-79") == codes
