"""The program in another language: each Vietnamese literal is replaced by its translation as its module is imported.

The code so stays in one language, in whole sentences with their values in place, and asks for nothing at run time.
A text without translation stays Vietnamese. Modules in another language are compiled anew at each start: their
compiled files belong to the Vietnamese program.
"""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from words.catalogue import ONLY_RECOGNISED, catalogue_path, translations
from words.texts import template_of, value_names

_SPOKEN = ("monitoring", "components", "pages")


class UnknownLanguage(ValueError):
    """There is no catalogue of that language."""

    def __str__(self) -> str:
        return f"DASHBOARD_LANGUAGE={self.args[0]}: chưa có danh mục câu chữ của ngôn ngữ này trong words/."


def speak(language: str) -> None:
    """Have every module of the program that is imported from now on speak that language; Vietnamese is its own."""
    if language == "vi":
        return
    if not language.isalpha() or not catalogue_path(language).exists():
        raise UnknownLanguage(language)
    sys.meta_path.insert(0, _Finder(translations(language)))


def translated(module: ast.Module, *, words: Mapping[str, str]) -> ast.Module:
    """The module with each text replaced that has a translation."""
    replaced: ast.Module = _Replacing(words).visit(module)
    return ast.fix_missing_locations(replaced)


class _Finder(MetaPathFinder):
    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] not in _SPOKEN or f"{fullname.replace('.', '/')}.py" in ONLY_RECOGNISED:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(fullname, spec.loader.path, words=self._words)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str, *, words: Mapping[str, str]) -> None:
        super().__init__(fullname, path)
        self._words = words

    def get_code(self, fullname: str) -> CodeType:
        """Compiled from the source, past the compiled files."""
        path = self.get_filename(fullname)
        module = ast.parse(self.get_data(path), filename=path)
        return compile(translated(module, words=self._words), path, "exec", dont_inherit=True)


class _Replacing(ast.NodeTransformer):
    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return node if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str) and node.value in self._words:
            return ast.Constant(self._words[node.value])
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        said = self._words.get(template_of(node))
        values = [part for part in node.values if isinstance(part, ast.FormattedValue)]
        for value in values:
            value.value = self.visit(value.value)
        if said is None:
            return node
        by_name = dict(zip(value_names(node), values, strict=True))
        parts: list[ast.expr] = []
        for text, name, _, _ in string.Formatter().parse(said):
            if text:
                parts.append(ast.Constant(text))
            if name is not None:
                parts.append(by_name[name])
        return ast.JoinedStr(parts)
