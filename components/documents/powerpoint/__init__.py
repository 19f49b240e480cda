"""Briefings as slides with charts that the office can edit."""
