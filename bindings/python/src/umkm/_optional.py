# SPDX-License-Identifier: MIT
"""Libraries that are not required: imported when they are needed, with an error that says how to get them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def need(module: str, extra: str, purpose: str) -> ModuleType:
    """The module.

    Args:
        module: its dotted name
        extra: the extra of this package that installs it
        purpose: what it is needed for, as the beginning of a sentence

    Raises:
        ImportError: it is not installed; the message names the extra.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(f"{purpose} needs {module.partition('.')[0]}: pip install 'umkm[{extra}]' ({error})") from error
