"""Whatever bytes arrive, they are read or refused in words: never an exception, never much time or memory.

``MALFORMED_FILES=1000 pytest tests/monitoring/returns/test_malformed_files.py`` tries more of them.
"""

from __future__ import annotations

import os
from functools import cache

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from monitoring.returns.read import read_return
from tests.builders.excel97 import excel97
from tests.builders.framework import a_framework
from tests.builders.malformed import an_empty_form, parts_of, zipped
from tests.monitoring.returns.test_gate import REFUSED

EXAMPLES = int(os.environ.get("MALFORMED_FILES", "150"))
CSV = (
    "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note\n"
    "poor_rate,678,2024,all,300,5000,,official,,nguon-1,Rà soát\n"
).encode()
WORDS = st.sampled_from(
    [b"1e999", b"-1", b"9" * 400, b"<f>1/0</f>", b"&amp;#0;", b"NaN", b"A1:XFD1048576", b"XFD1048576", b"=cmd|x",
     b"\xff\xfe", b"\0", b"#REF!", b"t=\"e\"", b"s=\"99999\"", b"r=\"\"", b"\xe1\xba", b"<v/>"]
)  # fmt: skip


@cache
def seeds() -> tuple[bytes, ...]:
    return (an_empty_form(), excel97({"Mã": {(1, 1): "mau"}, "Biểu 1": {(9, 4): 1.0}}), CSV)


@cache
def refused() -> tuple[bytes, ...]:
    return tuple(made() for made, _ in REFUSED.values())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good file cut, overwritten or with words put in, anywhere."""
    content = bytearray(draw(st.sampled_from(seeds())))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content) - 1))
        kind = draw(st.sampled_from(["cut", "overwrite", "insert", "drop", "repeat"]))
        piece = draw(st.one_of(st.binary(min_size=1, max_size=20), WORDS))
        if kind == "cut":
            del content[max(at, 1) :]
        elif kind == "overwrite":
            content[at : at + len(piece)] = piece
        elif kind == "insert":
            content[at:at] = piece
        elif kind == "drop":
            del content[at : at + draw(st.integers(1, 200))]
        else:
            content[at:at] = content[at : at + 500]
        content = content or bytearray(b"x")
    return bytes(content)


@st.composite
def damaged_inside(draw: st.DrawFn) -> bytes:
    """A whole archive whose parts are damaged, missing or exchanged."""
    parts = parts_of(seeds()[0])
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(parts)))
        kind = draw(st.sampled_from(["word", "drop", "swap", "binary", "missing"]))
        part = parts[name]
        at = draw(st.integers(0, max(len(part) - 1, 0)))
        if kind == "word":
            # inside a value or an attribute, so that the XML stays whole and the library is reached
            at = max(
                part.find(draw(st.sampled_from([b"<v>", b'r="', b's="', b"<t>", b'Id="', b'name="'])), at), 0
            )
            end = part.find(b">", at) + 1
            parts[name] = part[:end] + draw(WORDS) + part[end:]
        elif kind == "drop":
            parts[name] = part[:at]
        elif kind == "swap":
            parts[name] = parts[draw(st.sampled_from(sorted(parts)))]
        elif kind == "binary":
            parts[name] = part[:at] + draw(st.binary(max_size=30)) + part[at:]
        elif len(parts) > 1:
            del parts[name]
    return zipped(parts)


FILES = st.one_of(
    damaged(),
    damaged_inside(),
    st.deferred(lambda: st.sampled_from(refused())),
    st.binary(max_size=3_000),
    st.text(max_size=800).map(lambda text: CSV + text.encode("utf-8", errors="surrogatepass")),
)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(content=FILES, name=st.sampled_from(["bieu.xlsx", "bieu.xls", "bang.csv", ""]))
def test_whatever_arrives_is_read_or_refused_in_words(content: bytes, name: str):
    reading = read_return(name, content, a_framework().build())

    assert reading.problems or not reading.rows.is_empty
    assert all(problem.message and problem.remedy.endswith((".", "?")) for problem in reading.problems)
