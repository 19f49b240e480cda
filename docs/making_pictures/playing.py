"""Plays a scene in a browser: the steps one after the other, each answered before the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import singledispatch

from playwright.sync_api import Browser, Locator, expect

from docs.making_pictures.returned_files import FILES
from docs.making_pictures.scene import Choose, Click, Press, Scene, See, Type, Upload, Write
from tests.browser.reader import PATIENCE_MS, Reader, open_window

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ANSWER_BEGINS_MS = 300


class BrokenScene(RuntimeError):
    """A scene asked for something outside this machine, or a page failed while it was played."""


@contextmanager
def reader_at(browser: Browser, address: str) -> Iterator[Reader]:
    """A window; nothing moves in it. Raises `BrokenScene` at the end where a page failed or asked for something outside."""
    reader = open_window(browser, address, reduced_motion="reduce", timezone_id="Asia/Ho_Chi_Minh")
    try:
        yield reader
    finally:
        reader.close()
    if reader.outside or reader.faults:
        raise BrokenScene("; ".join([*reader.outside, *reader.faults]))


def play(reader: Reader, scene: Scene) -> None:
    """Go to the scene's place, take its steps, and wait until its picture is whole."""
    reader.page.set_viewport_size({"width": scene.width, "height": scene.height})
    if scene.address is not None:
        reader.follow(reader.address + scene.address)
    for step in scene.steps:
        take(step, reader)
    # no button looks pressed or pointed at
    reader.page.mouse.move(0, 0)
    wait_until_drawn(reader)
    for selector in (*scene.parts, *(mark.selector for mark in scene.marks)):
        expect(found(reader, selector), f"{scene.name}: {selector}").to_be_visible(timeout=PATIENCE_MS)


def found(reader: Reader, selector: str) -> Locator:
    """The first that the selector finds and that is seen."""
    return reader.page.locator(selector).locator("visible=true").first


def wait_until_drawn(reader: Reader) -> None:
    """Wait for the script's end, for charts, the map and the typeface."""
    reader.wait()
    page = reader.page
    page.wait_for_function(
        "() => [...document.querySelectorAll('.js-plotly-plot')].every((one) => one.querySelector('.main-svg'))"
        " && [...document.querySelectorAll('.district-map')].every((one) => one.dataset.painted)"
    )
    page.evaluate("document.fonts.ready")


@singledispatch
def take(step: object, reader: Reader) -> None:
    """Take one step and wait for its answer."""
    raise TypeError(f"no such step: {step}")


@take.register
def _(step: Choose, reader: Reader) -> None:
    reader.choose(step.label, step.option)


@take.register
def _(step: Press, reader: Reader) -> None:
    reader.page.get_by_role("button", name=step.name, exact=True).first.click()
    _wait_for_answer(reader)


@take.register
def _(step: Click, reader: Reader) -> None:
    found(reader, step.selector).click()
    _wait_for_answer(reader)


@take.register
def _(step: Write, reader: Reader) -> None:
    reader.page.get_by_label(step.label, exact=True).first.fill(step.text)
    reader.page.keyboard.press("Tab")
    reader.page.evaluate("document.activeElement.blur()")  # what comes next does not look chosen
    _wait_for_answer(reader)


@take.register
def _(step: Type, reader: Reader) -> None:
    reader.page.get_by_role("combobox", name="Tìm kiếm").fill(step.text)


@take.register
def _(step: Upload, reader: Reader) -> None:
    file = FILES[step.file]()
    reader.page.get_by_test_id("stFileUploader").locator("input").set_input_files(
        {"name": file.name, "mimeType": _XLSX, "buffer": file.content}
    )
    _wait_for_answer(reader)
    expect(reader.page.locator("p.file b").first).to_have_text(file.name, timeout=PATIENCE_MS)


@take.register
def _(step: See, reader: Reader) -> None:
    expect(found(reader, step.selector)).to_be_visible(timeout=PATIENCE_MS)


def _wait_for_answer(reader: Reader) -> None:
    reader.page.wait_for_timeout(_ANSWER_BEGINS_MS)
    reader.wait()
