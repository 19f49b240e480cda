"""Takes the pictures of README and of the guide, from running dashboards with nothing outside reachable.

Run by `make pictures`; names of scenes after it take only those. PNG of few colours; a picture
that looks as the one that is there is left as it is, so that only what changed is another file.
A scene that can not be played, or a page that asks for an address outside this machine, ends it in an error.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.dashboard import PROJECT_DIR, launch_browser
from docs.making_pictures.desks import served
from docs.making_pictures.guide_scenes import GUIDE_SCENES
from docs.making_pictures.playing import play, reader_at
from docs.making_pictures.readme_scenes import README_SCENES
from docs.making_pictures.sameness import look_the_same
from docs.making_pictures.scene import Desk, Scene
from docs.making_pictures.taking import take_picture

README_PICTURES = PROJECT_DIR / "docs" / "pictures"
GUIDE_PICTURES = PROJECT_DIR / "docs" / "huong_dan" / "anh"
SETS = ((README_SCENES, README_PICTURES, 250_000), (GUIDE_SCENES, GUIDE_PICTURES, 150_000))


def main(names: Collection[str]) -> int:
    """Write the pictures, only those named where some are."""
    with launch_browser() as browser:
        for desk in Desk:
            with served(desk) as address:
                for scenes, folder, most_bytes in SETS:
                    at_desk = [one for one in scenes if one.desk is desk]
                    take_scenes(browser, address, at_desk, folder, most_bytes=most_bytes, names=names)
    return 0


def take_scenes(
    browser: Browser,
    address: str,
    scenes: Sequence[Scene],
    folder: Path,
    *,
    most_bytes: int,
    names: Collection[str] = (),
) -> None:
    """Play the scenes in one window, and write those asked for; what goes on from another is played with it."""
    folder.mkdir(parents=True, exist_ok=True)
    with reader_at(browser, address) as reader:
        for scene in scenes:
            if names and not names & stories(scenes)[scene.name]:
                continue
            play(reader, scene)
            if not names or scene.name in names:
                picture = take_picture(reader, scene, most_bytes=most_bytes)
                path = folder / f"{scene.name}.png"
                is_kept = path.is_file() and look_the_same(path.read_bytes(), picture)
                if not is_kept:
                    path.write_bytes(picture)
                told = "as it was" if is_kept else f"{len(picture) / 1000:.0f} kB"
                print(f"{path.relative_to(PROJECT_DIR)}: {told}")


def stories(scenes: Sequence[Scene]) -> dict[str, set[str]]:
    """For each scene its own name and those of the scenes that go on from it."""
    followed: dict[str, set[str]] = {}
    before: list[str] = []
    for scene in scenes:
        before = [*before, scene.name] if scene.address is None else [scene.name]
        for name in before:
            followed.setdefault(name, set()).add(scene.name)
    return followed


if __name__ == "__main__":
    sys.exit(main(set(sys.argv[1:])))
