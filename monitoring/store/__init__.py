"""Releases of the tables: published whole, kept for ever, taken back by moving one pointer."""
