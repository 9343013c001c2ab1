"""Every word of the language's closed sets has a name in both languages."""

import re
from collections.abc import Mapping

import pytest

from regdsl.calendar import DayKind, Holiday, Role
from regdsl.diagnostics import Bilingual, Severity
from regdsl.model import words
from regdsl.model.channel import KnownChannel
from regdsl.model.choice import Choice
from regdsl.model.source import Origin
from regdsl.runtime.effects import Effect, Outcome
from regdsl.text import (
    CHANNELS,
    EFFECTS,
    EVENTS,
    GROUND_LISTS,
    MARKS,
    OUTCOMES,
    PROCEDURES,
    PURPOSES,
    SEVERITIES,
    SOURCES,
    VERDICTS,
)
from regdsl.text.term_table import DAY_KINDS, HOLIDAYS, ROLES

EXPECTED: list[tuple[Mapping[str, Bilingual], set[str]]] = [
    (OUTCOMES, set(Outcome)),
    (VERDICTS, set(Outcome)),
    (EFFECTS, set(Effect)),
    (GROUND_LISTS, set(Effect)),
    (SEVERITIES, set(Severity)),
    (HOLIDAYS, set(Holiday)),
    (ROLES, set(Role)),
    (DAY_KINDS, set(DayKind)),
    (
        EVENTS,
        {
            "no_answer",
            "answered",
            "missing_required",
            "not_corrected",
            "withdrawn",
            "court_order",
            "applicant_died",
            "term_expired",
        },
    ),
    (
        PROCEDURES,
        {
            "profiling",
            "intake",
            "interagency",
            "suspension",
            "decision",
            "delivery",
            "additional_information",
            "allocation",
            "assessment",
            "proactive_start",
        },
    ),
    (SOURCES, {"application", "profile", "agency", "register", "inspection", "payment", "judgement"}),
    (MARKS, {"official_copy", "secondary", "unverified"}),
    (PURPOSES, {"decision", "register_record", "assessment", "contact", "interagency"}),
]
SILENT = {"counted", "working"}


@pytest.mark.parametrize(("table", "words"), EXPECTED)
def test_the_table_names_every_word_and_no_other(table: Mapping[str, Bilingual], words: set[str]) -> None:
    assert set(table) == words


@pytest.mark.parametrize("table", [*(table for table, _ in EXPECTED), CHANNELS])
def test_names_are_in_their_languages_and_tell_words_apart(table: Mapping[str, Bilingual]) -> None:
    for key, name in table.items():
        if key not in SILENT:
            assert re.search("[а-яё]", name.ru, re.IGNORECASE), key
            assert re.search("[a-z]", name.en, re.IGNORECASE), key
            assert not re.search("[а-яё]", name.en, re.IGNORECASE), key
    if table is not DAY_KINDS:
        assert len({name.ru for name in table.values()}) == len(table)
        assert len({name.en for name in table.values()}) == len(table)


def test_the_channels_of_the_design_are_there() -> None:
    assert {"epgu", "rpgu", "mfc", "post", "in_person", "agency", "api", "sfr", "gisogd"} <= set(CHANNELS)


def test_the_ten_procedures_stand_in_their_order() -> None:
    assert next(iter(PROCEDURES)) == "profiling"
    assert list(PROCEDURES)[-1] == "proactive_start"
    assert len(PROCEDURES) == 10


CHOICES: list[tuple[type[Choice], Mapping[str, Bilingual]]] = [
    (words.Effect, EFFECTS),
    (words.RequiredEffect, EFFECTS),
    (words.EventType, EVENTS),
    (words.Verified, MARKS),
    (words.Purpose, PURPOSES),
    (words.ProcedureType, PROCEDURES),
    (KnownChannel, CHANNELS),
    (Origin, SOURCES),
]


@pytest.mark.parametrize(("choice", "table"), CHOICES, ids=lambda value: getattr(value, "__name__", ""))
def test_the_words_of_files_are_called_as_the_catalogue_calls_them(
    choice: type[Choice], table: Mapping[str, Bilingual]
) -> None:
    called = {member.value: member.words for member in choice if member.value in table}
    assert called == {word: table[word] for word in called}
    assert set(choice) - set(called) <= {"engine"}, "what the engine itself fills in has no source"
