# SPDX-License-Identifier: MIT
"""Fitted scorecards become cards of the library with the same scores, or are refused with the reason."""

import datetime
import json
import math
from typing import Any

import numpy as np
import pytest

import umkm

pd = pytest.importorskip("pandas")
optbinning = pytest.importorskip("optbinning")

from sklearn.linear_model import LinearRegression, LogisticRegression  # noqa: E402

import umkm.scorecard  # noqa: E402
from umkm._segments import described, field, limits_of, merged, pieces  # noqa: E402

DAY = datetime.date(2026, 11, 21)
FORMS = ["individual", "sole_pt", "cv", "firma", "pt", "cooperative", "other"]


def data(seed: int, rows: int = 1500) -> tuple[Any, Any]:
    """An invented population with an outcome; the same seed gives the same."""
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "annual_sales": (10 ** rng.uniform(6, 10.5, rows)).astype(np.int64),
            "net_worth": rng.integers(-2_000_000_000, 9_000_000_000, rows),
            "late_bills_12m": rng.integers(0, 9, rows).astype(float),
            "bentuk_usaha": rng.choice(["perorangan", "cv", "pt", "koperasi"], rows, p=[0.7, 0.15, 0.1, 0.05]),
            "has_npwp": rng.choice([True, False], rows),
            "kode_wilayah": rng.choice(["18.01", "18.02", "18.71", "18.72", "32"], rows),
            "workers": rng.integers(0, 40, rows),
        }
    )
    for name in ("late_bills_12m", "bentuk_usaha", "kode_wilayah"):
        frame[name] = frame[name].where(rng.random(rows) > 0.08)
    frame.loc[rng.random(rows) < 0.05, "workers"] = 999_999_999
    lean = 0.4 * frame.late_bills_12m.fillna(6) - 0.9 * frame.has_npwp - np.log10(frame.annual_sales) + 6.5
    outcome = (rng.random(rows) < 1 / (1 + np.exp(-lean))).astype(int)
    return frame, outcome


def fit(
    frame: Any,
    outcome: Any,
    scaling: str = "min_max",
    fit_options: "dict[str, Any] | None" = None,
    special: Any = (999_999_999,),
    columns: "list[str] | None" = None,
    **options: Any,
) -> Any:
    names = columns or list(frame.columns)
    categories = [name for name in ("bentuk_usaha", "has_npwp", "kode_wilayah") if name in names]
    parameters = {name: {"cat_cutoff": 0.08} for name in categories}
    if "workers" in names and special is not None:
        parameters["workers"] = {"special_codes": special if isinstance(special, dict) else list(special)}
    process = optbinning.BinningProcess(names, categorical_variables=categories, binning_fit_params=parameters)
    scales = {"min_max": {"min": 0, "max": 1000}, "pdo_odds": {"pdo": 20, "odds": 50, "scorecard_points": 600}}
    estimator = options.pop("estimator", None) or LogisticRegression(max_iter=2000)
    card = optbinning.Scorecard(
        process, estimator, scaling_method=scaling, scaling_method_params=scales[scaling], **{"rounding": True, **options}
    )
    return card.fit(frame, outcome, **(fit_options or {}))


FITS = [
    (1, "min_max", {}, {}),
    (2, "pdo_odds", {}, {}),
    (3, "min_max", {"intercept_based": True}, {"metric_missing": "empirical", "metric_special": "empirical"}),
    (4, "pdo_odds", {"intercept_based": True}, {"metric_missing": "empirical"}),
    (5, "min_max", {"reverse_scorecard": True}, {"metric_special": 0.7, "metric_missing": -1.5}),
    (6, "pdo_odds", {"reverse_scorecard": True, "intercept_based": True}, {"metric_missing": 2.0}),
]


@pytest.mark.parametrize(("seed", "scaling", "options", "fit_options"), FITS)
def test_scores_are_equal_on_every_row(
    seed: int, scaling: str, options: dict[str, Any], fit_options: dict[str, Any]
) -> None:
    frame, outcome = data(seed)
    fitted = fit(frame, outcome, scaling, fit_options, **options)
    card = umkm.scorecard.from_optbinning(fitted, id="FIT", author="Contoh", effective_from=DAY)
    found = card.score(frame, as_of=DAY)
    assert found.counts.invalid == 0
    assert found.score.index.equals(frame.index)
    np.testing.assert_array_equal(found.score.to_numpy(), fitted.score(frame))
    fresh, _ = data(seed + 100)  # and on data that it was not fitted to
    np.testing.assert_array_equal(card.score(fresh, as_of=DAY).score.to_numpy(), fitted.score(fresh))


