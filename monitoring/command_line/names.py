"""Names that a command was given, checked against the framework; an unknown one is told with the nearest there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from monitoring.measures.units import UnitNotInPeriod, UnknownUnit, resolve_unit
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.units import ReportingUnit
from monitoring.wording.numbers import say_date


class UnknownName(LookupError):
    """A name that the framework does not know; the message says which are nearest."""


def known_indicator(framework: ResultsFramework, indicator_id: str) -> str:
    """The id itself. Raises `UnknownName`, also where it is the numerator of an indicator."""
    if indicator_id in framework.indicators:
        return indicator_id
    for indicator in framework.indicators.values():
        if indicator.numerator_id == indicator_id:
            raise UnknownName(
                f"“{indicator_id}” là tử số của {indicator.indicator_id}; hãy dùng {indicator.indicator_id}"
            )
    raise UnknownName(nearest_names(indicator_id, framework.indicators, "chỉ số"))


def known_period(framework: ResultsFramework, text: str) -> Period:
    """A period of the programme or of any row. Raises `UnknownName`."""
    try:
        period = Period.read(text)
    except UnknownPeriod as unknown:
        raise UnknownName(str(unknown)) from unknown
    known = {str(one): one for one in {key[2] for key in framework.observations} | set(framework.frames)}
    known |= {str(year): Period(year) for year in framework.programme.years}
    if str(period) not in known:
        raise UnknownName(nearest_names(text, known, "kỳ"))
    return period


def known_year(framework: ResultsFramework, text: str | None) -> int | None:
    """A year of the programme; None stays None. Raises `UnknownName`."""
    if text is None:
        return None
    years = {str(year): year for year in framework.programme.years}
    check_known(text, years, "năm")
    return years[text]


def known_unit(framework: ResultsFramework, code: str, period: Period) -> ReportingUnit:
    """The unit of that code in the period. Raises `UnknownName`; a unit of another time is told with its successors."""
    try:
        return unit_in(framework, code, period)
    except UnitNotInPeriod as absent:
        raise UnknownName(say_absent(absent)) from absent


def unit_in(framework: ResultsFramework, code: str, period: Period) -> ReportingUnit:
    """The same. Raises `UnknownName` for a code that no unit has, `UnitNotInPeriod` for a unit of another time."""
    try:
        return resolve_unit(framework, code, period=period)
    except UnknownUnit as unknown:
        codes = {one.code for one in framework.units.values()}
        raise UnknownName(nearest_names(code, codes, "mã đơn vị")) from unknown


def say_absent(absent: UnitNotInPeriod) -> str:
    """Which unit does not report in the period, and which took its place since when."""
    names = ", ".join(
        f"{one.code} ({one.full_name_vi}, từ {say_date(one.valid_from)})" for one in absent.successors
    )
    reason = (
        f"{absent.unit.code} ({absent.unit.full_name_vi}) không phải đơn vị báo cáo của kỳ {absent.period}"
    )
    return reason + (f"; đơn vị kế thừa: {names}" if names else "")


def check_known(name: str, known: Iterable[str], what: str) -> None:
    """Raises `UnknownName` for a name that is not among the known ones; ``what`` is the kind of name in Vietnamese."""
    if name not in set(known):
        raise UnknownName(nearest_names(name, known, what))


def nearest_names(name: str, known: Iterable[str], what: str) -> str:
    """What to say of an unknown name: that there is none, and the nearest."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.4) or names[:5]
    return f"không có {what} “{name}”; gần nhất: {', '.join(near)}"
