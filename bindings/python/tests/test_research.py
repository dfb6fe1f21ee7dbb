# SPDX-License-Identifier: MIT
"""What if a limit were another one, two cards on one population, and how well a score tells outcomes apart."""

import math
from typing import Any

import numpy as np
import pytest

import umkm
import umkm.research as research
from conftest import DAY

MICRO, SMALL, MEDIUM, LARGE = range(1, 5)
SALES = np.array(
    [0, 1, 10**9, 10**9 + 1, 2 * 10**9, 2 * 10**9 + 1, 15 * 10**9, 15 * 10**9 + 1, 5 * 10**10, 5 * 10**10 + 1, -1]
)


def population(rows: int, seed: int = 0) -> dict[str, Any]:
    rng = np.random.default_rng(seed)
    sales = (10 ** rng.uniform(6, 11, rows)).astype(np.int64)
    return {
        "annual_sales": sales,
        "monthly_net_cash": sales // 50,
        "proposed_instalment": np.full(rows, 4_000_000),
        "existing_instalment": rng.integers(0, 3, rows) * 1_000_000,
        "months_in_business": rng.integers(0, 200, rows),
        "late_bills_12m": rng.integers(0, 5, rows),
        "has_npwp": rng.random(rows) < 0.5,
    }


# ---- limits ----


def test_limits_are_those_of_the_law() -> None:
    found = {(one.measure, str(one.size_class)): (one.value, one.included) for one in research.limits("PP-7-2021")}
    assert found == {
        ("annual_sales", "micro"): (2_000_000_000, True),
        ("annual_sales", "small"): (15_000_000_000, True),
        ("annual_sales", "medium"): (50_000_000_000, True),
        ("business_capital", "micro"): (1_000_000_000, True),
        ("business_capital", "small"): (5_000_000_000, True),
        ("business_capital", "medium"): (10_000_000_000, True),
    }
    assert research.limits("pp-7-2021")[0].citation == "PP 7/2021 Pasal 35 ayat (5) huruf a"
    assert [one.included for one in research.limits("PERMENPERIN-64-2016")] == [False, True]
    with pytest.raises(umkm.UmkmError, match="no such regime: 'PP-8'; there are"):
        research.limits("PP-8")


def test_a_changed_limit_changes_nothing_else() -> None:
    rules = research.with_limit("PP-7-2021", "annual_sales", "micro", 3_000_000_000)
    old = {(one.measure, one.size_class, one.value) for one in research.limits("PP-7-2021")}
    new = {(one.measure, one.size_class, one.value) for one in research.limits("PP-7-2021", rules=rules)}
    assert old ^ new == {
        ("annual_sales", umkm.SizeClass.MICRO, 2_000_000_000),
        ("annual_sales", umkm.SizeClass.MICRO, 3_000_000_000),
    }
    assert umkm.classify(annual_sales=3_000_000_000, as_of=DAY, rules=rules).size_class == MICRO
    assert umkm.classify(annual_sales=3_000_000_001, as_of=DAY, rules=rules).size_class == SMALL
    assert umkm.classify(annual_sales=3_000_000_000, as_of=DAY).size_class == SMALL
    for wrong in (True, 2.0, "3"):
        with pytest.raises(TypeError, match="value: a whole number"):
            research.with_limit("PP-7-2021", "annual_sales", "micro", wrong)  # type: ignore[arg-type]
    with pytest.raises(umkm.UmkmError, match="no such limit: workers micro.*there are annual_sales micro"):
        research.with_limit("PP-7-2021", "workers", "micro", 3)
    with pytest.raises(umkm.UmkmError, match="annual_sales micro 15000000000 does not fit into PP-7-2021") as caught:
        research.with_limit("PP-7-2021", "annual_sales", "micro", 15_000_000_000)
    assert caught.value.name == "UMKM_E_RULE_ORDER" and "tidak cocok" in caught.value.message_id


def test_a_limit_of_one_of_several_criteria() -> None:
    rules = research.with_limit("PERMENPERIN-64-2016", "investment", "small", 2_000_000_000, criterion=0)
    few = umkm.classify(
        total_investment=1_500_000_000,
        land_cost=0,
        building_cost=0,
        workers=5,
        as_of=DAY,
        regime="PERMENPERIN-64-2016",
        rules=rules,
    )
    assert few.size_class == SMALL


