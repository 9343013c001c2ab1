"""What the answers to the questions of a regulation lead to, read off the table of variants.

The table of a sound regulation leads every combination that can be to exactly one variant, so two rows never fit one
combination: rows whose cells overlap in every column but one differ in that one column only.
"""

from dataclasses import dataclass
from itertools import combinations

from regdsl.model.regulation import Regulation

__all__ = ["Answers"]


@dataclass(frozen=True)
class Answers:
    """The table of variants: its columns, and for each row the answers that fit, column by column, and the variant."""

    features: tuple[str, ...]
    rows: tuple[tuple[tuple[frozenset[str], ...], str], ...]
    model: Regulation

    @staticmethod
    def of(model: Regulation) -> "Answers | None":
        """The table of a regulation; None where it has none, or where the table names what is not there."""
        table = None if model.variants is None else model.variants.table
        if table is None or any(cell.text not in model.features for cell in table.features):
            return None
        features = tuple(cell.text for cell in table.features)
        every = [frozenset(model.features[name].values) for name in features]
        rows = tuple(
            (
                tuple(
                    answers if codes is None else frozenset(code.text for code in codes)
                    for codes, answers in zip(row.codes, every, strict=True)
                ),
                row.variant.text,
            )
            for row in table.rows
        )
        return Answers(features, rows, model)

    def matters(self, feature: str) -> bool:
        """Whether the answer to `feature` can change the variant, all other answers being equal, or tells a combination
        that cannot be from one that can."""
        column = self.features.index(feature)
        every = frozenset(self.model.features[feature].values)
        if any(not every <= frozenset(answers) for answers in self._barred(feature)):
            return True
        return any(
            first[1] != second[1] and self._meet(first[0], second[0], column)
            for first, second in combinations(self.rows, 2)
        )

    def leads(self, feature: str, answer: str) -> bool:
        """Whether any row fits the answer."""
        column = self.features.index(feature)
        return any(answer in cells[column] for cells, _ in self.rows)

    def alike(self, feature: str, one: str, other: str) -> bool:
        """Whether two answers lead to the same variant whatever the other answers, and are excluded alike."""
        column = self.features.index(feature)
        if any((one in answers) != (other in answers) for answers in self._barred(feature)):
            return False
        ours, theirs = ([row for row in self.rows if answer in row[0][column]] for answer in (one, other))
        return all(a[1] == b[1] for a in ours for b in theirs if self._meet(a[0], b[0], column))

    def _barred(self, feature: str) -> list[tuple[str, ...]]:
        """The answers to `feature` that the entries of `excluded` name."""
        excluded = self.model.variants.excluded if self.model.variants is not None else ()
        return [entry.features[feature] for entry in excluded if feature in entry.features]

    def _meet(self, ours: tuple[frozenset[str], ...], theirs: tuple[frozenset[str], ...], but: int) -> bool:
        return all(at == but or not a.isdisjoint(b) for at, (a, b) in enumerate(zip(ours, theirs, strict=True)))
