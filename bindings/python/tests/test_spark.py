# SPDX-License-Identifier: MIT
"""Answers of a Spark DataFrame are those of the same rows here; what cannot be answered is refused before anything runs."""

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import umkm
import umkm.research as research
from conftest import DAY

pyspark = pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")

import umkm.spark  # noqa: E402

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "python" / "spark_cluster.py"
ROWS = 5000


@contextmanager
def local_session() -> Iterator[Any]:
    """Spark in this process's own JVM, two threads."""
    from pyspark.sql import SparkSession

    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_HOSTNAME="localhost")
    builder = SparkSession.builder.master("local[2]").appName("umkm-tests")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "3",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "700",
        "spark.driver.host": "localhost",
    }.items():
        builder = builder.config(key, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("OFF")
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    with local_session() as made:
        yield made


def businesses() -> dict[str, Any]:
    rng = np.random.default_rng(8)
    sales = (10 ** rng.uniform(6, 11, ROWS)).astype(np.int64)
    sales[::97] = -1
    return {
        "annual_sales": np.ma.array(sales, mask=rng.random(ROWS) < 0.1),
        "business_capital": np.ma.array(sales // 3 + 5, mask=rng.random(ROWS) < 0.2),
        "workers": np.ma.array(rng.integers(0, 90, ROWS).astype(np.int32), mask=False),
        "months_in_business": np.ma.array(rng.integers(0, 200, ROWS).astype(np.int16), mask=rng.random(ROWS) < 0.1),
        "late_bills_12m": np.ma.array(rng.integers(0, 5, ROWS).astype(np.int8), mask=rng.random(ROWS) < 0.1),
        "has_npwp": np.ma.array(rng.random(ROWS) < 0.5, mask=rng.random(ROWS) < 0.1),
    }


@pytest.fixture(scope="module")
def frame(session: Any) -> Any:
    local = businesses()
    made = {"id": pa.array(np.arange(ROWS)), "kabupaten": pa.array(["Metro", "Mesuji", None, "Way Kanan"] * (ROWS // 4))}
    made.update({name: pa.array(values.data, mask=values.mask) for name, values in local.items()})
    rows = pa.table(made).to_pylist()
    kinds = {"annual_sales": "bigint", "business_capital": "bigint", "workers": "int", "months_in_business": "smallint"}
    kinds |= {"late_bills_12m": "tinyint", "has_npwp": "boolean"}
    schema = "id bigint, kabupaten string, " + ", ".join(f"{name} {kind}" for name, kind in kinds.items())
    return session.createDataFrame([tuple(row.values()) for row in rows], schema).repartition(4).cache()


def in_order(made: Any) -> dict[str, list[Any]]:
    rows = sorted(made.collect(), key=lambda row: row["id"])
    return {name: [row[name] for row in rows] for name in made.columns}


def test_classes_are_the_same(frame: Any, session: Any) -> None:
    local = {
        name: values for name, values in businesses().items() if name in ("annual_sales", "business_capital", "workers")
    }
    timing = umkm.spark.Timing(session)
    for options in (
        {},
        {"regime": "UU-20-2008"},
        {"purpose": "registration"},
        {"basis": "higher"},
        {"regime": "BPS-WORKERS"},
        {"as_of": datetime.date(2020, 12, 1)},
    ):
        found = in_order(umkm.spark.classify(frame, **{"as_of": DAY, **options}, keep=["id"], timing=timing))
        want = umkm.classify_columns(**local, **{"as_of": DAY, **options})
        assert list(found) == ["id", "size_class", "decided_by", "conflict"]
        assert found["size_class"] == want.size_class.tolist()
        assert found["decided_by"] == want.decided_by.tolist()
        assert found["conflict"] == want.conflict.astype(bool).tolist()
    assert timing.rows == 6 * ROWS and timing.seconds > 0 and timing.batches >= 6 * ROWS / 700


def test_scores_are_the_same(frame: Any) -> None:
    want = umkm.score_columns(**businesses(), as_of=DAY)
    found = in_order(umkm.spark.score(frame, as_of=DAY))
    bad = want.band == 255
    assert 0 < bad.sum() < ROWS
    for name in ("score", "lowest", "highest", "completeness"):
        assert found[name] == [None if gone else int(value) for value, gone in zip(getattr(want, name), bad, strict=True)]
    assert found["band"] == [None if gone else want.bands[place] for place, gone in zip(want.band, bad, strict=True)]
    for place, reason in enumerate(want.reasons, 1):
        assert found[f"reason_{place}"] == [None if number < 0 else want.reason_codes[number] for number in reason]
    assert found["kabupaten"][:4] == ["Metro", "Mesuji", None, "Way Kanan"]
    few = umkm.spark.score(frame, as_of=DAY, reasons=0, keep=["id"])
    assert few.columns == ["id", "score", "lowest", "highest", "completeness", "band"]


def test_rules_go_along(frame: Any) -> None:
    rules = research.with_limit("PP-7-2021", "annual_sales", "micro", 3_000_000_000)
    local = businesses()["annual_sales"]
    found = in_order(
        umkm.spark.classify(frame, as_of=DAY, columns={"annual_sales": "annual_sales"}, keep=["id"], rules=rules)
    )
    assert found["size_class"] == umkm.classify_columns(annual_sales=local, as_of=DAY, rules=rules).size_class.tolist()
    assert found["size_class"] != umkm.classify_columns(annual_sales=local, as_of=DAY).size_class.tolist()


def test_summary_and_movement(frame: Any) -> None:
    local = {
        name: values for name, values in businesses().items() if name in ("annual_sales", "business_capital", "workers")
    }
    want = umkm.classify_columns(**local, as_of=DAY)
    found = {row["size_class"]: (row["rows"], row["conflicts"]) for row in umkm.spark.summarise(frame, as_of=DAY).collect()}
    assert {name: rows for name, (rows, _) in found.items()} == {
        **{str(kind): number for kind, number in want.counts.by_class.items() if number},
        "invalid": want.counts.invalid,
    }
    assert sum(conflicts for _, conflicts in found.values()) == want.counts.conflicts > 0
    groups = np.array(["Metro", "Mesuji", None, "Way Kanan"] * (ROWS // 4), dtype=object)
    by_group = {
        (row["kabupaten"], row["size_class"]): row["rows"]
        for row in umkm.spark.summarise(frame, as_of=DAY, by="kabupaten").collect()
    }
    for group in ("Metro", None):
        here = want.size_class[[item == group for item in groups]]
        assert by_group[(group, "micro")] == (here == 1).sum() and by_group[(group, "invalid")] == (here == 255).sum()
    assert sum(by_group.values()) == ROWS
    moved = umkm.spark.movement(frame, as_of=DAY)
    np.testing.assert_array_equal(moved.counts, research.movement(**local, as_of=DAY).counts)
    assert (moved.before, moved.after) == ("UU-20-2008", "PP-7-2021")


def test_an_empty_frame(session: Any) -> None:
    empty = session.createDataFrame([], "omzet bigint")
    assert umkm.spark.classify(empty, as_of=DAY).collect() == []
    assert umkm.spark.movement(empty, as_of=DAY).rows == 0


@pytest.mark.parametrize(
    ("schema", "options", "error", "message"),
    [
        ("omzet double", {}, TypeError, 'column omzet: floating-point numbers.*cast to "bigint" first'),
        ("omzet decimal(18,0)", {}, TypeError, r"columns of type decimal\(18,0\) are not taken"),
        ("omzet string", {}, TypeError, "columns of type string are not taken"),
        ("omzet timestamp", {}, TypeError, "columns of type timestamp"),
        ("nama string", {}, umkm.UmkmError, "no column is a field that is read"),
        ("omzet bigint, annual_sales bigint", {}, umkm.UmkmError, "UMKM_E_DUPLICATE_FIELD"),
        ("omzet bigint, size_class int", {}, umkm.UmkmError, "has a column 'size_class' already"),
        ("omzet bigint", {"regime": "PP-8"}, umkm.UmkmError, "no such regime"),
        ("omzet bigint", {"columns": {"sales": "annual_sales"}}, umkm.UmkmError, "no column 'sales'"),
        ("omzet bigint", {"columns": {"omzet": "sales_of_the_year"}}, umkm.UmkmError, "there is no field"),
        ("omzet bigint", {"keep": ["id"]}, umkm.UmkmError, "no column 'id'"),
        ("omzet bigint", {"as_of": None}, TypeError, "clocks of the nodes"),
        ("omzet bigint", {"as_of": "2026-11-21"}, TypeError, "datetime.date"),
        ("omzet bigint", {"basis": "best"}, ValueError, "best"),
        ("omzet bigint", {"rules": "PP"}, TypeError, "umkm.Rules"),
    ],
)
def test_what_is_refused(session: Any, schema: str, options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        umkm.spark.classify(session.createDataFrame([], schema), **{"as_of": DAY, **options})


def test_other_refusals(session: Any) -> None:
    with pytest.raises(TypeError, match="a DataFrame of Spark is expected, not dict"):
        umkm.spark.classify({}, as_of=DAY)
    frame = session.createDataFrame([], "omzet bigint")
    with pytest.raises(umkm.UmkmError, match="no such scorecard"):
        umkm.spark.score(frame, as_of=DAY, scorecard="KP-9")
    with pytest.raises(ValueError, match="reasons"):
        umkm.spark.score(frame, as_of=DAY, reasons=9)


def test_a_node_with_another_version() -> None:
    sent = umkm.spark._Sent.of(umkm.Rules.load())
    assert sent.rules().documents == umkm.Rules.load().documents
    for other in (
        umkm.spark._Sent("0.0.9", sent.documents, sent.digests),
        umkm.spark._Sent(sent.library, sent.documents, sent.digests[1:]),
    ):
        with pytest.raises(RuntimeError, match="install the same version of the package on every node"):
            other.rules()


def test_the_example_starts_a_cluster_and_ends_it() -> None:
    before = running()
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), "--rows", "200000", "--scored", "50000"], capture_output=True, text=True, timeout=560
    )
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    assert "rows that differ: 0 of 200,000" in done.stdout and "rows that differ: 0 of 50,000" in done.stdout
    assert "Every answer of the cluster is that of one process." in done.stdout
    assert running() <= before


def running() -> set[str]:
    """Processes of masters and workers."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes()
        except OSError:
            continue
        if b"org.apache.spark.deploy" in words or b"CoarseGrainedExecutorBackend" in words:
            found.add(entry.parent.name)
    return found
