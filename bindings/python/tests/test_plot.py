# SPDX-License-Identifier: MIT
"""What the pictures show: limits where the law has them, bars as high as the counts, words in both languages."""

import io
import json
import math
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import umkm
import umkm.research as research
from conftest import DAY

matplotlib = pytest.importorskip("matplotlib")

import umkm.plot as plot  # noqa: E402
from umkm.plot import _numbers as numbers  # noqa: E402
from umkm.plot import _style as style  # noqa: E402

SALES = np.array([5 * 10**8, 3 * 10**9, 2 * 10**10, 10**11, 0, 10**9, -1, 10**7])
CAPITAL = np.array([10**8, 2 * 10**9, 6 * 10**9, 2 * 10**10, 10**6, 0, 10**6, 10**6])


def found(ax: Any, gid: str) -> list[Any]:
    """The artists of a name, or of all names with this beginning."""
    return [item for item in ax.findobj() if (item.get_gid() or "").startswith(gid)]


def words(ax: Any) -> str:
    texts = [item.get_text() for item in ax.figure.findobj(matplotlib.text.Text)]
    return "\n".join(text for text in texts if text)


def population(rows: int, seed: int = 0) -> tuple[Any, Any]:
    rng = np.random.default_rng(seed)
    sales = (10 ** rng.normal(8.4, 0.9, rows)).astype(np.int64)
    return sales, (sales * 10 ** rng.normal(-0.6, 0.35, rows)).astype(np.int64)


def write(ax: Any) -> Any:
    """Draws and writes the picture; no word may be cut off at its edge. Returns the pixels."""
    figure = ax.figure
    figure.canvas.draw()
    whole = figure.bbox
    for text in figure.findobj(matplotlib.text.Text):
        if text.get_text().strip() and text.get_visible():
            box = text.get_window_extent()
            if box.width and ax.bbox.x0 - 400 < box.x0:  # ticks beyond the ends of an axis are not drawn
                inside = (
                    box.x0 >= whole.x0 - 1 and box.x1 <= whole.x1 + 1 and box.y0 >= whole.y0 - 1 and box.y1 <= whole.y1 + 1
                )
                assert inside or not is_drawn(ax, text), text.get_text()
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    buffer.seek(0)
    pixels = matplotlib.image.imread(buffer)
    assert pixels.min() < 0.5 and pixels[..., :3].std() > 0.01
    return pixels


def is_drawn(ax: Any, text: Any) -> bool:
    """Whether a text is drawn: labels of ticks outside the limits are not."""
    for axis in (ax.xaxis, ax.yaxis):
        for tick in [*axis.get_major_ticks(), *axis.get_minor_ticks()]:
            if text in (tick.label1, tick.label2):
                low, high = sorted(axis.get_view_interval())
                return bool(low <= tick.get_loc() <= high)
    return True


# ---- plane ----


@pytest.mark.parametrize(
    ("regime", "across", "up"),
    [
        ("PP-7-2021", {10**9, 5 * 10**9, 10**10}, {2 * 10**9, 15 * 10**9, 5 * 10**10}),
        ("UU-20-2008", {5 * 10**7, 5 * 10**8, 10**10}, {3 * 10**8, 25 * 10**8, 5 * 10**10}),
        ("UU-9-1995", {2 * 10**8}, {10**9}),
    ],
)
def test_plane_has_the_limits_of_the_law(regime: str, across: set[int], up: set[int]) -> None:
    other = "business_capital" if regime == "PP-7-2021" else "net_worth"
    ax = plot.plane(annual_sales=SALES, **{other: CAPITAL}, regime=regime, as_of=DAY)
    lines = {kind: found(ax, f"limit:{kind}") for kind in (other, "annual_sales")}
    assert {line.get_xdata()[0] for line in lines[other]} == across
    assert {line.get_ydata()[0] for line in lines["annual_sales"]} == up
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")
    for line in lines[other]:
        assert ax.get_xlim()[0] < line.get_xdata()[0] < ax.get_xlim()[1]
    write(ax)


def test_plane_follows_a_changed_law() -> None:
    rules = research.with_limit("PP-7-2021", "annual_sales", "micro", 3_333_333_333)
    ax = plot.plane(annual_sales=SALES, business_capital=CAPITAL, as_of=DAY, rules=rules, lang="en")
    assert found(ax, "limit:annual_sales:micro")[0].get_ydata()[0] == 3_333_333_333
    assert "Micro business up to Rp3.333 bn" in words(ax)


