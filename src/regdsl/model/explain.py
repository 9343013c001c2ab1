"""From what pydantic says about a value to a located finding in plain words of both languages."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace
from pydantic_core import ErrorDetails

from regdsl.calendar import LengthProblem
from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Safety
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.model import case_findings, findings
from regdsl.model.expected import cut, expected_words, found_words
from regdsl.model.grounds import Grounds
from regdsl.model.pipe_table import TableProblem
from regdsl.model.places import Path, PlacesOfErrors
from regdsl.model.shape import Concept, concept_at
from regdsl.model.spelling import KEY_WORDS, TYPE_WORDS
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.term import CLOCK_KEYS, Term
from regdsl.model.value_findings import (
    DEFAULT_WITHOUT_BASIS,
    HALF_PERIOD,
    NO_DAY_OF_YEAR,
    NO_SEASON,
    STATUS_WITHOUT_REGISTER,
)
from regdsl.model.value_type import LIST_OF, Basic
from regdsl.model.variant_findings import NO_FEATURE

__all__ = ["Explainer"]


class Explainer:
    """Turns the errors of one document into diagnostics; `root` is the class the document was to be."""

    def __init__(self, document: Document, data: object, root: type[Any]) -> None:
        self.document = document
        self.root = root
        self.places = PlacesOfErrors(document, data, root)
        self._by_type: Mapping[str, Callable[[ErrorDetails], Diagnostic]] = {
            "unexpected_keyword_argument": self._unknown_key,
            "missing": self._missing,
            "choice": self._unknown_word,
            "one_of": lambda error: self._keys(error, findings.MISSING_ONE_OF),
            "conflict": lambda error: self._keys(error, findings.CONFLICTING_KEYS),
            "table": self._table,
            "length": self._length,
            "half_period": self._half_period,
            "bare_boolean": self._bare_boolean,
            "unknown_name": self._unknown_name,
            "unknown_type": self._unknown_type,
        }

    def diagnostics(self, errors: list[ErrorDetails]) -> list[Diagnostic]:
        """Explain `errors`; a key that is missing only because it was misspelt is reported once, as misspelt."""
        # pydantic also calls a list too short when its only items are wrong; the items speak for themselves.
        found = [self._explain(error) for error in errors if error["type"] != "too_short" or not error["input"]]
        meant = {
            finding.pointer.rpartition("/")[0] + "/" + str(finding.params["meant"])
            for finding in found
            if "meant" in finding.params
        }
        return [finding for finding in found if finding.kind not in _MISSING or finding.pointer not in meant]

    def _explain(self, error: ErrorDetails) -> Diagnostic:
        special = self._by_type.get(error["type"])
        if special is not None:
            return special(error)
        path = self.places.path(error)
        kind = _PLAIN_KINDS.get(error["type"])
        if kind is None:
            return self._wrong_type(error, path)
        return self._at_value(kind, path, {"key": _key(path), "found": cut(str(self.places.value(path)))})

    def _wrong_type(self, error: ErrorDetails, path: Path) -> Diagnostic:
        """A value of another shape than the one asked for."""
        concept = concept_at(self.root, path)
        expected = expected_words(error["type"], error.get("ctx", {}), concept)
        params: dict[str, Parameter] = {
            "key": _key(path),
            "expected": expected,
            "found": found_words(self.places.value(path)),
        }
        parent = concept_at(self.root, path[:-1])
        near = (
            nearest(str(path[-1]), [field.key for field in parent.keys])
            if parent and parent.open_names and path
            else None
        )
        help_ = did_you_mean(near, str(path[-1])) if near and near != path[-1] else None
        return self._at_value(findings.WRONG_TYPE, path, params, help_)

    def _unknown_key(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        concept = concept_at(self.root, path[:-1])
        options = [field.key for field in concept.keys] if concept else []
        key = str(path[-1])
        if concept is not None and concept.cls is Term and key in CLOCK_KEYS:
            pointer = join("", *path)
            params: dict[str, Parameter] = {"key": key, "place": CLOCK_KEYS[key]}
            return Diagnostic(findings.CLOCK_KEY_ELSEWHERE, self.document.locate_key(pointer), pointer, params)
        near = nearest(key, options, _called(concept) if concept else None)
        return self._misspelt(path, near, options)

    def _unknown_name(self, error: ErrorDetails) -> Diagnostic:
        """A name among the keys of the variants that is neither a key nor a variant."""
        path = self.places.path(error)
        options = list(error["ctx"]["options"])
        near = nearest(str(path[-1]), options, KEY_WORDS)
        found = self._misspelt(path, near, options)
        if near is not None or str(path[-1]).isascii():
            return found
        ru = f"варианта «{path[-1]}» среди строк нет: добавьте строку, которая к нему ведёт, или уберите ключ"
        en = f"no row leads to the variant `{path[-1]}`: add one, or take the key out"
        return replace(found, help=Bilingual(ru, en))

    def _misspelt(self, path: Path, near: str | None, options: list[str]) -> Diagnostic:
        pointer = join("", *path)
        span = self.document.locate_key(pointer)
        params: dict[str, Parameter] = {
            "key": str(path[-1]),
            "where": self.places.where(path[:-1]),
            "options": _listed(options),
        }
        if near is None:
            return Diagnostic(findings.UNKNOWN_KEY, span, pointer, params)
        fix = Fix(span, near, Safety.UNSAFE) if near.isascii() else None
        return Diagnostic(
            findings.UNKNOWN_KEY,
            span,
            pointer,
            {**params, "meant": near},
            help=did_you_mean(near, str(path[-1])),
            fix=fix,
        )

    def _missing(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        key = str(path[-1])
        concept = concept_at(self.root, path[:-1])
        field = next((field for field in concept.fields if field.key == key), None) if concept else None
        title = field.title if field else Bilingual(key, key)
        kind = findings.MISSING_LIST if concept and concept.cls is Grounds else findings.MISSING_KEY
        params: dict[str, Parameter] = {"key": key, "where": self.places.where(path[:-1]), "title": _lower(title)}
        return Diagnostic(kind, self.places.anchor(path[:-1]), join("", *path), params)

    def _half_period(self, error: ErrorDetails) -> Diagnostic:
        path, context = self.places.path(error), error["ctx"]
        params: dict[str, Parameter] = {"key": str(context["key"]), "beside": str(context["beside"])}
        return Diagnostic(HALF_PERIOD, self.places.anchor(path), join("", *path), params)

    def _keys(self, error: ErrorDetails, kind: Kind) -> Diagnostic:
        path = self.places.path(error)
        params: dict[str, Parameter] = {"where": self.places.where(path), "keys": _listed(error["ctx"]["keys"])}
        return Diagnostic(kind, self.places.anchor(path), join("", *path), params)

    def _unknown_word(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        value, options = error["input"], list(error["ctx"]["options"])
        params: dict[str, Parameter] = {"key": _key(path), "found": found_words(value), "options": _listed(options)}
        near = nearest(value, options, error["ctx"].get("names")) if isinstance(value, str) else None
        if near is None:
            return self._at_value(findings.UNKNOWN_WORD, path, params)
        return self._at_value(findings.UNKNOWN_WORD, path, params, did_you_mean(near, value), near)

    def _unknown_type(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        written = str(error["input"])
        prefix = LIST_OF if written.startswith(LIST_OF) else ""
        word = written.removeprefix(LIST_OF)
        options = [member.value for member in Basic]
        near = nearest(word, [*options, "code"], TYPE_WORDS)
        params: dict[str, Parameter] = {"key": _key(path), "found": written, "options": _listed(options)}
        if near is None:
            return self._at_value(findings.UNKNOWN_TYPE, path, params)
        return self._at_value(findings.UNKNOWN_TYPE, path, params, did_you_mean(prefix + near, written), prefix + near)

    def _bare_boolean(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        meant = str(error["ctx"]["meant"])
        params: dict[str, Parameter] = {"key": _key(path), "found": str(error["input"]), "meant": meant}
        return self._at_value(findings.BARE_BOOLEAN, path, params, None, meant)

    def _table(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        problem: TableProblem = error["ctx"]["problem"]
        pointer = join("", *path)
        span = self.document.locate_text(pointer, problem.start, problem.end)
        return Diagnostic(findings.MALFORMED_TABLE, span, pointer, {"key": _key(path), "flaw": problem.flaw.words})

    def _length(self, error: ErrorDetails) -> Diagnostic:
        path = self.places.path(error)
        problem: LengthProblem = error["ctx"]["problem"]
        return self._at_value(problem.kind, path, problem.params, problem.help)

    def _at_value(
        self,
        kind: Kind,
        path: Path,
        params: Mapping[str, Parameter],
        help_: Bilingual | None = None,
        fix: str | None = None,
    ) -> Diagnostic:
        pointer = join("", *path)
        span = self.document.locate(pointer)
        mend = Fix(span, fix, Safety.UNSAFE) if fix is not None else None
        return Diagnostic(kind, span, pointer, params, help=help_, fix=mend)


_MISSING = (findings.MISSING_KEY, findings.MISSING_LIST)

_PLAIN_KINDS: Mapping[str, Kind] = {
    "no_such_date": findings.NO_SUCH_DATE,
    "blank": findings.BLANK,
    "negative": findings.NEGATIVE,
    "repeated": findings.REPEATED_NAME,
    "file_id": findings.MALFORMED_ID,
    "basis": findings.MALFORMED_BASIS,
    "empty_list": findings.EMPTY_LIST,
    "too_short": findings.EMPTY_LIST,
    "nested_list": findings.NESTED_LIST,
    "time_zone": findings.TIME_ZONE,
    "format_version": findings.FORMAT_VERSION,
    "missing_table": findings.NO_TABLE,
    "otherwise_last": findings.OTHERWISE_LAST,
    "no_end": findings.NO_END,
    "code_list": findings.CODE_LIST,
    "values_without_code": findings.VALUES_WITHOUT_CODE,
    "record_type": findings.RECORD_OUTSIDE_LIST,
    "records_without_key": findings.RECORDS_WITHOUT_KEY,
    "key_without_records": findings.KEY_WITHOUT_RECORDS,
    "no_length": findings.NO_LENGTH,
    "too_many_keys": findings.TOO_MANY_KEYS,
    "figure_without_table": findings.FIGURE_WITHOUT_TABLE,
    "table_without_keys": findings.TABLE_WITHOUT_KEYS,
    "no_feature": NO_FEATURE,
    "status_without_register": STATUS_WITHOUT_REGISTER,
    "day_of_year": NO_DAY_OF_YEAR,
    "season": NO_SEASON,
    "default_without_basis": DEFAULT_WITHOUT_BASIS,
    "step_before_filing": case_findings.STEP_BEFORE_FILING,
    "steps_out_of_order": case_findings.STEPS_OUT_OF_ORDER,
    "steps_without_filing": case_findings.STEPS_WITHOUT_FILING,
    "empty_step": case_findings.EMPTY_STEP,
}


def _called(concept: Concept) -> dict[str, str]:
    """From what keys are called to the keys."""
    titles = {title: field.key for field in concept.keys for title in (field.title.ru, field.title.en)}
    own = {field.key for field in concept.keys}
    return {**{word: key for word, key in KEY_WORDS.items() if key in own}, **titles}


def _key(path: Path) -> str:
    return next((token for token in reversed(path) if isinstance(token, str)), "")


def _listed(words: Any) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _lower(title: Bilingual) -> Bilingual:
    return Bilingual(*(text[:1].lower() + text[1:] for text in (title.ru, title.en)))
