"""The Russian and English catalogues: how values are written for people, and what the language's words are called."""

from regdsl.text.dates import format_date, format_datetime, format_month, format_months, format_time, format_weekday
from regdsl.text.durations import format_months_duration, format_seconds_duration
from regdsl.text.lang import detect_lang
from regdsl.text.names import CHANNELS, EVENTS, MARKS, PROCEDURES, PURPOSES, SEVERITIES, SOURCES
from regdsl.text.numbers import NBSP, Number, format_money, format_number, plain_spaces
from regdsl.text.plural import plural
from regdsl.text.term_table import TERM_HEADER, term_table
from regdsl.text.units import format_quantity
from regdsl.text.values import ABSENT, EMPTY_LIST, UNKNOWN, format_boolean, join_list
from regdsl.text.verdicts import DEEMED, EFFECTS, GROUND_LISTS, OUTCOMES, VERDICTS

__all__ = [
    "ABSENT",
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
    "detect_lang",
    "format_boolean",
    "format_date",
    "format_datetime",
    "format_money",
    "format_month",
    "format_months",
    "format_months_duration",
    "format_number",
    "format_quantity",
    "format_seconds_duration",
    "format_time",
    "format_weekday",
    "join_list",
    "plain_spaces",
    "plural",
    "term_table",
]
