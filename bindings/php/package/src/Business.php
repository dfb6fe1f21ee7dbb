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

    /**
     * Types are looked at by the extension, which converts nothing, whether or not the caller has strict types.
     *
     * @param int|string|null $annual_sales
     * @param int|string|null $prior_annual_sales
     * @param int|string|null $business_capital
     * @param int|string|null $net_worth
     * @param int|string|null $total_assets
     * @param int|string|null $total_liabilities
     * @param int|string|null $land_and_buildings
     * @param int|string|null $total_investment
     * @param int|string|null $land_cost
     * @param int|string|null $building_cost
     * @param int|string|null $workers
     * @param \DateTimeInterface|string|null $founded_on
     * @param int|string|null $founded_year
     * @param int|string|null $months_in_business
     * @param int|string|null $legal_form
     * @param bool|int|string|null $independent
     * @param bool|int|string|null $foreign_investment
     * @param string|null $kbli
     * @param int|string|null $kbli_edition
     * @param int|string|null $sector_group
     * @param string|null $region
     * @param bool|int|string|null $owner_is_woman
     * @param bool|int|string|null $cooperative_member
     * @param bool|int|string|null $exports
     * @param int|string|null $requested_amount
     * @param int|string|null $tenor_months
     * @param int|string|null $loan_purpose
     * @param int|string|null $proposed_instalment
     * @param int|string|null $existing_instalment
     * @param int|string|null $monthly_net_cash
     * @param int|string|null $net_profit
     * @param int|string|null $evidenced_sales
     * @param int|string|null $total_debt
     * @param int|string|null $equity
     * @param int|string|null $current_assets
     * @param int|string|null $current_liabilities
     * @param int|string|null $plan_cost
     * @param int|string|null $own_contribution
     * @param bool|int|string|null $own_contribution_required
     * @param bool|int|string|null $collateral_required
     * @param int|string|null $collateral_value
     * @param int|string|null $guarantee_value
     * @param int|string|null $collateral_document
     * @param int|string|null $slik_collectability
     * @param int|string|null $slik_days_past_due
     * @param int|string|null $worst_arrears_days_24m
     * @param bool|int|string|null $arrears_settled
     * @param int|string|null $late_bills_12m
     * @param int|string|null $trainings_24m
     * @param int|string|null $mentoring_months_24m
     * @param int|string|null $market_certainty
     * @param int|string|null $premises
     * @param bool|int|string|null $bpjs_employment
     * @param bool|int|string|null $business_insured
     * @param int|string|null $nib_status
     * @param string|null $nib
     * @param string|null $npwp
     * @param string|null $nik
     * @param bool|int|string|null $has_npwp
     * @param bool|int|string|null $tax_return_filed
     * @param int|string|null $certification
     * @param int|string|null $bookkeeping
     * @param int|string|null $bank_account
     * @param int|string|null $cashless_months_6m
     * @param bool|int|string|null $cashless_registered
     * @param int|string|null $market_channel
     * @param int|string|null $owner_service_status
     * @param int|string|null $kur_micro_accesses
     * @param int|string|null $kur_small_accesses
     * @param bool|int|string|null $had_any_kur
     * @param int|string|null $commercial_credit_history
     * @param int|string|null $concurrent_credit
     * @param bool|int|string|null $sikp_active_programme
     * @param bool|int|string|null $business_group
     * @param bool|int|string|null $family_has_business
     * @param bool|int|string|null $offtaker_contract
     * @param bool|int|string|null $identity_verified
     * @param bool|int|string|null $bankrupt
     * @param bool|int|string|null $document_fraud
     * @param bool|int|string|null $unlawful_purpose
     * @param \DateTimeInterface|string|null $data_as_of
     * @param \DateTimeInterface|string|null $slik_as_of
     * @param int|string|null $material_cost
     * @param int|string|null $gross_turnover
     * @param bool|int|string|null $owner_is_citizen
     * @param int|string|null $final_tax_first_year
     * @param int|string|null $household_income_per_capita
     * @param bool|int|string|null $migrant_worker
     * @param int|string|null $work_contract_months
     * @param int|string|null $housing_side
     * @param int|string|null $labour_intensive_industry
     * @param bool|int|string|null $disaster_affected
     * @param bool|int|string|null $restructured_current
     * @param bool|int|string|null $slik_disputed
     * @param bool|int|string|null $written_off
     * @param int|string|null $kur_outstanding
     * @param int|string|null $kur_small_plafond_total
     * @param bool|int|string|null $programme_credit_settled
     * @param bool|int|string|null $offtaker_licensed
     * @param int|string|null $group_size
     * @param int|string|null $procurement_value
     * @param bool|int|string|null $agriculture_sector
     * @param int|string|null $ultra_micro_outstanding
     */
    public function __construct(
        mixed $annual_sales = null,
        mixed $prior_annual_sales = null,
        mixed $business_capital = null,
        mixed $net_worth = null,
        mixed $total_assets = null,
        mixed $total_liabilities = null,
        mixed $land_and_buildings = null,
        mixed $total_investment = null,
        mixed $land_cost = null,
        mixed $building_cost = null,
        mixed $workers = null,
        mixed $founded_on = null,
        mixed $founded_year = null,
        mixed $months_in_business = null,
        mixed $legal_form = null,
        mixed $independent = null,
        mixed $foreign_investment = null,
        mixed $kbli = null,
        mixed $kbli_edition = null,
        mixed $sector_group = null,
        mixed $region = null,
        mixed $owner_is_woman = null,
        mixed $cooperative_member = null,
        mixed $exports = null,
        mixed $requested_amount = null,
        mixed $tenor_months = null,
        mixed $loan_purpose = null,
        mixed $proposed_instalment = null,
        mixed $existing_instalment = null,
        mixed $monthly_net_cash = null,
        mixed $net_profit = null,
        mixed $evidenced_sales = null,
        mixed $total_debt = null,
        mixed $equity = null,
        mixed $current_assets = null,
        mixed $current_liabilities = null,
        mixed $plan_cost = null,
        mixed $own_contribution = null,
        mixed $own_contribution_required = null,
        mixed $collateral_required = null,
        mixed $collateral_value = null,
        mixed $guarantee_value = null,
        mixed $collateral_document = null,
        mixed $slik_collectability = null,
        mixed $slik_days_past_due = null,
        mixed $worst_arrears_days_24m = null,
        mixed $arrears_settled = null,
        mixed $late_bills_12m = null,
        mixed $trainings_24m = null,
        mixed $mentoring_months_24m = null,
        mixed $market_certainty = null,
        mixed $premises = null,
        mixed $bpjs_employment = null,
        mixed $business_insured = null,
        mixed $nib_status = null,
        mixed $nib = null,
        mixed $npwp = null,
        mixed $nik = null,
        mixed $has_npwp = null,
        mixed $tax_return_filed = null,
        mixed $certification = null,
        mixed $bookkeeping = null,
        mixed $bank_account = null,
        mixed $cashless_months_6m = null,
        mixed $cashless_registered = null,
        mixed $market_channel = null,
        mixed $owner_service_status = null,
        mixed $kur_micro_accesses = null,
        mixed $kur_small_accesses = null,
        mixed $had_any_kur = null,
        mixed $commercial_credit_history = null,
        mixed $concurrent_credit = null,
        mixed $sikp_active_programme = null,
        mixed $business_group = null,
        mixed $family_has_business = null,
        mixed $offtaker_contract = null,
        mixed $identity_verified = null,
        mixed $bankrupt = null,
        mixed $document_fraud = null,
        mixed $unlawful_purpose = null,
        mixed $data_as_of = null,
        mixed $slik_as_of = null,
        mixed $material_cost = null,
        mixed $gross_turnover = null,
        mixed $owner_is_citizen = null,
        mixed $final_tax_first_year = null,
        mixed $household_income_per_capita = null,
        mixed $migrant_worker = null,
        mixed $work_contract_months = null,
        mixed $housing_side = null,
        mixed $labour_intensive_industry = null,
        mixed $disaster_affected = null,
        mixed $restructured_current = null,
        mixed $slik_disputed = null,
        mixed $written_off = null,
        mixed $kur_outstanding = null,
        mixed $kur_small_plafond_total = null,
        mixed $programme_credit_settled = null,
        mixed $offtaker_licensed = null,
        mixed $group_size = null,
        mixed $procurement_value = null,
        mixed $agriculture_sector = null,
        mixed $ultra_micro_outstanding = null,
    ) {
        $this->take(\umkm_normalise([
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
        ]));
    }

    /** @param array<string, int|string|bool> $facts */
    private function take(array $facts): void
    {
        $this->facts = $facts;
        /**
         * @var array{
         *   annual_sales?: int, prior_annual_sales?: int, business_capital?: int, net_worth?: int, total_assets?: int,
         *   total_liabilities?: int, land_and_buildings?: int, total_investment?: int, land_cost?: int,
         *   building_cost?: int, workers?: int, founded_on?: string, founded_year?: int, months_in_business?: int,
         *   legal_form?: string, independent?: bool, foreign_investment?: bool, kbli?: string, kbli_edition?: string,
         *   sector_group?: string, region?: string, owner_is_woman?: bool, cooperative_member?: bool, exports?: bool,
         *   requested_amount?: int, tenor_months?: int, loan_purpose?: string, proposed_instalment?: int,
         *   existing_instalment?: int, monthly_net_cash?: int, net_profit?: int, evidenced_sales?: int, total_debt?: int,
         *   equity?: int, current_assets?: int, current_liabilities?: int, plan_cost?: int, own_contribution?: int,
         *   own_contribution_required?: bool, collateral_required?: bool, collateral_value?: int, guarantee_value?: int,
         *   collateral_document?: string, slik_collectability?: string, slik_days_past_due?: int,
         *   worst_arrears_days_24m?: int, arrears_settled?: bool, late_bills_12m?: int, trainings_24m?: int,
         *   mentoring_months_24m?: int, market_certainty?: string, premises?: string, bpjs_employment?: bool,
         *   business_insured?: bool, nib_status?: string, nib?: string, npwp?: string, nik?: string, has_npwp?: bool,
         *   tax_return_filed?: bool, certification?: string, bookkeeping?: string, bank_account?: string,
         *   cashless_months_6m?: int, cashless_registered?: bool, market_channel?: string, owner_service_status?: string,
         *   kur_micro_accesses?: int, kur_small_accesses?: int, had_any_kur?: bool, commercial_credit_history?: string,
         *   concurrent_credit?: string, sikp_active_programme?: bool, business_group?: bool, family_has_business?: bool,
         *   offtaker_contract?: bool, identity_verified?: bool, bankrupt?: bool, document_fraud?: bool,
         *   unlawful_purpose?: bool, data_as_of?: string, slik_as_of?: string, material_cost?: int, gross_turnover?: int,
         *   owner_is_citizen?: bool, final_tax_first_year?: int, household_income_per_capita?: int, migrant_worker?: bool,
         *   work_contract_months?: int, housing_side?: string, labour_intensive_industry?: string,
         *   disaster_affected?: bool, restructured_current?: bool, slik_disputed?: bool, written_off?: bool,
         *   kur_outstanding?: int, kur_small_plafond_total?: int, programme_credit_settled?: bool,
         *   offtaker_licensed?: bool, group_size?: int, procurement_value?: int, agriculture_sector?: bool,
         *   ultra_micro_outstanding?: int} $facts
         */
        $this->annual_sales = $facts['annual_sales'] ?? null;
        $this->prior_annual_sales = $facts['prior_annual_sales'] ?? null;
        $this->business_capital = $facts['business_capital'] ?? null;
        $this->net_worth = $facts['net_worth'] ?? null;
        $this->total_assets = $facts['total_assets'] ?? null;
        $this->total_liabilities = $facts['total_liabilities'] ?? null;
        $this->land_and_buildings = $facts['land_and_buildings'] ?? null;
        $this->total_investment = $facts['total_investment'] ?? null;
        $this->land_cost = $facts['land_cost'] ?? null;
        $this->building_cost = $facts['building_cost'] ?? null;
        $this->workers = $facts['workers'] ?? null;
        $this->founded_on = $facts['founded_on'] ?? null;
        $this->founded_year = $facts['founded_year'] ?? null;
        $this->months_in_business = $facts['months_in_business'] ?? null;
        $this->legal_form = $facts['legal_form'] ?? null;
        $this->independent = $facts['independent'] ?? null;
        $this->foreign_investment = $facts['foreign_investment'] ?? null;
        $this->kbli = $facts['kbli'] ?? null;
        $this->kbli_edition = $facts['kbli_edition'] ?? null;
        $this->sector_group = $facts['sector_group'] ?? null;
        $this->region = $facts['region'] ?? null;
        $this->owner_is_woman = $facts['owner_is_woman'] ?? null;
        $this->cooperative_member = $facts['cooperative_member'] ?? null;
        $this->exports = $facts['exports'] ?? null;
        $this->requested_amount = $facts['requested_amount'] ?? null;
        $this->tenor_months = $facts['tenor_months'] ?? null;
        $this->loan_purpose = $facts['loan_purpose'] ?? null;
        $this->proposed_instalment = $facts['proposed_instalment'] ?? null;
        $this->existing_instalment = $facts['existing_instalment'] ?? null;
        $this->monthly_net_cash = $facts['monthly_net_cash'] ?? null;
        $this->net_profit = $facts['net_profit'] ?? null;
        $this->evidenced_sales = $facts['evidenced_sales'] ?? null;
        $this->total_debt = $facts['total_debt'] ?? null;
        $this->equity = $facts['equity'] ?? null;
        $this->current_assets = $facts['current_assets'] ?? null;
        $this->current_liabilities = $facts['current_liabilities'] ?? null;
        $this->plan_cost = $facts['plan_cost'] ?? null;
        $this->own_contribution = $facts['own_contribution'] ?? null;
        $this->own_contribution_required = $facts['own_contribution_required'] ?? null;
        $this->collateral_required = $facts['collateral_required'] ?? null;
        $this->collateral_value = $facts['collateral_value'] ?? null;
        $this->guarantee_value = $facts['guarantee_value'] ?? null;
        $this->collateral_document = $facts['collateral_document'] ?? null;
        $this->slik_collectability = $facts['slik_collectability'] ?? null;
        $this->slik_days_past_due = $facts['slik_days_past_due'] ?? null;
        $this->worst_arrears_days_24m = $facts['worst_arrears_days_24m'] ?? null;
        $this->arrears_settled = $facts['arrears_settled'] ?? null;
        $this->late_bills_12m = $facts['late_bills_12m'] ?? null;
        $this->trainings_24m = $facts['trainings_24m'] ?? null;
        $this->mentoring_months_24m = $facts['mentoring_months_24m'] ?? null;
        $this->market_certainty = $facts['market_certainty'] ?? null;
        $this->premises = $facts['premises'] ?? null;
        $this->bpjs_employment = $facts['bpjs_employment'] ?? null;
        $this->business_insured = $facts['business_insured'] ?? null;
        $this->nib_status = $facts['nib_status'] ?? null;
        $this->nib = $facts['nib'] ?? null;
        $this->npwp = $facts['npwp'] ?? null;
        $this->nik = $facts['nik'] ?? null;
        $this->has_npwp = $facts['has_npwp'] ?? null;
        $this->tax_return_filed = $facts['tax_return_filed'] ?? null;
        $this->certification = $facts['certification'] ?? null;
        $this->bookkeeping = $facts['bookkeeping'] ?? null;
        $this->bank_account = $facts['bank_account'] ?? null;
        $this->cashless_months_6m = $facts['cashless_months_6m'] ?? null;
        $this->cashless_registered = $facts['cashless_registered'] ?? null;
        $this->market_channel = $facts['market_channel'] ?? null;
        $this->owner_service_status = $facts['owner_service_status'] ?? null;
        $this->kur_micro_accesses = $facts['kur_micro_accesses'] ?? null;
        $this->kur_small_accesses = $facts['kur_small_accesses'] ?? null;
        $this->had_any_kur = $facts['had_any_kur'] ?? null;
        $this->commercial_credit_history = $facts['commercial_credit_history'] ?? null;
        $this->concurrent_credit = $facts['concurrent_credit'] ?? null;
        $this->sikp_active_programme = $facts['sikp_active_programme'] ?? null;
        $this->business_group = $facts['business_group'] ?? null;
        $this->family_has_business = $facts['family_has_business'] ?? null;
        $this->offtaker_contract = $facts['offtaker_contract'] ?? null;
        $this->identity_verified = $facts['identity_verified'] ?? null;
        $this->bankrupt = $facts['bankrupt'] ?? null;
        $this->document_fraud = $facts['document_fraud'] ?? null;
        $this->unlawful_purpose = $facts['unlawful_purpose'] ?? null;
        $this->data_as_of = $facts['data_as_of'] ?? null;
        $this->slik_as_of = $facts['slik_as_of'] ?? null;
        $this->material_cost = $facts['material_cost'] ?? null;
        $this->gross_turnover = $facts['gross_turnover'] ?? null;
        $this->owner_is_citizen = $facts['owner_is_citizen'] ?? null;
        $this->final_tax_first_year = $facts['final_tax_first_year'] ?? null;
        $this->household_income_per_capita = $facts['household_income_per_capita'] ?? null;
        $this->migrant_worker = $facts['migrant_worker'] ?? null;
        $this->work_contract_months = $facts['work_contract_months'] ?? null;
        $this->housing_side = $facts['housing_side'] ?? null;
        $this->labour_intensive_industry = $facts['labour_intensive_industry'] ?? null;
        $this->disaster_affected = $facts['disaster_affected'] ?? null;
        $this->restructured_current = $facts['restructured_current'] ?? null;
        $this->slik_disputed = $facts['slik_disputed'] ?? null;
        $this->written_off = $facts['written_off'] ?? null;
        $this->kur_outstanding = $facts['kur_outstanding'] ?? null;
        $this->kur_small_plafond_total = $facts['kur_small_plafond_total'] ?? null;
        $this->programme_credit_settled = $facts['programme_credit_settled'] ?? null;
        $this->offtaker_licensed = $facts['offtaker_licensed'] ?? null;
        $this->group_size = $facts['group_size'] ?? null;
        $this->procurement_value = $facts['procurement_value'] ?? null;
        $this->agriculture_sector = $facts['agriculture_sector'] ?? null;
        $this->ultra_micro_outstanding = $facts['ultra_micro_outstanding'] ?? null;
    }

    /**
     * From an array keyed by the names of fields or their aliases.
     *
     * @param array<string, mixed> $facts
     */
    public static function fromArray(array $facts): self
    {
        $business = (new \ReflectionClass(self::class))->newInstanceWithoutConstructor();
        $business->take(\umkm_normalise(array_map(self::day(...), $facts)));
        return $business;
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
}
