# SPDX-License-Identifier: MIT
"""Columns of every kind and layout: equal to one business at a time, or a refusal that says why."""

import array
import datetime

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

import umkm
from conftest import DAY, many
from samples import CAPITAL, KNOWN, LIMITS, SALES, classes, expected, scalar


@settings(max_examples=many(200))
@given(
    st.sampled_from(["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", ">i8", ">i4", "<i2"]),
    st.lists(st.tuples(st.one_of(st.sampled_from(LIMITS), st.integers(-5, 2**63 - 1)), st.booleans()), max_size=40),
    st.sampled_from(["plain", "strided", "reversed", "offset", "fortran"]),
    st.booleans(),
)
def test_any_layout_is_the_scalar_answer(kind: str, items: list[tuple[int, bool]], layout: str, masked: bool) -> None:
    values = np.array([item[0] for item in items], np.int64).astype(kind)
    known = np.array([item[1] for item in items], bool)
    if layout == "strided":
        values = np.repeat(values, 2)[::2]
    elif layout == "reversed":
        values = values[::-1].copy()[::-1]
    elif layout == "offset":
        values = np.concatenate([values[:0], np.zeros(3, kind), values])[3:]
    elif layout == "fortran":
        values = np.asfortranarray(np.stack([values, values]))[0]
    validity = {"annual_sales": known} if masked else None
    result = umkm.classify_columns(annual_sales=values, as_of=DAY, outputs=("size_class", "by_measure"), validity=validity)
    want = [scalar(int(v) if k or not masked else None) for v, k in zip(values, known, strict=True)]
    assert list(result.size_class) == want
    assert result.counts.rows == len(want) and result.counts.invalid == want.count(255)
    assert result.counts.first_invalid == (want.index(255) if 255 in want else None)
    assert {int(k): v for k, v in result.counts.by_class.items()} == {n: want.count(n) for n in range(5)}


def test_numpy() -> None:
    assert classes(annual_sales=SALES, business_capital=CAPITAL) == expected()
    assert classes(omzet=SALES, modal=CAPITAL) == expected()
    assert classes({"omzet": SALES, "modal": CAPITAL, "nama": ["x"]}) == expected()
    assert classes({"a": SALES, "b": CAPITAL}, columns={"a": "omzet", "b": "business_capital"}) == expected()
    masked = np.ma.MaskedArray(SALES, mask=~KNOWN)
    assert classes(annual_sales=masked, business_capital=CAPITAL) == expected(KNOWN)
    table = np.zeros(len(SALES), [("annual_sales", "i8"), ("skip", "f8"), ("business_capital", "i8")])
    table["annual_sales"], table["business_capital"] = SALES, CAPITAL
    assert classes(table) == expected()
    assert classes(annual_sales=array.array("q", SALES.tolist()), business_capital=memoryview(CAPITAL.data)) == expected()
    assert isinstance(umkm.classify_columns(annual_sales=SALES, as_of=DAY).size_class, np.ndarray)


def test_read_only_and_unaligned() -> None:
    frozen = SALES.copy()
    frozen.setflags(write=False)
    assert classes(annual_sales=frozen, business_capital=CAPITAL) == expected()
    raw: np.ndarray = np.ndarray(len(SALES), np.int64, b"x" + SALES.tobytes(), 1)
    assert classes(annual_sales=raw, business_capital=CAPITAL) == expected()


@pytest.mark.parametrize(
    "values",
    [
        np.array([1.0]),
        np.array([-0.0, np.nan, np.inf]),
        np.array([1], np.float32),
        np.array([1], np.float16),
        np.array([1, None], object),
        np.array(["1"]),
        np.array([b"1"]),
        np.array([1], np.uint64),
        np.array([[1, 2]]),
        np.array(5),
        np.array([1j]),
        np.array([True]),
        np.array(["2021-01-01"], "M8[D]"),
        np.array([2**64 - 1], np.uint64),
        np.array([1], np.longdouble),
        np.array([1, "2"], object),
        np.zeros(2, [("a", "i8")]),
        np.ma.MaskedArray([1.0], mask=[True]),
        np.float64(1),
        np.int64(1),
        np.array([1], "m8[s]"),
        [1, 2],
        (1,),
        "12",
        b"12345678",
        5,
        5.0,
        None,
        {"a": 1},
    ],
    ids=str,
)
def test_refusals(values: object) -> None:
    with pytest.raises(TypeError, match="annual_sales"):
        umkm.classify_columns(annual_sales=values, as_of=DAY)
    with pytest.raises(TypeError):
        umkm.score_columns(annual_sales=values, as_of=DAY)


