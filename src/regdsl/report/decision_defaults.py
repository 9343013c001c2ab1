"""What a record took while sources were silent: from whom no answer came, the values, the law that gives them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.decision_titles import Titles
from regdsl.report.decision_words import laws_in_words, value_in_words

__all__ = ["default_bases", "default_sentences"]

Json = Mapping[str, Any]

_STEP: Final = "default"


def default_bases(decision: Json) -> list[str]:
    """The places in the law that gave the record its defaults."""
    return [basis for step in _steps(decision) for basis in step["basis"]]


def default_sentences(decision: Json, lang: Lang, titles: Titles) -> Iterator[str]:
    """Say of each silent source what the record took in place of its answer."""
    for step in _steps(decision):
        taken = (
            f"{titles.inputs.get(name) or name} — {value_in_words(value, titles.facts.get(name), lang)}"
            for name, value in step["facts"].items()
        )
        said = str(step.get("explanation") or titles.sources.get(step["source"]) or step["source"])
        yield f"{said}: {'; '.join(taken)} ({laws_in_words(step['basis'], lang)})"


def _steps(decision: Json) -> list[Json]:
    return [step for step in decision.get("trace") or () if step.get("step") == _STEP]