def test_a_card_goes_to_a_file_and_comes_back() -> None:
    frame, outcome = data(7)
    fitted = fit(frame, outcome)
    card = umkm.scorecard.from_optbinning(
        fitted, id="FIT-7", author="Contoh", effective_from=DAY, bands={"A": 700, "B": 450, "C": None}, version="2.1"
    )
    document = json.loads(card.to_json())
    assert document["review_due"] == "2029-11-21" and document["status"] == "fitted" and document["version"] == "2.1"
    rules = umkm.Rules.load(card.to_json())
    assert "FIT-7" in rules.scorecards and "KP-1" in rules.scorecards
    columns = card.columns(frame)
    scored = umkm.score_columns(columns, as_of=DAY, scorecard="FIT-7", rules=rules)
    np.testing.assert_array_equal(scored.score.to_numpy(), fitted.score(frame))
    want = np.where(fitted.score(frame) >= 700, "A", np.where(fitted.score(frame) >= 450, "B", "C"))
    assert [scored.bands[place] for place in scored.band] == list(want)
    number = lambda name, value: bool(value) if name == "has_npwp" else int(value)  # noqa: E731
    one = umkm.score(
        {name: number(name, value) for name, value in columns.iloc[3].items() if value is not pd.NA},
        as_of=DAY,
        scorecard="FIT-7",
        rules=rules,
    )
    assert one.score == fitted.score(frame.iloc[[3]])[0]


def test_limits_between_whole_numbers() -> None:
    rng = np.random.default_rng(4)
    workers = np.repeat(np.arange(0, 30), 40)
    frame = pd.DataFrame({"workers": workers})
    outcome = (rng.random(len(workers)) < np.where(workers < 13, 0.8, 0.2)).astype(int)
    process = optbinning.BinningProcess(["workers"], binning_fit_params={"workers": {"user_splits": [12.5, 20.0]}})
    fitted = optbinning.Scorecard(
        process, LogisticRegression(), scaling_method="min_max", scaling_method_params={"min": 0, "max": 100}, rounding=True
    ).fit(frame, outcome)
    card = umkm.scorecard.from_optbinning(fitted, id="W", author="Contoh", effective_from=DAY)
    conditions = [item["when"][0][0] for item in card.document["characteristics"][0]["attributes"] if "when" in item]
    assert [(test.get("from"), test.get("up_to")) for test in conditions] == [(None, 12), (13, 19), (20, None)]
    np.testing.assert_array_equal(card.score(frame).score.to_numpy(), fitted.score(frame))


def test_special_codes_each_with_a_bin() -> None:
    frame, outcome = data(8)
    frame.loc[::17, "workers"] = 999_999_998
    fitted = fit(
        frame, outcome, special={"refused": 999_999_998, "none": [999_999_999]}, fit_options={"metric_special": "empirical"}
    )
    card = umkm.scorecard.from_optbinning(fitted, id="S", author="Contoh", effective_from=DAY)
    np.testing.assert_array_equal(card.score(frame).score.to_numpy(), fitted.score(frame))


def test_a_special_code_outside_the_field() -> None:
    frame, outcome = data(9)
    frame.loc[frame.workers == 999_999_999, "workers"] = -1
    same = fit(frame, outcome, special=[-1])  # special and missing both count 0 by default
    card = umkm.scorecard.from_optbinning(same, id="S", author="Contoh", effective_from=DAY)
    assert card.columns(frame).workers.isna().sum() == (frame.workers == -1).sum()
    np.testing.assert_array_equal(card.score(frame).score.to_numpy(), same.score(frame))
    other = fit(frame, outcome, special=[-1], fit_options={"metric_special": 1.0})
    with pytest.raises(umkm.UmkmError, match=r"'workers': the special code -1 is outside the range of workers") as caught:
        umkm.scorecard.from_optbinning(other, id="S", author="Contoh")
    assert "kode khusus -1" in caught.value.message_id


def test_a_category_that_was_never_seen() -> None:
    frame, outcome = data(10)
    fitted = fit(frame, outcome)
    card = umkm.scorecard.from_optbinning(fitted, id="U", author="Contoh", effective_from=DAY)
    fresh = frame.head(50).copy()
    fresh["bentuk_usaha"] = "firma"
    fresh["kode_wilayah"] = "33.01"
    np.testing.assert_array_equal(card.score(fresh).score.to_numpy(), fitted.score(fresh))


def test_names_and_categories_of_ones_own() -> None:
    frame, outcome = data(11)
    own = frame.rename(columns={"annual_sales": "turnover"})
    own["bentuk_usaha"] = own["bentuk_usaha"].map({"perorangan": "P", "cv": "C", "pt": "T", "koperasi": "K"})
    own["has_npwp"] = own["has_npwp"].map({True: "ada", False: "tiada"})
    fitted = fit(own, outcome)
    with pytest.raises(umkm.UmkmError, match="'turnover'.*say with fields="):
        umkm.scorecard.from_optbinning(fitted, id="O", author="Contoh")
    with pytest.raises(umkm.UmkmError, match="the category '.' is no value of legal_form.*say with choices="):
        umkm.scorecard.from_optbinning(fitted, id="O", author="Contoh", fields={"turnover": "annual_sales"})
    card = umkm.scorecard.from_optbinning(
        fitted,
        id="O",
        author="Contoh",
        effective_from=DAY,
        fields={"turnover": "omzet"},
        choices={
            "bentuk_usaha": {"P": "individual", "C": "cv", "T": "pt", "K": "koperasi"},
            "has_npwp": {"ada": True, "tiada": False},
        },
    )
    assert card.variables["turnover"] == "annual_sales"
    np.testing.assert_array_equal(card.score(own).score.to_numpy(), fitted.score(own))