def test_plane_counts_what_it_cannot_draw() -> None:
    sales = np.ma.array(SALES, mask=[*[False] * 7, True])
    ax = plot.plane(annual_sales=sales, business_capital=CAPITAL, as_of=DAY)
    points = {item.get_gid(): list(item.get_xdata()) for item in found(ax, "points:")}
    assert points == {
        "points:micro": [10**8],
        "points:small": [2 * 10**9],
        "points:medium": [6 * 10**9],
        "points:large": [2 * 10**10],
    }
    note = found(ax, "note")[0].get_text().replace("\n", " ")
    assert note == "Tidak digambar: 2 bernilai nol, 1 dengan nilai yang tidak diketahui, 1 bernilai negatif (dari 8 usaha)."
    ax = plot.plane(annual_sales=sales, business_capital=CAPITAL, as_of=DAY, lang="en")
    note = found(ax, "note")[0].get_text().replace("\n", " ")
    assert note == "Not drawn: 2 with a zero, 1 with a value that is not known, 1 with a negative value (of 8 businesses)."
    assert "Annual sales" in words(ax) and "Hasil penjualan" not in words(ax)
    assert not found(plot.plane(annual_sales=SALES[:3], business_capital=CAPITAL[:3], as_of=DAY), "note")


@pytest.mark.parametrize("rows", [0, 1, 2, 326_505])
def test_plane_of_any_size(rows: int) -> None:
    sales, capital = population(rows)
    ax = plot.plane(annual_sales=sales, business_capital=capital, as_of=DAY)
    assert sum(len(item.get_xdata()) for item in found(ax, "points:")) == ((sales > 0) & (capital > 0)).sum()
    assert bool(found(ax, "empty")) == (rows == 0)
    write(ax)


def test_plane_takes_tables_and_names() -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"omzet": pd.array(SALES, "Int64"), "modal": CAPITAL, "nama": "x"})
    frame.loc[7, "omzet"] = None
    want = [list(item.get_ydata()) for item in found(plot.plane(frame, as_of=DAY), "points:")]
    renamed = frame.rename(columns={"omzet": "s", "modal": "c"})
    ax = plot.plane(renamed, columns={"s": "annual_sales", "c": "business_capital"}, as_of=DAY)
    assert [list(item.get_ydata()) for item in found(ax, "points:")] == want
    pa = pytest.importorskip("pyarrow")
    assert [list(item.get_ydata()) for item in found(plot.plane(pa.Table.from_pandas(frame), as_of=DAY), "points:")] == want
    polars, duckdb = pytest.importorskip("polars"), pytest.importorskip("duckdb")
    arrow = pa.Table.from_pandas(frame)
    reader = pa.RecordBatchReader.from_batches(arrow.schema, arrow.to_batches(max_chunksize=3))
    for table in (polars.from_pandas(frame), duckdb.sql("select * from arrow"), reader):
        assert [list(item.get_ydata()) for item in found(plot.plane(table, as_of=DAY), "points:")] == want
    with pytest.raises(umkm.UmkmError, match="no column is business_capital, which PP-7-2021 reads"):
        plot.plane(frame[["omzet"]], as_of=DAY)
    with pytest.raises(umkm.UmkmError, match="BPS-WORKERS has no limits of both"):
        plot.plane(frame, as_of=DAY, regime="BPS-WORKERS")
    with pytest.raises(ValueError, match="differ in length"):
        plot.plane(annual_sales=SALES, business_capital=CAPITAL, size_class=[1], as_of=DAY)


# ---- shares ----

CLASSES = np.array([1] * 7 + [2] * 2 + [4] + [1] * 3 + [0, 255])
GROUPS = np.array(["Kota Metro"] * 10 + ["Kab. Mesuji"] * 5)


def test_shares_are_the_counts() -> None:
    ax = plot.shares(CLASSES, GROUPS, lang="en")
    widths = {
        kind: [round(bar.get_width(), 12) for bar in found(ax, f"bar:{kind}")]
        for kind in ("micro", "small", "large", "unknown", "invalid")
    }
    assert widths == {
        "micro": [0.7, 0.6],
        "small": [0.2, 0.0],
        "large": [0.1, 0.0],
        "unknown": [0.0, 0.2],
        "invalid": [0.0, 0.2],
    }
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Kota Metro", "Kab. Mesuji"]
    assert "70.0%" in words(ax) and "Micro business\n10" in words(ax) and "Share of the businesses" in words(ax)
    ends = [
        max(bar.get_x() + bar.get_width() for bar in found(ax, "bar:") if math.isclose(bar.get_y(), place - 0.37))
        for place in (0, 1)
    ]
    np.testing.assert_allclose(ends, [1, 1])
    write(ax)


