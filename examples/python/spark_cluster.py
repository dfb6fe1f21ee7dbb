#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Classifies, scores and summarises invented businesses on a Spark cluster of one master and two workers on this machine.

    python examples/python/spark_cluster.py [--rows 10000000] [--scored 1000000] [--cores 1]

Needs Java 17 and pip install 'umkm[spark]'. Starts the processes itself, on free ports and below a temporary folder, and ends
them again, whatever happens. Every answer of the cluster is compared with the answer that this process gets from the library
for the same row. The businesses are made from row numbers by arithmetic; none of them exists.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

DAY = datetime.date(2026, 11, 21)
PATIENCE = 180
"""Seconds until a process must have said what is waited for."""


class Process:
    """A process of the cluster with its log."""

    def __init__(self, name: str, arguments: list[str], folder: Path) -> None:
        import pyspark

        home = Path(pyspark.__file__).parent
        self.name = name
        self.log = folder / f"{name}.log"
        environment = {
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_HOSTNAME": "localhost",
            "SPARK_LOCAL_DIRS": str(folder),
            "PYSPARK_PYTHON": sys.executable,
        }
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [str(home / "bin" / "spark-class"), *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
                start_new_session=True,
            )

    def wait_for(self, pattern: str) -> str:
        """What the log says; the first group of the pattern."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = re.search(pattern, self.log.read_text(errors="replace"))
            if found:
                return found[1]
            if self.process.poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(
            f"{self.name} did not start; the end of its log:\n{self.log.read_text(errors='replace')[-2000:]}"
        )

    def stop(self) -> None:
        """Ends the process and those that it started."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(20)
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue


@contextmanager
def cluster(workers: int, cores: int) -> Iterator[Any]:
    """A session on a standalone cluster, which is gone afterwards."""
    from pyspark.sql import SparkSession

    started: list[Process] = []
    session = None
    with tempfile.TemporaryDirectory(prefix="umkm-spark-") as name:
        folder = Path(name)
        try:
            master = Process(
                "master",
                ["org.apache.spark.deploy.master.Master", "--host", "localhost", "--port", "0", "--webui-port", "0"],
                folder,
            )
            started.append(master)
            address = master.wait_for(r"Starting Spark master at (spark://\S+)")
            for number in range(workers):
                options = [
                    "--cores",
                    str(cores),
                    "--memory",
                    "2g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    str(folder / f"work-{number}"),
                ]
                worker = Process(
                    f"worker-{number}",
                    ["org.apache.spark.deploy.worker.Worker", *options, "--host", "localhost", address],
                    folder,
                )
                started.append(worker)
            for worker in started[1:]:
                worker.wait_for(r"(Successfully registered with master)")
            os.environ.update(
                PYSPARK_PYTHON=sys.executable,
                SPARK_LOCAL_IP="127.0.0.1",
                SPARK_LOCAL_HOSTNAME="localhost",
                SPARK_LOCAL_DIRS=str(folder),
            )
            builder = SparkSession.builder.master(address).appName("umkm")
            for key, value in {
                "spark.driver.host": "localhost",
                "spark.driver.bindAddress": "127.0.0.1",
                "spark.driver.memory": "2g",
                "spark.executor.memory": "1g",
                "spark.executor.cores": str(cores),
                "spark.sql.shuffle.partitions": str(4 * workers * cores),
                "spark.default.parallelism": str(8 * workers * cores),
                "spark.sql.execution.arrow.maxRecordsPerBatch": "100000",
                "spark.sql.parquet.compression.codec": "uncompressed",
                "spark.sql.warehouse.dir": str(folder / "warehouse"),
                "spark.ui.enabled": "false",
                "spark.ui.showConsoleProgress": "false",
            }.items():
                builder = builder.config(key, value)
            session = builder.getOrCreate()
            session.sparkContext.setLogLevel("ERROR")
            yield session
        finally:
            if session is not None:
                session.stop()
            for process in reversed(started):
                process.stop()


COLUMNS = {
    "annual_sales": "bigint",
    "business_capital": "bigint",
    "monthly_net_cash": "bigint",
    "proposed_instalment": "bigint",
    "existing_instalment": "bigint",
    "months_in_business": "int",
    "late_bills_12m": "int",
    "has_npwp": "boolean",
}


