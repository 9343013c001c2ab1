"""The files of a package with an agency's own rules, as `regdsl new rule` begins it."""
