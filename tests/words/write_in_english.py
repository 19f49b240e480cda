"""Writes a document in English, asked for as at the command line.

Run by a test as a program of its own: a process speaks one language.
"""

import runpy
import sys

from words.catalogue import PROJECT_DIR
from words.speaking import speak

if __name__ == "__main__":
    sys.path.insert(0, str(PROJECT_DIR))
    speak("en")
    sys.argv.insert(1, "export")
    runpy.run_module("monitoring", run_name="__main__")
