"""A briefing as one HTML file that works from a memory stick: no server, no internet."""
