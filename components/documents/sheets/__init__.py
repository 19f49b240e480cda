"""Exhibits and briefings as CSV and XLSX, with numbers that a spreadsheet can go on reckoning with."""