def test_sweep_says_who_moves() -> None:
    sales = population(5000)["annual_sales"]
    values = [10**9, 2 * 10**9, 5 * 10**9]
    swept = research.sweep_limit(annual_sales=sales, values=values, as_of=DAY, keep_classes=True)
    assert swept.current == 2 * 10**9 and swept.values == tuple(values)
    for place, limit in enumerate(values):
        want = np.select([sales <= limit, sales <= 15 * 10**9, sales <= 5 * 10**10], [MICRO, SMALL, MEDIUM], LARGE)
        np.testing.assert_array_equal(swept.classes[place], want)
        np.testing.assert_array_equal(swept.counts[place], np.bincount(want, minlength=6))
    down = int(((sales > 10**9) & (sales <= 2 * 10**9)).sum())
    up = int(((sales > 2 * 10**9) & (sales <= 5 * 10**9)).sum())
    assert list(swept.moved) == [down, 0, up]
    assert swept.movements[0].flows()[(MICRO, SMALL)] == down == swept.movements[0].higher
    assert swept.movements[2].flows()[(SMALL, MICRO)] == up == swept.movements[2].lower


def test_sweep_counts_unknown_and_invalid_rows() -> None:
    known = np.arange(len(SALES)) != 0
    swept = research.sweep_limit(
        annual_sales=SALES, validity={"annual_sales": known}, values=[10**9], as_of=DAY, keep_classes=True
    )
    assert list(swept.counts[0]) == [1, 2, 4, 2, 1, 1]
    assert list(swept.moved) == [2]
    assert swept.movements[0].not_comparable == 2


def test_sweep_of_a_measure_that_does_not_decide() -> None:
    capital = np.array([4 * 10**9, 6 * 10**9])
    sales = np.array([10**9, 10**9])
    still = research.sweep_limit(
        annual_sales=sales,
        business_capital=capital,
        measure="business_capital",
        size_class="small",
        values=[9 * 10**9],
        as_of=DAY,
    )
    assert list(still.moved) == [0]
    moved = research.sweep_limit(
        annual_sales=sales,
        business_capital=capital,
        measure="business_capital",
        size_class="small",
        values=[9 * 10**9],
        basis="capital",
        as_of=DAY,
    )
    assert list(moved.moved) == [1]
    with pytest.raises(ValueError, match="values"):
        research.sweep_limit(annual_sales=sales, values=[], as_of=DAY)


def test_tables_of_every_kind_can_be_swept() -> None:
    pa = pytest.importorskip("pyarrow")
    pd = pytest.importorskip("pandas")
    sales = population(100)["annual_sales"]
    want = research.sweep_limit(annual_sales=sales, values=[10**9], as_of=DAY).counts
    table = pa.table({"omzet": sales})
    reader = pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=7))
    for kind in (table, reader, pd.DataFrame({"omzet": sales})):
        np.testing.assert_array_equal(research.sweep_limit(kind, values=[10**9], as_of=DAY).counts, want)
    frame = research.sweep_limit(table, values=[10**9, 3 * 10**9], as_of=DAY).to_pandas()
    assert list(frame.columns) == ["limit", "unknown", "micro", "small", "medium", "large", "invalid", "moved"]
    assert list(frame.limit) == [10**9, 3 * 10**9]


def test_movement_between_laws() -> None:
    sales = population(3000, 5)["annual_sales"]
    found = research.movement(annual_sales=sales, as_of=DAY)
    old = np.select([sales <= 3 * 10**8, sales <= 25 * 10**8, sales <= 5 * 10**10], [1, 2, 3], 4)
    new = np.select([sales <= 2 * 10**9, sales <= 15 * 10**9, sales <= 5 * 10**10], [1, 2, 3], 4)
    want = np.zeros((6, 6), int)
    np.add.at(want, (old, new), 1)
    np.testing.assert_array_equal(found.counts, want)
    assert (found.before, found.after, found.rows) == ("UU-20-2008", "PP-7-2021", 3000)
    assert found.higher == (new > old).sum() == 0 and found.lower == (new < old).sum() > 0
    assert found.same == (new == old).sum()


