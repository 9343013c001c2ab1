"""All versions of regulations in one directory: the date picks the one in force."""

from collections.abc import Mapping
from datetime import date

from regdsl.decide import Decision
from regdsl.decide import findings as app
from regdsl.decide.annulment import Annulment
from regdsl.diagnostics import Diagnostic
from regdsl.library.better import annulment_of_better, decide_better
from regdsl.library.days import require_day
from regdsl.library.errors import ApplicationError
from regdsl.library.regulation import Regulation, day_of
from regdsl.library.under_way import versions_under_way

__all__ = ["RegulationSet"]


class RegulationSet:
    """The versions of one or several regulations. No two versions of one are in force on the same day."""

    def __init__(self, versions: tuple[Regulation, ...]) -> None:
        self.versions = versions

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the regulations."""
        return tuple(dict.fromkeys(version.id for version in self.versions))

    def at(self, day: date, id: str | None = None) -> Regulation:
        """The version in force on a day; `id` is needed where the set has several regulations. Raises ApplicationError
        when there is none."""
        require_day(day)
        return self._at(day, id, "")

    def _at(self, day: date, id: str | None, pointer: str) -> Regulation:
        """The version in force on a day, which the application says at `pointer`, if it does."""
        if id is None and len(self.ids) > 1:
            params = {"ids": ", ".join(self.ids)}
            raise ApplicationError((Diagnostic(app.SEVERAL_REGULATIONS, None, "", params),), {})
        wanted = self.ids[0] if id is None else id
        candidates = [version for version in self.versions if version.id == wanted]
        for version in candidates:
            if version.in_force(day):
                return version
        if not candidates:
            params = {"found": str(wanted), "id": ", ".join(self.ids)}
            raise ApplicationError((Diagnostic(app.WRONG_REGULATION, None, "/regulation", params),), {})
        shown = "; ".join(
            f"{v.version} ({v.program.in_force_from} — {v.program.in_force_to or '…'})" for v in candidates
        )
        params = {"day": day.isoformat(), "versions": shown}
        raise ApplicationError((Diagnostic(app.NOT_IN_FORCE, None, pointer, params),), {})

    def for_application(self, application: Mapping[str, object], on: date | None = None) -> Regulation:
        """The version by which an application is decided on `on`, or on the day of its submission; the newest of
        several that are compared. Raises ApplicationError when there is none."""
        return self.all_for(application, on)[0]

    def all_for(self, application: Mapping[str, object], on: date | None = None) -> tuple[Regulation, ...]:
        """The versions by which an application is decided, the newest first: several where the better decision counts.

        It is the one in force on that day, unless that one leaves cases filed before it to the former rules: then the
        one that was in force when the application was filed. An application that does not say when it was filed counts
        as filed on the day of its decision.
        """
        id = application.get("regulation")
        wanted = id if isinstance(id, str) else None
        day = on
        if on is not None:
            require_day(on)
        else:
            same = [version for version in self.versions if wanted in (None, version.id)]
            day = day_of(application, (same or self.versions)[0].program.time_zone)
        if day is None:
            raise ApplicationError((Diagnostic(app.MISSING_DATE, None),), {})
        version = self._at(day, wanted, "" if on else "/submitted_at")
        filed = None if on is None else day_of(application, version.program.time_zone)
        if filed is None:
            return (version,)
        found = versions_under_way(self.versions, version, filed)
        return found or (self._at(filed, version.id, "/submitted_at"),)

    def decide(self, application: Mapping[str, object], on: date | None = None) -> Decision:
        """Decide an application by the version that `for_application` finds. Raises ApplicationError as
        `Regulation.decide` does."""
        version, *earlier = self.all_for(application, on)
        if on is not None and earlier:
            return decide_better((version, *earlier), application, on)
        if on is not None and not version.in_force(on):
            return version.decide_under_way(application, on)
        return version.decide(application, on)

    def annulment(
        self, application: Mapping[str, object], later: Mapping[str, object], on: date | None = None
    ) -> Annulment:
        """Ask for annulment by the version that decided; where it was several, by each of what it gave, and to whom.
        Raises as `Regulation.annulment` does."""
        version, *earlier = self.all_for(application, on)
        if on is not None and earlier:
            return annulment_of_better((version, *earlier), application, later, on)
        if on is not None and not version.in_force(on):
            return version.annulment_under_way(application, later, on)
        return version.annulment(application, later, on)
