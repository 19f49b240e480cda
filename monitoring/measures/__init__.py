"""Arithmetic of monitoring: figures, change, reference, progress, rating, money and classes. Words nothing."""