def test_floats_are_told_what_to_do() -> None:
    with pytest.raises(TypeError, match="Int64"):
        umkm.classify_columns(annual_sales=np.array([1.0]), as_of=DAY)


def test_calls_that_make_no_sense() -> None:
    for call, name in (
        (lambda: classes(annual_sales=SALES, business_capital=CAPITAL[1:]), "UMKM_E_COLUMN_LENGTH"),
        (lambda: classes(annual_sales=SALES, omzet=SALES), "UMKM_E_DUPLICATE_FIELD"),
        (lambda: classes(tenor_months=SALES), "UMKM_E_NAME"),
        (lambda: classes(no_such=SALES), "UMKM_E_NAME"),
        (lambda: classes({"a": SALES}), "UMKM_E_NAME"),
        (lambda: classes({"a": SALES}, columns={"b": "omzet"}), "UMKM_E_NAME"),
        (lambda: classes(), "UMKM_E_NAME"),
        (lambda: classes(annual_sales=SALES, validity={"x": KNOWN}), "UMKM_E_NAME"),
        (lambda: classes(annual_sales=SALES, validity={"annual_sales": KNOWN[1:]}), "UMKM_E_COLUMN_LENGTH"),
        (lambda: classes(annual_sales=SALES, regime="x"), "UMKM_E_NO_RULE"),
    ):
        with pytest.raises(umkm.UmkmError) as caught:
            call()  # type: ignore[no-untyped-call]
        assert caught.value.name == name
    with pytest.raises(TypeError):
        classes(annual_sales=SALES, validity={"annual_sales": SALES})
    with pytest.raises(TypeError):
        classes({"annual_sales": SALES}, business_capital=CAPITAL)
    with pytest.raises(TypeError):
        classes(5)
    with pytest.raises(ValueError):
        classes(annual_sales=SALES, outputs=("size",))
    with pytest.raises(TypeError):
        umkm.score_columns(annual_sales=SALES, as_of=DAY, reasons=True)


def test_by_measure_and_outputs() -> None:
    result = umkm.classify_columns(annual_sales=SALES, business_capital=CAPITAL, as_of=DAY, outputs=("by_measure", "conflict"))
    assert result.size_class is None and result.decided_by is None
    assert result.by_measure is not None and list(result.by_measure) == ["annual_sales", "business_capital"]
    for i, (sales, capital) in enumerate(zip(SALES, CAPITAL, strict=True)):
        if sales >= 0 and capital >= 0:
            one = umkm.classify(annual_sales=int(sales), business_capital=int(capital), as_of=DAY)
            assert [m.size_class for m in one.measures] == [result.by_measure[m.measure][i] for m in one.measures]
            assert one.conflict == result.conflict[i]
    decided = umkm.classify_columns(annual_sales=SALES[:1], as_of=DAY).decided_by[0]
    assert umkm.measures()[decided] == "annual_sales"
    gone = umkm.classify_columns(annual_sales=SALES, as_of=datetime.date(2020, 12, 1))
    assert gone.regime is None and not gone.size_class.any()


def test_citations_and_warnings() -> None:
    forms, alone = np.arange(len(SALES)) % 7, np.arange(len(SALES)) % 2 == 0
    table = {"annual_sales": SALES, "business_capital": CAPITAL, "legal_form": forms, "independent": alone}
    result = umkm.classify_columns(table, as_of=DAY, outputs=("warnings", "citation"))
    assert result.size_class is None and result.warnings.dtype == np.uint32 and result.citation.dtype == np.int32
    seen = 0
    for i in range(len(SALES)):
        codes = [code for bit, code in result.warning_codes.items() if bit & int(result.warnings[i])]
        if SALES[i] >= 0 and CAPITAL[i] >= 0:
            one = umkm.classify({name: column[i] for name, column in table.items()}, as_of=DAY)
            assert codes == [warning.code for warning in one.warnings]
            assert result.citations[result.citation[i]] == one.citation
            seen += len(codes)
        else:
            assert codes == [] and result.citations[result.citation[i]] is None
    assert seen > 10
    plain = umkm.classify_columns(table, as_of=DAY)
    assert plain.warnings is None and plain.citation is None and plain.citations == (None,)


