"""Which literals of a module are words for people, and the template of each.

A plain string is its own template. An f-string becomes one by putting a name for each of its values:
f"Có {count} huyện, {say_number(total)} hộ" is “Có {count} huyện, {total} hộ”, whatever is done to the values.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

# á, à, é … alone are also French or Portuguese, but no such text is in the program
_VIETNAMESE = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE
)
# words that are written without any such letter and stand in texts that have none
_TONELESS = re.compile(
    r"(?:^|[\s>{}(“])(?:(?:Sau|Trang|Chia|Khung|Theo|Ghi)(?![\w=-])|(?:ghi|trong|theo|hay)(?=[\s{]))|^cao$"
)
_NAME = re.compile(r"[a-z_][a-z0-9_]*$")


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text for people, and the line of its module at which it stands."""

    template: str
    line: int


def is_vietnamese(text: str) -> bool:
    """True where a letter is written as only Vietnamese writes it, or a word is one of the few without such a letter."""
    return bool(_VIETNAMESE.search(text) or _TONELESS.search(text))


def texts_of(module: ast.Module) -> Iterator[Text]:
    """Every Vietnamese text of a module, in the order of its lines."""
    found = [
        Text(template=template_of(node), line=node.lineno)
        for node in literals_of(module)
        if is_vietnamese(template_of(node))
    ]
    return iter(sorted(found, key=lambda text: text.line))


def literals_of(module: ast.Module) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Every string and f-string that is no docstring and no part of another."""
    passed = _docstrings(module)
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            passed |= {
                id(value.format_spec) for value in node.values if isinstance(value, ast.FormattedValue)
            }
    for node in ast.walk(module):
        if id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str)
        ):
            yield node


def template_of(literal: ast.Constant | ast.JoinedStr) -> str:
    """The text with a name in braces for each of its values."""
    if isinstance(literal, ast.Constant):
        return str(literal.value)
    names = iter(value_names(literal))
    return "".join(
        f"{{{next(names)}}}" if isinstance(part, ast.FormattedValue) else _braces_doubled(part)
        for part in literal.values
    )


def value_names(literal: ast.JoinedStr) -> list[str]:
    """A name for each value of an f-string, in its order; a second value of one name is numbered."""
    names: list[str] = []
    for part in literal.values:
        if isinstance(part, ast.FormattedValue):
            name = _name_of(part.value)
            taken = sum(1 for other in names if other.rstrip("0123456789") == name)
            names.append(f"{name}{taken + 1}" if taken else name)
    return names


def _name_of(value: ast.expr) -> str:
    """What the value is: the last name in it that is no function, as “unit” of say_unit(self.unit)."""
    match value:
        case ast.Name(id=name):
            found = name
        case ast.Attribute(attr=name):
            found = name
        case ast.Subscript(value=inner) | ast.FormattedValue(value=inner) | ast.IfExp(body=inner):
            return _name_of(inner)
        case ast.Call(func=func, args=[first, *_]) if not isinstance(first, ast.Constant):
            return _name_of(first) if _NAME.match(_name_of(first)) else _name_of(func)
        case ast.Call(func=func):
            return _name_of(func)
        case ast.BinOp(left=left):
            return _name_of(left)
        case _:
            return "value"
    name = found.lower().strip("_").rstrip("0123456789")
    return name if _NAME.match(name) else "value"


def _braces_doubled(part: ast.expr) -> str:
    assert isinstance(part, ast.Constant)
    return str(part.value).replace("{", "{{").replace("}", "}}")


def _docstrings(module: ast.Module) -> set[int]:
    """The strings that stand alone as a statement: docstrings, and those written under a field."""
    return {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
