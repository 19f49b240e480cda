"""Readers of tables and boundaries. They give checked records or every problem at once."""
