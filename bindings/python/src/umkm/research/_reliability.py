# SPDX-License-Identifier: MIT
"""How well scores tell outcomes apart, and how stable scores are, when there are outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .._answers import Text, Warning
from .._movement import Counts, as_numpy
from .._optional import need

Floats = npt.NDArray[np.float64]
Interval = tuple[float, float]

FEW = 30
"""Fewer outcomes of a kind than this, and the numbers are told to be unsure."""

_WARNINGS = {
    "ONE_CLASS": (
        "Semua hasil sama: daya pembeda tidak dapat diukur",
        "All outcomes are the same: how well the score tells them apart cannot be measured",
    ),
    "NO_ROWS": ("Tidak ada baris dengan skor dan hasil", "No row has a score and an outcome"),
    "FEW_OUTCOMES": (
        f"Kurang dari {FEW} hasil dari salah satu jenis: angkanya sangat tidak pasti",
        f"Fewer than {FEW} outcomes of one kind: the numbers are very unsure",
    ),
    "ONE_SCORE": ("Semua skor sama", "All scores are the same"),
    "SEPARATED": (
        "Skor memisahkan hasil sepenuhnya: selang kepercayaan tidak dapat dihitung",
        "The score separates the outcomes completely: no confidence interval can be computed",
    ),
    "WORSE_THAN_CHANCE": (
        "Skor lebih tinggi justru lebih buruk: periksa arah hasil (event)",
        "Higher scores are worse: check the direction of the outcome (event)",
    ),
    "DROPPED": (
        "Ada baris tanpa skor atau tanpa hasil yang tidak ikut dihitung",
        "Rows without a score or without an outcome were left out",
    ),
}


@dataclass(frozen=True)
class ScoreBin:
    """A stretch of scores with what came out."""

    lowest: float
    """Smallest score in it."""
    highest: float
    rows: int
    events: int
    rate: float
    """Share of the events."""
    interval: Interval
    """Wilson interval of the share."""


@dataclass(frozen=True)
class Calibration:
    """How well probabilities made from the score fit, each made without the outcome that it is compared with."""

    brier: float
    """Mean squared error of the probability; smaller is better."""
    brier_of_the_mean: float
    """The same when everybody gets the overall share."""
    predicted: tuple[float, ...]
    """Mean probability of an event in each group of equal size."""
    observed: tuple[float, ...]
    """Share of events there."""
    folds: int


@dataclass(frozen=True)
class Reliability:
    """How well a score tells outcomes apart. None where that cannot be measured; ``warnings`` say why."""

    rows: int
    events: int
    dropped: int
    """Rows left out, because the score or the outcome is missing."""
    event: str
    """``"bad"``: an event is a bad outcome, so higher scores should have fewer; ``"good"``: the other way round."""
    auc: float | None
    """Chance that of a good and a bad outcome the good one has the higher score; equal scores count half."""
    auc_interval: Interval | None
    gini: float | None
    """2 · AUC − 1."""
    gini_interval: Interval | None
    ks: float | None
    """Largest distance between the shares of good and bad outcomes at or below a score."""
    ks_at: float | None
    """The score where that is."""
    ks_interval: Interval | None
    """By bootstrap only."""
    confidence: float
    method: str
    bins: tuple[ScoreBin, ...]
    calibration: Calibration | None
    warnings: tuple[Warning, ...]


@dataclass(frozen=True)
class Stability:
    """The population stability index: how far the scores have moved from those expected."""

    psi: float
    edges: tuple[float, ...]
    """Inner limits of the stretches; a score on a limit is in the upper one."""
    expected: tuple[int, ...]
    """Rows in each stretch."""
    actual: tuple[int, ...]
    smoothed: bool
    """Whether a stretch was empty on one side, so that half a row was added to every stretch."""


def _scores(values: Any, name: str) -> Floats:
    array = as_numpy(values)
    if array.ndim != 1:
        raise ValueError(f"{name}: one dimension is expected, not {array.ndim}")
    if array.dtype == object:
        gone = np.array([item is None or type(item).__name__ == "NAType" or item != item for item in array], bool)
        if any(isinstance(item, (str, bytes, bool)) for item in array[~gone]):
            raise TypeError(f"{name}: numbers are expected")
        array = np.array([np.nan if bad else float(item) for item, bad in zip(array, gone, strict=True)], float)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name}: numbers are expected, not {array.dtype}")
    made: Floats = array.astype(np.float64)
    if np.isinf(made).any():
        raise ValueError(f"{name}: a score is infinite")
    return made


def _outcomes(values: Any) -> Floats:
    array = as_numpy(values)
    if array.dtype.kind == "b":
        array = array.astype(np.int8)
    elif array.dtype == object:
        array = np.array([int(item) if isinstance(item, (bool, np.bool_)) else item for item in array], object)
    made = _scores(array, "outcome")
    here = made[~np.isnan(made)]
    if ((here != 0) & (here != 1)).any():
        raise ValueError("outcome: only 0 and 1 (or bool) are expected, and missing values")
    return made


def _warned(codes: Sequence[str]) -> tuple[Warning, ...]:
    return tuple(Warning(code, Text(*_WARNINGS[code])) for code in codes)


def _auc(good: Floats, bad: Floats) -> tuple[float, float | None]:
    """The area and its variance after DeLong, with mid-ranks for equal scores; None with fewer than two of a kind."""
    ranked = need("scipy.stats", "research", "reliability()").rankdata
    every = ranked(np.concatenate([good, bad]))
    of_good = (every[: len(good)] - ranked(good)) / len(bad)
    of_bad = 1 - (every[len(good) :] - ranked(bad)) / len(good)
    area = float(of_good.mean())
    if min(len(good), len(bad)) < 2:
        return area, None
    return area, float(of_good.var(ddof=1) / len(good) + of_bad.var(ddof=1) / len(bad))


def _ks(good: Floats, bad: Floats) -> tuple[float, float]:
    """The largest distance of the two shares, looked at only where a score ends, so that equal scores stay together."""
    at = np.unique(np.concatenate([good, bad]))
    share_good = np.searchsorted(np.sort(good), at, "right") / len(good)
    share_bad = np.searchsorted(np.sort(bad), at, "right") / len(bad)
    distance = np.abs(share_bad - share_good)
    place = int(distance.argmax())
    return float(distance[place]), float(at[place])


def _logit_interval(area: float, variance: float, confidence: float) -> Interval:
    """An interval that stays between 0 and 1."""
    z = float(need("scipy.stats", "research", "reliability()").norm.ppf((1 + confidence) / 2))
    middle, reach = np.log(area / (1 - area)), z * np.sqrt(variance) / (area * (1 - area))
    return float(1 / (1 + np.exp(-(middle - reach)))), float(1 / (1 + np.exp(-(middle + reach))))


def _bootstrap(good: Floats, bad: Floats, confidence: float, resamples: int, seed: int) -> tuple[Interval, Interval]:
    """Intervals of area and KS; good and bad outcomes are drawn apart, so that each draw has both."""
    rng = np.random.default_rng(seed)
    drawn = np.empty((resamples, 2))
    for place in range(resamples):
        a, b = rng.choice(good, len(good)), rng.choice(bad, len(bad))
        drawn[place] = _auc(a, b)[0], _ks(a, b)[0]
    low, high = np.quantile(drawn, [(1 - confidence) / 2, (1 + confidence) / 2], axis=0)
    return (float(low[0]), float(high[0])), (float(low[1]), float(high[1]))


def _wilson(events: int, rows: int, confidence: float) -> Interval:
    z = float(need("scipy.stats", "research", "reliability()").norm.ppf((1 + confidence) / 2))
    rate, square = events / rows, z * z / rows
    middle = (rate + square / 2) / (1 + square)
    reach = z * np.sqrt(rate * (1 - rate) / rows + square / (4 * rows)) / (1 + square)
    return max(0.0, float(middle - reach)), min(1.0, float(middle + reach))


def _edges(scores: Floats, bins: int | Sequence[float]) -> Floats:
    """Inner limits: those given, or those that cut the scores into parts of about equal size, never through equal scores."""
    if isinstance(bins, bool):
        raise TypeError("bins: a number of groups or limits are expected, not bool")
    if not isinstance(bins, int):
        given: Floats = np.array(list(bins), np.float64)
        if (np.diff(given) <= 0).any():
            raise ValueError("bins: limits must rise")
        return given
    if bins < 1:
        raise ValueError(f"bins: at least 1, not {bins}")
    if not len(scores):
        return np.empty(0)
    cuts: Floats = np.unique(np.quantile(scores, np.linspace(0, 1, bins + 1)[1:-1], method="higher"))
    inner: Floats = cuts[cuts > scores.min()]
    return inner


def _bins(scores: Floats, outcome: Floats, bins: int | Sequence[float], confidence: float) -> tuple[ScoreBin, ...]:
    place = np.searchsorted(_edges(scores, bins), scores, "right")
    made = []
    for number in np.unique(place):
        here = place == number
        rows, events = int(here.sum()), int(outcome[here].sum())
        made.append(
            ScoreBin(
                float(scores[here].min()),
                float(scores[here].max()),
                rows,
                events,
                events / rows,
                _wilson(events, rows, confidence),
            )
        )
    return tuple(made)


def _calibration(scores: Floats, outcome: Floats, groups: int, folds: int, seed: int) -> Calibration | None:
    if min(outcome.sum(), len(outcome) - outcome.sum()) < max(folds, 2) or np.ptp(scores) == 0:
        return None
    linear = need("sklearn.linear_model", "research", "reliability()")
    select = need("sklearn.model_selection", "research", "reliability()")
    metrics = need("sklearn.metrics", "research", "reliability()")
    curve = need("sklearn.calibration", "research", "reliability()").calibration_curve
    scaled = ((scores - scores.mean()) / scores.std()).reshape(-1, 1)
    split = select.StratifiedKFold(folds, shuffle=True, random_state=seed)
    chance = select.cross_val_predict(linear.LogisticRegression(), scaled, outcome, cv=split, method="predict_proba")[:, 1]
    observed, predicted = curve(outcome, chance, n_bins=groups, strategy="quantile")
    return Calibration(
        float(metrics.brier_score_loss(outcome, chance)),
        float(outcome.mean() * (1 - outcome.mean())),
        tuple(map(float, predicted)),
        tuple(map(float, observed)),
        folds,
    )


def reliability(
    score: Any,
    outcome: Any,
    *,
    event: str = "bad",
    bins: int | Sequence[float] = 10,
    confidence: float = 0.95,
    method: str = "delong",
    resamples: int = 1000,
    folds: int = 5,
    seed: int = 0,
) -> Reliability:
    """How well a score tells outcomes apart: AUC, Gini, KS, shares by score, calibration, with confidence intervals.

    A score of the library is no probability. The calibration therefore fits a logistic curve to the score, in folds, so that
    no outcome helps to predict itself.

    Args:
        score: scores, one dimension; higher is better. Missing ones (NaN, None) are left out and counted
        outcome: 1 (or True) where the event happened, 0 (or False) where it did not; missing ones are left out and counted
        event: ``"bad"`` (default of a loan …) or ``"good"``
        bins: number of groups of about equal size, or rising inner limits such as those of the bands
        confidence: of the intervals, between 0 and 1
        method: ``"delong"`` (AUC and Gini), or ``"bootstrap"`` (KS too)
        resamples: of the bootstrap
        folds: of the calibration; 0: no calibration
        seed: of the bootstrap and of the folds; the same seed gives the same numbers

    Returns:
        the numbers, None where they cannot be measured, and warnings in both languages

    Raises:
        TypeError: scores or outcomes are no numbers.
        ValueError: lengths differ, outcomes other than 0 and 1, infinite scores, an argument out of range.
        ImportError: scikit-learn or scipy is not installed.

    Source: DeLong, DeLong, Clarke-Pearson (1988), Biometrics 44(3), for the variance; Wilson (1927), JASA 22, for shares.
    """
    if event not in ("bad", "good"):
        raise ValueError(f'event: "bad" or "good", not {event!r}')
    if method not in ("delong", "bootstrap"):
        raise ValueError(f'method: "delong" or "bootstrap", not {method!r}')
    if not 0 < confidence < 1:
        raise ValueError(f"confidence: between 0 and 1, not {confidence!r}")
    if resamples < 1 or folds < 0 or folds == 1:
        raise ValueError("resamples: at least 1; folds: 0, or at least 2")
    scores, came = _scores(score, "score"), _outcomes(outcome)
    if len(scores) != len(came):
        raise ValueError(f"score and outcome differ in length: {len(scores)} and {len(came)}")
    use = ~np.isnan(scores) & ~np.isnan(came)
    dropped = int((~use).sum())
    scores, came = scores[use], came[use]
    events = int(came.sum())
    codes = ["DROPPED"] if dropped else []

    def unmeasured(shown: tuple[ScoreBin, ...], code: str) -> Reliability:
        return Reliability(
            rows=len(came),
            events=events,
            dropped=dropped,
            event=event,
            auc=None,
            auc_interval=None,
            gini=None,
            gini_interval=None,
            ks=None,
            ks_at=None,
            ks_interval=None,
            confidence=confidence,
            method=method,
            bins=shown,
            calibration=None,
            warnings=_warned([*codes, code]),
        )

    if not len(scores):
        return unmeasured((), "NO_ROWS")
    shown = _bins(scores, came, bins, confidence)
    if events in (0, len(came)):
        return unmeasured(shown, "ONE_CLASS")
    good, bad = (scores[came == 0], scores[came == 1]) if event == "bad" else (scores[came == 1], scores[came == 0])
    area, variance = _auc(good, bad)
    ks, at = _ks(good, bad)
    interval = ks_interval = None
    if min(len(good), len(bad)) < FEW:
        codes.append("FEW_OUTCOMES")
    if np.ptp(scores) == 0:
        codes.append("ONE_SCORE")
    elif area in (0.0, 1.0):
        codes.append("SEPARATED")
    elif method == "bootstrap":
        interval, ks_interval = _bootstrap(good, bad, confidence, resamples, seed)
    elif variance:
        interval = _logit_interval(area, variance, confidence)
    if area < 0.5:
        codes.append("WORSE_THAN_CHANCE")
    groups = bins if isinstance(bins, int) else len(list(bins)) + 1
    return Reliability(
        len(came),
        events,
        dropped,
        event,
        area,
        interval,
        2 * area - 1,
        None if interval is None else (2 * interval[0] - 1, 2 * interval[1] - 1),
        ks,
        at,
        ks_interval,
        confidence,
        method,
        shown,
        _calibration(scores, came, groups, folds, seed) if folds else None,
        _warned(codes),
    )


def _counted(scores: Floats, edges: Floats) -> Counts:
    return np.bincount(np.searchsorted(edges, scores, "right"), minlength=len(edges) + 1).astype(np.int64)


def stability(expected: Any, actual: Any, *, bins: int | Sequence[float] = 10) -> Stability:
    """The population stability index of scores: the sum of (a − e) · ln(a / e) over shares of stretches of the score.

    Habit calls below 0.1 stable and above 0.25 a large shift; neither is a test, and the index grows with few rows.

    Args:
        expected: scores of the population that the card was made for
        actual: scores of the population now
        bins: number of groups of about equal size in ``expected``, or rising inner limits such as those of the bands

    Raises:
        TypeError: scores are no numbers.
        ValueError: one side has no score; limits do not rise.
    """
    before, now = _scores(expected, "expected"), _scores(actual, "actual")
    before, now = before[~np.isnan(before)], now[~np.isnan(now)]
    if not len(before) or not len(now):
        raise ValueError("expected and actual: at least one score each")
    edges = _edges(before, bins)
    e, a = _counted(before, edges), _counted(now, edges)
    smoothed = bool(((e == 0) != (a == 0)).any())
    keep = (e > 0) | (a > 0) | smoothed
    half = 0.5 if smoothed else 0.0
    shares = [(one[keep] + half) / (one[keep] + half).sum() for one in (e, a)]
    psi = float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())
    return Stability(psi, tuple(map(float, edges)), tuple(map(int, e)), tuple(map(int, a)), smoothed)
