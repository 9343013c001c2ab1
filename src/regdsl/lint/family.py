"""The families of rules: what of a regulation they look at."""

from enum import StrEnum

from regdsl.diagnostics import Bilingual

__all__ = ["FAMILIES", "Family"]


class Family(StrEnum):
    """The three letters that the codes of a family begin with."""

    ORG = "ORG"
    PRS = "PRS"
    SCN = "SCN"
    INF = "INF"
    ONC = "ONC"
    OMN = "OMN"
    PAY = "PAY"
    TRM = "TRM"
    CLS = "CLS"
    AUT = "AUT"
    PRO = "PRO"
    SEC = "SEC"
    REG = "REG"
    DOC = "DOC"
    REF = "REF"
    EXT = "EXT"
    LAW = "LAW"
    LNG = "LNG"
    PRC = "PRC"
    STD = "STD"
    LNK = "LNK"


FAMILIES = {
    Family.ORG: Bilingual("участники и ответственные", "participants and owners"),
    Family.PRS: Bilingual("личное присутствие и бумага", "presence and paper"),
    Family.SCN: Bilingual("сценарии и варианты", "scenarios and variants"),
    Family.INF: Bilingual("объяснение решения", "explanation of the decision"),
    Family.ONC: Bilingual("не спрашивать дважды", "ask once only"),
    Family.OMN: Bilingual("каналы обращения", "channels"),
    Family.PAY: Bilingual("плата", "payment"),
    Family.TRM: Bilingual("сроки", "terms"),
    Family.CLS: Bilingual("закрытые перечни и критерии", "closed lists and criteria"),
    Family.AUT: Bilingual("автоматическое исполнение", "automation"),
    Family.PRO: Bilingual("упреждающее предоставление", "proactive provision"),
    Family.SEC: Bilingual("персональные данные", "personal data"),
    Family.REG: Bilingual("реестровая запись", "the register record"),
    Family.DOC: Bilingual("документы", "documents"),
    Family.REF: Bilingual("справочники", "reference books"),
    Family.EXT: Bilingual("внешние системы", "external systems"),
    Family.LAW: Bilingual("основания в законе", "legal basis"),
    Family.LNG: Bilingual("язык", "wording"),
    Family.PRC: Bilingual("административные процедуры", "administrative procedures"),
    Family.STD: Bilingual("стандарт предоставления", "the standard of provision"),
    Family.LNK: Bilingual("связи между услугами", "links between services"),
}
"""What each family is about."""
