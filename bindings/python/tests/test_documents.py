# SPDX-License-Identifier: MIT
"""Every example in the documents of the pictures, of research and of Spark runs as it is printed."""

import datetime
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import umkm

DOCS = Path(__file__).resolve().parents[3] / "docs"
DAY = datetime.date(2026, 11, 21)


def run_examples(name: str, given: dict[str, Any]) -> int:
    """Runs the examples of a document one after the other, as somebody would who pastes them. Returns how many there were."""
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.S)
    names: dict[str, Any] = {"umkm": umkm, "datetime": datetime, "today": DAY, **given}
    for block in blocks:
        exec(compile(block, name, "exec"), names)
    return len(blocks)


@pytest.fixture
def frame() -> Any:
    pandas = pytest.importorskip("pandas")
    rng = np.random.default_rng(2)
    sales = (10 ** rng.uniform(7, 11, 500)).astype(np.int64)
    return pandas.DataFrame(
        {
            "omzet": sales,
            "modal_usaha": sales // 4,
            "lama_usaha": rng.integers(0, 200, 500),
            "kabupaten_kota": rng.choice(["Kota Metro", "Kab. Mesuji"], 500),
            "skor": rng.integers(0, 1000, 500),
            "macet": rng.random(500) < 0.2,
        }
    )


def test_pictures(frame: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    monkeypatch.chdir(tmp_path)
    assert run_examples("python-plot.md", {"frame": frame}) == 2
    assert {file.name for file in tmp_path.iterdir()} == {"bidang.png", "perpindahan.png"}


def test_research(frame: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("optbinning")
    import test_scorecard

    monkeypatch.chdir(tmp_path)
    training, outcome = test_scorecard.data(21)
    fitted = test_scorecard.fit(training, outcome)
    assert run_examples("python-research.md", {"frame": frame, "fitted": fitted, "training": training}) == 4
    assert "BANK-1" in umkm.Rules.load((tmp_path / "bank-1.json").read_text()).scorecards


def test_spark(frame: Any) -> None:
    pytest.importorskip("pyspark")
    import test_spark

    with test_spark.local_session() as session:
        rows = [
            (number, *row) for number, row in enumerate(frame[["omzet", "modal_usaha", "kabupaten_kota"]].values.tolist())
        ]
        given = session.createDataFrame(rows, "id bigint, omzet bigint, modal_usaha bigint, kabupaten string")
        assert run_examples("python-spark.md", {"frame": given, "session": session}) == 2