def test_points_that_are_not_whole() -> None:
    frame, outcome = data(12)
    fitted = fit(frame, outcome, "pdo_odds", rounding=False)
    with pytest.raises(umkm.UmkmError, match="are not whole; fit with rounding=True, or give decimals="):
        umkm.scorecard.from_optbinning(fitted, id="R", author="Contoh")
    card = umkm.scorecard.from_optbinning(fitted, id="R", author="Contoh", effective_from=DAY, decimals=3)
    off = np.abs(card.score(frame).score.to_numpy() / 1000 - fitted.score(frame))
    assert off.max() <= 0.0005 * (len(card.variables) + 1)


def test_a_target_that_is_an_amount() -> None:
    frame, outcome = data(13)
    columns = ["annual_sales", "late_bills_12m", "workers"]
    process = optbinning.BinningProcess(columns)
    amount = outcome * 7.0 + np.log10(frame.annual_sales)
    fitted = optbinning.Scorecard(
        process, LinearRegression(), scaling_method="min_max", scaling_method_params={"min": 0, "max": 500}, rounding=True
    ).fit(frame[columns], amount)
    card = umkm.scorecard.from_optbinning(fitted, id="C", author="Contoh", effective_from=DAY)
    np.testing.assert_array_equal(card.score(frame).score.to_numpy(), fitted.score(frame[columns]))


def test_what_cannot_be_expressed_is_refused() -> None:
    frame, outcome = data(14)
    fitted = fit(frame, outcome, columns=["workers", "net_worth"])
    with pytest.raises(umkm.UmkmError, match="'net_worth': workers is a variable already"):
        umkm.scorecard.from_optbinning(fitted, id="X", author="C", fields={"net_worth": "workers"})
    with pytest.raises(umkm.UmkmError, match="founded_on is a text or a date"):
        umkm.scorecard.from_optbinning(fitted, id="X", author="C", fields={"net_worth": "founded_on"})
    with pytest.raises(umkm.UmkmError, match="no variable 'sales'; it has"):
        umkm.scorecard.from_optbinning(fitted, id="X", author="C", fields={"sales": "annual_sales"})
    with pytest.raises(umkm.UmkmError, match="UMKM_E_RULE_VALUE"):
        umkm.scorecard.from_optbinning(fitted, id="no spaces", author="C")
    with pytest.raises(umkm.UmkmError):
        umkm.scorecard.from_optbinning(fitted, id="X", author="C", bands={"A": 10_000, "B": None})
    with pytest.raises(TypeError, match="a fitted optbinning.Scorecard is expected, not dict"):
        umkm.scorecard.from_optbinning({}, id="X", author="C")
    with pytest.raises(TypeError, match="decimals"):
        umkm.scorecard.from_optbinning(fitted, id="X", author="C", decimals=True)
    card = umkm.scorecard.from_optbinning(fitted, id="X", author="C", effective_from=DAY)
    with pytest.raises(umkm.UmkmError, match=r"variable 'workers', row 1: 12\.5 is no value of workers"):
        card.score(pd.DataFrame({"workers": [12.0, 12.5], "net_worth": [1, 2]}))
    with pytest.raises(umkm.UmkmError, match="row 0: inf"):
        card.score(pd.DataFrame({"workers": [math.inf], "net_worth": [1]}))
    with pytest.raises(KeyError):
        card.score(frame[["workers"]])


def test_segments() -> None:
    workers, worth = field("workers"), field("net_worth")
    assert pieces(workers, {5, 0, 10**12}) == [(0, 4), (5, 10**9)]
    assert merged([(5, 9), (0, 4), (11, 12)]) == [(0, 9), (11, 12)]
    assert limits_of(workers, [(0, 10**9)]) == [{"from": 0}]
    assert limits_of(worth, [(worth.lowest, worth.highest)]) == [{"up_to": -1}, {"from": 0}]
    assert limits_of(worth, [(worth.lowest, -1), (3, 4)]) == [{"up_to": -1}, {"from": 3, "up_to": 4}]
    assert (
        described(worth, [(worth.lowest, 999), (2000, 2000), (5000, worth.highest)], "id")
        == "paling banyak 999; 2.000; 5.000 atau lebih"
    )
    assert described(workers, [(0, 12)], "en") == "0 to 12"
