# SPDX-License-Identifier: MIT
"""What is public is documented: arguments, what comes back and in which unit, errors, and where it is from."""

import doctest
import importlib
import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest

import umkm

SECTION = r"^ *{}:(?P<text>.*?)(?=^ *(?:Args|Returns|Raises|Source):|\Z)"


def section(doc: str, name: str) -> str:
    found = re.search(SECTION.format(name), doc, re.M | re.S)
    return found["text"].strip() if found else ""


def public() -> Iterator[tuple[str, Any, bool]]:
    """(name, function, whether it must say where its answer is from)"""
    for name in umkm.__all__:
        thing = getattr(umkm, name)
        if inspect.isfunction(thing):
            yield name, thing, True
        elif inspect.isclass(thing) and thing.__module__ in ("umkm._business", "umkm._rules"):
            for method, function in vars(thing).items():
                plain = function.__func__ if isinstance(function, classmethod) else function
                if inspect.isfunction(plain) and not method.startswith("_"):
                    yield f"{name}.{method}", plain, False
    for part in ("pandas", "polars", "duckdb"):
        try:
            module = importlib.import_module(f"umkm.{part}")
        except ImportError:
            continue
        for name in module.__all__:
            thing = getattr(module, name)
            if inspect.isfunction(thing):
                yield f"{part}.{name}", thing, True
            else:
                methods = ((method, function) for method, function in vars(thing).items() if not method.startswith("_"))
                yield from ((f"{part}.{name}.{method}", function, True) for method, function in methods)


PUBLIC = list(public())


@pytest.mark.parametrize(("name", "function", "sourced"), PUBLIC, ids=[name for name, _, _ in PUBLIC])
def test_function_is_documented(name: str, function: Any, sourced: bool) -> None:
    doc = inspect.getdoc(function) or ""
    for parameter in inspect.signature(function).parameters:
        if parameter not in ("self", "cls"):
            assert re.search(rf"\b{parameter}\b", section(doc, "Args")), f"{name}: {parameter}"
    for part in ("Returns", "Raises", *(["Source"] if sourced else [])):
        assert len(section(doc, part)) > 4, f"{name}: {part}"


def test_amounts_have_a_unit() -> None:
    for name, function, _ in PUBLIC:
        parameters = inspect.signature(function).parameters
        if {"facts", "amount", "named", "columns"} & set(parameters) and "documents" not in parameters:
            assert re.search("rupiah|in the units of|as for classify_columns", inspect.getdoc(function) or ""), name


def test_classes_and_their_fields_are_documented() -> None:
    for name in umkm.__all__:
        thing = getattr(umkm, name)
        if inspect.isclass(thing):
            assert inspect.getdoc(thing), name


def test_every_name_of_the_package_is_there() -> None:
    assert umkm.__all__ == sorted(umkm.__all__, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    for name in umkm.__all__:
        assert getattr(umkm, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        umkm.nothing


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(umkm).failed == 0