def test_shares_as_numbers() -> None:
    ax = plot.shares(CLASSES, GROUPS, unit="count")
    assert [bar.get_width() for bar in found(ax, "bar:micro")] == [7, 3]
    assert "Jumlah usaha" in words(ax) and "Usaha Mikro\n10" in words(ax)
    counts = {"Metro": {umkm.SizeClass.MICRO: 7, umkm.SizeClass.SMALL: 2, umkm.SizeClass.LARGE: 1}}
    ax = plot.shares(counts, unit="count")
    assert [bar.get_width() for bar in found(ax, "bar:")] == [7, 2, 1]
    write(ax)
    years = {"2018": {umkm.SizeClass.MICRO: 5}, "2021": {umkm.SizeClass.MICRO: 9}}  # not parts of one whole
    ax = plot.shares(years)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["2018", "2021"]
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Usaha Mikro"]


def test_shares_of_many_and_of_none() -> None:
    ax = plot.shares(np.ones(500, np.uint8), np.arange(500) % 50, most=20)
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert len(labels) == 20 and labels[-1] == "31 kelompok lain"
    write(ax)
    ax = plot.shares([1, 1], [None, "Kabupaten dengan nama yang panjang sekali sampai tidak muat lagi"], lang="en")
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert "(not known)" in labels and "Kabupaten dengan nama yang panjang sekali…" in labels
    write(ax)
    ax = plot.shares(np.empty(0, np.uint8), np.empty(0))
    assert found(ax, "empty")
    write(ax)
    for wrong, options in (
        ([1], {"by": ["a", "b"]}),
        ([9], {"by": ["a"]}),
        ([1], {"by": ["a"], "unit": "mean"}),
        ([1], {"by": ["a"], "most": 1}),
    ):
        with pytest.raises(ValueError):
            plot.shares(wrong, **options)
    with pytest.raises(TypeError):
        plot.shares([1, 2])


# ---- movement ----


def moved(**flows: int) -> research.Movement:
    counts = np.zeros((6, 6), np.int64)
    for name, number in flows.items():
        counts[int(name[1]), int(name[2])] = number
    return research.Movement("UU-20-2008", "PP-7-2021", counts)


def test_flows_are_as_wide_as_their_numbers() -> None:
    ax = plot.movement(moved(m11=60, m21=30, m22=5, m32=5))
    heights = {item.get_gid(): np.ptp(item.get_path().vertices[[0, 7], 1]) for item in found(ax, "flow:")}
    assert {name: round(height, 12) for name, height in heights.items()} == {
        "flow:micro:micro": 0.6,
        "flow:small:micro": 0.3,
        "flow:small:small": 0.05,
        "flow:medium:small": 0.05,
    }
    nodes = {item.get_gid(): round(item.get_height(), 12) for item in found(ax, "node:")}
    assert nodes == {
        "node:before:micro": 0.6,
        "node:before:small": 0.35,
        "node:before:medium": 0.05,
        "node:after:micro": 0.9,
        "node:after:small": 0.1,
    }
    assert found(ax, "label:left:small")[0].get_text() == "Usaha Kecil  35 (35,0 %)"
    assert "Perpindahan kelas: UU 20/2008 ke PP 7/2021" in words(ax)
    assert found(ax, "note")[0].get_text() == "Jumlah usaha: 100. Kelas lebih tinggi: 0; sama: 65; lebih rendah: 35."
    write(ax)


def test_labels_of_small_classes_do_not_cover_each_other() -> None:
    ax = plot.movement(moved(m11=311_844, m21=12_000, m22=2_062, m33=599, m44=2, m00=3, m55=1), lang="en")
    write(ax)
    texts = [item for item in ax.texts if item.get_gid() != "note"]
    boxes = [item.get_window_extent() for item in texts]
    for i, box in enumerate(boxes):
        for j in range(i):
            assert not box.overlaps(boxes[j]), (texts[i].get_text(), texts[j].get_text())
    assert "Cannot be compared (unknown or invalid): 4." in words(ax)
    assert found(ax, "label:right:large")[0].get_text() == "Large business  2 (<0.1%)"


def test_movement_of_little() -> None:
    for one in (moved(), moved(m11=1), research.count_movement([1, 2], [2, 2])):
        write(plot.movement(one))
    assert found(plot.movement(moved()), "empty")
    assert "sebelum ke sesudah" in words(plot.movement(research.count_movement([1], [1])))
    with pytest.raises(TypeError, match=r"umkm\.research\.Movement is expected, not list"):
        plot.movement([1])


# ---- scores ----

