"""Returns in words: what was sent, what is wrong with it, what stands in the way of the next step."""
