"""Tools for those who work on regdsl; none of it is in the package."""
