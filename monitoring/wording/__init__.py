"""Numbers, labels and sentences as an official would write them in Vietnamese."""
