-- SPDX-License-Identifier: MIT
-- Visits as browsers make them: the form with its style, script and picture, then a decision; every tenth visit saves it.
-- PORTAL_COOKIE and PORTAL_TOKEN come from a page fetched before; PORTAL_MIX chooses "visits", "form" or "decision".

local token = os.getenv("PORTAL_TOKEN")
local mix = os.getenv("PORTAL_MIX") or "visits"
local headers = { ["Cookie"] = os.getenv("PORTAL_COOKIE") }
local posting = { ["Cookie"] = headers["Cookie"], ["Content-Type"] = "application/x-www-form-urlencoded" }

local businesses = {
    "annual_sales=2%2C5+miliar&business_capital=400+juta&legal_form=individual&founded_on=2019-03-01&requested_amount=50+juta" ..
        "&monthly_net_cash=9+juta&proposed_instalment=3+juta&existing_instalment=0&slik_collectability=1&has_npwp=yes",
    "annual_sales=85000000&workers=1&legal_form=individual&founded_on=2023-06-01&exports=no&nib_status=nib_match",
    "annual_sales=18+miliar&business_capital=6+miliar&legal_form=pt&workers=45&foreign_investment=no&equity=4+miliar" ..
        "&total_debt=2+miliar&current_assets=3+miliar&current_liabilities=1+miliar&net_profit=900+juta",
    "business_capital=900+juta&purpose=registration&founded_on=2026-01-15&legal_form=sole_pt",
    "annual_sales=60+miliar&business_capital=12+miliar&legal_form=pt&workers=250&foreign_investment=yes",
}

local function page(path)
    return wrk.format("GET", path, headers)
end

local function form(path, business, more)
    return wrk.format("POST", path, posting, "token=" .. token .. "&" .. business .. (more or ""))
end

local step = 0
local visit = 0

function request()
    if mix == "form" then
        return page("/")
    end
    step = step + 1
    local business = businesses[visit % #businesses + 1]
    if mix == "decision" then
        visit = visit + 1
        return form("/hasil", business)
    end
    local at = step % 5
    if at == 1 then
        visit = visit + 1
        return page(visit % 3 == 0 and "/en" or "/")
    elseif at == 2 then
        return page("/assets/portal.css")
    elseif at == 3 then
        return page("/assets/portal.js")
    elseif at == 4 then
        return page("/assets/mark.svg")
    elseif visit % 10 == 0 then
        return form("/simpan", business, "&name_owner=Usaha+Contoh")
    end
    return form("/hasil", business)
end

function done(summary, latency)
    io.write(string.format("requests %d, median %.2f ms, 90%% %.2f ms, 99%% %.2f ms, per second %.0f\n", summary.requests,
        latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(99) / 1000,
        summary.requests / (summary.duration / 1e6)))
    local e = summary.errors
    io.write(string.format("errors %d\n", e.connect + e.read + e.write + e.status + e.timeout))
end
