"""Disks of one's own: a small one that can be filled to its last byte, and a folder that becomes read-only.

Both are mounts of the kernel's, which only root may make; elsewhere their tests are skipped, and say so.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_PAGE = 4096
_BALLAST = "day-dia"


@dataclass(frozen=True)
class SmallDisk:
    """A file system of a few megabytes."""

    folder: Path

    def fill(self, *, left_bytes: int = 0) -> None:
        """Leave so much room, in whole pages, and no byte more."""
        ballast = os.open(self.folder / _BALLAST, os.O_CREAT | os.O_WRONLY)
        try:
            while True:
                os.write(ballast, b"x" * _PAGE)
        except OSError:
            size = os.fstat(ballast).st_size
            os.truncate(ballast, size - left_bytes)
        finally:
            os.close(ballast)

    def make_room(self) -> None:
        (self.folder / _BALLAST).unlink()

    @property
    def names(self) -> list[str]:
        """What lies at the top of it, but for what fills it."""
        return sorted(one.name for one in self.folder.iterdir() if one.name != _BALLAST)


@contextmanager
def a_small_disk(folder: Path, *, megabytes: int = 8) -> Iterator[SmallDisk]:
    """Mount one on the folder."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder))
    try:
        yield SmallDisk(folder)
    finally:
        _unmount(folder)


@contextmanager
def hidden(disk: SmallDisk) -> Iterator[None]:
    """As though the disk were not mounted: an empty folder stands in its place, and what was on it is back afterwards."""
    away = disk.folder.with_name(f"{disk.folder.name}-away")
    away.mkdir()
    _mount("--make-private", str(disk.folder))
    _mount("--move", str(disk.folder), str(away))
    try:
        yield
    finally:
        _mount("--move", str(away), str(disk.folder))
        away.rmdir()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write into the folder, root neither."""
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield
    finally:
        _unmount(folder)


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"a disk of one's own takes the right to mount: {done.stderr.strip()}")


def _unmount(folder: Path) -> None:
    # lazily: a handle that a failed test has left open must not keep the mount on the machine
    subprocess.run(["umount", "-l", str(folder)], check=True)
