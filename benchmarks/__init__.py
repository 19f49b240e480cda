"""How long a reader waits, measured in a real browser."""
