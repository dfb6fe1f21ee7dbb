<?php

/* SPDX-License-Identifier: MIT */

/* Made by bin/make_business.php from the registry of fields. */

declare(strict_types=1);

namespace Umkm;

/**
 * The facts about one business, each known or null (unknown), in one form: rupiah and counts as int, yes and no as bool,
 * dates as yyyy-mm-dd, choices by name, codes and identity numbers as text.
 *
 * Values may be given as people write them ("1,5 miliar", "ya", "31-01-2020"); what the library refuses throws
 * UmkmException.
 */
final class Business implements \JsonSerializable
{
    /** net sales of the last closed fiscal year (Rp per year) */
    public readonly ?int $annual_sales;
    /** net sales of the fiscal year before that one (Rp per year) */
    public readonly ?int $prior_annual_sales;
    /**
     * own and borrowed capital to run the business, without land and buildings of the place of business; not the net
     * worth (Rp)
     */
    public readonly ?int $business_capital;
    /** assets less liabilities, without land and buildings of the place of business; may be negative (Rp) */
    public readonly ?int $net_worth;
    /** all assets; only used to derive the net worth (Rp) */
    public readonly ?int $total_assets;
    /** all liabilities; only used to derive the net worth (Rp) */
    public readonly ?int $total_liabilities;
    /** value of land and buildings of the place of business inside total assets (Rp) */
    public readonly ?int $land_and_buildings;
    /** investment as stated in OSS, with land and buildings (Rp) */
    public readonly ?int $total_investment;
    /** purchase and preparation of land inside the total investment (Rp) */
    public readonly ?int $land_cost;
    /** buildings inside the total investment (Rp) */
    public readonly ?int $building_cost;
    /** workers, with unpaid members of the family (people) */
    public readonly ?int $workers;
    /** day on which the business began to operate (yyyy-mm-dd) */
    public readonly ?string $founded_on;
    /** year in which the business began to operate; used when the day is not known (year) */
    public readonly ?int $founded_year;
    /** stated months in business; used when the day of founding is not known (months) */
    public readonly ?int $months_in_business;
    /** legal form */
    public readonly ?string $legal_form;
    /** not a subsidiary or branch of a medium or large business */
    public readonly ?bool $independent;
    /** company with foreign investment (PMA) */
    public readonly ?bool $foreign_investment;
    /** main activity in the KBLI (5 digits) */
    public readonly ?string $kbli;
    /** edition of the KBLI that the code belongs to; a code does not tell */
    public readonly ?string $kbli_edition;
    /** production sector of KUR, or trade and other services */
    public readonly ?string $sector_group;
    /** Kemendagri code of the place of business: province, or regency or city (PP or PP.KK) */
    public readonly ?string $region;
    /** the owner is a woman; for statistics and programmes, never for a score */
    public readonly ?bool $owner_is_woman;
    /** the owner or the business belongs to a cooperative */
    public readonly ?bool $cooperative_member;
    /** sold abroad in the last 12 months */
    public readonly ?bool $exports;
    /** amount of credit asked for (Rp) */
    public readonly ?int $requested_amount;
    /** tenor asked for, in months (months) */
    public readonly ?int $tenor_months;
    /** use of the credit: working capital or investment */
    public readonly ?string $loan_purpose;
    /** monthly instalment of the credit asked for (Rp per month) */
    public readonly ?int $proposed_instalment;
    /** monthly instalments already being paid (Rp per month) */
    public readonly ?int $existing_instalment;
    /**
     * actual monthly cash of the business after household drawings, without planned growth; may be negative (Rp per
     * month)
     */
    public readonly ?int $monthly_net_cash;
    /** net profit of the last closed fiscal year; negative for a loss (Rp per year) */
    public readonly ?int $net_profit;
    /** part of the annual sales shown by bank statements, QRIS, invoices or tax return (Rp per year) */
    public readonly ?int $evidenced_sales;
    /** debt before the new credit (Rp) */
    public readonly ?int $total_debt;
    /** own capital; may be negative (Rp) */
    public readonly ?int $equity;
    /** current assets (Rp) */
    public readonly ?int $current_assets;
    /** current liabilities (Rp) */
    public readonly ?int $current_liabilities;
    /** cost of the plan to be financed (Rp) */
    public readonly ?int $plan_cost;
    /** own part of the cost of the plan (Rp) */
    public readonly ?int $own_contribution;
    /** the scheme asks for an own contribution */
    public readonly ?bool $own_contribution_required;
    /** additional collateral is required; not for KUR up to Rp100 million (Permenko 1/2022 Pasal 14(3)) */
    public readonly ?bool $collateral_required;
    /** liquidation value of the collateral (Rp) */
    public readonly ?int $collateral_value;
    /** guaranteed amount (Rp) */
    public readonly ?int $guarantee_value;
    /** legal strength of the collateral document */
    public readonly ?string $collateral_document;
    /** worst current collectability in SLIK; no record is an answer */
    public readonly ?string $slik_collectability;
    /** worst current arrears, in days (days) */
    public readonly ?int $slik_days_past_due;
    /** longest arrears in the last 24 months, in days (days) */
    public readonly ?int $worst_arrears_days_24m;
    /** arrears above 90 days are paid off */
    public readonly ?bool $arrears_settled;
    /** utility and BPJS bills paid late in 12 months; optional (bills) */
    public readonly ?int $late_bills_12m;
    /** certified trainings in the last 24 months (certificates) */
    public readonly ?int $trainings_24m;
    /** months of mentoring in the last 24 months (months) */
    public readonly ?int $mentoring_months_24m;
    /** market certainty */
    public readonly ?string $market_certainty;
    /** tenure of the business premises */
    public readonly ?string $premises;
    /** active in BPJS Ketenagakerjaan */
    public readonly ?bool $bpjs_employment;
    /** the business is insured */
    public readonly ?bool $business_insured;
    /** registration: NIB or business letter (surat keterangan usaha) */
    public readonly ?string $nib_status;
    /** business identification number (13 digits) */
    public readonly ?string $nib;
    /** taxpayer number, or number of a place of business (NITKU) (15, 16 or 22 digits) */
    public readonly ?string $npwp;
    /** population identity number or a token for it; never shown whole in a message (16 digits or a token) */
    public readonly ?string $nik;
    /** has a taxpayer number */
    public readonly ?bool $has_npwp;
    /** last year's tax return was filed */
    public readonly ?bool $tax_return_filed;
    /** mandatory product certification: PIRT, BPOM, halal, SNI */
    public readonly ?string $certification;
    /** bookkeeping */
    public readonly ?string $bookkeeping;
    /** account used for the business */
    public readonly ?string $bank_account;
    /** months with QRIS, EDC or marketplace receipts in the last 6 (months) */
    public readonly ?int $cashless_months_6m;
    /** registered for cashless payments */
    public readonly ?bool $cashless_registered;
    /** market channel in which the business is listed */
    public readonly ?string $market_channel;
    /** service status of the owner: civil service, military, police */
    public readonly ?string $owner_service_status;
    /** times that KUR mikro was received before (times) */
    public readonly ?int $kur_micro_accesses;
    /** times that KUR kecil was received before (times) */
    public readonly ?int $kur_small_accesses;
    /** received any KUR before */
    public readonly ?bool $had_any_kur;
    /** history of commercial working-capital or investment credit */
    public readonly ?string $commercial_credit_history;
    /** other credit running now */
    public readonly ?string $concurrent_credit;
    /** has a running government credit programme in SIKP */
    public readonly ?bool $sikp_active_programme;
    /** member of a business group or cluster */
    public readonly ?bool $business_group;
    /** a family member has a productive and viable business */
    public readonly ?bool $family_has_business;
    /** has an agreement with an offtaker */
    public readonly ?bool $offtaker_contract;
    /** the identity of the owner was verified */
    public readonly ?bool $identity_verified;
    /** bankrupt or under suspension of payments (PKPU) */
    public readonly ?bool $bankrupt;
    /** a forged document was proven */
    public readonly ?bool $document_fraud;
    /** the business or the purpose of the credit is unlawful */
    public readonly ?bool $unlawful_purpose;
    /** date of the financial figures (yyyy-mm-dd) */
    public readonly ?string $data_as_of;
    /** date of the SLIK report (yyyy-mm-dd) */
    public readonly ?string $slik_as_of;
    /** cost of materials in the fiscal year of the annual sales (Rp per year) */
    public readonly ?int $material_cost;
    /** gross turnover of the last tax year, before sales deductions, of all branches (Rp per tax year) */
    public readonly ?int $gross_turnover;
    /** the owner is an Indonesian citizen */
    public readonly ?bool $owner_is_citizen;
    /** first tax year under the final income tax for small businesses (year) */
    public readonly ?int $final_tax_first_year;
    /** monthly household income per person (Rp per month) */
    public readonly ?int $household_income_per_capita;
    /** Indonesian migrant worker, or about to be one */
    public readonly ?bool $migrant_worker;
    /** length of the work contract abroad, in months (months) */
    public readonly ?int $work_contract_months;
    /** side in the housing credit programme */
    public readonly ?string $housing_side;
    /** labour-intensive industry of the business */
    public readonly ?string $labour_intensive_industry;
    /** affected by a disaster declared by the government */
    public readonly ?bool $disaster_affected;
    /** a loan restructured because of a disaster is reported as current by the lender */
    public readonly ?bool $restructured_current;
    /** the debtor disputes the SLIK data */
    public readonly ?bool $slik_disputed;
    /** a loan was written off */
    public readonly ?bool $written_off;
    /** outstanding principal of running KUR (Rp) */
    public readonly ?int $kur_outstanding;
    /** sum of the plafonds of all KUR kecil received (Rp) */
    public readonly ?int $kur_small_plafond_total;
    /** earlier government programme credit outside KUR is paid off */
    public readonly ?bool $programme_credit_settled;
    /** the offtaker is a licensed legal entity in a relevant line */
    public readonly ?bool $offtaker_licensed;
    /** members of the business group (people) */
    public readonly ?int $group_size;
    /** value of the government procurement package (Rp) */
    public readonly ?int $procurement_value;
    /** business in agriculture, plantation, livestock or fishery */
    public readonly ?bool $agriculture_sector;
    /** outstanding principal of ultra-micro credit (Rp) */
    public readonly ?int $ultra_micro_outstanding;

