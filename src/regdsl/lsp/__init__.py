"""A language server: what the check finds, shown in an editor while a regulation is written."""
