"""Who has reported: the matrix of reporters and periods, one report in detail, and the reminder to copy."""
