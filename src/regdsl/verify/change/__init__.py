"""What a change of a regulation changes: as it is written, and for applicants."""
