# SPDX-License-Identifier: MIT
"""The notebook of Lampung runs from the first cell to the last, and is kept without outputs."""

import json
from pathlib import Path
from typing import Any

import pytest

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")
pytest.importorskip("ipykernel")
pytest.importorskip("matplotlib")
pytest.importorskip("pandas")

NOTEBOOK = Path(__file__).resolve().parents[3] / "examples" / "python" / "umkm-lampung.ipynb"


@pytest.fixture(scope="module")
def ran() -> Any:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOK.parent)}}
    )
    client.execute()
    return notebook


def said(cell: Any) -> str:
    return json.dumps([output for output in cell.get("outputs", [])])


def test_it_is_kept_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None


def test_it_runs(ran: Any) -> None:
    cells = [cell for cell in ran.cells if cell.cell_type == "code"]
    assert all(cell.execution_count for cell in cells)
    pictures = [output for cell in cells for output in cell.outputs if "image/png" in output.get("data", {})]
    assert len(pictures) == 7
    assert all(len(output["data"]["image/png"]) > 10_000 for output in pictures)
    assert not [output for cell in cells for output in cell.outputs if output.output_type == "error"]


def test_its_numbers_are_those_published(ran: Any) -> None:
    every = "\n".join(said(cell) for cell in ran.cells)
    assert "'micro': 311844, 'small': 14062, 'medium': 599" in every
    assert "326505" in every and "63350222" in every
    assert "kelas lebih rendah 96,188; sama 230,317; lebih tinggi 0" in every


def test_what_is_invented_says_so(ran: Any) -> None:
    text = "\n".join(cell.source for cell in ran.cells)
    assert text.count("REKAAN") >= 8
    after = text[text.index("umkm.classify_columns") :]
    for line in after.splitlines():
        if ".figure" in line and "title=" in line:
            assert "REKAAN" in line or "title=title" in line, line
