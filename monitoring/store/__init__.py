"""Releases of the tables, published whole and kept for ever, taken back by moving one pointer; and the returns they rest on."""