def test_days() -> None:
    days = np.array(["2021-02-01", "2021-02-02", "NaT", "1000-01-01", "9999-12-31", "2024-02-29"], "M8[D]")
    sales, capital = np.full(6, 1), np.full(6, 20 * 10**9)

    def want(day: datetime.date) -> int:
        one = umkm.classify(annual_sales=1, business_capital=20 * 10**9, founded_on=day, as_of=DAY, basis="cohort")
        return int(one.size_class)

    for given_days in (days, days.astype("M8[s]")):
        found = umkm.classify_columns(
            annual_sales=sales, business_capital=capital, founded_on=given_days, as_of=DAY, basis="cohort"
        ).size_class
        assert list(found) == [want(day) for day in days.tolist()]
    with pytest.raises(TypeError, match="time of day"):
        classes(annual_sales=sales[:1], founded_on=np.array(["2021-02-01T01"], "M8[h]"))


def test_days_of_every_year() -> None:
    days = np.arange(np.datetime64("1000-01-01"), np.datetime64("2199-12-31"), 97)
    start = np.full(len(days), 1)
    found = umkm.score_columns(months_in_business=start, founded_on=days, as_of=datetime.date(2200, 1, 1))
    assert found.counts.invalid == 0
    text = umkm.score_columns(founded_on=np.array([int(str(d).replace("-", "")) for d in days]), as_of=datetime.date(2200, 1, 1))
    assert np.array_equal(found.score, text.score)


def test_scores() -> None:
    generator = np.random.default_rng(7)
    names = ("annual_sales", "monthly_net_cash", "existing_instalment", "proposed_instalment", "months_in_business")
    table = {name: generator.integers(0, 10**8, 200) for name in names[:4]} | {names[4]: generator.integers(0, 100, 200)}
    result = umkm.score_columns(table, as_of=DAY, reasons=3)
    for i in range(200):
        one = umkm.score(as_of=DAY, **{name: values[i] for name, values in table.items()})
        row = (result.score[i], result.lowest[i], result.highest[i], result.completeness[i], result.bands[result.band[i]])
        assert row == (one.score, one.lowest, one.highest, one.completeness, one.band)
        reasons = [result.reason_codes[column[i]] for column in result.reasons if column[i] >= 0]
        assert reasons == [reason.code for reason in one.reasons[:3]]
    assert sum(result.counts.by_band.values()) == 200
    assert umkm.score_columns(table, as_of=DAY, outputs=("band",), reasons=0).score is None


def test_programme_answers() -> None:
    result = umkm.programme_columns(annual_sales=SALES, as_of=DAY)
    assert tuple(result.answers) == umkm.Rules.load().programmes
    for i, sales in enumerate(SALES):
        if sales < 0:
            assert all(column[i] == 255 for column in result.answers.values())
            continue
        for one in umkm.programmes(annual_sales=int(sales), as_of=DAY):
            assert str(umkm.Answer(result.answers[one.programme][i])) == one.answer
    assert list(umkm.programme_columns(annual_sales=SALES, as_of=DAY, programme="kur-mikro").answers) == ["KUR-MIKRO"]


def test_empty() -> None:
    assert classes(annual_sales=np.array([], np.int64)) == []
    assert umkm.score_columns(annual_sales=np.array([], np.int64), as_of=DAY).counts.rows == 0


# ---- memory ----------------------------------------------------------------------------------------------------------------


def test_buffers_are_let_go() -> None:
    held = bytearray(SALES.tobytes())
    view = np.frombuffer(held, np.int64)
    for good in (True, False):
        try:
            umkm.classify_columns(annual_sales=view, business_capital=CAPITAL if good else CAPITAL[1:], as_of=DAY)
        except umkm.UmkmError:
            assert not good
    del view
    held.extend(b"x")  # would fail while a buffer is held