FACTS: dict[str, Any] = {
    "annual_sales": 2_500_000_000,
    "monthly_net_cash": 20_000_000,
    "proposed_instalment": 9_000_000,
    "existing_instalment": 0,
    "months_in_business": 40,
    "net_profit": 100_000_000,
    "late_bills_12m": 2,
    "slik_collectability": "1",
}


def test_waterfall_ends_at_the_score() -> None:
    score = umkm.score(as_of=DAY, **FACTS)
    ax = plot.waterfall(score, most=100)
    steps = [*found(ax, "reason:"), *found(ax, "tip:")]
    assert {bar.get_gid(): bar.get_width() for bar in found(ax, "reason:")} == {
        f"reason:{r.code}": -r.lost for r in score.reasons
    }
    assert 1000 + sum(bar.get_width() for bar in steps) == score.score == found(ax, "score")[0].get_width()
    last = min(bar.get_x() + bar.get_width() for bar in steps)
    assert last == score.score
    assert "bukan skor kredit dan bukan peluang gagal bayar" in words(ax)
    assert all(bar.get_hatch() == "////" for bar in found(ax, "reason:DATA-"))
    write(ax)
    few = plot.waterfall(score, most=5, lang="en")
    bars = found(few, "reason:") + found(few, "tip:") + found(few, "others")
    assert len(bars) == 5 and 1000 + sum(bar.get_width() for bar in bars) == score.score
    assert f"{len(steps) - 4} others" in words(few) and "no credit score" in words(few)
    write(few)


@pytest.mark.parametrize("by", ["characteristic", "group"])
def test_waterfall_of_points(by: str) -> None:
    score = umkm.score(as_of=DAY, **FACTS)
    ax = plot.waterfall(score, by=by, most=40, lang="en")
    bars = found(ax, f"{by}:")
    assert sum(bar.get_width() for bar in bars) == score.score
    if by == "characteristic":
        assert {bar.get_gid(): bar.get_width() for bar in bars} == {
            f"characteristic:{c.code}": c.points for c in score.characteristics
        }
        assert "+110 / 110" in words(ax)
    else:
        assert "Character" in words(ax)
    write(ax)


def test_waterfall_of_nothing_and_of_a_card_of_ones_own() -> None:
    empty = umkm.score(as_of=DAY, annual_sales=1)
    write(plot.waterfall(empty))
    with pytest.raises(ValueError, match="by"):
        plot.waterfall(empty, by="reasons")
    with pytest.raises(TypeError, match=r"umkm\.Score is expected"):
        plot.waterfall(701)
    stranger = umkm.Score(**{**empty.__dict__, "scorecard": "GONE"})
    assert "KAR01" in words(plot.waterfall(stranger, by="characteristic"))


def columns(rows: int) -> dict[str, Any]:
    rng = np.random.default_rng(3)
    sales, capital = population(rows)
    return {
        "annual_sales": sales,
        "monthly_net_cash": sales // 40,
        "proposed_instalment": np.full(rows, 2_000_000),
        "existing_instalment": np.zeros(rows, np.int64),
        "months_in_business": rng.integers(0, 200, rows),
        "slik_collectability": rng.choice([0, 1, 1, 1, 5], rows),
        "worst_arrears_days_24m": rng.integers(0, 100, rows),
        "has_npwp": rng.random(rows) < 0.6,
        "equity": capital,
        "total_debt": capital // 3,
        "requested_amount": np.full(rows, 50_000_000),
        "net_profit": sales // 9,
        "evidenced_sales": sales // 2,
        "prior_annual_sales": sales,
        "bookkeeping": rng.integers(0, 3, rows),
        "nib_status": rng.integers(0, 4, rows),
    }


def test_scores_are_counted_by_band() -> None:
    given = columns(4000)
    given["worst_arrears_days_24m"][:9] = -1
    scored = umkm.score_columns(as_of=DAY, **given)
    ax = plot.scores(scored)
    for code, number in scored.counts.by_band.items():
        assert sum(bar.get_height() for bar in found(ax, f"bar:{code}")) == number
    assert scored.counts.by_band["X"] > 0 and scored.counts.by_band["N"] > 0
    assert all(bar.get_hatch() for bar in found(ax, "bar:X") + found(ax, "bar:N"))
    card = json.loads(umkm.Rules.load().document_text("KP-1"))
    starts = {
        f"limit:{band['code']}": band["from"] for band in card["bands"] if band["kind"] == "score" and band["from"] > 0
    }
    assert {line.get_gid(): line.get_xdata()[0] for line in found(ax, "limit:")} == starts
    assert len(starts) == 4
    width = found(ax, "bar:")[0].get_width()
    assert width == 25
    for bar in found(ax, "bar:D"):
        inside = (
            (scored.band == scored.bands.index("D")) & (scored.score >= bar.get_x()) & (scored.score < bar.get_x() + width)
        )
        assert bar.get_height() == inside.sum()
    assert "Tidak digambar: 9 baris tidak sah (dari 4.000)." in words(ax)
    write(ax)


