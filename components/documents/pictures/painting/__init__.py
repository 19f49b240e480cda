"""The engine without a browser, in parts: what it knows, axes, words, traces, shapes, annotations."""
