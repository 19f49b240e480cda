"""What the page's figures are drawn from, as JSON: every long list once, however many figures share it.

Ten maps of one province have the same outlines; written out each time they would make up most of the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

_LONG = 24
# where a figure has "$": n in place of a list, the page puts in the n-th of the lists
_REFERENCE = "$"


class FigureStore:
    """Figures by name, each with those of its other years."""

    def __init__(self) -> None:
        self._figures: dict[str, Any] = {}
        self._lists: dict[str, int] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._figures)

    def add(self, name: str, figure: go.Figure, years: Mapping[int, go.Figure]) -> None:
        """Take the figure in, and those that its years' buttons show."""
        self._figures[name] = {
            **self._read(figure),
            "years": {str(year): self._read(one) for year, one in years.items()},
        }

    def as_json(self) -> str:
        """JSON that can stand inside a script element: it holds no sign that could end the element or a line."""
        lists = "[" + ",".join(self._lists) + "]"
        text = f'{{"lists":{lists},"figures":{_dump(self._figures)}}}'
        for sign in "<>&\u2028\u2029":
            text = text.replace(sign, f"\\u{ord(sign):04x}")
        return text

    def _read(self, figure: go.Figure) -> dict[str, Any]:
        whole = json.loads(figure.to_json())
        return {"data": self._share(whole["data"]), "layout": self._share(whole["layout"])}

    def _share(self, value: Any) -> Any:
        if isinstance(value, list):
            if len(value) >= _LONG and not any(isinstance(one, dict | list) for one in value):
                return {_REFERENCE: self._lists.setdefault(_dump(value), len(self._lists))}
            return [self._share(one) for one in value]
        if isinstance(value, dict):
            return {key: self._share(one) for key, one in value.items()}
        return value


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
