"""What a decision gives, for the person it concerns: the register record, of several results each with its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.decision_titles import Titles
from regdsl.report.decision_words import value_in_words
from regdsl.report.wrapped import wrapped
from regdsl.text import VERDICTS, in_sentence

__all__ = ["record_lines", "results_lines"]

Json = Mapping[str, Any]

_PENDING = Bilingual("Ждёт распределения", "Waits for the allocation")


def results_lines(results: Json, lang: Lang, titles: Titles, width: int, indent: str) -> Iterator[str]:
    """Say of each of several results how it ends, and what is recorded."""
    for name, decided in results.items():
        outcome = str(decided["outcome"])
        said = _PENDING if outcome == "pending" else VERDICTS[outcome]
        told = f"{titles.steps.get(name) or name} — {in_sentence([said.get(lang)], ':')[0]}"
        yield from wrapped(told, width, indent, f"{indent}  ")
        yield from record_lines(decided.get("record") or {}, lang, titles, width, f"{indent}  ")


def record_lines(record: Json, lang: Lang, titles: Titles, width: int, indent: str) -> Iterator[str]:
    """Say what each field of a record holds."""
    for name, value in record.items():
        about = titles.results.get(name)
        title = (about.title if about else "") or name
        yield from wrapped(f"{title}: {value_in_words(value, about, lang)}", width, indent, f"{indent}  ")
