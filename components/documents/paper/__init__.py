"""Briefings as PDF: a page for the browser to print, and the same document set without a browser."""
