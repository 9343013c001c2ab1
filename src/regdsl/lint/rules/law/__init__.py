"""The legal basis: acts, articles, editions, readings."""

from typing import Final

from regdsl.lint.rule import AnyRule
from regdsl.lint.rules.law import (
    act_after_the_law,
    act_listed_twice,
    act_not_compared,
    act_not_in_force,
    act_not_to_be_found,
    article_not_listed,
    copy_without_edition,
    edition_after_the_law,
    edition_before_the_act,
    figure_without_source,
    gap_without_proposal,
    ground_without_article,
    law_read_before_force,
    open_reading,
    threshold_without_source,
    unused_act,
    unverified_fact,
)

__all__ = ["LAW"]

LAW: Final[tuple[AnyRule, ...]] = (
    act_after_the_law.RULE,
    edition_after_the_law.RULE,
    edition_before_the_act.RULE,
    law_read_before_force.RULE,
    threshold_without_source.RULE,
    figure_without_source.RULE,
    unverified_fact.RULE,
    open_reading.RULE,
    gap_without_proposal.RULE,
    unused_act.RULE,
    ground_without_article.RULE,
    act_listed_twice.RULE,
    article_not_listed.RULE,
    copy_without_edition.RULE,
    act_not_compared.RULE,
    act_not_to_be_found.RULE,
    act_not_in_force.RULE,
)
