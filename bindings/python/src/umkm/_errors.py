# SPDX-License-Identifier: MIT
"""The exception that the library raises."""

from . import _umkm


class UmkmError(ValueError):
    """A value, a document or a name that the library refuses.

    The message of the exception is in English; both languages are attributes. Identity numbers are masked in both.
    Arguments of a wrong type raise TypeError instead.
    """

    code: int
    """Pinned number of the status, such as 40."""
    name: str
    """Stable name of the status, such as ``"UMKM_E_RANGE"``."""
    message_en: str
    message_id: str
    field: str | None
    """Canonical name of the field concerned, if any."""
    path: str | None
    """JSON path such as ``/regimes/0/valid_from``, if any."""
    line: int | None
    """Line in the text given, from 1, if any."""
    offset: int | None
    """Byte offset in the text given, from 0, if any."""

    def __init__(
        self,
        code: int,
        message_en: str | None = None,
        message_id: str | None = None,
        field: str | None = None,
        path: str | None = None,
        line: int = 0,
        offset: int = -1,
    ) -> None:
        self.code = code
        self.name = _umkm.status_name(code)
        self.message_en = message_en or _umkm.status_text(code, _umkm.UMKM_LANG_EN)
        self.message_id = message_id or _umkm.status_text(code, _umkm.UMKM_LANG_ID)
        self.field = field
        self.path = path
        self.line = line or None
        self.offset = offset if offset >= 0 else None
        super().__init__(code, self.message_en, self.message_id, field, path, line, offset)

    def __str__(self) -> str:
        where = self.field or self.path
        before = f"{where}: " if where and not self.message_en.startswith(where) else ""
        return f"{before}{self.message_en} [{self.name}]"


_umkm.register_error(UmkmError)

CODES: dict[str, int] = {}
"""Every status by its name, such as ``{"UMKM_E_RANGE": 40}``."""
try:
    while True:
        _code = _umkm.status_at(len(CODES))
        CODES[_umkm.status_name(_code)] = _code
except UmkmError:
    pass
