"""The browser of the journeys, for pages that are opened from a file."""

from tests.browser.conftest import chromium

__all__ = ["chromium"]
