"""Releases and the log in words."""
