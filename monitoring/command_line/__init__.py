"""`python -m monitoring`: check the tables and ask for figures, for scheduled work and for checking."""
