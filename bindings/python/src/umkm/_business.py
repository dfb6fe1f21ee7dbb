# SPDX-License-Identifier: MIT
"""The record of one business: each fact known or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from . import _umkm
from ._enums import Unit
from ._errors import CODES, UmkmError

if TYPE_CHECKING:
    from typing import Unpack

    from ._facts import Facts

Value = int | bool | str | date
_NUMBERS = (_umkm.UMKM_TYPE_MONEY, _umkm.UMKM_TYPE_COUNT)
_UNITS = {
    Unit.RUPIAH: _umkm.UMKM_UNIT_RUPIAH,
    Unit.RIBU: _umkm.UMKM_UNIT_RIBU,
    Unit.JUTA: _umkm.UMKM_UNIT_JUTA,
    Unit.MILIAR: _umkm.UMKM_UNIT_MILIAR,
    Unit.TRILIUN: _umkm.UMKM_UNIT_TRILIUN,
}


@lru_cache(maxsize=1024)
def field_of(name: str) -> tuple[int, int, str]:
    """(number, type, canonical name) of a field by its name or an alias.

    Raises:
        UmkmError: there is no such field (UMKM_E_NAME).
    """
    try:
        number = _umkm.field_find(name)
    except UmkmError as error:
        import difflib

        near = difflib.get_close_matches(name, [canonical for _, _, canonical in fields()], 1)
        hint = (f"; did you mean {near[0]}?", f"; maksudnya {near[0]}?") if near else ("", "")
        raise UmkmError(
            error.code,
            f"there is no field {name[:64]!r}{hint[0]}",
            f"tidak ada bidang {name[:64]!r}{hint[1]}",
        ) from None
    row = _umkm.field(number)
    return number, row[1], row[4]


@lru_cache(maxsize=1)
def fields() -> tuple[tuple[int, int, str], ...]:
    """(number, type, canonical name) of every field, in printed order."""
    rows = (_umkm.field(_umkm.field_at(place)) for place in range(_umkm.field_count()))
    return tuple((row[0], row[1], row[4]) for row in rows)


def unit_number(unit: Unit | str) -> int:
    """The number of a unit. Raises ValueError for another word."""
    return _UNITS[Unit(unit)]


def _wrong(name: str, expected: str, value: object, hint: str = "") -> TypeError:
    return TypeError(f"{name}: {expected} is expected, not {type(value).__name__}{hint}")


def _is_bool(value: object) -> bool:
    return isinstance(value, bool) or type(value).__module__ == "numpy" and type(value).__name__ in ("bool", "bool_")


def _set_whole(handle: object, name: str, field: int, kind: int, value: object) -> None:
    if _is_bool(value) or not hasattr(value, "__index__"):
        amount = kind == _umkm.UMKM_TYPE_MONEY and isinstance(value, str)
        raise _wrong(name, "a whole number (int)", value, "; umkm.parse_rupiah() reads amounts" if amount else "")
    try:
        _umkm.business_set(handle, field, value)
    except TypeError:  # an array has __index__ and may refuse it
        raise _wrong(name, "a whole number (int)", value) from None


def _set(handle: object, name: str, field: int, kind: int, value: object) -> None:
    if kind in _NUMBERS:
        _set_whole(handle, name, field, kind, value)
    elif kind == _umkm.UMKM_TYPE_DATE:
        if not isinstance(value, date) or isinstance(value, datetime):
            raise _wrong(name, "a datetime.date", value)
        _umkm.business_set(handle, field, value.year * 10000 + value.month * 100 + value.day)
    elif kind == _umkm.UMKM_TYPE_BOOL:
        if not _is_bool(value):
            raise _wrong(name, "True or False", value)
        _umkm.business_set(handle, field, int(cast(bool, value)))
    elif isinstance(value, str):
        _umkm.business_set_text(handle, field, value, _umkm.UMKM_UNIT_RUPIAH)
    elif kind == _umkm.UMKM_TYPE_TEXT or _is_bool(value) or not hasattr(value, "__index__"):
        raise _wrong(name, "a text (str)", value)
    else:
        _umkm.business_set(handle, field, value)


def _put(handle: object, name: str, value: object) -> None:
    field, kind, _ = field_of(name)
    if _umkm.business_is_known(handle, field):
        raise UmkmError(CODES["UMKM_E_DUPLICATE_FIELD"], field=name)
    if value is None:
        return
    try:
        _set(handle, name, field, kind, value)
    except UmkmError as error:
        if error.field is None:
            raise UmkmError(error.code, error.message_en, error.message_id, name) from None
        raise


def _get(handle: object, field: int, kind: int) -> Value | None:
    if not _umkm.business_is_known(handle, field):
        return None
    if kind in _NUMBERS:
        return _umkm.business_get(handle, field)
    if kind == _umkm.UMKM_TYPE_BOOL:
        return bool(_umkm.business_get(handle, field))
    text = _umkm.business_get_text(handle, field)
    return date.fromisoformat(text) if kind == _umkm.UMKM_TYPE_DATE else text


class Business:
    """One business, immutable. What is not given, or None, is not known; 0 is zero.

    Facts are given by their canonical names or Indonesian aliases: ``Business(annual_sales=2_500_000_000)`` is
    ``Business(omzet=2_500_000_000)``. Amounts are whole rupiah (int, also of numpy); dates are datetime.date; yes and no
    are bool; choices are names or pinned numbers; codes such as KBLI are texts. Each fact is an attribute; None when it is
    not known.

    Raises:
        UmkmError: a name is unknown, a fact is given twice, or a value is out of range; ``field`` names it.
        TypeError: a value has a wrong type, such as bool, float or str for an amount.
    """

    __slots__ = ("_handle",)

    _handle: object

    def __init__(self, **facts: Unpack[Facts]) -> None:
        handle = _umkm.business_new()
        for name, value in facts.items():
            _put(handle, name, value)
        object.__setattr__(self, "_handle", handle)

    @classmethod
    def _of(cls, handle: object) -> Business:
        business = object.__new__(cls)
        object.__setattr__(business, "_handle", handle)
        return business

    @classmethod
    def from_text(cls, facts: Mapping[str, str | None], *, unit: Unit | str = Unit.RUPIAH) -> Business:
        """A business from texts as files write them: ``{"omzet": "1,5 miliar", "berdiri_sendiri": "ya"}``.

        Args:
            facts: texts by name or alias; None, "", "-", "n/a", "null", "tidak ada data" and "belum ada data" are unknown
            unit: for amounts without a unit of their own

        Returns:
            The business; amounts in whole rupiah.

        Raises:
            UmkmError: a name or a text is refused; ``field`` names it.
            TypeError: a value is no text.
        """
        handle = _umkm.business_new()
        number = unit_number(unit)
        for name, text in facts.items():
            field, _, _ = field_of(name)
            if _umkm.business_is_known(handle, field):
                raise UmkmError(CODES["UMKM_E_DUPLICATE_FIELD"], field=name)
            if text is None:
                continue
            if not isinstance(text, str):
                raise _wrong(name, "a text (str)", text)
            if not _umkm.text_means_unknown(text):
                _umkm.business_set_text(handle, field, text, number)
        return cls._of(handle)

    @classmethod
    def from_json(cls, text: str | bytes, *, allow_unknown: bool = False) -> Business:
        """A business from a JSON object of fields. Strict: no duplicate or unknown keys, no fractions.

        Args:
            text: the JSON text; amounts are whole rupiah, or texts as people write them
            allow_unknown: True: keys that are no field are left out

        Returns:
            The business.

        Raises:
            UmkmError: the object is refused; ``path`` and ``offset`` say where.
            TypeError: the text is neither str nor bytes.
        """
        handle = _umkm.business_new()
        _umkm.business_from_json(handle, text, _umkm.UMKM_JSON_ALLOW_UNKNOWN if allow_unknown else 0)
        return cls._of(handle)

    def replace(self, **facts: Unpack[Facts]) -> Business:
        """The same business with some facts changed.

        Args:
            facts: facts by name or alias, in the units of Business(); None makes a fact unknown

        Returns:
            A new business.

        Raises:
            UmkmError, TypeError: as Business().
        """
        changed = {field_of(name)[2] for name in facts}
        kept = {name: value for name, value in self._known() if name not in changed}
        return Business(**cast("Facts", {**kept, **facts}))

    def _known(self) -> Iterator[tuple[str, Value]]:
        for field, kind, name in fields():
            value = _get(self._handle, field, kind)
            if value is not None:
                yield name, value

    def to_dict(self) -> dict[str, Any]:
        """The known facts; ``Business(**business.to_dict())`` is equal.

        Returns:
            Values by canonical name, in the units of Business().

        Raises:
            Nothing.
        """
        return dict(self._known())

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Value | None:
            if name.startswith("_"):
                raise AttributeError(name)
            try:
                field, kind, _ = field_of(name)
            except UmkmError as error:
                raise AttributeError(error.message_en) from None
            return _get(self._handle, field, kind)

    else:

        def __getattr__(self, name: str) -> Any: ...

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Business does not change; use replace({name}=…)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Business does not change; use replace({name}=None)")

    def __eq__(self, other: object) -> bool:
        return self.to_dict() == other.to_dict() if isinstance(other, Business) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._known()))

    def __reduce__(self) -> tuple[object, tuple[dict[str, Value]]]:
        return _restore, (self.to_dict(),)

    def __repr__(self) -> str:
        secret = {name for _, kind, name in fields() if kind == _umkm.UMKM_TYPE_TEXT}
        shown = (f"{name}={'…' if name in secret else repr(value)}" for name, value in self._known())
        return f"Business({', '.join(shown)})"


def _restore(facts: dict[str, Value]) -> Business:
    return Business(**cast("Facts", facts))
