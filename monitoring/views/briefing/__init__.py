"""Briefing documents in numbers and words: which sections, what each says and shows, and what is missing."""