    /** @var array<string, int|string|bool> */
    private readonly array $facts;

    public function __construct(
        int|string|null $annual_sales = null,
        int|string|null $prior_annual_sales = null,
        int|string|null $business_capital = null,
        int|string|null $net_worth = null,
        int|string|null $total_assets = null,
        int|string|null $total_liabilities = null,
        int|string|null $land_and_buildings = null,
        int|string|null $total_investment = null,
        int|string|null $land_cost = null,
        int|string|null $building_cost = null,
        int|string|null $workers = null,
        \DateTimeInterface|string|null $founded_on = null,
        int|string|null $founded_year = null,
        int|string|null $months_in_business = null,
        int|string|null $legal_form = null,
        bool|int|string|null $independent = null,
        bool|int|string|null $foreign_investment = null,
        ?string $kbli = null,
        int|string|null $kbli_edition = null,
        int|string|null $sector_group = null,
        ?string $region = null,
        bool|int|string|null $owner_is_woman = null,
        bool|int|string|null $cooperative_member = null,
        bool|int|string|null $exports = null,
        int|string|null $requested_amount = null,
        int|string|null $tenor_months = null,
        int|string|null $loan_purpose = null,
        int|string|null $proposed_instalment = null,
        int|string|null $existing_instalment = null,
        int|string|null $monthly_net_cash = null,
        int|string|null $net_profit = null,
        int|string|null $evidenced_sales = null,
        int|string|null $total_debt = null,
        int|string|null $equity = null,
        int|string|null $current_assets = null,
        int|string|null $current_liabilities = null,
        int|string|null $plan_cost = null,
        int|string|null $own_contribution = null,
        bool|int|string|null $own_contribution_required = null,
        bool|int|string|null $collateral_required = null,
        int|string|null $collateral_value = null,
        int|string|null $guarantee_value = null,
        int|string|null $collateral_document = null,
        int|string|null $slik_collectability = null,
        int|string|null $slik_days_past_due = null,
        int|string|null $worst_arrears_days_24m = null,
        bool|int|string|null $arrears_settled = null,
        int|string|null $late_bills_12m = null,
        int|string|null $trainings_24m = null,
        int|string|null $mentoring_months_24m = null,
        int|string|null $market_certainty = null,
        int|string|null $premises = null,
        bool|int|string|null $bpjs_employment = null,
        bool|int|string|null $business_insured = null,
        int|string|null $nib_status = null,
        ?string $nib = null,
        ?string $npwp = null,
        ?string $nik = null,
        bool|int|string|null $has_npwp = null,
        bool|int|string|null $tax_return_filed = null,
        int|string|null $certification = null,
        int|string|null $bookkeeping = null,
        int|string|null $bank_account = null,
        int|string|null $cashless_months_6m = null,
        bool|int|string|null $cashless_registered = null,
        int|string|null $market_channel = null,
        int|string|null $owner_service_status = null,
        int|string|null $kur_micro_accesses = null,
        int|string|null $kur_small_accesses = null,
        bool|int|string|null $had_any_kur = null,
        int|string|null $commercial_credit_history = null,
        int|string|null $concurrent_credit = null,
        bool|int|string|null $sikp_active_programme = null,
        bool|int|string|null $business_group = null,
        bool|int|string|null $family_has_business = null,
        bool|int|string|null $offtaker_contract = null,
        bool|int|string|null $identity_verified = null,
        bool|int|string|null $bankrupt = null,
        bool|int|string|null $document_fraud = null,
        bool|int|string|null $unlawful_purpose = null,
        \DateTimeInterface|string|null $data_as_of = null,
        \DateTimeInterface|string|null $slik_as_of = null,
        int|string|null $material_cost = null,
        int|string|null $gross_turnover = null,
        bool|int|string|null $owner_is_citizen = null,
        int|string|null $final_tax_first_year = null,
        int|string|null $household_income_per_capita = null,
        bool|int|string|null $migrant_worker = null,
        int|string|null $work_contract_months = null,
        int|string|null $housing_side = null,
        int|string|null $labour_intensive_industry = null,
        bool|int|string|null $disaster_affected = null,
        bool|int|string|null $restructured_current = null,
        bool|int|string|null $slik_disputed = null,
        bool|int|string|null $written_off = null,
        int|string|null $kur_outstanding = null,
        int|string|null $kur_small_plafond_total = null,
        bool|int|string|null $programme_credit_settled = null,
        bool|int|string|null $offtaker_licensed = null,
        int|string|null $group_size = null,
        int|string|null $procurement_value = null,
        bool|int|string|null $agriculture_sector = null,
        int|string|null $ultra_micro_outstanding = null,
    ) {
        $facts = \umkm_normalise([
            'annual_sales' => $annual_sales,
            'prior_annual_sales' => $prior_annual_sales,
            'business_capital' => $business_capital,
            'net_worth' => $net_worth,
            'total_assets' => $total_assets,
            'total_liabilities' => $total_liabilities,
            'land_and_buildings' => $land_and_buildings,
            'total_investment' => $total_investment,
            'land_cost' => $land_cost,
            'building_cost' => $building_cost,
            'workers' => $workers,
            'founded_on' => self::day($founded_on),
            'founded_year' => $founded_year,
            'months_in_business' => $months_in_business,
            'legal_form' => $legal_form,
            'independent' => $independent,
            'foreign_investment' => $foreign_investment,
            'kbli' => $kbli,
            'kbli_edition' => $kbli_edition,
            'sector_group' => $sector_group,
            'region' => $region,
            'owner_is_woman' => $owner_is_woman,
            'cooperative_member' => $cooperative_member,
            'exports' => $exports,
            'requested_amount' => $requested_amount,
            'tenor_months' => $tenor_months,
            'loan_purpose' => $loan_purpose,
            'proposed_instalment' => $proposed_instalment,
            'existing_instalment' => $existing_instalment,
            'monthly_net_cash' => $monthly_net_cash,
            'net_profit' => $net_profit,
            'evidenced_sales' => $evidenced_sales,
            'total_debt' => $total_debt,
            'equity' => $equity,
            'current_assets' => $current_assets,
            'current_liabilities' => $current_liabilities,
            'plan_cost' => $plan_cost,
            'own_contribution' => $own_contribution,
            'own_contribution_required' => $own_contribution_required,
            'collateral_required' => $collateral_required,
            'collateral_value' => $collateral_value,
            'guarantee_value' => $guarantee_value,
            'collateral_document' => $collateral_document,
            'slik_collectability' => $slik_collectability,
            'slik_days_past_due' => $slik_days_past_due,
            'worst_arrears_days_24m' => $worst_arrears_days_24m,
            'arrears_settled' => $arrears_settled,
            'late_bills_12m' => $late_bills_12m,
            'trainings_24m' => $trainings_24m,
            'mentoring_months_24m' => $mentoring_months_24m,
            'market_certainty' => $market_certainty,
            'premises' => $premises,
            'bpjs_employment' => $bpjs_employment,
            'business_insured' => $business_insured,
            'nib_status' => $nib_status,
            'nib' => $nib,
            'npwp' => $npwp,
            'nik' => $nik,
            'has_npwp' => $has_npwp,
            'tax_return_filed' => $tax_return_filed,
            'certification' => $certification,
            'bookkeeping' => $bookkeeping,
            'bank_account' => $bank_account,
            'cashless_months_6m' => $cashless_months_6m,
            'cashless_registered' => $cashless_registered,
            'market_channel' => $market_channel,
            'owner_service_status' => $owner_service_status,
            'kur_micro_accesses' => $kur_micro_accesses,
            'kur_small_accesses' => $kur_small_accesses,
            'had_any_kur' => $had_any_kur,
            'commercial_credit_history' => $commercial_credit_history,
            'concurrent_credit' => $concurrent_credit,
            'sikp_active_programme' => $sikp_active_programme,
            'business_group' => $business_group,
            'family_has_business' => $family_has_business,
            'offtaker_contract' => $offtaker_contract,
            'identity_verified' => $identity_verified,
            'bankrupt' => $bankrupt,
            'document_fraud' => $document_fraud,
            'unlawful_purpose' => $unlawful_purpose,
            'data_as_of' => self::day($data_as_of),
            'slik_as_of' => self::day($slik_as_of),
            'material_cost' => $material_cost,
            'gross_turnover' => $gross_turnover,
            'owner_is_citizen' => $owner_is_citizen,
            'final_tax_first_year' => $final_tax_first_year,
            'household_income_per_capita' => $household_income_per_capita,
            'migrant_worker' => $migrant_worker,
            'work_contract_months' => $work_contract_months,
            'housing_side' => $housing_side,
            'labour_intensive_industry' => $labour_intensive_industry,
            'disaster_affected' => $disaster_affected,
            'restructured_current' => $restructured_current,
            'slik_disputed' => $slik_disputed,
            'written_off' => $written_off,
            'kur_outstanding' => $kur_outstanding,
            'kur_small_plafond_total' => $kur_small_plafond_total,
            'programme_credit_settled' => $programme_credit_settled,
            'offtaker_licensed' => $offtaker_licensed,
            'group_size' => $group_size,
            'procurement_value' => $procurement_value,
            'agriculture_sector' => $agriculture_sector,
            'ultra_micro_outstanding' => $ultra_micro_outstanding,
        ]);
        $this->facts = $facts;
        $this->annual_sales = self::int($facts, 'annual_sales');
        $this->prior_annual_sales = self::int($facts, 'prior_annual_sales');
        $this->business_capital = self::int($facts, 'business_capital');
        $this->net_worth = self::int($facts, 'net_worth');
        $this->total_assets = self::int($facts, 'total_assets');
        $this->total_liabilities = self::int($facts, 'total_liabilities');
        $this->land_and_buildings = self::int($facts, 'land_and_buildings');
        $this->total_investment = self::int($facts, 'total_investment');
        $this->land_cost = self::int($facts, 'land_cost');
        $this->building_cost = self::int($facts, 'building_cost');
        $this->workers = self::int($facts, 'workers');
        $this->founded_on = self::string($facts, 'founded_on');
        $this->founded_year = self::int($facts, 'founded_year');
        $this->months_in_business = self::int($facts, 'months_in_business');
        $this->legal_form = self::string($facts, 'legal_form');
        $this->independent = self::bool($facts, 'independent');
        $this->foreign_investment = self::bool($facts, 'foreign_investment');
        $this->kbli = self::string($facts, 'kbli');
        $this->kbli_edition = self::string($facts, 'kbli_edition');
        $this->sector_group = self::string($facts, 'sector_group');
        $this->region = self::string($facts, 'region');
        $this->owner_is_woman = self::bool($facts, 'owner_is_woman');
        $this->cooperative_member = self::bool($facts, 'cooperative_member');
        $this->exports = self::bool($facts, 'exports');
        $this->requested_amount = self::int($facts, 'requested_amount');
        $this->tenor_months = self::int($facts, 'tenor_months');
        $this->loan_purpose = self::string($facts, 'loan_purpose');
        $this->proposed_instalment = self::int($facts, 'proposed_instalment');
        $this->existing_instalment = self::int($facts, 'existing_instalment');
        $this->monthly_net_cash = self::int($facts, 'monthly_net_cash');
        $this->net_profit = self::int($facts, 'net_profit');
        $this->evidenced_sales = self::int($facts, 'evidenced_sales');
        $this->total_debt = self::int($facts, 'total_debt');
        $this->equity = self::int($facts, 'equity');
        $this->current_assets = self::int($facts, 'current_assets');
        $this->current_liabilities = self::int($facts, 'current_liabilities');
        $this->plan_cost = self::int($facts, 'plan_cost');
        $this->own_contribution = self::int($facts, 'own_contribution');
        $this->own_contribution_required = self::bool($facts, 'own_contribution_required');
        $this->collateral_required = self::bool($facts, 'collateral_required');
        $this->collateral_value = self::int($facts, 'collateral_value');
        $this->guarantee_value = self::int($facts, 'guarantee_value');
        $this->collateral_document = self::string($facts, 'collateral_document');
        $this->slik_collectability = self::string($facts, 'slik_collectability');
        $this->slik_days_past_due = self::int($facts, 'slik_days_past_due');
        $this->worst_arrears_days_24m = self::int($facts, 'worst_arrears_days_24m');
        $this->arrears_settled = self::bool($facts, 'arrears_settled');
        $this->late_bills_12m = self::int($facts, 'late_bills_12m');
        $this->trainings_24m = self::int($facts, 'trainings_24m');
        $this->mentoring_months_24m = self::int($facts, 'mentoring_months_24m');
        $this->market_certainty = self::string($facts, 'market_certainty');
        $this->premises = self::string($facts, 'premises');
        $this->bpjs_employment = self::bool($facts, 'bpjs_employment');
        $this->business_insured = self::bool($facts, 'business_insured');
        $this->nib_status = self::string($facts, 'nib_status');
        $this->nib = self::string($facts, 'nib');
        $this->npwp = self::string($facts, 'npwp');
        $this->nik = self::string($facts, 'nik');
        $this->has_npwp = self::bool($facts, 'has_npwp');
        $this->tax_return_filed = self::bool($facts, 'tax_return_filed');
        $this->certification = self::string($facts, 'certification');
        $this->bookkeeping = self::string($facts, 'bookkeeping');
        $this->bank_account = self::string($facts, 'bank_account');
        $this->cashless_months_6m = self::int($facts, 'cashless_months_6m');
        $this->cashless_registered = self::bool($facts, 'cashless_registered');
        $this->market_channel = self::string($facts, 'market_channel');
        $this->owner_service_status = self::string($facts, 'owner_service_status');
        $this->kur_micro_accesses = self::int($facts, 'kur_micro_accesses');
        $this->kur_small_accesses = self::int($facts, 'kur_small_accesses');
        $this->had_any_kur = self::bool($facts, 'had_any_kur');
        $this->commercial_credit_history = self::string($facts, 'commercial_credit_history');
        $this->concurrent_credit = self::string($facts, 'concurrent_credit');
        $this->sikp_active_programme = self::bool($facts, 'sikp_active_programme');
        $this->business_group = self::bool($facts, 'business_group');
        $this->family_has_business = self::bool($facts, 'family_has_business');
        $this->offtaker_contract = self::bool($facts, 'offtaker_contract');
        $this->identity_verified = self::bool($facts, 'identity_verified');
        $this->bankrupt = self::bool($facts, 'bankrupt');
        $this->document_fraud = self::bool($facts, 'document_fraud');
        $this->unlawful_purpose = self::bool($facts, 'unlawful_purpose');
        $this->data_as_of = self::string($facts, 'data_as_of');
        $this->slik_as_of = self::string($facts, 'slik_as_of');
        $this->material_cost = self::int($facts, 'material_cost');
        $this->gross_turnover = self::int($facts, 'gross_turnover');
        $this->owner_is_citizen = self::bool($facts, 'owner_is_citizen');
        $this->final_tax_first_year = self::int($facts, 'final_tax_first_year');
        $this->household_income_per_capita = self::int($facts, 'household_income_per_capita');
        $this->migrant_worker = self::bool($facts, 'migrant_worker');
        $this->work_contract_months = self::int($facts, 'work_contract_months');
        $this->housing_side = self::string($facts, 'housing_side');
        $this->labour_intensive_industry = self::string($facts, 'labour_intensive_industry');
        $this->disaster_affected = self::bool($facts, 'disaster_affected');
        $this->restructured_current = self::bool($facts, 'restructured_current');
        $this->slik_disputed = self::bool($facts, 'slik_disputed');
        $this->written_off = self::bool($facts, 'written_off');
        $this->kur_outstanding = self::int($facts, 'kur_outstanding');
        $this->kur_small_plafond_total = self::int($facts, 'kur_small_plafond_total');
        $this->programme_credit_settled = self::bool($facts, 'programme_credit_settled');
        $this->offtaker_licensed = self::bool($facts, 'offtaker_licensed');
        $this->group_size = self::int($facts, 'group_size');
        $this->procurement_value = self::int($facts, 'procurement_value');
        $this->agriculture_sector = self::bool($facts, 'agriculture_sector');
        $this->ultra_micro_outstanding = self::int($facts, 'ultra_micro_outstanding');
    }