def test_movement_of_columns() -> None:
    found = research.count_movement([1, 2, 255, 0, 4], np.array([2, 2, 1, 0, 3], np.uint8))
    assert (found.higher, found.lower, found.same, found.not_comparable) == (1, 1, 1, 2)
    with pytest.raises(ValueError, match="7 is no size class"):
        research.count_movement([7], [1])
    with pytest.raises(ValueError, match="differ in length: 1 and 2"):
        research.count_movement([1], [1, 2])
    with pytest.raises(TypeError):
        research.count_movement([1.0], [1.0])


# ---- scorecards ----


def changed_card(**points: int) -> umkm.Rules:
    """KP-1 as KP-X, in which late bills give other points."""
    import json

    document = json.loads(umkm.Rules.load().document_text("KP-1"))
    document["id"] = "KP-X"
    for characteristic in document["characteristics"]:
        if characteristic["code"] == "KAR04":
            characteristic["attributes"][1]["points"] = points.get("once", 12)
    return umkm.Rules.load(json.dumps(document))


def test_points_of_characteristics_add_up() -> None:
    columns = population(400)
    columns["late_bills_12m"][0] = -1
    points = research.characteristic_points(as_of=DAY, **columns)
    scored = umkm.score_columns(as_of=DAY, **columns)
    np.testing.assert_array_equal(sum(points.values()), scored.score)
    assert scored.counts.invalid == 1
    one = umkm.score({name: values[5].item() for name, values in columns.items()}, as_of=DAY)
    assert {item.code: item.points for item in one.characteristics} == {
        code: int(value[5]) for code, value in points.items()
    }


def test_two_cards() -> None:
    columns = population(2000)
    columns["late_bills_12m"][0] = -1
    rules = changed_card(once=2)
    found = research.compare_scorecards(None, "KP-1", "KP-X", as_of=DAY, rules=rules, **columns)
    scores = [umkm.score_columns(as_of=DAY, scorecard=card, rules=rules, **columns) for card in ("KP-1", "KP-X")]
    late = np.isin(columns["late_bills_12m"], [1, 2])
    assert (found.rows, found.invalid) == (1999, 1)
    np.testing.assert_array_equal(scores[0].score - scores[1].score, np.where(late, 10, 0))
    by_code = {item.code: item for item in found.characteristics}
    assert by_code["KAR04"].differ == late.sum()
    assert math.isclose(by_code["KAR04"].first_mean - by_code["KAR04"].second_mean, 10 * late.sum() / 1999)
    assert by_code["KAR04"].first_missing == 0 and by_code["KAR01"].first_missing == 1999
    assert sum(item.differ for item in found.characteristics) == late.sum()
    assert found.crosstab.sum() == 1999
    moved = scores[0].band != scores[1].band
    np.testing.assert_array_equal(found.moved, moved)
    assert found.higher == 0 and found.lower <= moved.sum()
    stats = pytest.importorskip("scipy.stats")
    assert math.isclose(found.spearman, stats.spearmanr(scores[0].score[1:], scores[1].score[1:]).statistic, rel_tol=1e-12)


def test_a_card_with_itself() -> None:
    found = research.compare_scorecards(as_of=DAY, characteristics=False, **population(50))
    assert found.spearman == 1.0 and not found.moved.any() and found.characteristics == ()
    assert np.trace(found.crosstab) == 50
    alone = research.compare_scorecards(as_of=DAY, characteristics=False, has_npwp=np.array([True]))
    assert alone.spearman is None
    with pytest.raises(umkm.UmkmError, match="no such scorecard"):
        research.compare_scorecards(None, "KP-1", "KP-9", as_of=DAY, has_npwp=np.array([True]))


# ---- outcomes ----


def outcomes(rows: int, seed: int = 0) -> tuple[Any, Any]:
    rng = np.random.default_rng(seed)
    score = rng.integers(0, 40, rows) * 25
    return score, (rng.random(rows) < 1 / (1 + np.exp(score / 200 - 2))).astype(int)