def invented(numbers: Any) -> dict[str, Any]:
    """Facts of invented businesses from their numbers: some not known, some out of range."""
    import numpy as np

    sales = (numbers * 48_271_331 + 12_345) % 60_000_000_000
    nothing = np.zeros(len(numbers), bool)
    facts = {
        "annual_sales": (np.where(numbers % 101 == 7, -1, sales), numbers % 13 == 5),
        "business_capital": ((numbers * 16_807_919 + 99) % 12_000_000_000, numbers % 7 == 3),
        "monthly_net_cash": (sales // 40, nothing),
        "proposed_instalment": (numbers % 50 * 400_000, nothing),
        "existing_instalment": (numbers % 3 * 1_000_000, nothing),
        "months_in_business": ((numbers % 240).astype(np.int32), nothing),
        "late_bills_12m": ((numbers % 5).astype(np.int32), numbers % 5 == 4),
        "has_npwp": (numbers % 3 == 0, nothing),
    }
    return {name: np.ma.array(values, mask=unknown) for name, (values, unknown) in facts.items()}


def in_batches(batches: Any) -> Any:
    """The same on the nodes: from batches of numbers to batches of businesses."""
    import numpy as np
    import pyarrow

    for batch in batches:
        numbers = batch.column("id").to_numpy()
        facts = {
            name: pyarrow.array(np.ma.getdata(values), mask=np.ma.getmaskarray(values))
            for name, values in invented(numbers).items()
        }
        yield pyarrow.RecordBatch.from_pydict({"id": batch.column("id"), **facts})


def differing(made: Any, expected: dict[str, Any], folder: Path) -> int:
    """Writes answers of the cluster into files and compares each row. Returns how many rows differ."""
    import pyarrow
    import pyarrow.compute as compute
    import pyarrow.parquet

    made.write.parquet(str(folder))
    table = pyarrow.parquet.read_table(folder).sort_by("id")
    rows = len(next(iter(expected.values())))
    if not np.array_equal(table["id"].to_numpy(), np.arange(rows)):
        return max(rows, 1)
    differ = np.zeros(rows, bool)
    for name, want in expected.items():
        found = table[name].combine_chunks()
        want = want.cast(found.type) if isinstance(want, pyarrow.Array) else pyarrow.array(want).cast(found.type)
        both = compute.and_(compute.is_null(found), compute.is_null(want))
        same = compute.or_(compute.fill_null(compute.equal(found, want), False), both)
        differ |= ~same.to_numpy(zero_copy_only=False)
    return int(differ.sum())


def classes(session: Any, frame: Any, local: dict[str, Any], folder: Path, slots: int) -> int:
    """Classifies on the cluster and here. Returns how many answers differ."""
    import umkm

    rows = len(local["annual_sales"])
    print(f"\n== classify {rows:,} rows")
    facts = {name: local[name] for name in ("annual_sales", "business_capital")}
    started = time.perf_counter()
    alone = umkm.classify_columns(**facts, as_of=DAY)
    print(f"one process, one thread: {time.perf_counter() - started:.2f} s")
    timing = umkm.spark.Timing(session)
    started = time.perf_counter()
    summary = umkm.spark.summarise(frame, as_of=DAY, timing=timing).collect()
    wall = time.perf_counter() - started
    print(
        f"cluster: {wall:.1f} s, {rows / wall / 1e6:.2f} million rows a second; in the library {timing.seconds:.2f} s, which is"
    )
    print(f"  {100 * timing.seconds / (wall * slots):.1f} % of the time of {slots} cores, in {timing.batches} batches")
    counted = {row["size_class"]: row["rows"] for row in summary}
    wanted = {str(name): number for name, number in alone.counts.by_class.items() if number}
    if alone.counts.invalid:
        wanted["invalid"] = alone.counts.invalid
    conflicts = sum(row["conflicts"] for row in summary)
    same = counted == wanted and conflicts == alone.counts.conflicts and timing.rows == rows
    print(f"  counts are {'equal' if same else 'NOT EQUAL'}: {counted}, {conflicts:,} conflicts")
    made = umkm.spark.classify(frame, as_of=DAY, keep=["id"])
    expected = {"size_class": alone.size_class, "decided_by": alone.decided_by, "conflict": alone.conflict.astype(bool)}
    differ = differing(made, expected, folder)
    print(f"  rows that differ: {differ} of {rows:,}")
    moved, wanted_moved = umkm.spark.movement(frame, as_of=DAY), umkm.research.movement(**facts, as_of=DAY)
    moves = bool((moved.counts == wanted_moved.counts).all())
    print(
        f"  UU 20/2008 to PP 7/2021: {moved.lower:,} in a lower class, {moved.higher:,} in a higher one, {'equal' if moves else 'NOT EQUAL'}"
    )
    return differ + (not same) + (not moves)


def scores(session: Any, frame: Any, local: dict[str, Any], folder: Path, slots: int) -> int:
    """Scores on the cluster and here. Returns how many answers differ."""
    import pyarrow

    import umkm

    rows = len(local["annual_sales"])
    print(f"\n== score {rows:,} rows")
    started = time.perf_counter()
    alone = umkm.score_columns(**local, as_of=DAY)
    print(f"one process, one thread: {time.perf_counter() - started:.2f} s")
    timing = umkm.spark.Timing(session)
    started = time.perf_counter()
    umkm.spark.score(frame, as_of=DAY, keep=[], timing=timing).groupBy("band").count().collect()
    wall = time.perf_counter() - started
    print(
        f"cluster: {wall:.1f} s, {rows / wall / 1e6:.2f} million rows a second; in the library {timing.seconds:.2f} s, which is"
    )
    print(f"  {100 * timing.seconds / (wall * slots):.1f} % of the time of {slots} cores, in {timing.batches} batches")
    invalid = alone.band == 255
    expected = {
        name: pyarrow.array(getattr(alone, name), mask=invalid) for name in ("score", "lowest", "highest", "completeness")
    }
    expected["band"] = pyarrow.array(np.array(alone.bands)[np.where(invalid, 0, alone.band)], mask=invalid)
    codes = np.array(alone.reason_codes)
    for place, reason in enumerate(alone.reasons, 1):
        expected[f"reason_{place}"] = pyarrow.array(codes[np.maximum(reason, 0)], mask=reason < 0)
    differ = differing(umkm.spark.score(frame, as_of=DAY, keep=["id"]), expected, folder)
    print(f"  rows that differ: {differ} of {rows:,}")
    return differ


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Classifies and scores invented businesses on a Spark cluster of this machine"
    )
    parser.add_argument("--rows", type=int, default=10_000_000, help="businesses to classify")
    parser.add_argument("--scored", type=int, default=1_000_000, help="of these, how many to score too")
    parser.add_argument("--cores", type=int, default=1, help="cores of each of the two workers")
    arguments = parser.parse_args()
    import umkm

    with cluster(2, arguments.cores) as session, tempfile.TemporaryDirectory(prefix="umkm-spark-answers-") as name:
        slots, folder = 2 * arguments.cores, Path(name)
        print(f"Spark {session.version}, two workers of {arguments.cores} core(s), umkm {umkm.__version__}")
        print("Businesses are invented. / Usaha dalam contoh ini rekaan.")
        schema = ", ".join(["id bigint", *(f"{column} {kind}" for column, kind in COLUMNS.items())])
        session.range(arguments.rows).mapInArrow(in_batches, schema).write.parquet(str(folder / "businesses"))
        frame = session.read.parquet(str(folder / "businesses"))
        started = time.perf_counter()
        frame.selectExpr("sum(annual_sales)", "sum(business_capital)").collect()
        print(f"reading two columns of {arguments.rows:,} rows, without the library: {time.perf_counter() - started:.1f} s")
        local = invented(np.arange(arguments.rows))
        failed = classes(session, frame, local, folder / "classes", slots)
        few = {column: values[: arguments.scored] for column, values in local.items()}
        failed += scores(session, frame.where(f"id < {arguments.scored}"), few, folder / "scores", slots)
    print("\nEvery answer of the cluster is that of one process." if not failed else "\nANSWERS DIFFER")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
