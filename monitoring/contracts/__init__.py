"""What a table must be like before any number is taken from it, and the problems found."""
