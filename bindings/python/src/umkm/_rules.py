# SPDX-License-Identifier: MIT
"""Rule documents: law, scorecards, programmes, advice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from . import _umkm

_KINDS = {
    _umkm.UMKM_DOCUMENT_LAW: "law",
    _umkm.UMKM_DOCUMENT_SCORECARD: "scorecard",
    _umkm.UMKM_DOCUMENT_ADVICE: "advice",
    _umkm.UMKM_DOCUMENT_PROGRAMMES: "programmes",
}


@dataclass(frozen=True)
class Document:
    """One rule document of a set."""

    kind: str
    """``"law"``, ``"scorecard"``, ``"advice"`` or ``"programmes"``."""
    id: str
    version: str
    sha256: str
    """Of the bytes of the document."""
    built_in: bool
    """True when it came with the library."""


class Rules:
    """An immutable set of rule documents. May be shared by threads.

    ``Rules.load()`` is the built-in set; functions use it when no other is given.
    """

    __slots__ = ("__dict__", "_handle", "_regimes")

    _handle: object
    _regimes: tuple[str | None, ...]

    def __init__(self) -> None:
        raise TypeError("use umkm.Rules.load(), and with_document() of what it gives")

    @classmethod
    def _of(cls, handle: object) -> Rules:
        rules = object.__new__(cls)
        rules._handle = handle
        count = _umkm.regime_count(handle)
        rules._regimes = (None, *(str(_umkm.regime(handle, regime)[0]) for regime in range(1, count + 1)))
        return rules

    @classmethod
    def load(cls, *documents: str | bytes) -> Rules:
        """The built-in documents, with others put in one after the other.

        Args:
            documents: JSON texts, at most 1 MiB each

        Returns:
            The set.

        Raises:
            UmkmError: a document is not accepted; ``path``, ``line`` and ``offset`` say where.
        """
        rules = _built_in()
        for document in documents:
            rules = rules.with_document(document)
        return rules

    def with_document(self, text: str | bytes) -> Rules:
        """A new set with one more document. One with the id of one that is there replaces it; this set stays as it is.

        Args:
            text: JSON text, at most 1 MiB

        Returns:
            The new set.

        Raises:
            UmkmError: the document is not accepted; ``path``, ``line`` and ``offset`` say where.
            TypeError: the text is neither str nor bytes.
        """
        return Rules._of(_umkm.rules_with(self._handle, text))

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """What the set is made of, in the order in which it was loaded."""
        rows = (_umkm.document(self._handle, i) for i in range(_umkm.rules_document_count(self._handle)))
        return tuple(Document(_KINDS[kind], name, version, digest, bool(own)) for kind, name, version, digest, own in rows)

    def document_text(self, id: str) -> str:
        """The text of a document, byte for byte as it was loaded.

        Args:
            id: of the document, such as ``"KP-1"``

        Returns:
            The JSON text.

        Raises:
            KeyError: the set has no document of this id.
        """
        for place, document in enumerate(self.documents):
            if document.id == id:
                return _umkm.document_text(self._handle, place)
        raise KeyError(id)

    @cached_property
    def regimes(self) -> tuple[str, ...]:
        """Ids of the regimes, such as ``"PP-7-2021"``."""
        return tuple(name for name in self._regimes if name is not None)

    @cached_property
    def scorecards(self) -> tuple[str, ...]:
        """Ids of the scorecards, such as ``"KP-1"``."""
        count = _umkm.scorecard_count(self._handle)
        return tuple(str(_umkm.scorecard(self._handle, card)[0]) for card in range(1, count + 1))

    @cached_property
    def programmes(self) -> tuple[str, ...]:
        """Ids of the programmes, such as ``"KUR-MIKRO"``."""
        count = _umkm.programme_count(self._handle)
        return tuple(str(_umkm.programme(self._handle, number)[0]) for number in range(1, count + 1))

    def __repr__(self) -> str:
        return "Rules(" + ", ".join(f"{d.id} {d.version}" for d in self.documents) + ")"


@lru_cache(maxsize=1)
def _built_in() -> Rules:
    return Rules._of(_umkm.rules_new())
