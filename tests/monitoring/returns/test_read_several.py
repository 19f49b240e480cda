"""Files of one return, of which one brings the sources that the others cite."""

import pytest

from monitoring.returns import read_several
from monitoring.returns.read import ReturnReading, read_return
from monitoring.returns.read_several import read_returns
from tests.builders.returns import a_return

SOURCES = (
    "sources.csv",
    b"source_id,issuer,title,document_no,date_published,page_or_table,address\nbc-9,UBND,Bao cao,9/BC,,,\n",
)
HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"


def figures(name: str, *sources: str) -> tuple[str, bytes]:
    """A table of one figure for each source, longer than the table of sources."""
    rows = [
        f"poor_rate,674,{2021 + number},all,287,14790,,official,,{source},{'ghi chú ' * 20}"
        for number, source in enumerate(sources)
    ]
    return name, "\n".join([HEADER, *rows, ""]).encode()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, each time."""
    names: list[str] = []

    def read_and_note(name: str, *given: object, **more: object) -> ReturnReading:
        names.append(name)
        return read_return(name, *given, **more)

    monkeypatch.setattr(read_several, "read_return", read_and_note)
    return names


def problems_of(*files: tuple[str, bytes]) -> list[list[str]]:
    readings = read_returns(files, a_return().framework)
    assert [one.file_name for one in readings] == [name for name, _ in files]
    return [[problem.message for problem in one.problems if problem.blocks] for one in readings]


def test_a_large_table_that_cites_a_source_of_another_file_is_read_once(read: list[str]):
    assert problems_of(figures("so-lieu.csv", "bc-9"), SOURCES) == [[], []]
    assert sorted(read) == ["so-lieu.csv", "sources.csv"]


def test_a_table_that_is_smaller_than_that_of_its_sources_knows_them_too(read: list[str]):
    name, content = SOURCES
    padded = (name, content + b"\n" * 5_000)

    assert problems_of(figures("so-lieu.csv", "bc-9"), padded) == [[], []]
    assert sorted(read) == ["so-lieu.csv", "so-lieu.csv", "sources.csv"]


def test_a_source_that_no_file_brings_is_told():
    (told, _) = problems_of(figures("so-lieu.csv", "bc-8", "bc-9"), SOURCES)

    assert told == ["mã nguồn không có trong bảng sources: “bc-8”, có phải là “bc-9”?"]