    /**
     * From an array keyed by the names of fields or their aliases.
     *
     * @param array<string, mixed> $facts
     */
    public static function fromArray(array $facts): self
    {
        $known = \umkm_normalise(array_map(self::day(...), $facts));
        return new self(...$known);
    }

    /**
     * From the inputs of a form or a row of a file, where texts such as "" and "-" mean unknown.
     *
     * @param array<string, mixed> $inputs
     */
    public static function fromForm(array $inputs): self
    {
        $unknown = static fn (mixed $value): bool => is_string($value) && \umkm_means_unknown($value);
        return self::fromArray(array_map(static fn (mixed $value) => $unknown($value) ? null : $value, $inputs));
    }

    /**
     * The same business with some facts changed; null makes one unknown. Canonical names only.
     *
     * @param array<string, mixed> $facts
     */
    public function with(array $facts): self
    {
        return self::fromArray($facts + $this->facts);
    }

    /** @return array<string, int|string|bool> the known facts */
    public function toArray(): array
    {
        return $this->facts;
    }

    /** @return array<string, int|string|bool>|\stdClass an object also when nothing is known */
    public function jsonSerialize(): array|\stdClass
    {
        return $this->facts !== [] ? $this->facts : new \stdClass();
    }

    private static function day(mixed $value): mixed
    {
        return $value instanceof \DateTimeInterface ? $value->format('Y-m-d') : $value;
    }

    /** @param array<string, int|string|bool> $facts */
    private static function int(array $facts, string $name): ?int
    {
        $value = $facts[$name] ?? null;
        return is_int($value) ? $value : null;
    }

    /** @param array<string, int|string|bool> $facts */
    private static function string(array $facts, string $name): ?string
    {
        $value = $facts[$name] ?? null;
        return is_string($value) ? $value : null;
    }

    /** @param array<string, int|string|bool> $facts */
    private static function bool(array $facts, string $name): ?bool
    {
        $value = $facts[$name] ?? null;
        return is_bool($value) ? $value : null;
    }
}
