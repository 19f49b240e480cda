"""`python -m words [LANGUAGE]`: bring the catalogue up to the program's texts, and say what lacks a translation."""

from __future__ import annotations

import sys

from words.catalogue import catalogue_path, entries, translations, write_catalogue


def main(arguments: list[str]) -> int:
    """Write the catalogue anew; 1 where a text has no translation yet."""
    language = arguments[0] if arguments else "en"
    known = translations(language)
    write_catalogue(language, translated=known)
    present = entries()
    lacking = [entry for entry in present if entry.template not in known]
    for entry in lacking:
        print(f"{entry.places[0]}: {entry.template}")
    print(f"{catalogue_path(language).name}: {len(present)} texts, {len(lacking)} without translation")
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