def test_scores_of_little_and_of_another_card() -> None:
    for rows in (0, 1):
        ax = plot.scores(umkm.score_columns(as_of=DAY, has_npwp=np.ones(rows, bool)), lang="en")
        assert "Insufficient data" in words(ax)
        assert bool(found(ax, "empty")) == (rows == 0)
        write(ax)
    with pytest.raises(ValueError, match='"score" and "band"'):
        plot.scores(umkm.score_columns(as_of=DAY, has_npwp=np.ones(1, bool), outputs=("score",)))
    with pytest.raises(TypeError, match="ScoredColumns"):
        plot.scores([1, 2])


# ---- all of them ----


def test_axes_of_ones_own() -> None:
    figure = matplotlib.figure.Figure(figsize=(14, 12), layout="constrained")
    axes = figure.subplots(2, 2)
    sales, capital = population(100)
    assert plot.plane(annual_sales=sales, business_capital=capital, as_of=DAY, ax=axes[0, 0]) is axes[0, 0]
    assert plot.shares(CLASSES, GROUPS, ax=axes[0, 1], title="") is axes[0, 1]
    assert plot.movement(moved(m11=3), ax=axes[1, 0], title="Judul sendiri") is axes[1, 0]
    assert plot.waterfall(umkm.score(as_of=DAY, **FACTS), ax=axes[1, 1]) is axes[1, 1]
    assert axes[0, 1].get_title(loc="left") == "" and axes[1, 0].get_title(loc="left") == "Judul sendiri"
    figure.savefig(io.BytesIO(), format="svg")
    with pytest.raises(TypeError, match="matplotlib Axes are expected, not Figure"):
        plot.movement(moved(m11=3), ax=figure)
    with pytest.raises(ValueError, match="lang"):
        plot.movement(moved(m11=3), lang="jv")


def test_pyplot_is_left_alone() -> None:
    code = (
        "import sys, umkm, umkm.plot, umkm.research as r; umkm.plot.movement(r.count_movement([1], [2]));"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    code = (
        "import sys; sys.modules['matplotlib'] = None\nimport umkm\n"
        "try:\n umkm.plot\nexcept ImportError as error:\n assert \"pip install 'umkm[plot]'\" in str(error)\nelse:\n raise SystemExit(1)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_colours_keep_their_order_in_grey() -> None:
    def grey(colour: str) -> float:
        red, green, blue = matplotlib.colors.to_rgb(colour)
        return 0.299 * red + 0.587 * green + 0.114 * blue

    four = [grey(style.CLASS_COLOURS[umkm.SizeClass(number)]) for number in range(1, 5)]
    assert all(before - after > 0.12 for before, after in zip(four, four[1:], strict=False))
    ramp = [grey(colour) for colour in style.RAMP]
    assert all(after - before > 0.08 for before, after in zip(ramp, ramp[1:], strict=False))
    assert style.CLASS_HATCHES.keys() == {umkm.SizeClass.UNKNOWN, umkm.SizeClass.INVALID}


def test_numbers_in_both_languages() -> None:
    assert numbers.rupiah(2_000_000_000, "id") == "Rp2 M" and numbers.rupiah(2_000_000_000, "en") == "Rp2 bn"
    assert numbers.rupiah(2_500_000_000, "id") == "Rp2,5 M" and numbers.rupiah(2_500_000_000, "en") == "Rp2.5 bn"
    assert numbers.rupiah(300_000_000, "id") == "Rp300 jt" and numbers.rupiah(-750_000, "en") == "-Rp750 k"
    assert numbers.rupiah(10**12, "id") == "Rp1 T" and numbers.rupiah(5, "id") == "Rp5"
    assert numbers.count(311_844, "id") == "311.844" and numbers.count(311_844, "en") == "311,844"
    assert numbers.percent(1, 3, "id") == "33,3 %" and numbers.percent(1, 3, "en") == "33.3%"
    assert numbers.percent(2, 326_505, "id") == "<0,1 %" and numbers.percent(9_999_999, 10_000_000, "en") == ">99.9%"
    assert (
        numbers.percent(0, 5, "id") == "0,0 %"
        and numbers.percent(5, 5, "en") == "100.0%"
        and numbers.percent(0, 0, "id") == "–"
    )