def test_against_other_implementations() -> None:
    metrics, stats = pytest.importorskip("sklearn.metrics"), pytest.importorskip("scipy.stats")
    score, bad = outcomes(900)
    found = research.reliability(score, bad)
    assert math.isclose(found.auc, metrics.roc_auc_score(1 - bad, score), rel_tol=1e-12)
    assert math.isclose(found.gini, 2 * found.auc - 1, rel_tol=1e-12)
    assert math.isclose(found.ks, stats.ks_2samp(score[bad == 0], score[bad == 1]).statistic, rel_tol=1e-12)
    share = [(score[bad == kind] <= found.ks_at).mean() for kind in (0, 1)]
    assert math.isclose(share[1] - share[0], found.ks, rel_tol=1e-12)
    # DeLong's variance pair by pair, as the article writes it
    good, worse = score[bad == 0], score[bad == 1]
    wins = (good[:, None] > worse[None, :]) + 0.5 * (good[:, None] == worse[None, :])
    variance = wins.mean(axis=1).var(ddof=1) / len(good) + wins.mean(axis=0).var(ddof=1) / len(worse)
    logit, reach = (
        math.log(found.auc / (1 - found.auc)),
        1.959963984540054 * math.sqrt(variance) / (found.auc * (1 - found.auc)),
    )
    want = [1 / (1 + math.exp(-(logit + sign * reach))) for sign in (-1, 1)]
    np.testing.assert_allclose(found.auc_interval, want, rtol=1e-9)
    assert found.warnings == () and found.events == bad.sum() and found.dropped == 0
    assert sum(item.rows for item in found.bins) == 900 and sum(item.events for item in found.bins) == bad.sum()
    for item in found.bins:
        inside = (score >= item.lowest) & (score <= item.highest)
        assert item.rows == inside.sum() and item.events == bad[inside].sum()
        low, high = stats.binomtest(item.events, item.rows).proportion_ci(method="wilson")
        np.testing.assert_allclose(item.interval, (low, high), rtol=1e-9, atol=1e-12)
    assert found.calibration.brier < found.calibration.brier_of_the_mean
    assert abs(np.mean(found.calibration.predicted) - bad.mean()) < 0.05


def test_intervals_cover_what_they_say() -> None:
    """Of many samples, about 95 % of the intervals hold the true area."""
    pytest.importorskip("sklearn")
    everything = research.reliability(*outcomes(200_000, 99), folds=0).auc
    held = 0
    for seed in range(200):
        low, high = research.reliability(*outcomes(200, seed), folds=0).auc_interval
        held += low <= everything <= high
    assert 180 <= held <= 199


def test_the_direction_and_the_seed() -> None:
    pytest.importorskip("sklearn")
    score, bad = outcomes(500)
    one = research.reliability(score, bad, method="bootstrap", resamples=200, seed=3)
    assert one == research.reliability(score, bad, method="bootstrap", resamples=200, seed=3)
    assert one.auc_interval[0] < one.auc < one.auc_interval[1] and one.ks_interval is not None
    turned = research.reliability(score, 1 - bad, event="good")
    assert math.isclose(turned.auc, one.auc, rel_tol=1e-12)
    wrong = research.reliability(-score, bad)
    assert math.isclose(wrong.auc, 1 - one.auc, rel_tol=1e-12)
    assert [item.code for item in wrong.warnings] == ["WORSE_THAN_CHANCE"]


def codes(found: Any) -> list[str]:
    return [item.code for item in found.warnings]


