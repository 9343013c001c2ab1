"""The tests: one folder for each area; helpers are imported as `tests.<area>.<module>`."""
