"""Keeps PySide from reading the source text of every module that is imported after it."""

from importlib import import_module
from types import ModuleType

import PySide6.QtCore  # noqa: F401  installs what is changed here


def stop_reading_sources() -> None:
    """Call once, before the other imports of the window.

    WORKAROUND PYSIDE-2029: PySide looks for its own name in each module's source, to know where
    `from __feature__ import …` could matter, and Python keeps all that text: 20 MB, and a
    seventh of the time until Today is complete. We use no `__feature__`.
    """
    feature = import_module("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_no_feature


def _uses_no_feature(_module: ModuleType) -> bool:
    return False
