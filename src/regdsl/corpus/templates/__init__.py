"""Templates and their instances: finding a template, filling what it leaves open, putting one regulation together."""

from regdsl.corpus.templates.compose import filled, regulation_of, twice_named_acts
from regdsl.corpus.templates.days import check_days
from regdsl.corpus.templates.fill import check_filling
from regdsl.corpus.templates.find import IS_TEMPLATE, Searched, find_template
from regdsl.corpus.templates.stand import as_it_stands, readable
from regdsl.corpus.templates.terms import check_shorter

__all__ = [
    "IS_TEMPLATE",
    "Searched",
    "as_it_stands",
    "check_days",
    "check_filling",
    "check_shorter",
    "filled",
    "find_template",
    "readable",
    "regulation_of",
    "twice_named_acts",
]
