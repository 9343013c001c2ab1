"""All properties, one a file."""

from typing import Final

from regdsl.verify.properties.conditions import CONDITIONS
from regdsl.verify.properties.figures import FIGURES
from regdsl.verify.properties.grounds import GROUNDS
from regdsl.verify.properties.inputs import INPUTS
from regdsl.verify.properties.limbs import LIMBS
from regdsl.verify.properties.missing_data import MISSING_DATA
from regdsl.verify.properties.reachable_variants import REACHABLE_VARIANTS
from regdsl.verify.properties.related_grounds import RELATED_GROUNDS
from regdsl.verify.properties.results import RESULTS
from regdsl.verify.properties.stated import STATED
from regdsl.verify.properties.terms import TERMS
from regdsl.verify.properties.variants import VARIANTS
from regdsl.verify.properties.versions import VERSIONS
from regdsl.verify.property import Property

__all__ = ["PROPERTIES"]

PROPERTIES: Final[tuple[Property, ...]] = (
    VARIANTS,
    REACHABLE_VARIANTS,
    GROUNDS,
    LIMBS,
    CONDITIONS,
    RELATED_GROUNDS,
    MISSING_DATA,
    INPUTS,
    RESULTS,
    TERMS,
    FIGURES,
    VERSIONS,
    STATED,
)
