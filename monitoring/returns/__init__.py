"""Returns of the reporting units: the form, what was read from a file, every check, and what would change."""
