"""Makes charts and documents with one engine, as the documents page and the export bar do, and takes the time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, product

from benchmarks.memory import resident_mb
from components.documents.document import Format, PictureFormat
from components.documents.form import DocumentForm
from components.documents.making import Workshop, make_document, make_documents
from components.documents.pictures.desk import picture_desk
from components.documents.single import make_file
from monitoring.sources.framework import read_framework
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.choice import Choice, unit_options
from monitoring.views.exhibits.named import ExhibitAsk, exhibit_named

YEAR = 2022
CHART = "chart, PNG"
PROVINCE = {one: f"province report, {one.value.upper()}" for one in Format}
DISTRICTS = "12 district reports, DOCX in a ZIP"


@dataclass(frozen=True)
class Repeats:
    """How often each piece of work is done: those that a bar is set on, and the other formats."""

    barred: int
    others: int


def measure_engine(repeats: Repeats) -> dict[str, object]:
    """Seconds of every repeat of every piece of work, and resident memory before, warm and after, in MB.

    The engine is the one that the environment names. Finished pictures are forgotten before each repeat, so that
    every one is drawn anew.
    """
    framework, boundaries = read_framework()
    desk = picture_desk()
    workshop = Workshop(framework, boundaries, desk)
    before_mb = resident_mb(os.getpid())
    # another year and another kind each time, as different readers ask for them
    charts = cycle(product(framework.programme.years, ("map", "money")))

    def draw_chart() -> bytes:
        year, name = next(charts)
        ask = ExhibitAsk(name, Choice(year), indicator_id=framework.programme.headline_indicator_id)
        return make_file(exhibit_named(framework, boundaries, ask), PictureFormat.PNG, desk).content

    first_s = _time(draw_chart)
    warm_mb = resident_mb(os.getpid())
    seconds = {
        name: [_time(lambda do=do: (desk.forget(), do())) for _ in range(times)]
        for name, times, do in (
            (CHART, repeats.barred, draw_chart),
            *(
                (
                    PROVINCE[format],
                    repeats.barred if format is Format.DOCX else repeats.others,
                    lambda format=format: _province(workshop, format),
                )
                for format in Format
            ),
            (DISTRICTS, repeats.barred, lambda: _districts(workshop)),
        )
    }
    return {
        "first_chart_s": first_s,
        "seconds": seconds,
        "memory_mb": {
            "tables read": before_mb,
            "engine warm": warm_mb,
            "after all": resident_mb(os.getpid()),
        },
    }


def _province(workshop: Workshop, format: Format) -> object:
    ask = BriefingAsk(BriefingKind.PROVINCE, YEAR)
    return make_document(workshop, ask, format=format, form=DocumentForm())


def _districts(workshop: Workshop) -> object:
    units = unit_options(workshop.framework, YEAR)
    asks = [BriefingAsk(BriefingKind.DISTRICT, YEAR, unit.unit_id) for unit in units]
    return make_documents(workshop, asks, format=Format.DOCX, form=DocumentForm())


def _time(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return round(time.perf_counter() - started, 3)
