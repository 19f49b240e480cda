"""Checks beyond the contracts: each is one small function that gives findings."""
