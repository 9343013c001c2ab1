"""Scoreboards for a program: the output of `check --summary --format json`."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from msgspec import Struct

from regdsl.assess.assessment import Assessment, Former, NotCompared
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.escaping import escaped_json
from regdsl.report.json import render_json
from regdsl.report.proof_counts import counts_dict
from regdsl.report.written_rows import change_to_dict
from regdsl.verify.change.written import Change as Difference

__all__ = ["FORMAT", "render_assessment_json"]

FORMAT: Final = "regdsl-summary/1"


def render_assessment_json(made: Iterable[Assessment], lang: Lang = "ru", rest: Iterable[Diagnostic] = ()) -> str:
    """Return `{format, language, regulations [...], diagnostics [...]}`: every scoreboard with the sections of the
    sheet under the names of its value, and the findings that stand in no regulation. Texts are in `lang`, closed
    words are codes, days ISO 8601. Ends with a newline."""
    unplaced = json.loads(render_json(rest, lang))["diagnostics"]
    regulations = [_assessment(one, lang) for one in made]
    value = {"format": FORMAT, "language": lang, "regulations": regulations, "diagnostics": unplaced}
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _assessment(made: Assessment, lang: Lang) -> dict[str, Any]:
    proofs = None if made.proofs is None else counts_dict(made.proofs, lang)
    former = None if made.former is None else _former(made.former, lang)
    plain = _fields(made, lang, but=("former", "proofs"))
    return {**plain, "former": former, "proofs": proofs, "gaps": _plain(made.gaps, lang)}


def _former(former: Former, lang: Lang) -> dict[str, Any]:
    """The former version; where its decisions were not compared, `not_compared` says why."""
    plain, made = _fields(former, lang, but=("compared",)), former.compared
    if isinstance(made, NotCompared):
        return {**plain, "comparison": None, "not_compared": made.value}
    from regdsl.report.change_json import decisions_to_dict  # imports the solver, which has made the comparison

    return {**plain, "comparison": decisions_to_dict(made, lang), "not_compared": None}


def _fields(value: Struct, lang: Lang, but: tuple[str, ...] = ()) -> dict[str, Any]:
    return {name: _plain(getattr(value, name), lang) for name in value.__struct_fields__ if name not in but}


def _plain(value: Any, lang: Lang) -> Any:
    if isinstance(value, Bilingual):
        return value.get(lang)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Difference):
        return change_to_dict(value, lang)
    if isinstance(value, Struct):
        return _fields(value, lang)
    if isinstance(value, Mapping):
        return {key: _plain(item, lang) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item, lang) for item in value]
    return value
