"""Which cases of the DMN suite are measured: decisions that are one literal expression and need no input."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parents[2]
_CASES = "{http://www.omg.org/spec/DMN/20160719/testcase}"
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


@dataclass(frozen=True)
class Case:
    """One expected result: `id` is folder, case and decision; `types` are the item definitions of the model."""

    id: str
    text: str
    type_ref: str | None
    expected: ElementTree.Element
    model: ElementTree.Element

    @property
    def expects_null(self) -> bool:
        value = self.expected.find(f"{_CASES}value")
        listed = self.expected.find(f"{_CASES}list")
        is_nil = value is not None and value.get(_NIL) == "true"
        return is_nil or (listed is not None and listed.get(_NIL) == "true") or len(self.expected) == 0


def folder() -> Path:
    """Return where the suite lies."""
    return Path(os.environ.get("REGDSL_TCK") or REPOSITORY / ".." / "shared" / "tck")


def collect() -> Iterator[Case]:
    """Yield the measured cases in the order of the folders' names."""
    for tests in sorted(folder().glob("TestCases/*/*/*-test-*.xml")):
        root = ElementTree.parse(tests).getroot()
        model = ElementTree.parse(tests.parent / root.findtext(f"{_CASES}modelName", "")).getroot()
        decisions = dict(_literal_decisions(model))
        for case in root.iter(f"{_CASES}testCase"):
            for node in case.iter(f"{_CASES}resultNode"):
                name = node.get("name", "")
                expected = node.find(f"{_CASES}expected")
                if name in decisions and expected is not None:
                    text, type_ref = decisions[name]
                    yield Case(f"{tests.parent.name}/{case.get('id')}/{name}", text, type_ref, expected, model)


def _literal_decisions(model: ElementTree.Element) -> Iterator[tuple[str, tuple[str, str | None]]]:
    space = model.tag.partition("}")[0] + "}"
    for decision in model.iter(f"{space}decision"):
        literal = decision.find(f"{space}literalExpression")
        needs = decision.find(f"{space}informationRequirement")
        knows = decision.find(f"{space}knowledgeRequirement")
        text = None if literal is None else literal.findtext(f"{space}text")
        if text is None or needs is not None or knows is not None:
            continue
        variable = decision.find(f"{space}variable")
        yield decision.get("name", ""), (text, None if variable is None else variable.get("typeRef"))
