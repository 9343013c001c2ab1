"""Random well-typed expressions over truth values, numbers and lists of numbers."""

from collections.abc import Mapping

from hypothesis import strategies as st

__all__ = ["LISTS", "NUMBERS", "TRUTHS", "expressions", "texts"]

TRUTHS, NUMBERS, LISTS = ("p", "q", "r"), ("a", "b", "c"), ("L", "M")


@st.composite
def _filled(draw: st.DrawFn, form: str, kinds: Mapping[str, st.SearchStrategy[str]]) -> str:
    return "".join(f"({draw(kinds[char])})" if char in kinds else char for char in form)


def _grow(kinds: Mapping[str, st.SearchStrategy[str]], forms: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(forms).flatmap(lambda form: _filled(form, kinds))


# Б stands for a truth value, Ч for a number, С for a list of numbers
TRUTH_FORMS = (
    "Б and Б", "Б or Б", "not(Б)", "Ч < Ч", "Ч <= Ч", "Ч = Ч", "Ч != Ч", "Ч between Ч and Ч", "Ч in [Ч..Ч)",
    "Ч in (< Ч, Ч)", "if Б then Б else Б", "some x in С satisfies x > Ч", "every x in С satisfies x > Ч and Б",
    "list contains(С, Ч)", "С = С", "all([Б, Б])", "any([Б, Б])", "Ч = null", "some x in С, y in С satisfies x = y",
)  # fmt: skip
NUMBER_FORMS = (
    "Ч + Ч", "Ч - Ч", "Ч * Ч", "Ч / Ч", "-Ч", "if Б then Ч else Ч", "count(С)", "sum(С)", "min(С)", "max(Ч, Ч)",
    "mean(С)", "С[1]", "С[Ч + 0]", "floor(Ч)", "modulo(Ч, Ч)", "abs(Ч)",
)  # fmt: skip
LIST_FORMS = (
    "[Ч, Ч]", "С[item > Ч]", "С[Б and item = Ч]", "for x in С return x + Ч", "concatenate(С, С)", "append(С, Ч)",
    "distinct values(С)", "reverse(С)", "union(С, С)", "if Б then С else С",
)  # fmt: skip


def expressions(depth: int) -> dict[str, st.SearchStrategy[str]]:
    kinds = {
        "Б": st.sampled_from([*TRUTHS, "true", "false"]),
        "Ч": st.sampled_from([*NUMBERS, "0", "1", "2"]),
        "С": st.sampled_from([*LISTS, "[]", "[1, 2]"]),
    }
    for _ in range(depth):
        inner = dict(kinds)
        kinds = {
            "Б": inner["Б"] | _grow(inner, TRUTH_FORMS),
            "Ч": inner["Ч"] | _grow(inner, NUMBER_FORMS),
            "С": inner["С"] | _grow(inner, LIST_FORMS),
        }
    return kinds


KINDS = expressions(3)
texts = st.one_of(_grow(KINDS, TRUTH_FORMS), _grow(KINDS, NUMBER_FORMS), _grow(KINDS, LIST_FORMS))
