"""One thing that some case has to show."""

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from regdsl.feel.kernel import Kernel
from regdsl.obligations.borders import Border
from regdsl.obligations.structure import Condition

__all__ = ["Kind", "Obligation", "Owner", "Side", "Yardstick"]


class Kind(Enum):
    """What an obligation is about; the words are those of the JSON."""

    GROUND = "grounds"
    LIMB = "limbs"
    VARIANT = "variants"
    OUTCOME = "outcomes"
    PAIR = "pairs"
    BORDER = "borders"


class Side(Enum):
    """Which of two applications it asks for; of a variant and of an outcome there is one."""

    APPLIES = "applies"
    ESCAPED = "escaped"
    TRUE = "true"
    FALSE = "false"
    ON = "on"
    BEYOND = "beyond"
    ANY = ""


class Owner(Struct, frozen=True):
    """Whose condition it is: that of a ground (of one limb, "" where it has no name), of a definition or a shared
    criterion, of a variant, of a result. `about` tells a condition that is looked at once for each subject, `granted`
    one that is looked at only where something is granted."""

    group: str
    name: str
    limb: str = ""
    about: bool = False
    granted: bool = False

    @property
    def path(self) -> str:
        """The owner as a part of an id."""
        return f"{self.group}/{self.name}" + (f"/{self.limb}" if self.limb else "")


class Obligation(Struct, frozen=True):
    """What some application has to show. Both sides of a pair or of a border have one `group`; `atom` is the place of
    the atomic condition in its owner's, `border` what is compared, with `test` as the condition to meet."""

    id: str
    group: str
    kind: Kind
    side: Side
    owner: Owner
    atom: int = 0
    border: Border | None = None

    @property
    def test(self) -> Kernel | None:
        """The condition of a side of a border."""
        if self.border is None:
            return None
        return self.border.on if self.side is Side.ON else self.border.beyond


class Yardstick(Struct, frozen=True):
    """Every obligation of one program, in its order, and the conditions that they speak of, taken apart."""

    obligations: tuple[Obligation, ...]
    conditions: Mapping[Owner, Condition]
