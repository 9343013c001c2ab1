"""Files that belong together: a regulation with its translations, parameters, reference books, acts and calendar."""

from regdsl.corpus.bundle import Bundle, File
from regdsl.corpus.calendars import builtin_calendar
from regdsl.corpus.loading import LoadedBundle, bundle_of, load_bundle, load_file

__all__ = ["Bundle", "File", "LoadedBundle", "builtin_calendar", "bundle_of", "load_bundle", "load_file"]
