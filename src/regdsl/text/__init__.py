"""The Russian and English catalogues: how values are written for people, and what the language's words are called."""

from regdsl.text.alphabets import did_you_mean, mixed_letters, swapped_letters
from regdsl.text.blanks import odd_blank, plain_name
from regdsl.text.categories import CATEGORIES
from regdsl.text.citations import cited
from regdsl.text.dates import (
    format_date,
    format_datetime,
    format_month,
    format_months,
    format_time,
    format_weekday,
    format_year_day,
)
from regdsl.text.durations import format_months_duration, format_seconds_duration
from regdsl.text.lang import detect_lang
from regdsl.text.names import CHANNELS, EVENTS, MARKS, PROCEDURES, PURPOSES, SEVERITIES, SOURCES
from regdsl.text.numbers import NBSP, Number, format_money, format_number, format_scaled, plain_spaces
from regdsl.text.plural import plural
from regdsl.text.sentence import in_sentence
from regdsl.text.term_table import TERM_HEADER, term_table
from regdsl.text.units import format_quantity
from regdsl.text.values import ABSENT, EMPTY_LIST, UNKNOWN, format_boolean, join_list
from regdsl.text.verdicts import DEEMED, EFFECTS, GROUND_LISTS, OUTCOMES, VERDICTS

__all__ = [
    "ABSENT",
    "CATEGORIES",
    "CHANNELS",
    "DEEMED",
    "EFFECTS",
    "EMPTY_LIST",
    "EVENTS",
    "GROUND_LISTS",
    "MARKS",
    "NBSP",
    "OUTCOMES",
    "PROCEDURES",
    "PURPOSES",
    "SEVERITIES",
    "SOURCES",
    "TERM_HEADER",
    "UNKNOWN",
    "VERDICTS",
    "Number",
    "cited",
    "detect_lang",
    "did_you_mean",
    "format_boolean",
    "format_date",
    "format_datetime",
    "format_money",
    "format_month",
    "format_months",
    "format_months_duration",
    "format_number",
    "format_quantity",
    "format_scaled",
    "format_seconds_duration",
    "format_time",
    "format_weekday",
    "format_year_day",
    "in_sentence",
    "join_list",
    "mixed_letters",
    "odd_blank",
    "plain_name",
    "plain_spaces",
    "plural",
    "swapped_letters",
    "term_table",
]
