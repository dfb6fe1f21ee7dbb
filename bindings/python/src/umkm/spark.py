# SPDX-License-Identifier: MIT
"""Classes, scores and summaries of a DataFrame on a Spark cluster, with the answers that one machine would give.

>>> classified = umkm.spark.classify(frame, as_of=day)                      # doctest: +SKIP
>>> umkm.spark.summarise(frame, by="kabupaten", as_of=day).show()           # doctest: +SKIP
>>> umkm.spark.movement(frame, as_of=day).flows()                          # doctest: +SKIP

The rows go to the library in Arrow batches (``mapInArrow``), so the package must be installed on every node, in the version of
the driver: a node with another version, or with other built-in rules, ends the job instead of answering differently. The rules
given go along as documents. The day of the question is always given, because clocks of nodes differ.

Needs ``pip install 'umkm[spark]'`` and Java 17. Sizing: docs/python-spark.md.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np

from . import _umkm
from ._api import day_number, regime_number, scorecard_number, set_of
from ._batch import classify_columns, score_columns
from ._business import field_of
from ._columns import FLOATS
from ._enums import Basis, Gap, Purpose
from ._errors import CODES, UmkmError
from ._movement import PLACES, Movement, as_numpy
from ._optional import need
from ._rules import Rules

_TAKEN = ("bigint", "int", "smallint", "tinyint", "boolean", "date")
_FLOATING = ("double", "float")


class Timing:
    """What a job spent in the library, added up over all nodes by accumulators of Spark.

    Read it after an action; an action that is repeated, or a task that Spark runs twice, is counted twice.
    """

    def __init__(self, spark: Any) -> None:
        """
        Args:
            spark: the SparkSession (not of Spark Connect, which has no accumulators)
        """
        context = spark.sparkContext
        self._seconds = context.accumulator(0.0)
        self._rows = context.accumulator(0)
        self._batches = context.accumulator(0)

    @property
    def seconds(self) -> float:
        """Seconds inside classify_columns() and score_columns()."""
        return float(self._seconds.value)

    @property
    def rows(self) -> int:
        """Rows answered."""
        return int(self._rows.value)

    @property
    def batches(self) -> int:
        """Arrow batches answered."""
        return int(self._batches.value)

    def _add(self, seconds: float, rows: int, batches: int) -> None:
        self._seconds.add(seconds)
        self._rows.add(rows)
        self._batches.add(batches)


@dataclass(frozen=True)
class _Sent:
    """Rules on their way to the nodes."""

    library: str
    documents: tuple[str, ...]
    """Texts of those that did not come with the library."""
    digests: tuple[str, ...]
    """Of all, as the driver has them."""

    @classmethod
    def of(cls, rules: Rules) -> _Sent:
        own = tuple(rules.document_text(item.id) for item in rules.documents if not item.built_in)
        return cls(_umkm.version_string(), own, tuple(sorted(item.sha256 for item in rules.documents)))

    def rules(self) -> Rules:
        """The set on this node.

        Raises:
            RuntimeError: this node has another library or other built-in rules than the driver.
        """
        return _loaded(self)


@lru_cache(maxsize=4)
def _loaded(sent: _Sent) -> Rules:
    here = _umkm.version_string()
    rules = Rules.load(*sent.documents)
    if here != sent.library or tuple(sorted(item.sha256 for item in rules.documents)) != sent.digests:
        raise RuntimeError(
            f"this node has umkm {here} with other rules than the driver, which has {sent.library}: install the same version "
            "of the package on every node"
        )
    return rules


@dataclass
class _Job:
    """What a node does with the Arrow batches of a partition."""

    sent: _Sent
    as_of: date
    columns: dict[str, str]
    keep: tuple[str, ...]
    timing: Timing | None
    options: dict[str, Any] = field(default_factory=dict)

    def answer(self, batch: Any, rules: Rules) -> dict[str, Any]:
        """Columns by name."""
        raise NotImplementedError

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow

        rules = self.sent.rules()
        seconds, rows, count = 0.0, 0, 0
        for batch in batches:
            started = time.perf_counter()
            found = self.answer(batch.select(list(self.columns)), rules)
            seconds += time.perf_counter() - started
            rows, count = rows + batch.num_rows, count + 1
            kept = {name: batch.column(name) for name in self.keep}
            yield pyarrow.RecordBatch.from_pydict({**kept, **found})
        if self.timing is not None:
            self.timing._add(seconds, rows, count)


class _Classify(_Job):
    def answer(self, batch: Any, rules: Rules) -> dict[str, Any]:
        import pyarrow

        found = classify_columns(batch, as_of=self.as_of, columns=self.columns, rules=rules, **self.options)
        made = {}
        for name in self.options["outputs"]:
            values = as_numpy(getattr(found, name))
            made[name] = pyarrow.array(values.view(np.bool_) if name == "conflict" else values.astype(np.int16))
        return made


class _Score(_Job):
    def answer(self, batch: Any, rules: Rules) -> dict[str, Any]:
        import pyarrow

        found = score_columns(batch, as_of=self.as_of, columns=self.columns, rules=rules, **self.options)
        band = as_numpy(found.band)
        invalid = band == _umkm.UMKM_BAND_INVALID
        made = {
            "score": pyarrow.array(as_numpy(found.score), mask=invalid),
            "lowest": pyarrow.array(as_numpy(found.lowest), mask=invalid),
            "highest": pyarrow.array(as_numpy(found.highest), mask=invalid),
            "completeness": pyarrow.array(as_numpy(found.completeness).astype(np.int16), mask=invalid),
            "band": _texts(band, found.bands, invalid),
        }
        for place, reason in enumerate(found.reasons, 1):
            numbers = as_numpy(reason)
            made[f"reason_{place}"] = _texts(numbers, found.reason_codes, numbers < 0)
        return made


def _texts(numbers: Any, codes: Sequence[str], gone: Any) -> Any:
    import pyarrow

    places = pyarrow.array(np.where(gone, 0, numbers).astype(np.int32), mask=gone)
    return pyarrow.DictionaryArray.from_arrays(places, pyarrow.array(codes)).cast(pyarrow.string())


def _chosen(frame: Any, columns: Mapping[str, str] | None, classify: bool) -> dict[str, str]:
    """``{column: field}`` of the columns that the library will read.

    Raises:
        TypeError: a column of a type that it does not take.
        UmkmError: no column, no such column, no such field, a field twice.
    """
    types = {item.name: item.dataType.simpleString() for item in frame.schema.fields}
    made: dict[str, str] = {}
    for name in types if columns is None else columns:
        if name not in types:
            raise UmkmError(CODES["UMKM_E_NAME"], f"the table has no column {name!r}", f"tabel tidak punya kolom {name!r}")
        try:
            number, kind, canonical = field_of(name if columns is None else columns[name])
        except UmkmError:
            if columns is None:
                continue
            raise
        reads = _umkm.classify_reads(number) == 1 if classify else kind != _umkm.UMKM_TYPE_TEXT
        if not reads and columns is None:
            continue
        if types[name] not in _TAKEN:
            why = (
                FLOATS.partition(";")[0] + '; cast to "bigint" first'
                if types[name] in _FLOATING
                else (
                    f'columns of type {types[name]} are not taken; cast to "bigint", "boolean" or "date" first, or name the columns '
                    "to use with columns="
                )
            )
            raise TypeError(f"column {name}: {why}")
        if canonical in made.values():
            raise UmkmError(CODES["UMKM_E_DUPLICATE_FIELD"], field=name)
        made[name] = canonical
    if not made:
        raise UmkmError(
            CODES["UMKM_E_NAME"], "no column is a field that is read", "tidak ada kolom berupa bidang yang dibaca"
        )
    return made


def _run(frame: Any, job: _Job, made: Sequence[tuple[str, str]], keep: Sequence[str] | None) -> Any:
    types = need("pyspark.sql.types", "spark", "umkm.spark")
    names = [item.name for item in frame.schema.fields]
    kept = names if keep is None else list(keep)
    for name in kept:
        if name not in names:
            raise UmkmError(CODES["UMKM_E_NAME"], f"the table has no column {name!r}", f"tabel tidak punya kolom {name!r}")
        if name in {result for result, _ in made}:
            raise UmkmError(
                CODES["UMKM_E_DUPLICATE_FIELD"],
                f"the table has a column {name!r} already; leave it out with keep=, or rename it",
                f"tabel sudah punya kolom {name!r}; tinggalkan dengan keep= atau ganti namanya",
            )
    job.keep = tuple(kept)
    sent = frame.select(*[f"`{name}`" for name in dict.fromkeys([*kept, *job.columns])])
    kinds = {
        "smallint": types.ShortType(),
        "int": types.IntegerType(),
        "boolean": types.BooleanType(),
        "string": types.StringType(),
    }
    schema = types.StructType(
        [frame.schema[name] for name in kept] + [types.StructField(name, kinds[kind]) for name, kind in made]
    )
    return sent.mapInArrow(job, schema)


def _checked(frame: Any, as_of: date) -> None:
    need("pyspark", "spark", "umkm.spark")
    need("pyarrow", "spark", "umkm.spark")
    if not hasattr(frame, "mapInArrow"):
        raise TypeError(f"a DataFrame of Spark is expected, not {type(frame).__name__}")
    if as_of is None:
        raise TypeError("as_of: a datetime.date is expected; the clocks of the nodes are not asked")
    day_number(as_of)


def classify(
    frame: Any,
    *,
    as_of: date,
    regime: str | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    columns: Mapping[str, str] | None = None,
    keep: Sequence[str] | None = None,
    rules: Rules | None = None,
    timing: Timing | None = None,
) -> Any:
    """The size class of each row of a DataFrame. Nothing runs before an action.

    Args:
        frame: pyspark.sql.DataFrame with columns named like fields or aliases, of type bigint, int, smallint, tinyint,
            boolean or date
        as_of: day of the question
        regime, purpose, basis, gap: as for umkm.classify()
        columns: ``{column: field}``; then only these are used
        keep: columns of the frame to give back; None: all. The fewer, the less goes through Python
        rules: None: the built-in rules
        timing: adds up the time spent in the library

    Returns:
        DataFrame of the kept columns, ``size_class`` (smallint: 0 to 4, 255 invalid), ``decided_by`` (smallint, see
        umkm.measures(); 0 none) and ``conflict`` (boolean)

    Raises:
        TypeError: no DataFrame; a column of floating-point numbers, decimals or texts; no day.
        UmkmError: no column is read, there is no such regime, a column of the result is there already.
        ImportError: PySpark is not installed.
    """
    _checked(frame, as_of)
    used = set_of(rules)
    regime_number(used, regime)
    outputs = ("size_class", "decided_by", "conflict")
    options = {
        "regime": regime,
        "purpose": Purpose(purpose),
        "basis": Basis(basis),
        "gap": Gap(gap),
        "outputs": outputs,
    }
    job = _Classify(_Sent.of(used), as_of, _chosen(frame, columns, True), (), timing, options)
    return _run(frame, job, [("size_class", "smallint"), ("decided_by", "smallint"), ("conflict", "boolean")], keep)


def score(
    frame: Any,
    *,
    as_of: date,
    scorecard: str = "KP-1",
    reasons: int = 4,
    columns: Mapping[str, str] | None = None,
    keep: Sequence[str] | None = None,
    rules: Rules | None = None,
    timing: Timing | None = None,
) -> Any:
    """The readiness score of each row of a DataFrame. Nothing runs before an action.

    Args:
        frame, as_of, columns, keep, rules, timing: as for classify(); choices such as ``legal_form`` are numbers
        scorecard: id of the card
        reasons: how many adverse reasons per row, 0 to 8

    Returns:
        DataFrame of the kept columns, ``score``, ``lowest``, ``highest`` (int), ``completeness`` (smallint, percent), ``band``
        (string), ``reason_1`` … (string: codes of the card). All are null in an invalid row; a reason is null when there is none

    Raises:
        TypeError, UmkmError, ImportError: as for classify(); there is no such card.
        ValueError: reasons out of range.
    """
    _checked(frame, as_of)
    used = set_of(rules)
    scorecard_number(used, scorecard)
    if isinstance(reasons, bool) or not isinstance(reasons, int):
        raise TypeError(f"reasons: an int is expected, not {type(reasons).__name__}")
    if not 0 <= reasons <= _umkm.UMKM_SCORE_REASONS_MAX:
        raise ValueError(f"reasons: 0 to {_umkm.UMKM_SCORE_REASONS_MAX}, not {reasons}")
    job = _Score(
        _Sent.of(used), as_of, _chosen(frame, columns, False), (), timing, {"scorecard": scorecard, "reasons": reasons}
    )
    made = [("score", "int"), ("lowest", "int"), ("highest", "int"), ("completeness", "smallint"), ("band", "string")]
    return _run(frame, job, made + [(f"reason_{place}", "string") for place in range(1, reasons + 1)], keep)


def summarise(frame: Any, *, as_of: date, by: str | Sequence[str] = (), **options: Any) -> Any:
    """Businesses by size class, of all or of groups.

    Args:
        frame, as_of: as for classify()
        by: column or columns of the groups
        options: as for classify(), without ``keep``

    Returns:
        DataFrame of the columns of the groups, ``size_class`` (string: ``unknown``, ``micro`` … ``large``, ``invalid``),
        ``rows`` (bigint) and ``conflicts`` (bigint: rows whose measures give different classes); one row for each class that
        occurs

    Raises:
        TypeError, UmkmError, ImportError: as for classify().
    """
    names = [by] if isinstance(by, str) else list(by)
    classified = classify(frame, as_of=as_of, keep=names, **options)
    functions = need("pyspark.sql.functions", "spark", "umkm.spark")
    named = functions.create_map(*[functions.lit(part) for place in PLACES for part in (int(place), str(place))])
    counted = classified.groupBy(*[f"`{name}`" for name in names], "size_class").agg(
        functions.count(functions.lit(1)).alias("rows"),
        functions.sum(functions.col("conflict").cast("bigint")).alias("conflicts"),
    )
    return counted.withColumn("size_class", functions.element_at(named, functions.col("size_class").cast("int")))


def movement(frame: Any, *, as_of: date, before: str = "UU-20-2008", after: str = "PP-7-2021", **options: Any) -> Movement:
    """The same businesses under two laws; runs on the cluster and brings back 36 numbers.

    Args:
        frame, as_of: as for classify()
        before, after: ids of the two regimes
        options: as for classify(), without ``keep`` and ``regime``

    Raises:
        TypeError, UmkmError, ImportError: as for classify().
    """
    _checked(frame, as_of)
    chosen = _chosen(frame, options.get("columns"), True)
    first = classify(frame, as_of=as_of, regime=before, keep=list(chosen), **options)
    first = first.withColumnRenamed("size_class", "class_before").drop("decided_by", "conflict")
    second = classify(first, as_of=as_of, regime=after, keep=["class_before"], **{**options, "columns": chosen})
    counts = np.zeros((6, 6), np.int64)
    for row in second.groupBy("class_before", "size_class").count().collect():
        counts[PLACES.index(row["class_before"]), PLACES.index(row["size_class"])] = row["count"]
    return Movement(before, after, counts)
