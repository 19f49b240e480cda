"""The catalogue of words: every Vietnamese text of the program beside its English (docs/words.md)."""
