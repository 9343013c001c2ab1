"""Parameters that are more than one value: taken by keys, or on a day that an input gives."""