def test_little_to_measure() -> None:
    pytest.importorskip("sklearn")
    same = research.reliability([1, 2, 3], [0, 0, 0])
    assert (same.auc, same.gini, same.ks, same.calibration) == (None, None, None, None) and codes(same) == ["ONE_CLASS"]
    assert [item.rate for item in same.bins] == [0.0, 0.0, 0.0]
    few = research.reliability([1, 2, 3, 4], [1, 0, 1, 0])
    assert few.auc == 0.75 and "FEW_OUTCOMES" in codes(few) and few.calibration is None
    single = research.reliability([1, 2, 3], [0, 1, 0])
    assert single.auc == 0.5 and single.auc_interval is None
    apart = research.reliability(np.arange(100), np.arange(100) < 50)
    assert apart.auc == 1.0 and apart.auc_interval is None and codes(apart) == ["SEPARATED"]
    tied = research.reliability(np.full(100, 7), np.arange(100) < 50)
    assert (tied.auc, tied.ks, tied.auc_interval) == (0.5, 0.0, None) and codes(tied) == ["ONE_SCORE"]
    none = research.reliability([], [])
    assert none.rows == 0 and codes(none) == ["NO_ROWS"]
    gone = research.reliability([1.0, math.nan, 3.0], [0, 1, None])
    assert (gone.rows, gone.dropped) == (1, 2) and codes(gone) == ["DROPPED", "ONE_CLASS"]


def test_missing_outcomes_of_pandas() -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("sklearn")
    score = pd.Series([1, 2, 3, None], dtype="Int64")
    for kind in ("boolean", "Int64"):
        found = research.reliability(score, pd.Series([True, None, False, True], dtype="boolean").astype(kind), folds=0)
        assert (found.rows, found.events, found.dropped, found.auc) == (2, 1, 2, 1.0)


@pytest.mark.parametrize(
    ("score", "outcome", "options", "error", "message"),
    [
        ([1, 2], [0, 2], {}, ValueError, "only 0 and 1"),
        ([1, 2], [0.5, 1], {}, ValueError, "only 0 and 1"),
        ([1, 2], ["0", "1"], {}, TypeError, "outcome: numbers are expected"),
        (["a", "b"], [0, 1], {}, TypeError, "score: numbers are expected"),
        ([True, False], [0, 1], {}, TypeError, "score: numbers are expected"),
        ([math.inf, 1], [0, 1], {}, ValueError, "infinite"),
        ([1, 2, 3], [0, 1], {}, ValueError, "differ in length: 3 and 2"),
        ([[1, 2]], [0, 1], {}, ValueError, "one dimension"),
        ([1, 2], [0, 1], {"event": "default"}, ValueError, "event"),
        ([1, 2], [0, 1], {"method": "exact"}, ValueError, "method"),
        ([1, 2], [0, 1], {"confidence": 95}, ValueError, "confidence"),
        ([1, 2], [0, 1], {"bins": 0}, ValueError, "bins"),
        ([1, 2], [0, 1], {"bins": [3, 3]}, ValueError, "rise"),
        ([1, 2], [0, 1], {"folds": 1}, ValueError, "folds"),
    ],
)
def test_what_is_refused(score: Any, outcome: Any, options: dict[str, Any], error: type[Exception], message: str) -> None:
    pytest.importorskip("sklearn")
    with pytest.raises(error, match=message):
        research.reliability(score, outcome, **options)


def test_stability() -> None:
    expected, actual = np.repeat([100, 300, 500], [50, 30, 20]), np.repeat([100, 300, 500], [25, 25, 50])
    found = research.stability(expected, actual, bins=[200, 400])
    shares = [(0.5, 0.25), (0.3, 0.25), (0.2, 0.5)]
    assert math.isclose(found.psi, sum((a - e) * math.log(a / e) for e, a in shares), rel_tol=1e-12)
    assert (found.expected, found.actual, found.smoothed) == ((50, 30, 20), (25, 25, 50), False)
    assert research.stability(expected, expected).psi == 0.0
    empty = research.stability(expected, actual, bins=[200, 400, 600])
    assert not empty.smoothed and math.isclose(empty.psi, found.psi)
    gone = research.stability(expected, actual[actual < 500], bins=[200, 400])
    shares = [(50.5 / 101.5, 25.5 / 51.5), (30.5 / 101.5, 25.5 / 51.5), (20.5 / 101.5, 0.5 / 51.5)]
    assert gone.smoothed and math.isclose(gone.psi, sum((a - e) * math.log(a / e) for e, a in shares), rel_tol=1e-12)
    with pytest.raises(ValueError, match="at least one score"):
        research.stability([], [1])


def test_a_library_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    with pytest.raises(ImportError, match=r"reliability\(\) needs scipy: pip install 'umkm\[research\]'"):
        research.reliability([1, 2], [0, 1])
