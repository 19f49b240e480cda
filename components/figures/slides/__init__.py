"""Slides as one HTML document that needs nothing else: no server, no network, no plotly."""
