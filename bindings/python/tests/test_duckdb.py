# SPDX-License-Identifier: MIT
"""DuckDB: relations as tables, and functions for SQL."""

import datetime
from collections.abc import Iterator
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pytest

import umkm
import umkm.duckdb
from conftest import DAY
from samples import CAPITAL, KNOWN, SALES, classes, expected

BUSINESSES = pa.table({"omzet": pa.array(SALES, mask=~KNOWN), "modal": CAPITAL, "ke": range(len(SALES))})


@pytest.fixture
def connection() -> Iterator[Any]:
    made = duckdb.connect()
    made.register("usaha", BUSINESSES)
    yield made
    made.close()


def test_relation(connection: Any) -> None:
    relation = connection.sql("SELECT i::bigint * 1000000 AS omzet FROM range(0, 60000) t(i)")
    result = umkm.classify_columns(relation, as_of=DAY)
    want = umkm.classify_columns(annual_sales=np.arange(60000) * 1_000_000, as_of=DAY).size_class
    assert np.array_equal(np.asarray(pa.array(result.size_class)), want)
    assert isinstance(result.size_class, umkm.ArrowColumn)


def test_sizes(connection: Any) -> None:
    umkm.duckdb.register(connection, as_of=DAY)
    rows = connection.execute("SELECT umkm_size_class(omzet, modal), umkm_size_name(omzet, modal) FROM usaha ORDER BY ke").fetchall()
    assert [number for number, _ in rows] == expected(KNOWN)
    assert [name for _, name in rows] == [str(umkm.SizeClass(number)) for number in expected(KNOWN)]
    counted = connection.execute("SELECT umkm_size_name(omzet, modal) AS kelas, count(*) FROM usaha GROUP BY ALL").fetchall()
    assert dict(counted) == {str(umkm.SizeClass(n)): expected(KNOWN).count(n) for n in set(expected(KNOWN))}
    big = connection.execute("SELECT sum(umkm_size_class(i * 1000000, NULL)) FROM range(0, 300000) t(i)").fetchone()
    assert big[0] == int(np.sum(classes(annual_sales=np.arange(300000) * 1_000_000)))
    assert connection.execute("SELECT umkm_size_class(NULL, NULL)").fetchone() == (0,)


def test_other_fields_and_options(connection: Any) -> None:
    umkm.duckdb.register(connection, ("modal", "founded_on", "foreign_investment"), as_of=DAY, purpose="registration")
    query = "SELECT umkm_size_class(20000000000, DATE '2021-02-01', false), umkm_size_class(1, NULL, true), umkm_size_class(1, NULL, NULL)"
    assert connection.execute(query).fetchone() == (4, 4, 1)


def test_scores(connection: Any) -> None:
    umkm.duckdb.register_score(connection, ("omzet", "founded_on"), as_of=DAY)
    rows = connection.execute("SELECT umkm_score(omzet, DATE '2019-01-01'), umkm_band(omzet, DATE '2019-01-01') FROM usaha ORDER BY ke")
    born = np.full(len(SALES), 20190101)
    result = umkm.score_columns(annual_sales=BUSINESSES["omzet"], founded_on=born, as_of=DAY)
    bands = ["invalid" if band == 255 else result.bands[band] for band in result.band.to_pylist()]
    assert rows.fetchall() == list(zip(result.score.to_pylist(), bands, strict=True))


@pytest.mark.parametrize("value", ["1.0::DOUBLE", "1.5::DECIMAL(10, 2)", "nama", "1::HUGEINT", "1::UBIGINT", "true", "DATE '2020-01-01'"])
def test_other_types_are_refused(connection: Any, value: str) -> None:
    umkm.duckdb.register(connection, as_of=DAY)
    with pytest.raises(duckdb.BinderException):
        connection.execute(f"SELECT umkm_size_class({value}, NULL) FROM (SELECT 'x' AS nama)").fetchall()


def test_registering_is_checked(connection: Any) -> None:
    with pytest.raises(umkm.UmkmError, match="no field"):
        umkm.duckdb.register(connection, ("omset_bulanan",))
    misspelt: dict[str, Any] = {"purpos": "registration"}
    with pytest.raises(TypeError, match="purpos"):
        umkm.duckdb.register(connection, **misspelt)
    with pytest.raises(TypeError, match="fields"):
        umkm.duckdb.register(connection, "omzet")
    with pytest.raises(umkm.UmkmError, match="no such regime"):
        umkm.duckdb.register(connection, ("omzet",), as_of=DAY, regime="NOTHING")
    with pytest.raises(umkm.UmkmError, match="no such scorecard"):
        umkm.duckdb.register_score(connection, ("omzet",), as_of=DAY, scorecard="NOTHING")
    umkm.duckdb.register(connection, ("omzet", "annual_sales"), as_of=DAY)
    with pytest.raises(duckdb.Error, match="more than once|twice"):
        connection.execute("SELECT umkm_size_class(1, 1)").fetchall()


def test_the_day_is_settled_when_registered(connection: Any) -> None:
    umkm.duckdb.register(connection, ("omzet",))
    today = umkm.classify(omzet=1, as_of=datetime.date.today()).size_class
    assert connection.execute("SELECT umkm_size_class(1)").fetchone() == (int(today),)
